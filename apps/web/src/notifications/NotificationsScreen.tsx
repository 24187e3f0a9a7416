import { Button, SegmentedControl } from '@mantine/core';
import { IconBell, IconChecks, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { parseNotificationsSearch } from './logic/search.ts';
import { NotificationRow } from './NotificationRow.tsx';
import { notificationsQuery } from './queries.ts';
import styles from './notifications.module.css';

/** What one was told, unread or all, newest first. */
export default function NotificationsScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const list = parseNotificationsSearch(useSearch({ strict: false })).list ?? 'unread';
  const found = useInfiniteQuery(notificationsQuery(list));
  const [failure, setFailure] = useState<unknown>(null);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items.find(({ readAt }) => readAt === null);

  async function change(action: () => Promise<unknown>) {
    setFailure(null);
    try {
      await action();
    } catch (error) {
      setFailure(error);
    }
    await queryClient.invalidateQueries({ queryKey: ['notifications'] });
  }

  return (
    <Screen
      title={t('notifications.title')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconChecks size={16} aria-hidden />}
            disabled={newest === undefined}
            onClick={() => void change(() => api.post('/notifications/read', { upTo: items[0]?.id }))}
          >
            {t('notifications.readAll')}
          </Button>
          <Button
            component={Link}
            to="/settings/notifications"
            className={styles['settings'] ?? ''}
            variant="default"
            leftSection={<IconSettings size={16} aria-hidden />}
          >
            {t('notifications.settings')}
          </Button>
        </>
      }
    >
      <SegmentedControl
        className={styles['switch']}
        aria-label={t('notifications.which')}
        value={list}
        onChange={(value) =>
          void navigate({
            to: '/notifications',
            search: value === 'all' ? { list: 'all' } : {},
            replace: true,
          })
        }
        data={[
          { value: 'unread', label: t('notifications.unread') },
          { value: 'all', label: t('notifications.all') },
        ]}
      />
      <FormFailure error={failure} />
      {found.data === undefined ? (
        found.error === null ? (
          <Skeletons rows={4} />
        ) : (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )
      ) : items.length === 0 ? (
        <EmptyState
          icon={<IconBell size={28} />}
          title={list === 'unread' ? t('notifications.emptyUnread') : t('notifications.empty')}
        >
          {t('notifications.emptyHint')}
        </EmptyState>
      ) : (
        <ul className={styles['list']} aria-label={t('notifications.title')}>
          {items.map((each) => (
            <NotificationRow
              key={each.id}
              notification={each}
              onMark={(read) => void change(() => api.patch(`/notifications/${each.id}`, { read }))}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </Screen>
  );
}
