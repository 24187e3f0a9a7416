import type { AuditEntry } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { When } from '../../kit/When.tsx';
import styles from './AuditScreen.module.css';
import { factsOf, isCareful } from './facts.ts';
import { nameOfFact, valueOfFact } from './words.ts';

/** One entry: what, to whom, by whom, from where; and what it was before and is now. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const { kind, subject, actor, via, address, at } = entry;
  const locale = useLocale();
  const timeZone = useTimeZone();
  const date = (instant: string) => formatDateTime(instant, locale, timeZone);
  const facts = factsOf(entry);
  return (
    <Row
      title={
        <span className={styles.kind} data-careful={isCareful(kind)}>
          <span className={styles.name}>{t(`audit.kind.${kind}`)}</span>
          {subject !== null && <span className={styles.subject}>{subject.name}</span>}
        </span>
      }
      detail={
        <>
          <When at={at} /> · {actor.name} · {t(`audit.via.${via}`)}
          {address !== null && ` · ${address}`}
        </>
      }
    >
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ name, before, after }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{nameOfFact(t, name)}</dt>
              <dd>
                {before !== null && <del>{valueOfFact(t, name, before, date)}</del>}
                {before !== null && after !== null && ' → '}
                {after !== null && <ins>{valueOfFact(t, name, after, date)}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Row>
  );
}
