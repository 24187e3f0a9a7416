import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { Parts } from './Parts.tsx';
import { playbookQuery } from './queries.ts';

const route = getRouteApi('/signed-in/settings/playbooks/$key');

/** One set: what it would bring, how that stands beside what is here, and bringing it. */
export default function PlaybookScreen() {
  const t = useT();
  const locale = useLocale();
  const { key } = route.useParams();
  const { data, error, refetch } = useQuery(playbookQuery(key));
  return (
    <Screen
      wide
      title={data?.name[locale] ?? t('settings.playbooks.title')}
      lead={data?.about[locale]}
      back={{ to: '/settings/playbooks', label: t('settings.playbooks.title') }}
    >
      {data !== undefined ? (
        <Parts key={key} playbook={data} />
      ) : error === null ? (
        <Skeletons rows={6} height={56} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
