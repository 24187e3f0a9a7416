import type { ReferralProgramme, ReferralTerms } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { useToday } from '../growth/useToday.ts';
import { Choices } from '../kit/Choices.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import form from '../kit/form.module.css';
import { LawNotes } from './LawNotes.tsx';
import { draftOf, readDraft, type Draft, type Fault } from './logic.ts';
import { judgedQuery } from './queries.ts';
import { RewardFields } from './RewardFields.tsx';
import { useWords } from './words.ts';

type Given = { name: string; target: string; terms: ReferralTerms };
type Props = { programme: ReferralProgramme | null; onSave: (given: Given) => Promise<unknown> };

/** What a programme promises and asks; what the law says of it stands beside while it is written. */
export function ProgrammeForm({ programme, onSave }: Props) {
  const w = useWords();
  const today = useToday();
  const { saving, error, save } = useSaving();
  const [draft, setDraft] = useState(() => draftOf(programme, today));
  const [checked, setChecked] = useState(false);
  const { terms, faults } = readDraft(draft);
  const set = (to: Partial<Draft>) => setDraft((now) => ({ ...now, ...to }));
  const field = (name: 'name' | 'target' | 'startsOn' | 'endsOn' | 'holdDays' | 'limit' | 'minTotal') => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
    error: faultOf(name),
  });
  const faultOf = (name: Fault) => checked && faults.includes(name) && w(`programme.fault.${name}`);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (terms === null || faults.length > 0) return;
    void save(() => onSave({ name: draft.name.trim(), target: draft.target.trim(), terms }));
  }

  return (
    <form className={form['form']} noValidate onSubmit={submit}>
      <TextInput label={w('programme.field.name')} maxLength={80} required {...field('name')} />
      {programme === null && (
        <TextInput
          type="url"
          label={w('programme.field.target')}
          description={w('programme.field.targetHint')}
          placeholder="https://"
          required
          {...field('target')}
        />
      )}
      <div className={form['pair']}>
        <TextInput type="date" label={w('programme.field.startsOn')} required {...field('startsOn')} />
        <TextInput type="date" label={w('programme.field.endsOn')} {...field('endsOn')} />
      </div>
      <Choices
        label={w('programme.field.who')}
        name="who"
        value={draft.who}
        onChange={(to) => set({ who: to === 'purchasers' ? 'purchasers' : 'everyone' })}
        choices={(['everyone', 'purchasers'] as const).map((value) => ({
          value,
          label: w(`programme.who.${value}`),
          hint: w(`programme.who.${value}Hint`),
        }))}
      />
      <RewardFields
        side="inviter"
        reward={draft.inviter}
        wrong={checked && faults.includes('inviter')}
        onChange={(inviter) => set({ inviter })}
      />
      <RewardFields
        side="invited"
        reward={draft.invited}
        wrong={checked && faults.includes('invited')}
        onChange={(invited) => set({ invited })}
      />
      <div className={form['pair']}>
        <TextInput
          label={w('programme.field.minTotal')}
          description={w('programme.field.minTotalHint')}
          inputMode="numeric"
          {...field('minTotal')}
        />
        <TextInput
          label={w('programme.field.limit')}
          description={w('programme.field.limitHint')}
          inputMode="numeric"
          {...field('limit')}
        />
        <TextInput
          label={w('programme.field.holdDays')}
          description={w('programme.field.holdDaysHint')}
          inputMode="numeric"
          {...field('holdDays')}
        />
        <NativeSelect
          label={w('programme.field.holdFrom')}
          description={w('programme.field.holdFromHint')}
          value={draft.holdFrom}
          data={(['delivery', 'order'] as const).map((value) => ({
            value,
            label: w(`programme.holdFrom.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            set({ holdFrom: value === 'order' ? 'order' : 'delivery' })
          }
        />
      </div>
      {terms !== null && <Judged terms={terms} />}
      <FormFailure error={error} />
      <div className={form['buttons']}>
        <Button type="submit" loading={saving}>
          {programme === null ? w('programme.make') : w('programme.save')}
        </Button>
      </div>
    </form>
  );
}

function Judged({ terms }: { terms: ReferralTerms }) {
  const [asked] = useDebouncedValue(terms, 300);
  const { data } = useQuery(judgedQuery(asked));
  return data === undefined ? null : <LawNotes law={data} />;
}
