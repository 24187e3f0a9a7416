import { useQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { useCan } from '../../kit/session.tsx';
import { practiceQuery } from '../queries.ts';
import { Drill } from './Drill.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import styles from './Practice.module.css';

/** Practice in keigo: five questions made from what one is marked for most, and one's own figures. Private. */
export default function PracticeScreen() {
  const t = useT();
  const may = useCan('messages:send');
  return (
    <Screen
      title={t('practice.title')}
      lead={
        <span className={styles.private}>
          <IconLock size={16} aria-hidden />
          {t('practice.private')}
        </span>
      }
    >
      {may ? (
        <Content />
      ) : (
        <EmptyState title={t('practice.notYours')}>{t('practice.notYoursHint')}</EmptyState>
      )}
    </Screen>
  );
}

function Content() {
  const t = useT();
  const { data, error, refetch } = useQuery(practiceQuery);
  const [round, setRound] = useState(1);
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={2} height={180} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <Section title={t('practice.drill')} lead={t('practice.drillLead')}>
        <Drill
          key={round}
          questions={data.drill}
          onAgain={() => void refetch().then(() => setRound(round + 1))}
        />
      </Section>
      <Section title={t('practice.marks')} lead={t('practice.marksLead')}>
        <OwnFigures practice={data} />
      </Section>
    </>
  );
}
