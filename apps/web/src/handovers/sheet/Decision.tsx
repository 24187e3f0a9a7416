import type { HandoverDetail } from '@madoguchi/contract';
import { Button, Group, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { customerWord } from '../words.ts';

/** Accepts, declines with a reason, or takes it back: what this member may do with it. */
export function Decision({ handover }: { handover: HandoverDetail }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'accept' | 'decline' | 'withdraw' | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { id, customer, may, announcement } = handover;
  if (!may.decide && !may.withdraw) return null;

  async function settled(said: string) {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['handovers'] }),
      queryClient.invalidateQueries({ queryKey: ['customer', customer.id] }),
      queryClient.invalidateQueries({ queryKey: ['customers'] }),
    ]);
    notify(said);
  }

  async function decline() {
    if (reason.trim() === '') {
      setMissing(true);
      return false;
    }
    await api.post(`/handovers/${id}/decline`, { reason: reason.trim() });
    await settled(t('handover.declined'));
    return true;
  }

  return (
    <Group gap={8} data-print="no">
      {may.decide && (
        <>
          <Button onClick={() => setAsked('accept')}>{t('handover.accept')}</Button>
          <Button variant="default" onClick={() => setAsked('decline')}>
            {t('handover.decline')}
          </Button>
        </>
      )}
      {may.withdraw && (
        <Button variant="default" onClick={() => setAsked('withdraw')}>
          {t('handover.withdraw')}
        </Button>
      )}
      <Confirm
        opened={asked === 'accept'}
        title={t('handover.accept')}
        confirmLabel={t('handover.accept')}
        onConfirm={async () => {
          await api.post(`/handovers/${id}/accept`, {});
          await settled(t('handover.accepted'));
        }}
        onClose={() => setAsked(null)}
      >
        <p>{t('handover.acceptBody', { name: customerWord(customer) })}</p>
        <p>{t(announcement === null ? 'handover.announce.none' : 'handover.acceptDraft')}</p>
      </Confirm>
      <Confirm
        opened={asked === 'decline'}
        title={t('handover.declineTitle')}
        confirmLabel={t('handover.decline')}
        onConfirm={decline}
        onClose={() => setAsked(null)}
      >
        <Textarea
          label={t('handover.declineReason')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={missing && reason.trim() === '' && t('handover.declineMissing')}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      </Confirm>
      <Confirm
        opened={asked === 'withdraw'}
        title={t('handover.withdraw')}
        confirmLabel={t('handover.withdraw')}
        onConfirm={async () => {
          await api.delete(`/handovers/${id}`);
          await settled(t('handover.withdrawn'));
        }}
        onClose={() => setAsked(null)}
      >
        {t('handover.withdrawBody')}
      </Confirm>
    </Group>
  );
}
