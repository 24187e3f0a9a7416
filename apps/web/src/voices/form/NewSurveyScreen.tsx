import type { Survey, SurveyTrigger } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import rows from '../../improvement/improvement.module.css';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { npsOf } from '../logic/nps.ts';
import { starterQuery, surveyQuery } from '../queries.ts';
import { useVoices } from '../words.ts';
import { SurveyForm } from './SurveyForm.tsx';

const route = getRouteApi('/signed-in/voices/surveys/new');
const triggers = ['resolved', 'bought', 'delivered', 'stayed', 'schedule', 'manual'] as const;

export default function NewSurveyScreen() {
  return <NewSurvey trigger={route.useSearch().trigger ?? 'resolved'} />;
}

/** A survey that begins with our words for what it is sent after. */
export function NewSurvey({ trigger }: { trigger: SurveyTrigger }) {
  const v = useVoices();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: starter, error, refetch } = useQuery(starterQuery(trigger));
  const fixed = useQuery(starterQuery('delivered')).data;
  return (
    <Screen title={v('form.newTitle')} back={{ to: '/voices', label: v('title') }}>
      <nav aria-label={v('form.when')} className={rows.lists}>
        {triggers.map((each) => (
          <Link
            key={each}
            to="/voices/surveys/new"
            search={{ trigger: each }}
            className={rows.list}
            aria-current={each === trigger ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
            replace
          >
            {v(`trigger.${each}`)}
          </Link>
        ))}
      </nav>
      {(starter === undefined || fixed === undefined) &&
        (error === null ? (
          <Skeletons rows={6} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {starter !== undefined && fixed !== undefined && (
        <SurveyForm
          key={trigger}
          initial={starter}
          nps={npsOf(fixed.content)}
          saveLabel={v('form.create')}
          onSave={async (given) => {
            const made = await api.post<Survey>('/surveys', given);
            queryClient.setQueryData(surveyQuery(made.id).queryKey, made);
            await queryClient.invalidateQueries({ queryKey: ['surveys', 'list'] });
            await navigate({ to: '/voices/surveys/$surveyId', params: { surveyId: made.id } });
          }}
        />
      )}
    </Screen>
  );
}
