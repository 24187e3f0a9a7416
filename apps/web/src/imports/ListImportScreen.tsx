import type { ListImport } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { useInboxFeed } from '../inbox/data/useInboxFeed.ts';
import { hasCode } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { ImportFaults } from './ImportFaults.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import type { ListKind } from './kind.ts';
import { listQuery } from './queries.ts';

type Props = {
  kind: ListKind;
  importId: string;
  back: NonNullable<ComponentProps<typeof Screen>['back']>;
  /** Asks what its columns are, and begins it. */
  children: (list: ListImport) => ReactNode;
};

/** One list: what its columns are, then how far it has come and what could not be taken over. */
export function ListImportScreen({ kind, importId, back, children }: Props) {
  const t = useT();
  useInboxFeed(() => undefined);
  const { data: list, error, refetch } = useQuery(listQuery(kind, importId));
  return (
    <Screen
      title={list?.name ?? t('imports.receive')}
      lead={list !== undefined && <Lead list={list} />}
      wide
      back={back}
    >
      {list === undefined && error === null && <Skeletons rows={5} />}
      {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('imports.gone')} />}
      {error !== null && !hasCode(error, 'not_found') && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {list?.state === 'draft' && children(list)}
      {list !== undefined && list.state !== 'draft' && <ImportProgress list={list} path={kind.path} />}
      {list !== undefined && list.errors > 0 && <ImportFaults kind={kind} list={list} />}
    </Screen>
  );
}

const encodings = { 'utf-8': 'UTF-8', shift_jis: 'Shift_JIS', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

function Lead({ list }: { list: ListImport }) {
  const t = useT();
  return t('imports.file', { encoding: encodings[list.encoding], total: list.total });
}
