import type { TrustHistory } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { MonthChart } from '../kit/MonthChart.tsx';
import { Section } from '../kit/Screen.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { pointText, topOf } from './figures.ts';
import { Scrolling } from './Scrolling.tsx';
import type { TrustSearch } from './search.ts';
import styles from './trust.module.css';
import { useWords } from './words.ts';

const factors = ['credibility', 'reliability', 'intimacy', 'self_orientation'] as const;

/** Twelve months as a line with its band, and the same as a table that leads to each. */
export function History({ history }: { history: TrustHistory }) {
  const w = useWords();
  const locale = useLocale();
  const { items, segment } = history;
  const known = items.flatMap(({ trust }) => trust ?? []);
  const top = topOf(known.map(({ high }) => high));
  const search = (month: string): TrustSearch => (segment === 'all' ? { month } : { month, segment });
  return (
    <Section title={w('trust.history')} lead={w('trust.historyLead')}>
      {known.length > 1 && (
        <MonthChart
          title={w('trust.history')}
          items={items.map(({ month, trust }) => ({ month, value: trust }))}
          top={top}
          ticks={[0, top / 3, (2 * top) / 3, top]}
          tickText={(at) => (Number.isInteger(at) ? String(at) : at.toFixed(1))}
        />
      )}
      <Scrolling label={w('trust.history')}>
        <thead>
          <tr>
            <th scope="col">{w('trust.month')}</th>
            <th scope="col">{w('trust.total')}</th>
            {factors.map((factor) => (
              <th key={factor} scope="col">
                {w(`trust.factor.${factor}`)}
              </th>
            ))}
            <th scope="col">{w('trust.facts')}</th>
          </tr>
        </thead>
        <tbody>
          {items.toReversed().map((item) => (
            <tr key={item.month}>
              <th scope="row">
                <Link to="/trust" search={search(item.month)} className={styles.figure}>
                  {monthWords(item.month, locale)}
                </Link>
              </th>
              <td className={styles.main}>
                {item.trust === null ? (
                  <span className={styles.few}>{w('trust.lack')}</span>
                ) : (
                  <>
                    {pointText(item.trust.value)}
                    <small className={styles.range}>
                      {w('trust.range', {
                        low: pointText(item.trust.low),
                        high: pointText(item.trust.high),
                      })}
                    </small>
                  </>
                )}
              </td>
              {factors.map((factor) => {
                const points = item.factors[factor];
                return <td key={factor}>{points === null ? w('trust.none') : pointText(points.value)}</td>;
              })}
              <td>{w('trust.factsCount', { count: formatCount(item.facts, locale) })}</td>
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </Section>
  );
}
