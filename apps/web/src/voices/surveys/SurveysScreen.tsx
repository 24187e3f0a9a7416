import type { SurveySummary } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconMessage2Heart, IconPlus, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import rows from '../../improvement/improvement.module.css';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { surveysQuery } from '../queries.ts';
import { VoicesNav } from '../VoicesNav.tsx';
import { useVoices } from '../words.ts';

/** Every survey: what it asks after, whether it is on, how many answered. */
export default function SurveysScreen() {
  const v = useVoices();
  const mayWrite = useCan('broadcasts:write');
  const { data, error, refetch } = useQuery(surveysQuery);
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/voices/surveys/new" {...props} />}
    >
      {v('surveys.new')}
    </Button>
  );
  return (
    <Screen
      title={v('title')}
      lead={v('lead')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconSettings size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/voices/settings" {...props} />}
          >
            {v('settings')}
          </Button>
          {mayWrite && data !== undefined && data.length > 0 && add}
        </>
      }
    >
      <VoicesNav part="surveys" />
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={3} height={64} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data?.length === 0 && (
        <EmptyState
          icon={<IconMessage2Heart size={36} stroke={1.5} />}
          title={v('surveys.empty')}
          {...(mayWrite ? { action: add } : {})}
        >
          {v('surveys.emptyBody')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <ul className={rows.rows} aria-label={v('tab.surveys')}>
          {data.map((survey) => (
            <SurveyRow key={survey.id} survey={survey} />
          ))}
        </ul>
      )}
    </Screen>
  );
}

function SurveyRow({ survey }: { survey: SurveySummary }) {
  const v = useVoices();
  const { id, name, enabled, rules, questions, invited, answered } = survey;
  return (
    <li>
      <Link to="/voices/surveys/$surveyId" params={{ surveyId: id }} className={rows.row}>
        <span className={rows.words}>
          <span className={rows.name}>{name}</span>
          <span className={rows.facts}>
            <StateDot tone={enabled ? 'good' : 'quiet'}>{v(enabled ? 'surveys.on' : 'surveys.off')}</StateDot>
            <span>{v(`trigger.${rules.trigger}`)}</span>
            <span>{[...new Set(questions.map(({ kind }) => v(`kind.${kind}`)))].join('・')}</span>
          </span>
        </span>
        <span className={rows.side}>
          <span>{v('surveys.counts', { invited, answered })}</span>
        </span>
      </Link>
    </li>
  );
}
