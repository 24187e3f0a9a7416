import type { CreateGathering, Gathering } from '@madoguchi/contract';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSaving } from '../../growth/useSaving.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import form from '../../kit/form.module.css';
import { useTimeZone } from '../../kit/session.tsx';
import { useWords } from '../words.ts';
import { eventDraft, readEvent, type EventDraft, type EventFault } from './logic.ts';

type Props = { event: Gathering | null; onSave: (given: CreateGathering) => Promise<unknown> };

/** What guests read of an event, when and where it is, and how many can come. */
export function EventForm({ event, onSave }: Props) {
  const w = useWords();
  const timeZone = useTimeZone();
  const { saving, error, save } = useSaving();
  const [draft, setDraft] = useState(() => eventDraft(event, timeZone));
  const [checked, setChecked] = useState(false);
  const { event: read, faults } = readEvent(draft, timeZone);
  const field = (name: keyof EventDraft) => ({
    label: w(`event.field.${name}`),
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((now) => ({ ...now, [name]: value })),
  });
  const fault = (name: EventFault) => ({
    error: checked && faults.includes(name) && w(`event.fault.${name}`),
  });
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setChecked(true);
        if (read !== null) void save(() => onSave(read));
      }}
    >
      <TextInput required maxLength={120} lang="ja" {...field('name')} {...fault('name')} />
      <TextInput required maxLength={200} lang="ja" {...field('place')} {...fault('place')} />
      <div className={form['pair']}>
        <TextInput required type="datetime-local" {...field('startsAt')} {...fault('startsAt')} />
        <TextInput type="datetime-local" {...field('endsAt')} {...fault('endsAt')} />
        <TextInput type="datetime-local" {...field('answerBy')} {...fault('answerBy')} />
        <TextInput required inputMode="numeric" {...field('seats')} {...fault('seats')} />
      </div>
      <Textarea autosize minRows={3} maxLength={2000} lang="ja" {...field('note')} />
      <TextInput maxLength={120} lang="en" description={w('event.field.enHint')} {...field('nameEn')} />
      <TextInput maxLength={200} lang="en" {...field('placeEn')} />
      <Textarea autosize minRows={2} maxLength={2000} lang="en" {...field('noteEn')} />
      <FormFailure error={error} />
      <div className={form['buttons']}>
        <Button type="submit" loading={saving}>
          {w(event === null ? 'event.make' : 'programme.save')}
        </Button>
      </div>
    </form>
  );
}
