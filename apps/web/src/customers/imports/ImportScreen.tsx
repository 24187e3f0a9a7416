import type { CustomerImport } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { importQuery } from '../data/queries.ts';
import { ImportErrors } from './ImportErrors.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { MappingForm } from './MappingForm.tsx';

/** One list: what its columns are, then how far it has come and what could not be taken over. */
export default function ImportScreen() {
  const t = useT();
  const { importId } = useParams({ from: '/signed-in/customers/imports/$importId' });
  useInboxFeed(() => undefined);
  const { data: list, error, refetch } = useQuery(importQuery(importId));
  return (
    <Screen
      title={list?.name ?? t('imports.receive')}
      lead={list !== undefined && <Lead list={list} />}
      wide
      back={{ to: '/customers/imports', label: t('imports.title') }}
    >
      {list === undefined && error === null && <Skeletons rows={5} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('imports.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {list?.state === 'draft' && <MappingForm key={list.id} list={list} />}
      {list !== undefined && list.state !== 'draft' && <ImportProgress list={list} />}
      {list !== undefined && list.errors > 0 && <ImportErrors list={list} />}
    </Screen>
  );
}

const encodings = { 'utf-8': 'UTF-8', shift_jis: 'Shift_JIS', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

function Lead({ list }: { list: CustomerImport }) {
  const t = useT();
  return t('imports.file', { encoding: encodings[list.encoding], total: list.total });
}
