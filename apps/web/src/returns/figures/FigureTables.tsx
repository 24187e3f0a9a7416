import type { ReturnCount, ReturnFigures } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { shareText } from '../../loyalty/chart.ts';
import { formatMoney } from '../../orders/money.ts';
import type { ReturnsSearch } from '../search.ts';
import styles from './figures.module.css';
import { useFigureWords } from './words.ts';

/** What was counted: as a whole, by reason, by article; each number opens to its cases. */
export function FigureTables({ figures }: { figures: ReturnFigures }) {
  const t = useT();
  const w = useFigureWords();
  const locale = useLocale();
  const { from, until, reasons, products, refunds, rejected, cancelled } = figures;
  const count = (cases: number) => w('count', { count: formatCount(cases, locale) });
  const whole: [string, ReactNode][] = [
    [w('cases'), <Cases key="cases" what={w('cases')} count={figures.cases} search={{ from, until }} />],
    [w('open'), count(figures.open)],
    [w('rejected'), count(rejected)],
    [w('cancelled'), count(cancelled)],
    [w('quantity'), w('pieces', { count: formatCount(figures.quantity, locale) })],
    [w('days'), <Days key="days" days={figures.days} />],
  ];
  if (refunds.length > 0)
    whole.push([
      w('refunds'),
      refunds.map(({ currency, amount }) => formatMoney(amount, currency, locale)).join(' + '),
    ]);
  return (
    <>
      <Section>
        <dl className={styles.sums}>
          {whole.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={w('reasons')}>
        <Table label={w('reasons')} heads={[w('reason'), w('cases'), w('quantity'), w('days')]}>
          {reasons.map(({ reason, ...counted }) => (
            <tr key={reason}>
              <th scope="row">{t(`returns.reason.${reason}`)}</th>
              <Counts
                what={t(`returns.reason.${reason}`)}
                counted={counted}
                search={{ from, until, reason }}
              />
            </tr>
          ))}
        </Table>
      </Section>
      <Section title={w('products')} lead={w('productsLead')}>
        <Table label={w('products')} heads={[w('product'), w('cases'), w('quantity'), w('days'), w('share')]}>
          {products.map(({ product, orders, returned, share, ...counted }) => (
            <tr key={product}>
              <th scope="row" lang="ja">
                {product}
              </th>
              <Counts what={product} counted={counted} search={{ from, until, product }} />
              <td>
                {share === null ? (
                  <span className={styles.few}>{w('tooFewOrders', { count: orders })}</span>
                ) : (
                  <>
                    {w('interval', {
                      share: shareText(share.value, locale),
                      low: shareText(share.low, locale),
                      high: shareText(share.high, locale),
                    })}
                    <span className={styles.few}>{w('ofOrders', { orders, returned })}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </Table>
      </Section>
    </>
  );
}

type Opened = { what: string; search: ReturnsSearch };

function Counts({ counted, ...opened }: Opened & { counted: ReturnCount }) {
  const w = useFigureWords();
  const locale = useLocale();
  return (
    <>
      <td>
        <Cases count={counted.cases} {...opened} />
      </td>
      <td>{w('pieces', { count: formatCount(counted.quantity, locale) })}</td>
      <td>
        <Days days={counted.days} />
      </td>
    </>
  );
}

/** How many, which opens to them. */
function Cases({ what, count, search }: Opened & { count: number }) {
  const w = useFigureWords();
  const shown = formatCount(count, useLocale());
  return (
    <Link
      to="/orders/returns"
      search={{ list: 'all', ...search }}
      className={styles.figure}
      aria-label={w('behind', { what, count: shown })}
    >
      {w('count', { count: shown })}
    </Link>
  );
}

function Days({ days: { count, median, nineTenths } }: Pick<ReturnCount, 'days'>) {
  const w = useFigureWords();
  if (median === null || nineTenths === null)
    return <span className={styles.few}>{w('tooFew', { count })}</span>;
  return (
    <>
      {w('median', { days: median })}
      <span
        className={styles.few}
      >{`${w('nineTenths', { days: nineTenths })} · ${w('ofDone', { count })}`}</span>
    </>
  );
}

function Table({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  return (
    <ScrollRegion region={region} label={label} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
