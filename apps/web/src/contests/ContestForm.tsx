import type { Contest, ContestKind, CreateContest } from '@madoguchi/contract';
import { mentionNetworks } from '@madoguchi/contract/mention-names';
import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import form from '../kit/form.module.css';
import { useTimeZone } from '../kit/session.tsx';
import { useMentions } from '../mentions/words.ts';
import { contestDraft, readContest, type ContestDraft, type ContestFault } from './logic.ts';
import { PrizeFields } from './PrizeFields.tsx';
import { useContestWords } from './words.ts';

type Ticks = 'purchase' | 'gallery' | 'mayWinTwice';
type Texts = Exclude<keyof ContestDraft, 'networks' | 'prizes' | Ticks>;
type Props = {
  kind: ContestKind;
  contest: Contest | null;
  onSave: (given: CreateContest) => Promise<unknown>;
};

/** What a contest asks for, when, by which rules, and what can be won. */
export function ContestForm({ kind, contest, onSave }: Props) {
  const w = useContestWords();
  const m = useMentions();
  const timeZone = useTimeZone();
  const { saving, error, save } = useSaving();
  const [draft, setDraft] = useState(() => contestDraft(contest, timeZone));
  const [checked, setChecked] = useState(false);
  const { contest: read, faults } = readContest(kind, draft, { timeZone, was: contest });
  const set = (to: Partial<ContestDraft>) => setDraft((now) => ({ ...now, ...to }));
  const field = (name: Texts) => ({
    label: w(`contest.field.${name}`),
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  const faultOf = (name: ContestFault) =>
    checked && faults.includes(name) ? w(`contest.fault.${name}`) : null;
  const needed = (name: Texts & ContestFault) => ({ ...field(name), required: true, error: faultOf(name) });
  const tick = (name: Ticks) => (
    <Checkbox
      label={w(`contest.${name}`)}
      checked={draft[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
    />
  );
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (read !== null) void save(() => onSave(read));
      }}
    >
      <TextInput maxLength={120} lang="ja" {...needed('name')} />
      <div className={form['pair']}>
        <TextInput type="datetime-local" {...needed('startsAt')} />
        <TextInput type="datetime-local" {...needed('endsAt')} />
      </div>
      {kind === 'hashtag' && (
        <>
          <TextInput
            maxLength={1000}
            lang="ja"
            description={w('contest.field.hashtagsHint')}
            {...needed('hashtags')}
          />
          <Checkbox.Group
            label={w('contest.field.networks')}
            value={draft.networks}
            onChange={(networks) => set({ networks })}
          >
            <Group gap="sm" mt={6}>
              {mentionNetworks.map((network) => (
                <Checkbox key={network} value={network} label={m(`network.${network}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        </>
      )}
      <Textarea autosize minRows={3} maxLength={2000} lang="ja" {...needed('asks')} />
      <PrizeFields prizes={draft.prizes} fault={faultOf('prizes')} onChange={(prizes) => set({ prizes })} />
      {tick('purchase')}
      {draft.purchase && (
        <div className={form['pair']}>
          <TextInput
            inputMode="numeric"
            description={w('contest.field.purchaseHint')}
            {...needed('purchaseYen')}
          />
          <TextInput
            inputMode="numeric"
            description={w('contest.field.salesHint')}
            error={faultOf('salesYen')}
            {...field('salesYen')}
          />
        </div>
      )}
      <Textarea
        autosize
        minRows={4}
        maxLength={20_000}
        lang="ja"
        description={w('contest.field.rulesHint')}
        {...needed('rules')}
      />
      {kind === 'photo' && (
        <>
          {tick('gallery')}
          {tick('mayWinTwice')}
          <TextInput inputMode="numeric" description={w('contest.field.keepHint')} {...needed('keepDays')} />
          <TextInput maxLength={120} lang="en" description={w('contest.field.enHint')} {...field('nameEn')} />
          <Textarea autosize minRows={2} maxLength={2000} lang="en" {...field('asksEn')} />
          <Textarea autosize minRows={2} maxLength={20_000} lang="en" {...field('rulesEn')} />
        </>
      )}
      <FormFailure error={error} />
      <div className={form['buttons']}>
        <Button type="submit" loading={saving}>
          {w(contest === null ? 'contest.make' : 'contest.save')}
        </Button>
      </div>
    </form>
  );
}
