import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { letterQuery } from '../queries.ts';
import { LetterEditor } from './LetterEditor.tsx';

const route = getRouteApi('/signed-in/settings/letters/$key');

/** The letter of the address. */
export default function LetterScreen() {
  const { key } = route.useParams();
  return <LetterPage key={key} letterKey={key} />;
}

/** A letter as a template, beside the page that it makes. */
export function LetterPage({ letterKey }: { letterKey: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(letterQuery(letterKey));
  const title =
    data === undefined
      ? t('settings.letters.title')
      : data.standard
        ? t(`improvement.document.${data.kind}`)
        : data.name;
  return (
    <Screen title={title} back={{ to: '/settings/letters', label: t('settings.letters.title') }} wide>
      {data !== undefined ? (
        <LetterEditor letter={data} />
      ) : error === null ? (
        <Skeletons rows={6} height={54} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
