import type { CompanyFacts, TrackRecord } from '@madoguchi/contract';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { isMonth, useRecording } from './queries.ts';
import { useTrackWords } from './words.ts';

type Props = { facts: CompanyFacts; revision: number; onClose: () => void };

/** What the company is, in both languages. */
export function CompanyForm({ facts, revision, onClose }: Props) {
  const w = useTrackWords();
  const { saving, error, write } = useRecording();
  const [capitalYen, setCapital] = useState(facts.capitalYen);
  const [staff, setStaff] = useState(facts.staff);
  const [checked, setChecked] = useState(false);
  const [text, setText] = useState({
    nameJa: facts.name.ja,
    nameEn: facts.name.en,
    representativeJa: facts.representative.ja,
    representativeEn: facts.representative.en,
    founded: facts.founded,
    staffOn: facts.staffOn ?? '',
    addressJa: facts.address.ja,
    addressEn: facts.address.en,
    businessJa: facts.business.ja,
    businessEn: facts.business.en,
    website: facts.website,
  });
  const field = (name: keyof typeof text) => ({
    label: w(`field.${name}`),
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });
  const isBadMonth = text.founded.trim() !== '' && !isMonth(text.founded.trim());
  const count = (set: (value: number | null) => void) => (value: string | number) =>
    set(typeof value === 'number' ? value : null);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (isBadMonth) return;
    const body = {
      basedOn: revision,
      facts: {
        name: { ja: text.nameJa, en: text.nameEn },
        representative: { ja: text.representativeJa, en: text.representativeEn },
        founded: text.founded.trim(),
        capitalYen,
        staff,
        staffOn: text.staffOn === '' ? null : text.staffOn,
        address: { ja: text.addressJa, en: text.addressEn },
        business: { ja: text.businessJa, en: text.businessEn },
        website: text.website.trim(),
      },
    };
    if (await write(() => api.put<TrackRecord>('/track-record', body))) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={record.form}>
      <TextInput {...field('nameJa')} maxLength={120} lang="ja" data-autofocus />
      <TextInput {...field('nameEn')} maxLength={120} lang="en" />
      <TextInput {...field('representativeJa')} maxLength={120} lang="ja" />
      <TextInput {...field('representativeEn')} maxLength={120} lang="en" />
      <TextInput
        {...field('founded')}
        description={w('field.foundedHint')}
        maxLength={7}
        error={checked && isBadMonth && w('field.badMonth')}
      />
      <NumberInput
        label={w('field.capital')}
        value={capitalYen ?? ''}
        min={0}
        allowDecimal={false}
        thousandSeparator=","
        onChange={count(setCapital)}
      />
      <NumberInput
        label={w('field.staff')}
        value={staff ?? ''}
        min={0}
        allowDecimal={false}
        thousandSeparator=","
        onChange={count(setStaff)}
      />
      <TextInput {...field('staffOn')} type="date" />
      <Textarea {...field('addressJa')} className={record.wide} autosize maxLength={300} lang="ja" />
      <Textarea {...field('addressEn')} className={record.wide} autosize maxLength={300} lang="en" />
      <Textarea
        {...field('businessJa')}
        className={record.wide}
        autosize
        minRows={2}
        maxLength={600}
        lang="ja"
      />
      <Textarea
        {...field('businessEn')}
        className={record.wide}
        autosize
        minRows={2}
        maxLength={600}
        lang="en"
      />
      <TextInput
        {...field('website')}
        className={record.wide}
        type="url"
        maxLength={300}
        placeholder="https://"
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
