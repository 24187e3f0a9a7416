import type { ImprovementSummary } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import styles from './improvement.module.css';
import { statusTone } from './logic/status.ts';

/** One case in the list: what, whose, how it stands, what is next. */
export function ImprovementRow({ found }: { found: ImprovementSummary }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { id, title, status, overdue, next, customer, owner, causeName, recurrences, conversations } = found;
  return (
    <li>
      <Link to="/improvements/$id" params={{ id }} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.name} lang={langOf(title, locale)}>
            {title === '' ? t('improvement.untitled') : title}
          </span>
          <span className={styles.facts}>
            <StateDot tone={statusTone(found)}>
              {t(overdue ? 'improvement.late' : `improvement.status.${status}`)}
            </StateDot>
            {customer !== null && <span>{callName(customer)}</span>}
            {conversations > 1 && <span>{t('improvement.conversations', { count: conversations })}</span>}
            {causeName !== '' && <span>{t('improvement.causeIs', { name: causeName })}</span>}
            {recurrences > 0 && (
              <span className={styles.late}>{t('improvement.recurrences', { count: recurrences })}</span>
            )}
          </span>
        </span>
        <span className={styles.side}>
          {next !== null && (
            <span className={overdue ? styles.late : undefined}>
              {t('improvement.next', { step: t(`improvement.step.${next.step}`) })}{' '}
              {next.dueAt !== null && <When at={next.dueAt} />}
            </span>
          )}
          {status === 'closed' && found.closedAt !== null && <When at={found.closedAt} />}
          <span>{(next?.owner ?? owner)?.name ?? t('improvement.noOwner')}</span>
        </span>
      </Link>
    </li>
  );
}
