import type { AttentionDetail, AttentionHelped, AttentionOutcome } from '@madoguchi/contract';
import { Button, Modal, Radio, Select, Stack, Textarea } from '@mantine/core';
import { FormFailure } from '../../kit/FormFailure.tsx';
import formStyles from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useAttentionWrites } from '../useAttentionWrites.ts';
import styles from './case.module.css';

const helpedWords = ['helped', 'no_change', 'worse', 'unknown'] as const satisfies readonly AttentionHelped[];
const outcomeWords = ['stayed', 'complained', 'left'] as const satisfies readonly AttentionOutcome[];
const days = ['3', '7', '14', '30'] as const;

type Props = { opened: boolean; found: AttentionDetail; onClose: () => void };

/** Closes a case with whether it helped; of one that is closed, answers it later. */
export function CloseDialog({ opened, found, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(found.state === 'open' ? 'attention.close.title' : 'attention.close.answerTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CloseForm found={found} onClose={onClose} />
    </Modal>
  );
}

function CloseForm({ found: { id, state, outcome }, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const writes = useAttentionWrites(id);
  const form = useForm({
    initial: { helped: '', outcome: outcome?.outcome ?? '', note: '', askIn: '7' },
    rules: { helped: (helped) => (helped === '' ? 'attention.close.missing' : null) },
  });
  const { values, set, errors } = form;
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={form.submit(async (given) => {
        const helped = helpedWords.find((word) => word === given.helped);
        if (helped === undefined) return;
        const closing = {
          helped,
          outcome: outcomeWords.find((word) => word === given.outcome) ?? null,
          note: given.note.trim(),
          ...(helped === 'unknown' ? { askInDays: Number(given.askIn) } : {}),
        };
        await (state === 'open' ? writes.close : writes.answer)(closing);
        onClose();
      })}
    >
      <FormFailure error={form.failure} />
      {state === 'open' && <p className={styles.lead}>{t('attention.close.lead')}</p>}
      <Radio.Group
        label={t('attention.close.helped')}
        error={errors.helped ?? null}
        value={values.helped}
        onChange={(helped) => set({ helped })}
      >
        <Stack gap={10} mt={6}>
          {helpedWords.map((word) => (
            <Radio key={word} value={word} name="helped" label={t(`attention.helped.${word}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {values.helped === 'unknown' && (
        <Select
          label={t('attention.close.askIn')}
          value={values.askIn}
          allowDeselect={false}
          data={days.map((count) => ({
            value: count,
            label: t('attention.close.askDays', { count: Number(count) }),
          }))}
          onChange={(askIn) => askIn !== null && set({ askIn })}
        />
      )}
      <Select
        label={t('attention.close.outcome')}
        description={t('attention.close.outcomeHint')}
        value={values.outcome}
        allowDeselect={false}
        data={[
          { value: '', label: t('attention.outcome.none') },
          ...outcomeWords.map((word) => ({ value: word, label: t(`attention.outcome.${word}`) })),
        ]}
        onChange={(chosen) => set({ outcome: chosen ?? '' })}
      />
      <Textarea
        label={t('attention.close.note')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.field('note')}
      />
      <div className={formStyles.buttons}>
        <Button type="submit" loading={form.pending}>
          {t(state === 'open' ? 'attention.do.close' : 'common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
