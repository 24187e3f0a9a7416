import type { Survey } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { npsOf } from '../logic/nps.ts';
import { starterQuery, surveyQuery } from '../queries.ts';
import { useVoices } from '../words.ts';
import { SurveyForm } from './SurveyForm.tsx';

const route = getRouteApi('/signed-in/voices/surveys/$surveyId/edit');

export default function EditSurveyScreen() {
  return <EditSurvey id={route.useParams().surveyId} />;
}

/** A survey being changed; somebody else’s change meanwhile is not overwritten. */
export function EditSurvey({ id }: { id: string }) {
  const v = useVoices();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: survey, error, refetch } = useQuery(surveyQuery(id));
  const fixed = useQuery(starterQuery('delivered')).data;
  return (
    <Screen title={v('form.editTitle')} back={{ to: '/voices', label: v('title') }}>
      {(survey === undefined || fixed === undefined) &&
        (error === null ? (
          <Skeletons rows={6} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {survey !== undefined && fixed !== undefined && (
        <SurveyForm
          initial={survey}
          nps={npsOf(fixed.content)}
          saveLabel={v('form.save')}
          onSave={async (given) => {
            const body = { basedOn: survey.revision, ...given };
            const saved = await api.patch<Survey>(`/surveys/${id}`, body);
            putAnswer(queryClient, surveyQuery(id).queryKey, saved);
            await queryClient.invalidateQueries({ queryKey: ['surveys'] });
            notify(v('changed'));
            await navigate({ to: '/voices/surveys/$surveyId', params: { surveyId: id } });
          }}
        />
      )}
    </Screen>
  );
}
