import type { OnCallSlot } from '@madoguchi/contract';
import { Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { fromWallClock, toWallClock } from '../../inbox/logic/zoned.ts';
import { api } from '../../kit/api.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useMe, useTimeZone } from '../../kit/session.tsx';
import styles from '../onCall.module.css';

/** Asks somebody to stand in for a time, or for a part of it; a lead decides for others. */
export function SwapDialog({ slot, onClose }: { slot: OnCallSlot | null; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      opened={slot !== null}
      onClose={onClose}
      title={t('onCall.swap.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {slot !== null && <SwapForm key={slot.startsAt} slot={slot} onClose={onClose} />}
    </Modal>
  );
}

function SwapForm({ slot, onClose }: { slot: OnCallSlot; onClose: () => void }) {
  const t = useT();
  const timeZone = useTimeZone();
  const me = useMe().member.id;
  const queryClient = useQueryClient();
  const members = useMembers().filter(({ role }) => role !== 'observer');
  const team = [slot.first, slot.backup].filter((person) => person !== null);
  const [fromId, setFromId] = useState(() => team.find(({ id }) => id === me)?.id ?? team[0]?.id ?? '');
  const [toId, setToId] = useState<string | null>(null);
  const [start, setStart] = useState(() => toWallClock(new Date(slot.startsAt), timeZone));
  const [end, setEnd] = useState(() => toWallClock(new Date(slot.endsAt), timeZone));
  const [note, setNote] = useState('');
  const [now] = useState(() => new Date());
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [startsAt, endsAt] = [fromWallClock(start, timeZone), fromWallClock(end, timeZone)];
  const wrongTime = startsAt === null || endsAt === null || startsAt >= endsAt || endsAt <= now;
  const decides = fromId !== me;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrongTime || toId === null || pending) return;
    setPending(true);
    setFailure(null);
    try {
      await api.post('/on-call/swaps', {
        fromId,
        toId,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        note: note.trim(),
      });
      await queryClient.invalidateQueries({ queryKey: ['on-call'] });
      notify(t(decides ? 'onCall.swap.decided' : 'onCall.swap.asked'));
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.stack}>
      <Select
        label={t('onCall.swap.from')}
        value={fromId}
        allowDeselect={false}
        data={team.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => value !== null && setFromId(value)}
      />
      <Select
        label={t('onCall.swap.to')}
        placeholder={t('onCall.rota.choose')}
        value={toId}
        data={members.filter(({ id }) => id !== fromId).map(({ id, name }) => ({ value: id, label: name }))}
        error={checked && toId === null && t('onCall.swap.missingTo')}
        onChange={setToId}
      />
      <TextInput
        type="datetime-local"
        label={t('onCall.swap.start')}
        value={start}
        onChange={(event) => setStart(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t('onCall.swap.end')}
        value={end}
        error={checked && wrongTime && t('onCall.swap.wrongTime')}
        onChange={(event) => setEnd(event.currentTarget.value)}
      />
      <Textarea
        label={t('onCall.swap.note')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormButtons
        label={t(decides ? 'onCall.swap.decide' : 'onCall.swap.send')}
        saving={pending}
        error={failure}
        onClose={onClose}
      />
    </form>
  );
}
