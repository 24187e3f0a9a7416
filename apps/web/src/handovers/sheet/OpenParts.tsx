import type { HandoverSheet } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import styles from '../handovers.module.css';

type Open = HandoverSheet['open'][number];

/** What is not settled: conversations, what was promised, what is still to be seen to, whom to call back. */
export function OpenParts({ sheet }: { sheet: HandoverSheet }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const time = (at: string) => formatDateTime(at, locale, timeZone);
  const waits = ({ waitingSince, holdUntil, holdReason }: Open): string | null => {
    if (holdUntil !== null)
      return t('handover.sheet.hold', { time: time(holdUntil), reason: holdReason ?? '' });
    return waitingSince === null ? null : t('handover.sheet.waiting', { time: time(waitingSince) });
  };
  return (
    <>
      <Section title={t('handover.sheet.open')}>
        {sheet.open.length === 0 && <p className={styles.quiet}>{t('handover.sheet.noOpen')}</p>}
        <ul className={styles.lines}>
          {sheet.open.map((open) => (
            <li key={open.id} className={styles.stacked}>
              <span className={styles.facts}>
                <Link to="/inbox/$conversationId" params={{ conversationId: open.id }}>
                  {open.subject === '' ? t('handover.noSubject') : open.subject}
                </Link>
                <span>{t(`inbox.status.${open.status}`)}</span>
                {open.assignee !== null && <span>{open.assignee.name}</span>}
                <span>{waits(open)}</span>
              </span>
              <span className={styles.preview}>{open.preview}</span>
            </li>
          ))}
        </ul>
      </Section>
      {sheet.promises.length > 0 && (
        <Section title={t('handover.sheet.promises')}>
          <ul className={styles.lines}>
            {sheet.promises.map(({ id, text, dueAt }) => (
              <li key={id}>
                <span>{text}</span>
                <span className={styles.quiet}>{t('handover.sheet.promiseDue', { time: time(dueAt) })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sheet.checklists.length > 0 && (
        <Section title={t('handover.sheet.checklists')}>
          <ul className={styles.lines}>
            {sheet.checklists.map(({ conversationId, subject, checklist, points }, at) => (
              <li key={at} className={styles.stacked}>
                <span className={styles.facts}>
                  <span>{checklist}</span>
                  <Link to="/inbox/$conversationId" params={{ conversationId }}>
                    {subject === '' ? t('handover.noSubject') : subject}
                  </Link>
                </span>
                <ul>
                  {points.map((point, each) => (
                    <li key={each}>{point}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sheet.callbacks.length > 0 && (
        <Section title={t('handover.sheet.callbacks')}>
          <ul className={styles.lines}>
            {sheet.callbacks.map(({ id, note, dueAt }) => (
              <li key={id}>
                {dueAt !== null && <span>{t('handover.sheet.promiseDue', { time: time(dueAt) })}</span>}
                <span className={styles.quiet}>{note}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
