import type { Contest, ContestKind } from '@madoguchi/contract';
import { contestKinds } from '@madoguchi/contract/contest-names';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Choices } from '../kit/Choices.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { ContestForm } from './ContestForm.tsx';
import { useContestWords } from './words.ts';

/** A new contest: its kind first, since the rest depends on it. */
export default function NewContestScreen() {
  const w = useContestWords();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ContestKind>('hashtag');
  return (
    <Screen title={w('contest.new')} back={{ to: '/growth/contests', label: w('contest.title') }}>
      <Section>
        <Choices
          label={w('contest.kind')}
          name="kind"
          value={kind}
          onChange={(value) => setKind(contestKinds.find((each) => each === value) ?? 'hashtag')}
          choices={contestKinds.map((value) => ({
            value,
            label: w(`contest.kind.${value}`),
            hint: w(`contest.kindHint.${value}`),
          }))}
        />
      </Section>
      <Section>
        <ContestForm
          kind={kind}
          contest={null}
          onSave={async (given) => {
            const { id } = await api.post<Contest>('/contests', given);
            await navigate({ to: '/growth/contests/$contestId', params: { contestId: id } });
          }}
        />
      </Section>
    </Screen>
  );
}
