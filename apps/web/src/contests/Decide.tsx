import type { Contest, ContestEntry, ContestTally, EntryState } from '@madoguchi/contract';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useContestWords } from './words.ts';

/** What is about to be decided on an entry. */
export type Deciding = { entry: ContestEntry; to: EntryState };
type Props = { contest: Contest; tally: ContestTally; deciding: Deciding | null; onClose: () => void };

/** What a decision is called: from a prize, acceptance takes it back. */
export const stepName = (from: EntryState, to: EntryState) =>
  from === 'winner' && to === 'accepted' ? ('back' as const) : to;

/** Asks for what stays on record with a decision. */
export function Decide({ deciding, ...rest }: Props) {
  const w = useContestWords();
  return (
    <Dialog
      title={deciding === null ? '' : w(`contest.decide.${stepName(deciding.entry.state, deciding.to)}`)}
      opened={deciding !== null}
      onClose={rest.onClose}
    >
      {deciding !== null && <DecideForm {...rest} deciding={deciding} />}
    </Dialog>
  );
}

export function DecideForm({ contest, tally, deciding, onClose }: Props & { deciding: Deciding }) {
  const w = useContestWords();
  const { saving, error, save } = useSaving();
  const { entry, to } = deciding;
  const left = contest.prizes.map(({ count }, at) => count - (tally.given[at] ?? 0));
  const [prize, setPrize] = useState(
    Math.max(
      0,
      left.findIndex((each) => each > 0),
    ),
  );
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const isNeeded = !(entry.state === 'received' && to === 'accepted');
  const isMissing = isNeeded && reason.trim() === '';
  const given = {
    basedOn: entry.decisions.at(-1)?.no ?? 0,
    state: to,
    reason: reason.trim(),
    ...(to === 'winner' ? { prize } : {}),
  };
  return (
    <form
      className={growth.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isMissing)
          void save(() => api.post(`/contest-entries/${entry.id}/decisions`, given)).then(
            (done) => done && onClose(),
          );
      }}
    >
      <p className={growth.quiet}>{w('contest.decide.lead')}</p>
      {to === 'winner' && (
        <NativeSelect
          label={w('contest.decide.prize')}
          value={String(prize)}
          data={contest.prizes.map(({ what }, at) => ({
            value: String(at),
            label: w('contest.decide.prizeLeft', { what, left: left[at] ?? 0 }),
            disabled: (left[at] ?? 0) <= 0,
          }))}
          onChange={({ currentTarget: { value } }) => setPrize(Number(value))}
        />
      )}
      <TextInput
        label={w(isNeeded ? 'contest.decide.reason' : 'contest.decide.reasonAny')}
        required={isNeeded}
        maxLength={500}
        value={reason}
        data-autofocus
        error={checked && isMissing && w('contest.decide.needReason')}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <FormButtons label={w('contest.decide.submit')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
