import type { AttentionDetail } from '@madoguchi/contract';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { toWallClock } from '../../inbox/logic/zoned.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import formStyles from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useAttentionWrites } from '../useAttentionWrites.ts';

type Props = { opened: boolean; found: AttentionDetail; onClose: () => void };

/** Says on which day the customer is to be asked after. */
export function PlanDialog({ opened, found, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('attention.do.planTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <PlanForm found={found} onClose={onClose} />
    </Modal>
  );
}

function PlanForm({ found: { id, plannedOn }, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const timeZone = useTimeZone();
  const [today] = useState(() => toWallClock(new Date(), timeZone).slice(0, 10));
  const { plan } = useAttentionWrites(id);
  const form = useForm({
    initial: { day: plannedOn ?? '' },
    rules: { day: (day) => (day === '' || day < today ? 'attention.do.planMissing' : null) },
  });
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={form.submit(async ({ day }) => {
        await plan(day);
        onClose();
      })}
    >
      <FormFailure error={form.failure} />
      <TextInput type="date" label={t('attention.do.planDay')} min={today} {...form.field('day')} />
      <div className={formStyles.buttons}>
        <Button type="submit" loading={form.pending}>
          {t('common.save')}
        </Button>
        {plannedOn !== null && (
          <Button
            variant="default"
            onClick={() => {
              void plan(null).then(onClose, form.show);
            }}
          >
            {t('attention.do.unplan')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
