import type { AmbassadorResults } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import growth from '../growth/growth.module.css';
import { useToday } from '../growth/useToday.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatMoney } from '../orders/money.ts';
import { ambassadorResultsQuery } from './queries.ts';
import { yearTo } from './search.ts';
import { useAmbassadorWords } from './words.ts';

/** What they brought in a period, beside what it cost. */
export function ResultsSection({ id }: { id: string }) {
  const w = useAmbassadorWords();
  const [period, setPeriod] = useState(yearTo(useToday()));
  const { data, error, refetch } = useQuery(ambassadorResultsQuery(id, period));
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={w(`results.${name}`)}
      value={period[name]}
      onChange={({ currentTarget: { value } }) => value !== '' && setPeriod({ ...period, [name]: value })}
    />
  );
  return (
    <Section title={w('results')}>
      <div className={growth.stack}>
        <div className={growth.tools}>
          {day('from')}
          {day('to')}
        </div>
        {data === undefined && error === null && <Skeletons rows={2} />}
        {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <ResultFigures results={data} />}
      </div>
    </Section>
  );
}

/** Counts, money by every model, and the cost of an order with its interval or the reason why there is none. */
export function ResultFigures({ results }: { results: AmbassadorResults }) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const { clicks, orders, lastOrders, posts, money, currency, cost, agreements, costPerOrder, fewest } =
    results;
  const yen = (amount: number) => formatMoney(Math.round(amount), 'JPY', locale);
  const figures: [string, string, string | null][] = [
    [w('results.clicks'), formatCount(clicks, locale), null],
    [w('results.orders'), formatCount(orders, locale), w('results.lastOrders', { count: lastOrders })],
    ...(['first', 'last', 'linear', 'position'] as const).map((model): [string, string, null] => [
      w(`model.${model}`),
      formatMoney(money[model], currency, locale),
      null,
    ]),
    [
      w('results.posts'),
      formatCount(posts.all, locale),
      posts.missing === 0 ? null : w('results.missing', { count: posts.missing }),
    ],
    [w('results.cost'), yen(cost), w('results.agreements', { count: agreements })],
    [
      w('results.each'),
      costPerOrder === null ? '–' : yen(costPerOrder.value),
      costPerOrder === null
        ? agreements === 0
          ? w('results.noCost')
          : w('results.few', { count: orders, fewest })
        : w('results.interval', { low: yen(costPerOrder.low), high: yen(costPerOrder.high), count: orders }),
    ],
  ];
  return (
    <>
      <dl className={growth.tally}>
        {figures.map(([name, value, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {more !== null && <small>{more}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={growth.note}>{w('results.note')}</p>
    </>
  );
}
