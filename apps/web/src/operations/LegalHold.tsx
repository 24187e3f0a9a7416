import { Button, Group, Modal, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { useCan } from '../kit/session.tsx';
import { useForm } from '../kit/useForm.ts';
import styles from './LegalHold.module.css';
import { holdQuery, retentionQuery } from './queries.ts';

/** Whether a conversation is kept from removal, and why; leads say so. Says nothing to those for whom it is nothing. */
export function LegalHold({ conversationId }: { conversationId: string }) {
  const t = useT();
  const queryClient = useQueryClient();
  const mayHold = useCan('jobs:write');
  const [asking, setAsking] = useState<'hold' | 'end' | null>(null);
  const { data } = useQuery(holdQuery(conversationId));
  const refresh = () => queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey });
  if (data === undefined || (data.hold === null && !mayHold)) return null;
  return (
    <div className={styles.place}>
      {data.hold === null ? (
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconLock size={16} />}
          onClick={() => setAsking('hold')}
        >
          {t('retention.hold.set')}
        </Button>
      ) : (
        <div className={styles.on}>
          <p className={styles.title}>
            <IconLock size={16} aria-hidden />
            {t('retention.hold.on')}
          </p>
          <p className={styles.reason}>{data.hold.reason}</p>
          {mayHold && (
            <Button variant="subtle" size="sm" onClick={() => setAsking('end')}>
              {t('retention.hold.end')}
            </Button>
          )}
        </div>
      )}
      <Modal
        opened={asking === 'hold'}
        onClose={() => setAsking(null)}
        title={t('retention.hold.title')}
        centered
      >
        <HoldForm
          conversationId={conversationId}
          onDone={async () => {
            await refresh();
            setAsking(null);
          }}
        />
      </Modal>
      <Confirm
        opened={asking === 'end'}
        title={t('retention.hold.endAsk')}
        confirmLabel={t('retention.hold.end')}
        onConfirm={async () => {
          await api.delete(`/conversations/${conversationId}/legal-hold`);
          await refresh();
        }}
        onClose={() => setAsking(null)}
      >
        {t('retention.hold.endConsequence')}
      </Confirm>
    </div>
  );
}

function HoldForm({ conversationId, onDone }: { conversationId: string; onDone: () => Promise<void> }) {
  const t = useT();
  const hold = useForm({ initial: { reason: '' }, rules: { reason: required } });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={hold.submit(async ({ reason }) => {
        await api.put(`/conversations/${conversationId}/legal-hold`, { reason: reason.trim() });
        await onDone();
      })}
    >
      <p className={styles.consequence}>{t('retention.hold.consequence')}</p>
      <TextInput
        data-autofocus
        label={t('retention.hold.reason')}
        description={t('retention.hold.reasonHint')}
        maxLength={500}
        {...hold.field('reason')}
      />
      <FormFailure error={hold.failure} />
      <Group justify="flex-end">
        <Button type="submit" loading={hold.pending}>
          {t('retention.hold.save')}
        </Button>
      </Group>
    </form>
  );
}
