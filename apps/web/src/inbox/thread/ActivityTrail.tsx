import type { Activity } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { askedWords } from '../../approvals/logic/words.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { When } from '../../kit/When.tsx';
import { activityQuery } from '../data/queries.ts';
import { useMembers } from '../data/useDesk.ts';
import { activityDetail } from '../logic/activity.ts';
import type { ActivityDetail } from '../logic/activity.ts';
import { reasonWords } from '../logic/reasonWords.ts';
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
  const locale = useLocale();
  const timeZone = useTimeZone();
  const members = useMembers();
  const what = t(`inbox.activity.${entry.kind}`);
  const detail = activityDetail(entry, (id) => members.find((member) => member.id === id)?.name ?? null);
  const more = detail === null ? '' : wordsOf(detail);
  const whole = more === '' ? what : t('inbox.activity.with', { what, detail: more });
  const rule = entry.data['rule'] ?? null;
  if (rule !== null) return <span>{t('inbox.activity.byRule', { name: rule, what: whole })}</span>;
  return (
    <span>
      {entry.actor === null ? whole : t('inbox.activity.by', { name: entry.actor.name, what: whole })}
    </span>
  );

  function wordsOf(known: ActivityDetail): string {
    switch (known.kind) {
      case 'status':
        return t(`inbox.status.${known.status}`);
      case 'hold':
        return holdWords(known);
      case 'heldFor':
        return t('inbox.activity.heldFor', { reason: known.reason });
      case 'delivery':
        return reasonWords(t, known.code, known.reason) ?? '';
      case 'asked':
        return askedWords(t, known.codes);
      case 'wrote':
        return [t(`inbox.activity.wrote.${known.what}`), known.key]
          .filter((part) => part !== null)
          .join(t('inbox.activity.join'));
      case 'text':
        return known.text;
      case 'nobody':
        return t('inbox.assignee.none');
    }
  }

  function holdWords({ status, reason, until }: Extract<ActivityDetail, { kind: 'hold' }>): string {
    const time = until === null ? null : formatDateTime(until, locale, timeZone);
    const parts = [reason, time === null ? null : t('inbox.activity.until', { time })];
    const words = parts.filter((part) => part !== null).join(t('inbox.activity.join'));
    if (!status) return words;
    return words === '' ? t('inbox.status.on_hold') : t('inbox.activity.onHold', { detail: words });
  }
}
