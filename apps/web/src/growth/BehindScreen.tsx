import type { ResultOrder } from '@madoguchi/contract';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import { formatMoney } from '../orders/money.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './growth.module.css';
import { behindQuery } from './queries.ts';
import { askedOf } from './search.ts';
import { useToday } from './useToday.ts';
import { useWords } from './words.ts';

/** The orders behind a row of the results, each a way to its evidence. */
export default function BehindScreen() {
  const w = useWords();
  const { key = 'none', name, ...search } = useSearch({ from: '/signed-in/growth/orders' });
  const asked = askedOf(search, useToday());
  const title = w('growth.orders.title', { name: name ?? w('growth.results.unattributed') });
  return (
    <Screen title={title} back={{ to: '/growth', label: w('growth.nav.results') }}>
      <PagedRows
        query={behindQuery(asked, key)}
        label={title}
        empty={<p className={styles.quiet}>{w('growth.orders.empty')}</p>}
        renderRow={(order) => <BehindRow key={order.id} order={order} currency={asked.currency} />}
      />
    </Screen>
  );
}

export function BehindRow({ order, currency }: { order: ResultOrder; currency: string }) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const { id, number, customer, placedAt, kept, touches, heardOf, money } = order;
  const yen = (amount: number) => formatMoney(amount, currency, locale);
  return (
    <Row
      title={
        <Link to="/orders/$orderId" params={{ orderId: id }}>
          {number}
        </Link>
      }
      detail={
        <span className={styles.facts}>
          {customer !== null && <span>{callName(customer)}</span>}
          <When at={placedAt} />
          <span>
            {touches === 0 ? w('growth.orders.none') : w('growth.orders.touches', { count: touches })}
          </span>
          {heardOf !== null && <span lang="ja">{heardOf}</span>}
        </span>
      }
      actions={
        <span className={styles.facts}>
          <strong>{yen(kept)}</strong>
          {touches > 0 && (
            <span>
              {w('growth.evidence.shares', {
                first: yen(money.first),
                last: yen(money.last),
                linear: yen(money.linear),
              })}
            </span>
          )}
        </span>
      }
    />
  );
}
