import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { checklistQuery } from '../queries.ts';
import { ChecklistEditor } from './ChecklistEditor.tsx';

const route = getRouteApi('/signed-in/settings/checklists/$id');

/** The list of the address. */
export default function ChecklistScreen() {
  const { id } = route.useParams();
  return <ChecklistPage key={id} id={id} />;
}

/** A check list: its points, and when it is offered. */
export function ChecklistPage({ id }: { id: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(checklistQuery(id));
  return (
    <Screen
      title={data?.name ?? t('settings.checklists.title')}
      back={{ to: '/settings/checklists', label: t('settings.checklists.title') }}
    >
      {data !== undefined ? (
        <ChecklistEditor list={data} />
      ) : error === null ? (
        <Skeletons rows={6} height={54} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
