import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { documentQuery } from '../queries.ts';
import { DocumentEditor } from './DocumentEditor.tsx';

const route = getRouteApi('/signed-in/improvements/$id/documents/$documentId');

/** The document of the address. */
export default function DocumentScreen() {
  return <DocumentPage id={route.useParams().documentId} />;
}

/** A letter or report: its fields, how it will be set, and its files. */
export function DocumentPage({ id }: { id: string }) {
  const t = useT();
  const { data: found, error, refetch } = useQuery(documentQuery(id));
  return (
    <Screen
      title={t(found === undefined ? 'improvement.documents' : `improvement.document.${found.kind}`)}
      back={{ to: '/improvements', label: t('improvement.title') }}
      wide
    >
      {found === undefined &&
        (error === null ? (
          <Skeletons rows={6} height={54} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {found !== undefined && <DocumentEditor found={found} />}
    </Screen>
  );
}
