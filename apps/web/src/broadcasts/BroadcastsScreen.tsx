import { Button } from '@mantine/core';
import { IconPlus, IconSettings, IconSpeakerphone } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { BroadcastRow } from './BroadcastRow.tsx';
import styles from './broadcasts.module.css';
import { broadcastsQuery, countsQuery } from './queries.ts';

/** Every broadcast, the newest first, and what went out in the last months. */
export default function BroadcastsScreen() {
  const t = useT();
  const canWrite = useCan('broadcasts:write');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(broadcastsQuery);
  const items = data?.pages.flatMap((page) => page.items);
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/broadcasts/new" {...props} />}
    >
      {t('broadcasts.new')}
    </Button>
  );
  return (
    <Screen
      title={t('broadcasts.title')}
      lead={t('broadcasts.lead')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconSettings size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/settings/broadcasts" {...props} />}
          >
            {t('broadcasts.settings')}
          </Button>
          {canWrite && items?.length !== 0 && add}
        </>
      }
    >
      {items === undefined &&
        (error === null ? (
          <Skeletons rows={5} height={62} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {items?.length === 0 && (
        <EmptyState
          icon={<IconSpeakerphone size={36} stroke={1.5} />}
          title={t('broadcasts.empty')}
          {...(canWrite ? { action: add } : {})}
        >
          {t('broadcasts.emptyHint')}
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          <ul className={styles.rows} aria-label={t('broadcasts.list')}>
            {items.map((broadcast) => (
              <BroadcastRow key={broadcast.id} broadcast={broadcast} />
            ))}
          </ul>
          {hasNextPage && (
            <div>
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('common.more')}
              </Button>
            </div>
          )}
          <Sent />
        </>
      )}
    </Screen>
  );
}

/** What was sent, promotional news apart from the rest. */
function Sent() {
  const t = useT();
  const counts = useQuery(countsQuery).data ?? [];
  if (counts.length === 0) return null;
  return (
    <Section title={t('broadcasts.recent')} lead={t('broadcasts.recentLead')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('broadcasts.month')}</th>
            <th scope="col">{t('broadcasts.kind')}</th>
            <th scope="col">{t('consent.channel')}</th>
            <th scope="col">{t('broadcasts.recent')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ month, kind, channel, messages }) => (
            <tr key={`${month} ${kind} ${channel}`}>
              <td>{month.replace('-', '/')}</td>
              <td>{t(`broadcasts.kind.${kind}`)}</td>
              <td>{t(`consent.channel.${channel}`)}</td>
              <td>{t('broadcasts.messages', { count: messages })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
