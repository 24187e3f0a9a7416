import type { HandoverSheet } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime, formatDay } from '../../kit/time.ts';
import styles from '../handovers.module.css';
import { Cautions } from './Cautions.tsx';
import { OpenParts } from './OpenParts.tsx';

/** The sheet as the record says it now. */
export function SheetParts({ sheet }: { sheet: HandoverSheet }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { customer, careNotes, history, lastTold, backupPerson } = sheet;
  return (
    <>
      <Cautions cautions={sheet.cautions} />
      <OpenParts sheet={sheet} />
      <Section title={t('handover.sheet.care')}>
        {careNotes.length === 0 && customer.note === '' && (
          <p className={styles.quiet}>{t('handover.sheet.noCare')}</p>
        )}
        <ul className={styles.lines}>
          {careNotes.map(({ id, kind, text }) => (
            <li key={id}>
              <span
                className={styles.mark}
                data-tone={kind === 'allergy' || kind === 'caution' ? 'careful' : 'quiet'}
              >
                {t(`care.kind.${kind}`)}
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {customer.note !== '' && <p className={styles.text}>{customer.note}</p>}
      </Section>
      {lastTold !== null && (
        <Section title={t('handover.sheet.lastTold')}>
          <p className={styles.quote}>{lastTold.text.trim()}</p>
          <p className={styles.quiet}>
            {t('handover.sheet.by', {
              name: lastTold.author ?? t('changes.former'),
              time: formatDateTime(lastTold.at, locale, timeZone),
            })}
          </p>
        </Section>
      )}
      <Section title={t('handover.sheet.history')}>
        <p className={styles.quiet}>
          {t('handover.sheet.historyCount', {
            day: formatDay(history.firstAt ?? customer.since, locale, timeZone),
            count: history.conversations,
          })}
        </p>
        <ul className={styles.lines}>
          {history.lately.map(({ id, subject, lastMessageAt, status }) => (
            <li key={id}>
              <Link to="/inbox/$conversationId" params={{ conversationId: id }}>
                {subject === '' ? t('handover.noSubject') : subject}
              </Link>
              <span className={styles.quiet}>
                {t(`inbox.status.${status}`)}
                {lastMessageAt !== null && ` ${formatDay(lastMessageAt, locale, timeZone)}`}
              </span>
            </li>
          ))}
          {history.formerContacts.map(({ name, until }) => (
            <li key={until} className={styles.quiet}>
              {t('handover.sheet.former', {
                day: formatDay(until, locale, timeZone),
                name: name ?? t('changes.former'),
              })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('handover.sheet.contact')}>
        <ul className={styles.lines}>
          {customer.contactPoints.map(({ kind, value }) => (
            <li key={`${kind} ${value}`}>{value}</li>
          ))}
          {backupPerson !== null && (
            <li className={styles.quiet}>{t('handover.sheet.backup', { name: backupPerson.name })}</li>
          )}
        </ul>
        <p className={styles.after} data-print="no">
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {t('requests.openCustomer')}
          </Link>
        </p>
      </Section>
    </>
  );
}
