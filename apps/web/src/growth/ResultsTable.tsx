import type { Results, ShareEstimate, Shares } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { formatMoney } from '../orders/money.ts';
import { ends, percent } from './figures.ts';
import styles from './growth.module.css';
import type { Asked } from './search.ts';
import { useWords } from './words.ts';

const models = ['first', 'last', 'linear', 'position'] as const;

/** A share with its interval below it; a dash where there is nothing to be a share of. */
export function Share({ share }: { share: ShareEstimate | null }) {
  const w = useWords();
  const locale = useLocale();
  if (share === null) return '–';
  return (
    <>
      {percent(share.value, locale)}
      <span className={styles.interval}>{w('growth.results.interval', ends(share, locale))}</span>
    </>
  );
}

/** Channels or campaigns beside what each may claim by every model; what nothing led to is a row like them. */
export function ResultsTable({ results, asked }: { results: Results; asked: Asked }) {
  const w = useWords();
  const locale = useLocale();
  const region = useRef<HTMLElement>(null);
  const { rows, unattributed, kept, orders, currency } = results;
  const yen = (amount: number) => formatMoney(amount, currency, locale);
  const sum = (model: keyof Shares) =>
    rows.reduce((all, { money }) => all + money[model], unattributed.money);
  const behind = (key: string, name: string, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <Link
        to="/growth/orders"
        search={{ ...asked, key, name }}
        aria-label={w('growth.results.ordersOf', { name, count: formatCount(count, locale) })}
      >
        {formatCount(count, locale)}
      </Link>
    );
  return (
    <ScrollRegion region={region} label={w('growth.nav.results')} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{w(`growth.results.by.${asked.by}`)}</th>
            <th scope="col">{w('growth.clicks')}</th>
            <th scope="col">{w('growth.results.orders')}</th>
            <th scope="col">{w('growth.results.share')}</th>
            {models.map((model) => (
              <th key={model} scope="col">
                {w(`growth.model.${model}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, clicks, orders: count, share, money }) => (
            <tr key={key}>
              <th scope="row">{name[locale]}</th>
              <td>{formatCount(clicks, locale)}</td>
              <td>{behind(key, name[locale], count)}</td>
              <td>
                <Share share={share} />
              </td>
              {models.map((model) => (
                <td key={model}>{yen(money[model])}</td>
              ))}
            </tr>
          ))}
          <tr className={styles.unknown}>
            <th scope="row">{w('growth.results.unattributed')}</th>
            <td>–</td>
            <td>{behind('none', w('growth.results.unattributed'), unattributed.orders)}</td>
            <td>
              <Share share={unattributed.share} />
            </td>
            {models.map((model) => (
              <td key={model}>{yen(unattributed.money)}</td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w('growth.results.total')}</th>
            <td>
              {formatCount(
                rows.reduce((all, { clicks }) => all + clicks, 0),
                locale,
              )}
            </td>
            <td>{formatCount(orders, locale)}</td>
            <td aria-label={yen(kept)} />
            {models.map((model) => (
              <td key={model}>{yen(sum(model))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
