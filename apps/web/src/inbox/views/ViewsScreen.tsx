import type { SavedView } from '@madoguchi/contract';
import { ActionIcon, Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp, IconBookmarks, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { filterOfView } from '../logic/views.ts';
import { moved } from './order.ts';
import { viewCountsQuery, viewsQuery } from './queries.ts';
import { SaveView } from './SaveView.tsx';

/** The views that were saved: names, order, sharing. */
export default function ViewsScreen() {
  const t = useT();
  const views = useQuery(viewsQuery);
  const mayShare = useCan('views:write');
  const [editing, setEditing] = useState<SavedView | null>(null);
  const [deleting, setDeleting] = useState<SavedView | null>(null);
  const queryClient = useQueryClient();
  const kinds = [true, false].map((shared) => ({
    shared,
    some: (views.data ?? []).filter((view) => view.shared === shared),
  }));

  async function remove(view: SavedView) {
    await api.delete(`/views/${view.id}`);
    await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
  }

  return (
    <Screen title={t('settings.views.title')} lead={t('settings.views.lead')} back={toSettings(t)}>
      {views.error !== null && <ErrorState error={views.error} onRetry={() => void views.refetch()} />}
      {views.data === undefined && views.error === null && <Skeletons rows={3} height={56} />}
      {views.data?.length === 0 && (
        <EmptyState icon={<IconBookmarks size={36} stroke={1.5} />} title={t('views.empty')}>
          {t('views.emptyBody')}
        </EmptyState>
      )}
      {kinds.map(
        ({ shared, some }) =>
          some.length > 0 && (
            <Section key={String(shared)} title={t(shared ? 'views.shared' : 'views.own')}>
              <ViewRows
                views={some}
                mayChange={mayShare || !shared}
                path={shared ? '/views/shared/order' : '/views/order'}
                onEdit={setEditing}
                onDelete={setDeleting}
              />
            </Section>
          ),
      )}
      {editing !== null && (
        <SaveView
          filter={filterOfView(editing)}
          view={editing}
          onSaved={() => undefined}
          onClose={() => setEditing(null)}
        />
      )}
      {deleting !== null && (
        <Confirm
          opened
          dangerous
          title={t('views.deleteAsk', { name: deleting.name })}
          confirmLabel={t('common.delete')}
          onConfirm={() => remove(deleting)}
          onClose={() => setDeleting(null)}
        >
          {deleting.shared ? t('views.deleteShared') : t('views.deleteBody')}
        </Confirm>
      )}
    </Screen>
  );
}

type RowsProps = {
  views: readonly SavedView[];
  mayChange: boolean;
  path: string;
  onEdit: (view: SavedView) => void;
  onDelete: (view: SavedView) => void;
};

function ViewRows({ views, mayChange, path, onEdit, onDelete }: RowsProps) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const counts = useQuery(viewCountsQuery).data;

  async function move(id: string, step: 1 | -1) {
    const ids = moved(
      views.map((view) => view.id),
      id,
      step,
    );
    queryClient.setQueryData(viewsQuery.queryKey, (known) =>
      known?.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    );
    try {
      await api.put(path, { ids });
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
    await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
  }

  return (
    <Rows label={t('settings.views.title')}>
      {views.map((view, index) => {
        const { id, name } = view;
        const count = counts?.saved[id];
        return (
          <Row
            key={id}
            title={name}
            detail={
              count === undefined
                ? undefined
                : t('views.count', { count: formatCount(count, locale, counts?.cap) })
            }
            actions={
              <Group gap={2} wrap="nowrap">
                <Button
                  variant="default"
                  size="xs"
                  renderRoot={(props) => <Link {...props} to="/inbox" search={{ saved: id }} />}
                >
                  {t('views.open')}
                </Button>
                {mayChange && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      size={40}
                      disabled={index === 0}
                      style={{ background: 'none' }}
                      aria-label={t('views.up', { name })}
                      onClick={() => void move(id, -1)}
                    >
                      <IconArrowUp size={18} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size={40}
                      disabled={index === views.length - 1}
                      style={{ background: 'none' }}
                      aria-label={t('views.down', { name })}
                      onClick={() => void move(id, 1)}
                    >
                      <IconArrowDown size={18} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size={40}
                      aria-label={t('views.edit', { name })}
                      onClick={() => onEdit(view)}
                    >
                      <IconPencil size={18} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size={40}
                      aria-label={t('views.delete', { name })}
                      onClick={() => onDelete(view)}
                    >
                      <IconTrash size={18} aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </Group>
            }
          />
        );
      })}
    </Rows>
  );
}
