import type { Checklist } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { useTags } from '../../tags/queries.ts';
import { reasonsOf } from '../logic.ts';
import { checklistsQuery } from '../queries.ts';
import { useReasons } from '../useReasons.ts';
import { useWords } from '../words.ts';
import { Closing } from './Closing.tsx';

/** The check lists of the workspace, and what happens where one closes with open points. */
export default function ChecklistsScreen() {
  const t = useT();
  const words = useWords();
  const mayWrite = useCan('templates:write');
  const { data, error, refetch } = useQuery(checklistsQuery);
  const add = mayWrite && (
    <Button component={Link} to="/settings/checklists/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {words('new')}
    </Button>
  );
  return (
    <Screen
      title={t('settings.checklists.title')}
      lead={words('lead')}
      back={toSettings(t)}
      actions={data !== undefined && data.items.length > 0 && add}
    >
      {data === undefined ? (
        error === null ? (
          <Skeletons rows={4} height={64} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          {data.items.length === 0 ? (
            <EmptyState icon={<IconListCheck size={36} stroke={1.5} />} title={words('none')} action={add}>
              {words('noneBody')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.checklists.title')}>
              {data.items.map((list) => (
                <ListRow key={list.id} list={list} />
              ))}
            </Rows>
          )}
          <Closing closing={data.closing} mayWrite={mayWrite} />
        </>
      )}
    </Screen>
  );
}

function ListRow({ list: { id, name, points, conditions } }: { list: Checklist }) {
  const words = useWords();
  const reasons = useReasons(useTags());
  const named = reasonsOf(conditions);
  return (
    <Row
      title={
        <Link to="/settings/checklists/$id" params={{ id }}>
          {name}
        </Link>
      }
      detail={`${words('points', { count: points.length })} · ${
        named.length === 0 ? words('always') : words('offeredAt', { conditions: reasons(named) })
      }`}
    />
  );
}
