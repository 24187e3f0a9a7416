import type { Absence, AbsenceKind } from '@madoguchi/contract';
import { Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMembers } from '../inbox/data/useDesk.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { useCan, useMe } from '../kit/session.tsx';
import styles from './absences.module.css';
import { absenceKinds, inOrder, lengthOf, timesOf, type Form, type Length } from './logic.ts';

const lengths = ['day', 'morning', 'afternoon', 'hours'] as const satisfies readonly Length[];

type Props = {
  /** What is changed; null: a new one, from this day on. */
  absence: Absence | null;
  day: string;
  opened: boolean;
  onClose: () => void;
  onSaved: (absence: Absence) => void;
};

/** Enters or changes an absence: who, why, when, and who stands in. */
export function AbsenceDialog({ absence, day, opened, onClose, onSaved }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(absence === null ? 'absence.add' : 'absence.edit')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && (
        <AbsenceForm
          key={absence?.id ?? day}
          absence={absence}
          day={day}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
    </Modal>
  );
}

function AbsenceForm({ absence, day, onClose, onSaved }: Omit<Props, 'opened'>) {
  const t = useT();
  const me = useMe().member.id;
  const plans = useCan('members:write');
  const members = useMembers();
  const queryClient = useQueryClient();
  const [memberId, setMemberId] = useState(absence?.member.id ?? me);
  const [kind, setKind] = useState<AbsenceKind>(absence?.kind ?? 'leave');
  const [form, setForm] = useState<Form>(() =>
    absence === null
      ? { from: day, fromTime: null, to: day, toTime: null, length: 'day' }
      : { ...absence, length: lengthOf(absence) },
  );
  const [standInId, setStandInId] = useState<string | null>(absence?.standIn?.id ?? null);
  const [note, setNote] = useState(absence?.note ?? '');
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const times = timesOf(form);
  const wrong = !inOrder(times);
  const set = (changes: Partial<Form>) => setForm((now) => ({ ...now, ...changes }));
  const halfDay = form.length === 'morning' || form.length === 'afternoon';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong || pending) return;
    setPending(true);
    setFailure(null);
    const body = { kind, ...times, note: note.trim(), standInId };
    try {
      const saved =
        absence === null
          ? await api.post<Absence>('/absences', { memberId, ...body })
          : await api.put<Absence>(`/absences/${absence.id}`, { basedOn: absence.revision, ...body });
      await queryClient.invalidateQueries({ queryKey: ['absences'] });
      notify(t('absence.saved'));
      onClose();
      onSaved(saved);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.stack}>
      {plans && (
        <Select
          label={t('absence.member')}
          value={memberId}
          disabled={absence !== null}
          allowDeselect={false}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => value !== null && setMemberId(value)}
        />
      )}
      <Select
        label={t('absence.kind')}
        description={kind === 'sick' ? t('absence.kindPrivate') : undefined}
        value={kind}
        allowDeselect={false}
        data={absenceKinds.map((value) => ({ value, label: t(`absence.kind.${value}`) }))}
        onChange={(value) => setKind(absenceKinds.find((known) => known === value) ?? 'other')}
      />
      <SegmentedControl
        aria-label={t('absence.length')}
        value={form.length}
        data={lengths.map((value) => ({ value, label: t(`absence.length.${value}`) }))}
        onChange={(value) => set({ length: lengths.find((known) => known === value) ?? 'day' })}
      />
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t('absence.from')}
          value={form.from}
          onChange={({ currentTarget: { value } }) =>
            set({ from: value, to: form.to < value ? value : form.to })
          }
        />
        {!halfDay && (
          <TextInput
            type="date"
            label={t('absence.to')}
            value={form.to}
            error={checked && wrong && t('absence.wrongOrder')}
            onChange={({ currentTarget: { value } }) => set({ to: value })}
          />
        )}
      </div>
      {form.length === 'hours' && (
        <div className={styles.pair}>
          <TextInput
            type="time"
            label={t('absence.fromTime')}
            value={form.fromTime ?? ''}
            onChange={({ currentTarget: { value } }) => set({ fromTime: value })}
          />
          <TextInput
            type="time"
            label={t('absence.toTime')}
            value={form.toTime ?? ''}
            onChange={({ currentTarget: { value } }) => set({ toTime: value })}
          />
        </div>
      )}
      <Select
        label={t('absence.standIn')}
        value={standInId ?? 'nobody'}
        allowDeselect={false}
        data={[
          { value: 'nobody', label: t('absence.noStandIn') },
          ...members
            .filter(({ id, role }) => id !== memberId && role !== 'observer')
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => setStandInId(value === 'nobody' ? null : value)}
      />
      <Textarea
        label={t('absence.note')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <FormButtons
        label={t(absence === null ? 'absence.save' : 'common.save')}
        saving={pending}
        error={failure}
        onClose={onClose}
      />
    </form>
  );
}
