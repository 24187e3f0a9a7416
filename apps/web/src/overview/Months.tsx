import type { Overview, OverviewMonth } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../kit/i18n.tsx';
import { MonthChart } from '../kit/MonthChart.tsx';
import { Section } from '../kit/Screen.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { Scrolling } from '../trust/Scrolling.tsx';
import { scaleOf, tickText, valueText, type Unit } from './figures.ts';
import styles from './overview.module.css';
import { useWords } from './words.ts';

const units = {
  trust: 'trust',
  promises: 'share',
  nps: 'nps',
  mouth: 'share',
  second: 'share',
} as const satisfies Record<Exclude<keyof OverviewMonth, 'month'>, Unit>;
const all = ['trust', 'promises', 'nps', 'mouth', 'second'] as const;

/** Twelve months of each figure as a line with its band, and the same as a table that leads to each month. */
export function Months({ told: { months, second } }: { told: Overview }) {
  const w = useWords();
  const locale = useLocale();
  const shown = all.filter((of) => of !== 'second' || second !== null);
  return (
    <Section title={w('overview.months')} lead={w('overview.monthsLead')}>
      <div className={styles.charts}>
        {shown
          .filter((of) => months.filter((month) => month[of] !== null).length > 1)
          .map((of) => {
            const scale = scaleOf(
              units[of],
              months.map((month) => month[of]),
            );
            return (
              <div key={of}>
                <h3 className={styles.chartName}>{w(`overview.short.${of}`)}</h3>
                <MonthChart
                  title={w('overview.chartOf', { what: w(`overview.short.${of}`) })}
                  items={months.map((each) => ({ month: each.month, value: each[of] }))}
                  from={scale[0] ?? 0}
                  top={scale.at(-1) ?? 1}
                  ticks={scale}
                  tickText={(at) => tickText(at, units[of])}
                />
              </div>
            );
          })}
      </div>
      <Scrolling label={w('overview.months')}>
        <thead>
          <tr>
            <th scope="col">{w('overview.month')}</th>
            {shown.map((of) => (
              <th key={of} scope="col">
                {w(`overview.short.${of}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((each) => (
            <tr key={each.month}>
              <th scope="row">
                <Link to="/growth/overview" search={{ month: each.month }}>
                  {monthWords(each.month, locale)}
                </Link>
              </th>
              {shown.map((of) => {
                const estimate = each[of];
                return (
                  <td key={of}>
                    {estimate === null ? w('overview.none') : valueText(estimate.value, units[of])}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Scrolling>
    </Section>
  );
}
