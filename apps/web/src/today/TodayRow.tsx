import type { TodayItem, TodayReason } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { useNow } from '../inbox/data/useNow.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import type { Translate } from '../kit/translate.ts';
import { WorkRow } from '../kit/WorkList.tsx';
import { KindIcon } from './KindIcon.tsx';
import { RowActions } from './RowActions.tsx';
import { dueText, leftText, reasonText, waitText } from './logic/words.ts';
import styles from './today.module.css';
import type { Acts } from './useActs.ts';

type Props = { item: TodayItem; acts: Acts; mayAct: boolean; mayGive: boolean; onLeave: () => void };

/** One thing to be done: by when, for whom, why, whose, and what can be done about it here. */
export function TodayRow({ item, onLeave, ...also }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const now = useNow(60_000);
  const callName = useCallName();
  const { key, group, customer, subject, owner, reasons } = item;
  const [first] = reasons;
  if (first === undefined) return null;
  const name = customer === null ? subject : callName(customer);
  const { dueAt } = first;
  const lasts = lengthText(t, first, now);
  return (
    <WorkRow
      id={key}
      late={group === 'late'}
      due={
        dueAt === null ? null : <time dateTime={dueAt}>{dueText(t, dueAt, { locale, timeZone, now })}</time>
      }
      beside={lasts !== null && <span>{lasts}</span>}
      title={
        <>
          <Link to={first.address} data-does="open" onClick={onLeave} lang={langOf(name, locale)}>
            {name === '' ? t(`today.kind.${first.kind}`) : name}
          </Link>
          {customer !== null && subject !== '' && (
            <span className={styles.subject} lang={langOf(subject, locale)}>
              {subject}
            </span>
          )}
        </>
      }
      facts={<span>{owner === null ? t('today.nobody') : t('today.owner', { name: owner.name })}</span>}
      actions={<RowActions item={item} name={name} onLeave={onLeave} {...also} />}
    >
      {reasons.map((reason) => (
        <Reason key={`${reason.kind} ${reason.id}`} reason={reason} isFirst={reason === first} />
      ))}
    </WorkRow>
  );
}

/** How long it still is, or how long it has been waiting. */
function lengthText(t: Translate, { dueAt, since }: TodayReason, now: Date): string | null {
  if (dueAt !== null) return leftText(t, dueAt, now);
  return since === null ? null : waitText(t, since, now);
}

function Reason({ reason, isFirst }: { reason: TodayReason; isFirst: boolean }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const now = useNow(60_000);
  const { kind, dueAt } = reason;
  const words = reasonText(t, reason);
  return (
    <p className={styles.reason}>
      <span className={styles.kind} data-kind={kind}>
        <KindIcon kind={kind} />
        {t(`today.kind.${kind}`)}
      </span>
      <span className={styles.text} lang={langOf(words, locale)}>
        {words}
      </span>
      {!isFirst && dueAt !== null && (
        <time className={styles.also} dateTime={dueAt}>
          {dueText(t, dueAt, { locale, timeZone, now })}
        </time>
      )}
    </p>
  );
}
