import type { VisitSheet } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import record from '../../customers/record/record.module.css';
import { fromWallClock } from '../../inbox/logic/zoned.ts';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useSave } from './useSave.ts';

const empty = { at: '', place: '', people: '', purpose: '' };

/** A visit that is planned: when, where, with whom, what for. */
export function VisitForm({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useT();
  const timeZone = useTimeZone();
  const { saving, error, save } = useSave(onClose);
  const [fields, setFields] = useState(empty);
  const [checked, setChecked] = useState(false);
  const at = fromWallClock(fields.at, timeZone);
  const isMissing = at === null || fields.purpose.trim() === '';
  const set = (name: keyof typeof empty) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (at === null || isMissing) return;
    const visit = { ...fields, at: at.toISOString() };
    void save(() => api.post<VisitSheet>(`/customers/${customerId}/visits`, visit));
  };
  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        type="datetime-local"
        label={t('aftercare.visit.at')}
        required
        value={fields.at}
        onChange={set('at')}
        error={checked && isMissing && t('aftercare.visit.missing')}
      />
      <TextInput
        label={t('aftercare.visit.place')}
        maxLength={200}
        value={fields.place}
        onChange={set('place')}
      />
      <TextInput
        className={record.wide ?? ''}
        label={t('aftercare.visit.purpose')}
        required
        maxLength={200}
        value={fields.purpose}
        onChange={set('purpose')}
      />
      <TextInput
        className={record.wide ?? ''}
        label={t('aftercare.visit.people')}
        maxLength={300}
        value={fields.people}
        onChange={set('people')}
      />
      <FormButtons label={t('aftercare.visit.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
