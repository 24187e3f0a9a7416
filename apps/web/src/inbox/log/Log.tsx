import type { Activity } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconRobot, IconPointFilled } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Initial } from '../../kit/Initial.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDay, formatTime } from '../../kit/time.ts';
import { activityQuery } from '../data/queries.ts';
import { dayIn } from '../logic/days.ts';
import { ScrollRegion } from '../thread/ScrollRegion.tsx';
import { byDay } from './entry.ts';
import { EntryDetail } from './EntryDetail.tsx';
import styles from './Log.module.css';

/** Everything that happened to a conversation, newest first: who did what, when, from what to what, and why. */
export default function Log({ conversationId, onBack }: { conversationId: string; onBack: () => void }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const region = useRef<HTMLElement>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    activityQuery(conversationId),
  );
  const entries = data?.pages.flatMap((page) => page.items);
  const isThere = entries !== undefined;
  // From here the arrow keys scroll, as in the thread.
  useEffect(() => {
    if (isThere) region.current?.focus({ preventScroll: true });
  }, [isThere]);

  return (
    <ScrollRegion region={region} className={styles.log} label={t('inbox.activity.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('inbox.activity.title')}</h2>
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('inbox.log.back')}
        </Button>
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {entries === undefined && error === null && <Skeletons rows={6} height={44} />}
      {entries?.length === 0 && (
        <EmptyState title={t('inbox.log.none')}>{t('inbox.log.noneBody')}</EmptyState>
      )}
      {byDay(entries ?? [], (at) => dayIn(at, timeZone)).map((group) => (
        <section key={group.day} className={styles.day}>
          <h3 className={styles.date}>{formatDay(group.at, locale, timeZone)}</h3>
          <ol className={styles.entries}>
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.log.more')}
          </Button>
        </div>
      )}
    </ScrollRegion>
  );
}

function Entry({ entry }: { entry: Activity }) {
  const t = useT();
  const timeZone = useTimeZone();
  const { actor, at, data, kind } = entry;
  const rule = data['rule'] ?? null;
  const who = rule !== null ? t('inbox.log.rule', { name: rule }) : (actor?.name ?? null);
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={at}>
        {formatTime(at, timeZone)}
      </time>
      <span className={styles.mark} aria-hidden>
        {rule !== null ? (
          <IconRobot size={18} />
        ) : actor === null ? (
          <IconPointFilled size={14} />
        ) : (
          <Initial name={actor.name} />
        )}
      </span>
      <div className={styles.words}>
        <p className={styles.what}>
          {who !== null && <strong>{who}</strong>} <span>{t(`inbox.activity.${kind}`)}</span>
        </p>
        <EntryDetail entry={entry} />
      </div>
    </li>
  );
}
