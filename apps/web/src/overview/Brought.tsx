import type { Overview, OverviewCare } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { formatMoney } from '../orders/money.ts';
import { Scrolling } from '../trust/Scrolling.tsx';
import { daysOf, rangeText, valueText } from './figures.ts';
import styles from './overview.module.css';
import { useWords } from './words.ts';

/** What service brought: orders that one person’s word led to, and how those cared for came back. Neither proves a cause. */
export function Brought({ told: { month, money, care } }: { told: Overview }) {
  const w = useWords();
  const locale = useLocale();
  const { first: from, last: to } = daysOf(month);
  const count = (value: number) => formatCount(value, locale);
  return (
    <Section title={w('overview.brought')} lead={w('overview.broughtLead')}>
      {money.length === 0 ? (
        <p className={styles.quiet}>{w('overview.broughtNone')}</p>
      ) : (
        <Scrolling label={w('overview.brought')}>
          <thead>
            <tr>
              <th scope="col">{w('overview.money')}</th>
              <th scope="col">{w('overview.orders')}</th>
              <th scope="col">{w('overview.kept')}</th>
              <th scope="col">{w('overview.ordersKnown')}</th>
              <th scope="col">{w('overview.ordersMouth')}</th>
              <th scope="col">{w('overview.keptMouth')}</th>
              <th scope="col">{w('overview.keptBefore')}</th>
            </tr>
          </thead>
          <tbody>
            {money.map((row) => {
              const amount = (value: number) => formatMoney(value, row.currency, locale);
              return (
                <tr key={row.currency}>
                  <th scope="row">
                    <Link to="/growth" search={{ from, to, currency: row.currency }}>
                      {w('overview.ordersOf', { currency: row.currency })}
                    </Link>
                  </th>
                  <td>{count(row.orders)}</td>
                  <td>{amount(row.kept)}</td>
                  <td>{count(row.knownOrders)}</td>
                  <td>{count(row.mouthOrders)}</td>
                  <td className={styles.main}>{amount(row.mouthKept)}</td>
                  <td>{row.mouthKeptBefore === null ? w('overview.none') : amount(row.mouthKeptBefore)}</td>
                </tr>
              );
            })}
          </tbody>
        </Scrolling>
      )}
      {care !== null && <Cared care={care} />}
    </Section>
  );
}

function Cared({ care }: { care: OverviewCare }) {
  const w = useWords();
  const locale = useLocale();
  const mayKnow = useCan('loyalty:read');
  const { landmarkDays: landmark, days, difference } = care;
  const points = (value: number) => (value * 100).toFixed(1).replace('-', '−');
  const isSure = difference !== null && (difference.low > 0 || difference.high < 0);
  return (
    <div className={styles.care}>
      <p className={styles.text}>{w('overview.care', { landmark, days })}</p>
      <Scrolling label={w('overview.careTitle')}>
        <thead>
          <tr>
            <th scope="col">{w('overview.careGroup')}</th>
            <th scope="col">{w('overview.carePeople')}</th>
            <th scope="col">{w('overview.careAgain')}</th>
          </tr>
        </thead>
        <tbody>
          {(['kept', 'missed'] as const).map((group) => {
            const { customers, share } = care[group];
            const name = w(`overview.care.${group}`);
            return (
              <tr key={group}>
                <th scope="row">
                  {mayKnow ? (
                    <Link to="/loyalty/customers" search={{ figure: 'curve', by: 'care', group }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td>{formatCount(customers, locale)}</td>
                <td>
                  {share === null ? (
                    w('overview.lack')
                  ) : (
                    <>
                      {valueText(share.value, 'share')}
                      <small className={styles.range}>{rangeText(w, share, 'share')}</small>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Scrolling>
      <Notice
        tone="careful"
        title={
          difference === null
            ? w('overview.careFew')
            : w(isSure ? 'overview.careSure' : 'overview.careUnsure', {
                by: points(difference.value),
                low: points(difference.low),
                high: points(difference.high),
              })
        }
      >
        {w('overview.careCause')}
      </Notice>
    </div>
  );
}
