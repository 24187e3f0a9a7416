import type { HandoverReason, OfferedHandovers } from '@madoguchi/contract';
import { Modal, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMembers } from '../inbox/data/useDesk.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { useCan, useMe } from '../kit/session.tsx';
import styles from './handovers.module.css';
import { handoverReasons } from './logic.ts';

type Props = {
  opened: boolean;
  /** The customer to hand over; null: all customers of somebody. */
  customerId: string | null;
  onClose: () => void;
};

/** Asks somebody to take over a customer, or all customers of a member. */
export function OfferDialog({ opened, customerId, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(customerId === null ? 'handover.startMany' : 'handover.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && <OfferForm customerId={customerId} onClose={onClose} />}
    </Modal>
  );
}

function OfferForm({ customerId, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const me = useMe().member.id;
  const leads = useCan('members:write');
  const queryClient = useQueryClient();
  const members = useMembers().filter(({ role }) => role !== 'observer');
  const [fromId, setFromId] = useState(me);
  const [toId, setToId] = useState<string | null>(null);
  const [reason, setReason] = useState<HandoverReason>(customerId === null ? 'leaving' : 'transfer');
  const [notes, setNotes] = useState('');
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const to = members.find(({ id }) => id === toId);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (to === undefined || pending) return;
    setPending(true);
    setFailure(null);
    try {
      const whom = customerId === null ? { fromId } : { customerIds: [customerId] };
      const done = await api.post<OfferedHandovers>('/handovers', {
        ...whom,
        toId,
        reason,
        notes: notes.trim(),
      });
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['handovers'] }),
        customerId !== null && queryClient.invalidateQueries({ queryKey: ['customer', customerId] }),
      ]);
      notify(saidOf(done, to.name), done.offered === 0 ? 'careful' : 'good');
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  function saidOf({ offered, more }: OfferedHandovers, name: string): string {
    if (offered === 0) return t('handover.noneOffered');
    if (customerId !== null) return t('handover.offered', { name });
    const said = t('handover.offeredMany', { count: offered, name });
    return more ? `${said} ${t('handover.more')}` : said;
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.stack}>
      {customerId === null && (
        <Select
          label={t('handover.from')}
          value={fromId}
          disabled={!leads}
          allowDeselect={false}
          data={members.map(({ id, name }) => ({ value: id, label: t('handover.customers', { name }) }))}
          onChange={(value) => value !== null && setFromId(value)}
        />
      )}
      <Select
        label={t('handover.to')}
        placeholder={t('missing.choose')}
        value={toId}
        error={checked && to === undefined && t('handover.chooseTo')}
        data={members
          .filter(({ id }) => customerId !== null || id !== fromId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setToId}
      />
      <Select
        label={t('handover.reason')}
        value={reason}
        allowDeselect={false}
        data={handoverReasons.map((value) => ({ value, label: t(`handover.reason.${value}`) }))}
        onChange={(value) => setReason(handoverReasons.find((known) => known === value) ?? 'other')}
      />
      <Textarea
        label={t('handover.notes')}
        description={t('handover.notesHint')}
        autosize
        minRows={3}
        maxLength={4000}
        value={notes}
        onChange={({ currentTarget: { value } }) => setNotes(value)}
      />
      <FormButtons label={t('handover.offer')} saving={pending} error={failure} onClose={onClose} />
    </form>
  );
}
