import type { ExperimentDetail } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { api, hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { Actions } from './Actions.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { Decision } from './Decision.tsx';
import { ExperimentForm } from './ExperimentForm.tsx';
import { draftOf } from './logic.ts';
import { PlanFacts, RunFacts } from './PlanFacts.tsx';
import { experimentQuery, resultQuery } from './queries.ts';
import { ResultView } from './ResultView.tsx';
import { useWords } from './words.ts';

/** One experiment from its plan to what was learnt: Plan, Do, Check, Act. */
export default function ExperimentScreen() {
  const w = useWords();
  const { experimentId } = useParams({ from: '/signed-in/growth/experiments/$experimentId' });
  const { data: experiment, error, refetch } = useQuery(experimentQuery(experimentId));
  const [editing, setEditing] = useState(false);
  const mayWrite = useCan('growth:write');
  return (
    <Screen
      title={experiment?.name ?? w('experiments.title')}
      back={{ to: '/growth/experiments', label: w('experiments.title') }}
      actions={
        experiment !== undefined &&
        mayWrite &&
        !editing && <Actions experiment={experiment} onEdit={() => setEditing(true)} />
      }
    >
      {experiment === undefined && error === null && <Skeletons rows={6} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={w('experiments.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {experiment !== undefined && editing && (
        <ExperimentForm
          start={draftOf(experiment)}
          save={async (plan) => {
            await api.put(`/experiments/${experiment.id}`, { ...plan, basedOn: experiment.revision });
            setEditing(false);
          }}
          onClose={() => setEditing(false)}
        />
      )}
      {experiment !== undefined && !editing && <Phases experiment={experiment} mayWrite={mayWrite} />}
    </Screen>
  );
}

function Phases({ experiment, mayWrite }: { experiment: ExperimentDetail; mayWrite: boolean }) {
  const w = useWords();
  const { again } = useSaving();
  const isBegun = experiment.state !== 'planned';
  const { data: result, error, refetch } = useQuery({ ...resultQuery(experiment.id), enabled: isBegun });
  const { decidedOn } = experiment;
  return (
    <>
      <Section title={w('experiments.plan')}>
        <PlanFacts experiment={experiment} />
      </Section>
      {isBegun && (
        <Section title={w('experiments.do')}>
          <RunFacts experiment={experiment} result={result} />
        </Section>
      )}
      {isBegun && (
        <Section title={decidedOn === null ? w('experiments.check') : w('experiments.decided.now')}>
          {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
          {result === undefined && error === null && <Skeletons rows={4} />}
          {result !== undefined && <ResultView experiment={experiment} result={result} opens />}
        </Section>
      )}
      {experiment.state === 'ended' && (
        <Section title={w('experiments.act')}>
          {experiment.decision === null && mayWrite && (
            <DecisionForm experiment={experiment} onDone={() => void again()} />
          )}
          {experiment.decision !== null && <Decision experiment={experiment} />}
        </Section>
      )}
      {decidedOn !== null && (
        <Section title={w('experiments.decided.then')}>
          <ResultView experiment={experiment} result={decidedOn} opens={false} />
        </Section>
      )}
    </>
  );
}
