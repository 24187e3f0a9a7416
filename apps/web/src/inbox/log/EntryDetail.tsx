import type { Activity } from '@madoguchi/contract';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { askedWords } from '../../approvals/logic/words.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { useMembers } from '../data/useDesk.ts';
import { reasonWords } from '../logic/reasonWords.ts';
import { routeWords } from './routeWords.ts';
import { activityDetail, type Person } from './entry.ts';
import styles from './Log.module.css';

/** What an entry adds to its sentence: from what to what, why, until when. Nothing when the sentence says it all. */
export function EntryDetail({ entry }: { entry: Activity }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const members = useMembers();
  const detail = activityDetail(entry);
  if (detail === null) return null;
  const personName = (person: Person): string =>
    person === null
      ? t('inbox.assignee.none')
      : (members.find(({ id }) => id === person.id)?.name ?? t('inbox.log.former'));
  switch (detail.kind) {
    case 'status':
      return (
        <>
          <FromTo
            from={detail.from === null ? null : t(`inbox.status.${detail.from}`)}
            to={t(`inbox.status.${detail.to}`)}
          />
          <Line>{holdWords(detail)}</Line>
        </>
      );
    case 'assignee':
      return <FromTo from={personName(detail.from)} to={personName(detail.to)} />;
    case 'person':
      return <Line>{personName(detail.person)}</Line>;
    case 'hold':
      return <Line>{holdWords(detail)}</Line>;
    case 'heldFor':
      return <Line>{t('inbox.activity.heldFor', { reason: detail.reason })}</Line>;
    case 'changed':
      return <FromTo from={detail.from} to={detail.to} />;
    case 'delivery':
      return <Line>{reasonWords(t, detail.code, detail.reason)}</Line>;
    case 'asked':
      return <Line>{askedWords(t, detail.codes)}</Line>;
    case 'wrote':
      return (
        <Line>
          {[t(`inbox.activity.wrote.${detail.what}`), detail.key]
            .filter((part) => part !== null)
            .join(t('inbox.activity.join'))}
        </Line>
      );
    case 'route':
      return (
        <Line>
          {routeWords(t, entry, {
            locale,
            timeZone,
            nameOf: (id) => personName(id === null ? null : { id }),
          })}
        </Line>
      );
    case 'text':
      return <Line>{detail.text}</Line>;
  }

  function holdWords({ reason, until }: { reason: string | null; until: string | null }): string {
    const time = until === null ? null : formatDateTime(until, locale, timeZone);
    const parts = [reason, time === null ? null : t('inbox.activity.until', { time })];
    return parts.filter((part) => part !== null).join(t('inbox.activity.join'));
  }
}

function Line({ children }: { children: string | null }) {
  return children === null || children === '' ? null : <p className={styles.detail}>{children}</p>;
}

/** What it was, and what it is: an arrow for the eye, words for who listens. */
function FromTo({ from, to }: { from: string | null; to: string }): ReactNode {
  const t = useT();
  if (from === null) return <p className={styles.detail}>{to}</p>;
  return (
    <p className={styles.detail}>
      <span className={styles.former}>{from}</span>
      <IconArrowNarrowRight size={16} role="img" aria-label={t('inbox.log.to')} />
      <span>{to}</span>
    </p>
  );
}
