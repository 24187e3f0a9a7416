import type { Notification } from '@madoguchi/contract';
import { VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../kit/api.ts';
import type { Page } from '../kit/contract.ts';
import { useFeedEvent } from '../kit/feed.ts';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useMe } from '../kit/session.tsx';
import { setTabCount } from '../kit/tabTitle.ts';
import { aboutOf, lineOf } from './logic/line.ts';
import { unreadQuery } from './queries.ts';

type Badge = { badge?: string; badgeLabel?: string };

/** The number of unread notifications, kept up to date: at the bell, in the tab's title, and read out as they come. */
export function Bell({ children }: { children: (badge: Badge) => ReactNode }) {
  const t = useT();
  const locale = useLocale();
  const { member } = useMe();
  const queryClient = useQueryClient();
  const { data } = useQuery(unreadQuery);
  const [heard, setHeard] = useState('');
  const unread = data?.unread ?? 0;
  const cap = data?.cap ?? 100;

  useEffect(() => {
    setTabCount(unread, cap);
    return () => setTabCount(0, cap);
  }, [unread, cap]);

  useFeedEvent(({ type, data: about }) => {
    if (type !== 'notification.changed' || about['memberId'] !== member.id) return;
    void queryClient.invalidateQueries({ queryKey: ['notifications'] });
    if (about['read'] !== true) void announce();
  });

  async function announce() {
    try {
      const { items } = await api.get<Page<Notification>>('/notifications', { state: 'unread', limit: 1 });
      const [newest] = items;
      if (newest !== undefined) setHeard(`${lineOf(t, newest)} ${aboutOf(t, newest, locale)}`);
    } catch {
      // The number at the bell still says it.
    }
  }

  const count = formatCount(unread, locale, cap);
  return (
    <>
      {children(unread === 0 ? {} : { badge: count, badgeLabel: t('notifications.unreadCount', { count }) })}
      <VisuallyHidden role="status" aria-live="polite">
        {heard}
      </VisuallyHidden>
    </>
  );
}
