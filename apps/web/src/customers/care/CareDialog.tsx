import type { CareKind, CareNote } from '@madoguchi/contract';
import { Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import record from '../record/record.module.css';
import { careKinds, todayIn } from './kinds.ts';

type Props = {
  opened: boolean;
  customerId: string;
  /** Null: a new one. */
  note: CareNote | null;
  onClose: () => void;
};

/** Something to mind: what kind it is, in a few words, since when. */
export function CareDialog({ opened, ...props }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={t(props.note === null ? 'care.addTitle' : 'care.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CareForm {...props} />
    </Modal>
  );
}

function CareForm({ customerId, note, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const writes = useCustomerWrites();
  const timeZone = useTimeZone();
  const [kind, setKind] = useState<CareKind>(note?.kind ?? 'preference');
  const [text, setText] = useState(note?.text ?? '');
  const [notedOn, setNotedOn] = useState(note?.notedOn ?? todayIn(timeZone));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function save() {
    setSaving(true);
    setError(null);
    try {
      const fields = { kind, text, notedOn };
      await (note === null ? writes.addCare(customerId, fields) : writes.changeCare(note.id, fields));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (text.trim() !== '' && notedOn !== '') void save();
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <Select
        label={t('care.kind')}
        value={kind}
        data={careKinds.map((each) => ({ value: each, label: t(`care.kind.${each}`) }))}
        onChange={(value) => setKind(careKinds.find((each) => each === value) ?? kind)}
      />
      <TextInput
        type="date"
        label={t('care.notedOn')}
        value={notedOn}
        onChange={(event) => setNotedOn(event.currentTarget.value)}
      />
      <TextInput
        className={record.wide}
        label={t('care.text')}
        placeholder={t('care.textHint')}
        value={text}
        maxLength={200}
        required
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
        error={checked && text.trim() === '' && t('care.textMissing')}
      />
      <FormButtons label={t('customer.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
