import type { AttentionCase } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { LevelBadge } from '../LevelBadge.tsx';
import { dayOf } from '../logic/words.ts';
import { Reason } from '../Reason.tsx';
import styles from './list.module.css';

/** A customer of the list: who, why in words, since when, whose, and what was done. */
export function CaseRow({ item }: { item: AttentionCase }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { id, customer, level, reasons, signalCount, state } = item;
  const shown = reasons.slice(0, 2);
  return (
    <li className={styles.row}>
      <div className={styles.side}>
        {state === 'open' && <LevelBadge level={level} />}
        <Times item={item} />
      </div>
      <div className={styles.words}>
        <p className={styles.name}>
          <Link
            to="/attention/$caseId"
            params={{ caseId: id }}
            lang={langOf(customer.name, locale)}
            data-result
          >
            {callName(customer)}
          </Link>
          {customer.company !== null && <span className={styles.quiet}>{customer.company}</span>}
        </p>
        {shown.map((signal, nth) => (
          // The same words may show two things: they are read once.
          <Reason
            key={signal.id}
            signal={signal}
            brief={signal.quote !== null && shown.slice(0, nth).some(({ quote }) => quote === signal.quote)}
          />
        ))}
        {signalCount > shown.length && (
          <p className={styles.quiet}>{t('attention.moreReasons', { count: signalCount - shown.length })}</p>
        )}
        <Facts item={item} />
      </div>
    </li>
  );
}

function Times({ item: { state, since, dueAt, plannedOn, closing } }: { item: AttentionCase }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const [now] = useState(() => Date.now());
  const time = (at: string) => formatDateTime(at, locale, timeZone);
  if (state === 'closed' && closing !== null)
    return (
      <>
        <span>{t('attention.closedAt', { time: time(closing.at) })}</span>
        {closing.askOn !== null && <span>{t('attention.askOn', { day: dayOf(closing.askOn, locale) })}</span>}
      </>
    );
  const late = Date.parse(dueAt) < now;
  return (
    <>
      <span>{t('attention.since', { time: time(since) })}</span>
      <span data-late={late}>
        {plannedOn === null
          ? t('attention.due', { time: time(dueAt) })
          : t('attention.planned', { day: dayOf(plannedOn, locale) })}
      </span>
      {late && <span className={styles.late}>{t('attention.late')}</span>}
    </>
  );
}

function Facts({ item: { owner, lastAct, closing, outcome } }: { item: AttentionCase }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (
    <p className={styles.facts}>
      <span>{owner === null ? t('attention.noOwner') : t('attention.owner', { name: owner.name })}</span>
      {lastAct !== null && (
        <span>
          {t('attention.lastAct', {
            time: formatDateTime(lastAct.at, locale, timeZone),
            act: t(`attention.did.${lastAct.act}`),
            name: lastAct.by?.name ?? t('attention.evidence.former'),
          })}
        </span>
      )}
      {closing !== null && closing.helped !== null && <span>{t(`attention.helped.${closing.helped}`)}</span>}
      {closing?.how === 'settled' && <span>{t('attention.closing.settled')}</span>}
      {outcome !== null && (
        <span>{t('attention.outcome.byPerson', { outcome: t(`attention.outcome.${outcome.outcome}`) })}</span>
      )}
    </p>
  );
}
