import type { OnCallSchedule } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatDateTime } from '../kit/time.ts';
import { memberPhonesQuery } from '../telephone/queries.ts';
import { nextStart, peopleOn } from './logic/schedule.ts';
import styles from './onCall.module.css';

/** Who is on call at this moment, until when; and whose telephone could not ring. */
export function NowSection({ schedule, at }: { schedule: OnCallSchedule; at: Date }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { outOfHours, first, backup, until } = schedule.now;
  const next = nextStart(schedule, at);
  const time = (at: string) => formatDateTime(at, locale, timeZone);
  return (
    <Section title={t('onCall.now')}>
      <div className={styles.stack}>
        {first !== null && (
          <dl className={styles.now}>
            <div>
              <dt>{t('onCall.first')}</dt>
              <dd>{first.name}</dd>
            </div>
            <div>
              <dt>{t('onCall.backup')}</dt>
              <dd>{backup?.name ?? t('onCall.noBackup')}</dd>
            </div>
          </dl>
        )}
        {first !== null && until !== null && (
          <p className={styles.until}>{t('onCall.now.until', { time: time(until) })}</p>
        )}
        {outOfHours && first === null && <Notice tone="careful">{t('onCall.now.nobody')}</Notice>}
        {!outOfHours && <p className={styles.until}>{t('onCall.now.open')}</p>}
        {next !== null && <p className={styles.until}>{t('onCall.now.next', { time: time(next) })}</p>}
        <MissingTelephones schedule={schedule} />
      </div>
    </Section>
  );
}

function MissingTelephones({ schedule }: { schedule: OnCallSchedule }) {
  const t = useT();
  const locale = useLocale();
  const { data: phones } = useQuery(memberPhonesQuery);
  if (phones === undefined) return null;
  const set = new Set(phones.filter(({ address }) => address !== null).map(({ member }) => member.id));
  const missing = peopleOn(schedule).filter(({ id }) => !set.has(id));
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name).join(locale === 'ja' ? '、' : ', ');
  return (
    <Notice tone="careful" action={<Link to="/settings/telephones">{t('onCall.telephones')}</Link>}>
      {t('onCall.telephoneMissing', { names })}
    </Notice>
  );
}
