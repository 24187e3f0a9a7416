import type { SecondPurchases } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { shareText } from './chart.ts';
import { Count } from './Count.tsx';
import styles from './loyalty.module.css';
import { Part } from './Part.tsx';
import { Scrolling } from './Scrolling.tsx';
import { outcomes } from './search.ts';
import { useWords } from './words.ts';

/** The share of second purchases in each window, with its interval; who is not ripe yet stands apart. */
export function SecondPurchasesTable({ figures }: { figures: SecondPurchases }) {
  const w = useWords();
  const locale = useLocale();
  const title = w('loyalty.second');
  return (
    <Part title={title} lead={w('loyalty.secondLead')} exported={{ figure: 'second-purchases' }}>
      <Scrolling label={title}>
        <thead>
          <tr>
            <th scope="col">{w('loyalty.window')}</th>
            <th scope="col">{w('loyalty.rate')}</th>
            <th scope="col">{w('loyalty.interval')}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {w(`loyalty.${outcome}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.windows.map(({ days, mature, immature, bought, rate }) => {
            const counts = { bought, not: mature - bought, immature };
            const what = w('loyalty.within', { days });
            return (
              <tr key={days}>
                <th scope="row">{what}</th>
                <td className={styles.main}>
                  {rate === null ? (
                    <span className={styles.few}>{w('loyalty.immature')}</span>
                  ) : (
                    shareText(rate.value, locale)
                  )}
                </td>
                <td>
                  {rate === null
                    ? '—'
                    : w('loyalty.range', {
                        low: shareText(rate.low, locale),
                        high: shareText(rate.high, locale),
                      })}
                </td>
                {outcomes.map((outcome) => (
                  <td key={outcome}>
                    <Count
                      count={counts[outcome]}
                      what={what}
                      part={w(`loyalty.${outcome}`)}
                      search={{ figure: 'window', days, outcome }}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Scrolling>
    </Part>
  );
}
