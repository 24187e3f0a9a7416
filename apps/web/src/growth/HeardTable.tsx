import type { Results } from '@madoguchi/contract';
import { useRef } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { formatMoney } from '../orders/money.ts';
import { ends, percent } from './figures.ts';
import styles from './growth.module.css';
import { Share } from './ResultsTable.tsx';
import { useWords } from './words.ts';

/** What customers answered, how many of them were told by somebody, and of how many of those orders the record knows nothing. */
export function HeardTable({ results: { heard, currency } }: { results: Results }) {
  const w = useWords();
  const locale = useLocale();
  const region = useRef<HTMLElement>(null);
  return (
    <div className={styles.stack}>
      {heard.mouth !== null && (
        <p className={styles.quiet}>
          {w('growth.heard.mouth', {
            share: percent(heard.mouth.value, locale),
            ...ends(heard.mouth, locale),
          })}
        </p>
      )}
      <ScrollRegion region={region} label={w('growth.heard.title')} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{w('growth.heard.answer')}</th>
              <th scope="col">{w('growth.results.orders')}</th>
              <th scope="col">{w('growth.heard.share')}</th>
              <th scope="col">{w('growth.heard.kept')}</th>
              <th scope="col">{w('growth.heard.unattributed')}</th>
            </tr>
          </thead>
          <tbody>
            {heard.rows.map(({ answer, kind, orders, share, kept, unattributed }) => (
              <tr key={answer}>
                <th scope="row">
                  <span lang="ja">{answer}</span>
                  <span className={styles.interval}>{w(`growth.heard.kind.${kind}`)}</span>
                </th>
                <td>{formatCount(orders, locale)}</td>
                <td>
                  <Share share={share} />
                </td>
                <td>{formatMoney(kept, currency, locale)}</td>
                <td>{formatCount(unattributed, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
