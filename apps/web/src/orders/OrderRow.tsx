import type { Order } from '@madoguchi/contract';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import { dayText } from './days.ts';
import { formatMoney } from './money.ts';
import styles from './orders.module.css';
import { OrderState } from './OrderState.tsx';

type Props = {
  order: Order;
  /** Whether it is ticked, and what ticking does; left out where nothing can be chosen. */
  ticked?: boolean;
  onTick?: (ticked: boolean) => void;
};

/** One order in a list: number, whose, what, how it stands, what it came to. */
export function OrderRow({ order, ticked = false, onTick }: Props) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { id, number, customer, products, total, currency, placedAt, dueOn } = order;
  return (
    <li className={styles.item}>
      {onTick !== undefined && (
        <Checkbox
          className={styles.tick ?? ''}
          aria-label={t('orders.tick', { number })}
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      )}
      <Link to="/orders/$orderId" params={{ orderId: id }} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.title}>
            <span className={styles.number}>{number}</span>
            {customer !== null && <span>{callName(customer)}</span>}
          </span>
          <span className={styles.facts} lang="ja">
            {products}
          </span>
        </span>
        <span className={styles.side}>
          <span className={styles.facts}>
            <OrderState order={order} />
            {dueOn !== null && <span>{t('orders.due', { day: dayText(dueOn, locale) })}</span>}
          </span>
          <span className={styles.facts}>
            <When at={placedAt} />
            <span className={styles.amount}>{formatMoney(total, currency, locale)}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
