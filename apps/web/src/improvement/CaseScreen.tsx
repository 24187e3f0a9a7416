import type { Improvement, ImprovementStep } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useNow } from '../inbox/data/useNow.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { stepNames } from './logic/names.ts';
import { CaseHead } from './parts/CaseHead.tsx';
import { Closing } from './parts/Closing.tsx';
import { Documents } from './parts/Documents.tsx';
import { Linked } from './parts/Linked.tsx';
import { Told } from './parts/Told.tsx';
import { Trail } from './parts/Trail.tsx';
import styles from './improvement.module.css';
import { caseQuery } from './queries.ts';
import { StepCard } from './steps/StepCard.tsx';

const route = getRouteApi('/signed-in/improvements/$id');

/** The case of the address. */
export default function CaseScreen() {
  return <CasePage id={route.useParams().id} />;
}

/** A case: its steps in order, its documents, whom it is about, and all that happened. */
export function CasePage({ id }: { id: string }) {
  const t = useT();
  const { data: found, error, refetch } = useQuery(caseQuery(id));
  const back = { to: '/improvements' as const, label: t('improvement.title') };
  if (found === undefined)
    return (
      <Screen title={t('improvement.one')} back={back}>
        {error === null ? (
          <Skeletons rows={7} height={54} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  return (
    <Screen title={found.title === '' ? t('improvement.untitled') : found.title} back={back} wide>
      <Case found={found} />
    </Screen>
  );
}

function Case({ found }: { found: Improvement }) {
  const t = useT();
  const now = useNow(60_000);
  const editable = useCan('conversations:write') && found.status !== 'closed';
  // What is next stands open until one opens something else.
  const [chosen, setChosen] = useState<ImprovementStep | 'none' | null>(null);
  const opened = chosen ?? (found.status === 'closed' ? 'none' : (found.next?.step ?? 'none'));
  return (
    <>
      <CaseHead key={found.revision} found={found} />
      <div className={styles.sides}>
        <div className={styles.column}>
          {found.hints.map((hint) => (
            <Notice key={hint} tone="careful">
              {t(`improvement.hint.${hint}`)}
            </Notice>
          ))}
          {stepNames.map((step, at) => (
            <StepCard
              key={step}
              found={found}
              step={step}
              nth={at + 1}
              now={now}
              editable={editable}
              opened={opened === step}
              onToggle={() => setChosen(opened === step ? 'none' : step)}
            />
          ))}
          <Closing found={found} />
        </div>
        <div className={styles.column}>
          <Documents found={found} />
          <Linked found={found} />
          <Told found={found} />
          <Trail found={found} />
        </div>
      </div>
    </>
  );
}
