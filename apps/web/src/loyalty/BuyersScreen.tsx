import type { Buyer, Locale } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { dayText } from '../orders/days.ts';
import { formatMoney } from '../orders/money.ts';
import { monthWords } from '../promises/logic/figures.ts';
import { foreseen } from './chart.ts';
import { groupName } from './groupName.ts';
import styles from './loyalty.module.css';
import { buyersQuery } from './queries.ts';
import type { BuyersSearch } from './search.ts';
import { useWords, type LoyaltyWords } from './words.ts';

const route = getRouteApi('/signed-in/loyalty/customers');

/** What a list of customers is of. */
export function titleOf(search: BuyersSearch, w: LoyaltyWords, locale: Locale): string {
  switch (search.figure) {
    case 'window':
      if (search.month !== undefined)
        return w('loyalty.list.ended', {
          month: monthWords(search.month, locale),
          days: search.days,
          outcome: w(`loyalty.${search.outcome}`),
        });
      return w('loyalty.list.window', { days: search.days, outcome: w(`loyalty.${search.outcome}`) });
    case 'newcomers':
      return w(`loyalty.list.newcomers.${search.group}`, { month: monthWords(search.month, locale) });
    case 'cohort': {
      const month = monthWords(search.month, locale);
      if (search.after === undefined) return w('loyalty.list.cohort', { month });
      return w('loyalty.list.cohortAfter', { month, count: search.after });
    }
    case 'curve':
      return groupName(w, search.by, search.group);
    case 'holdout':
      return w('loyalty.list.holdout', { count: search.repeats });
    case 'forecast':
      return w('loyalty.list.forecast');
  }
}

/** The customers behind a figure, who came last first. */
export default function BuyersScreen() {
  const t = useT();
  const w = useWords();
  const locale = useLocale();
  const search = route.useSearch();
  const query = useInfiniteQuery(buyersQuery(search));
  const items = query.data?.pages.flatMap((page) => page.items);
  const title = titleOf(search, w, locale);
  return (
    <Screen title={title} back={{ to: '/loyalty', label: t('loyalty.title') }}>
      {items === undefined &&
        (query.error === null ? (
          <Skeletons rows={6} height={56} />
        ) : (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ))}
      {items?.length === 0 && <p role="status">{w('loyalty.list.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <Rows label={title}>
          {items.map((buyer) => (
            <BuyerRow key={buyer.customer.id} buyer={buyer} />
          ))}
        </Rows>
      )}
      {query.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}

/** When somebody bought, and what is foreseen of them. */
export function BuyerRow({ buyer }: { buyer: Buyer }) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const { customer, firstOn, secondOn, lastOn, purchases, expected } = buyer;
  const days = [
    w('loyalty.first', { day: dayText(firstOn, locale) }),
    ...(secondOn === null ? [] : [w('loyalty.secondOn', { day: dayText(secondOn, locale) })]),
    ...(purchases > 2 ? [w('loyalty.last', { day: dayText(lastOn, locale) })] : []),
  ];
  return (
    <Row
      title={
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {callName(customer)}
        </Link>
      }
      detail={days.join(' · ')}
    >
      {expected !== null && (
        <div className={styles.quiet}>
          {w('loyalty.expects', {
            soon: foreseen(expected.days90, locale),
            year: foreseen(expected.days365, locale),
          })}
          {expected.lifetime !== null && expected.currency !== null && (
            <>
              <br />
              {w('loyalty.worth', {
                amount: formatMoney(Math.round(expected.lifetime), expected.currency, locale),
              })}
            </>
          )}
        </div>
      )}
    </Row>
  );
}
