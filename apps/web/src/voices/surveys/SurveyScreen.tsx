import type { Survey } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import rows from '../../improvement/improvement.module.css';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Screen } from '../../kit/Screen.tsx';
import { useCan, useMe } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { fillShop } from '../logic/figures.ts';
import { surveyQuery, surveysQuery } from '../queries.ts';
import type { FiguresSearch } from '../search.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';
import { Figures } from './Figures.tsx';
import { Preview } from './Preview.tsx';
import { PublicPage } from './PublicPage.tsx';

const route = getRouteApi('/signed-in/voices/surveys/$surveyId');

export default function SurveyScreen() {
  return <SurveyView id={route.useParams().surveyId} asked={route.useSearch()} />;
}

/** One survey: whether it is on, what was answered. */
export function SurveyView({ id, asked }: { id: string; asked: FiguresSearch }) {
  const v = useVoices();
  const { data: survey, error, refetch } = useQuery(surveyQuery(id));
  const mayWrite = useCan('broadcasts:write');
  return (
    <Screen
      title={survey?.name ?? v('tab.surveys')}
      back={{ to: '/voices', label: v('title') }}
      actions={survey !== undefined && mayWrite && <Actions survey={survey} />}
    >
      {survey === undefined &&
        (error === null ? (
          <Skeletons rows={4} height={90} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {survey !== undefined && (
        <>
          <div className={rows.meta}>
            <StateDot tone={survey.enabled ? 'good' : 'quiet'}>
              {v(survey.enabled ? 'surveys.on' : 'surveys.off')}
            </StateDot>
            <span>{v(`trigger.${survey.rules.trigger}`)}</span>
            <span>{v('survey.version', { version: survey.version })}</span>
            <Link to="/voices/surveys/$surveyId/answers" params={{ surveyId: id }}>
              {v('survey.answers')}
            </Link>
            <Link to="/voices/surveys/$surveyId/answers" params={{ surveyId: id }} search={{ low: '1' }}>
              {v('survey.low')}
            </Link>
          </div>
          <Filters survey={survey} asked={asked} />
          <Figures id={id} asked={asked} />
          <Preview id={id} />
          <PublicPage survey={survey} mayWrite={mayWrite} />
        </>
      )}
    </Screen>
  );
}

function Actions({ survey }: { survey: Survey }) {
  const t = useT();
  const v = useVoices();
  const queryClient = useQueryClient();
  const { id, enabled, revision } = survey;

  async function toggle() {
    try {
      const body = { basedOn: revision, enabled: !enabled };
      putAnswer(queryClient, surveyQuery(id).queryKey, await api.patch<Survey>(`/surveys/${id}`, body));
      await queryClient.invalidateQueries({ queryKey: surveysQuery.queryKey });
    } catch (error) {
      notify(problemText(t, error), 'bad');
      await queryClient.invalidateQueries({ queryKey: ['surveys'] });
    }
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        renderRoot={(props) => (
          <Link to="/voices/surveys/$surveyId/edit" params={{ surveyId: id }} {...props} />
        )}
      >
        {v('survey.edit')}
      </Button>
      <Button variant={enabled ? 'default' : 'filled'} onClick={() => void toggle()}>
        {v(enabled ? 'survey.turnOff' : 'survey.turnOn')}
      </Button>
    </>
  );
}

/** Which question, in which time. */
function Filters({ survey, asked }: { survey: Survey; asked: FiguresSearch }) {
  const v = useVoices();
  const locale = useLocale();
  const navigate = useNavigate();
  const { workspace } = useMe();
  const go = (change: FiguresSearch) => {
    const search = Object.fromEntries(
      Object.entries({ ...asked, ...change }).filter(([, value]) => value !== ''),
    );
    void navigate({
      to: '/voices/surveys/$surveyId',
      params: { surveyId: survey.id },
      search,
      replace: true,
    });
  };
  const questions = survey.content.questions.filter(({ kind }) => kind !== 'text');
  return (
    <div className={styles.filters}>
      {questions.length > 1 && (
        <NativeSelect
          label={v('survey.question')}
          value={asked.question ?? questions[0]?.key ?? ''}
          data={questions.map(({ key, text }) => ({
            value: key,
            label: fillShop(text[locale], workspace.name),
          }))}
          onChange={(event) => go({ question: event.currentTarget.value })}
          style={{ maxInlineSize: '100%' }}
        />
      )}
      <TextInput
        type="date"
        label={v('survey.from')}
        value={asked.from ?? ''}
        onChange={(event) => go({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={v('survey.until')}
        value={asked.until ?? ''}
        onChange={(event) => go({ until: event.currentTarget.value })}
      />
      <NativeSelect
        label={v('survey.period')}
        value={asked.period ?? 'month'}
        data={(['month', 'quarter'] as const).map((value) => ({ value, label: v(`period.${value}`) }))}
        onChange={(event) => go({ period: event.currentTarget.value === 'quarter' ? 'quarter' : 'month' })}
      />
    </div>
  );
}
