import type { TrackEntry, TrackRecord } from '@madoguchi/contract';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { contentOf, textOf, type EntryText, type Kind } from './entry.ts';
import { isMonth, useRecording } from './queries.ts';
import { useTrackWords, type TrackKey } from './words.ts';

const seconds: Record<Kind, [TrackKey, TrackKey]> = {
  client: ['entry.tradeJa', 'entry.tradeEn'],
  certificate: ['entry.issuerJa', 'entry.issuerEn'],
  award: ['entry.giverJa', 'entry.giverEn'],
};

type Props = { kind: Kind; entry?: TrackEntry; onClose: () => void };

/** A client, certificate or award, new or changed. */
export function EntryForm({ kind, entry, onClose }: Props) {
  const w = useTrackWords();
  const { saving, error, write } = useRecording();
  const [text, setText] = useState(textOf(entry?.content));
  const [checked, setChecked] = useState(false);
  const field = (name: keyof EntryText, label: TrackKey) => ({
    label: w(label),
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });
  const isNameless = (text.nameJa + text.nameEn).trim() === '';
  const lacksSecond = (text.secondJa + text.secondEn).trim() === '';
  const isBadMonth = kind !== 'certificate' && !isMonth(text.month.trim());
  const isUnproved = kind === 'client' && text.day !== '' && text.evidence.trim() === '';
  const shown = (is: boolean, key: TrackKey) => checked && is && w(key);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (isNameless || lacksSecond || isBadMonth || isUnproved) return;
    const content = contentOf(kind, text);
    const done = await write(() =>
      entry === undefined
        ? api.post<TrackRecord>('/track-record/entries', { content })
        : api.put<TrackRecord>(`/track-record-entries/${entry.id}`, { basedOn: entry.revision, content }),
    );
    if (done) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={record.form}>
      <TextInput
        {...field('nameJa', 'entry.nameJa')}
        maxLength={120}
        lang="ja"
        data-autofocus
        error={shown(isNameless, 'entry.oneLanguage')}
      />
      <TextInput {...field('nameEn', 'entry.nameEn')} maxLength={120} lang="en" />
      <TextInput
        {...field('secondJa', seconds[kind][0])}
        maxLength={120}
        lang="ja"
        error={shown(lacksSecond, 'entry.oneLanguage')}
      />
      <TextInput {...field('secondEn', seconds[kind][1])} maxLength={120} lang="en" />
      {kind === 'client' && (
        <>
          <TextInput {...field('workJa', 'entry.workJa')} maxLength={200} lang="ja" />
          <TextInput {...field('workEn', 'entry.workEn')} maxLength={200} lang="en" />
        </>
      )}
      {kind !== 'certificate' && (
        <TextInput
          {...field('month', kind === 'client' ? 'entry.since' : 'entry.on')}
          description={w('entry.monthHint')}
          maxLength={7}
          required
          error={shown(isBadMonth, 'field.badMonth')}
        />
      )}
      {kind === 'certificate' && <TextInput {...field('number', 'entry.number')} maxLength={80} />}
      {kind === 'certificate' && <TextInput {...field('day', 'entry.validUntil')} type="date" />}
      {kind === 'client' && (
        <>
          <TextInput {...field('day', 'entry.consentOn')} description={w('entry.consentHint')} type="date" />
          <Textarea
            {...field('evidence', 'entry.consentEvidence')}
            className={record.wide}
            description={w('entry.consentEvidenceHint')}
            autosize
            minRows={2}
            maxLength={1000}
            error={shown(isUnproved, 'required')}
          />
        </>
      )}
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
