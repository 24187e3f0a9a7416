import type { ReturnSummary } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { dayText } from '../orders/days.ts';
import styles from '../orders/orders.module.css';
import { stepName, toneOf } from './words.ts';

/** One case in a list: kind and order, whose, why, what is next and by when. */
export function ReturnRow({ found }: { found: ReturnSummary }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { id, kind, order, customer, reason, products, state, step, dueOn, late, owner } = found;
  return (
    <li className={styles.item}>
      <Link to="/orders/returns/$returnId" params={{ returnId: id }} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.title}>
            <span>{t(`returns.kind.${kind}`)}</span>
            <span className={styles.number}>{order.number}</span>
            {customer !== null && <span>{callName(customer)}</span>}
          </span>
          <span className={styles.facts}>
            <span>{t(`returns.reason.${reason}`)}</span>
            <span lang="ja">{products}</span>
          </span>
        </span>
        <span className={styles.side}>
          <span className={styles.facts}>
            <StateDot tone={toneOf(found)}>
              {step === null ? t(`returns.state.${state}`) : stepName(t, step, kind)}
            </StateDot>
            {dueOn !== null && <span>{t('returns.due', { day: dayText(dueOn, locale) })}</span>}
          </span>
          <span className={styles.facts}>
            {late && <span>{t('returns.late')}</span>}
            {owner !== null && <span>{owner.name}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}
