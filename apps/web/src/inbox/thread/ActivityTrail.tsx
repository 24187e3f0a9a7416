import type { Activity } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { activityQuery } from '../data/queries.ts';
import { useMembers } from '../data/useDesk.ts';
import { activityDetail } from '../logic/activity.ts';
import styles from './ActivityTrail.module.css';
import { ScrollRegion } from './ScrollRegion.tsx';

/** What happened to a conversation, newest first: who did what, when. */
export function ActivityTrail({ conversationId }: { conversationId: string }) {
  const t = useT();
  const region = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(activityQuery(conversationId));
  return (
    <ScrollRegion region={region} className={styles.trail} label={t('inbox.activity.title')}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={3} height={24} />}
      <ol className={styles.entries}>
        {data?.items.map((entry) => (
          <li key={entry.id}>
            <When at={entry.at} />
            <Words entry={entry} />
          </li>
        ))}
      </ol>
    </ScrollRegion>
  );
}

function Words({ entry }: { entry: Activity }) {
  const t = useT();
  const members = useMembers();
  const detail = activityDetail(entry, (id) => members.find((member) => member.id === id)?.name ?? null);
  let what: string = t(`inbox.activity.${entry.kind}`);
  if (detail?.kind === 'status')
    what = t('inbox.activity.with', { what, detail: t(`inbox.status.${detail.status}`) });
  if (detail?.kind === 'nobody') what = t('inbox.activity.with', { what, detail: t('inbox.assignee.none') });
  if (detail?.kind === 'text') what = t('inbox.activity.with', { what, detail: detail.text });
  return (
    <span>{entry.actor === null ? what : t('inbox.activity.by', { name: entry.actor.name, what })}</span>
  );
}
