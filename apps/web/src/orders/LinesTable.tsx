import type { OrderDetail } from '@madoguchi/contract';
import { useRef } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { formatMoney } from './money.ts';
import styles from './orders.module.css';

/** What was bought and what it came to: every amount adds up to the one below. */
export function LinesTable({ order }: { order: OrderDetail }) {
  const t = useT();
  const locale = useLocale();
  const region = useRef<HTMLElement>(null);
  const { lines, currency, shipping, fee, discounts, discount, tax, taxIncluded, total, refunded } = order;
  const money = (amount: number) => formatMoney(amount, currency, locale);
  const told = discounts.reduce((sum, { amount }) => sum + amount, 0);
  const sums: [string, string][] = [[t('orders.shipping'), money(shipping)]];
  if (fee > 0) sums.push([t('orders.fee'), money(fee)]);
  // What was told adds up, unless it would take away more than there is.
  if (told === discount)
    for (const { kind, code, amount } of discounts)
      sums.push([
        code === null ? t(`orders.discount.${kind}`) : `${t(`orders.discount.${kind}`)} ${code}`,
        money(-amount),
      ]);
  else sums.push([t('orders.discount.shop'), money(-discount)]);
  if (!taxIncluded && tax > 0) sums.push([t('orders.tax'), money(tax)]);
  return (
    <ScrollRegion region={region} className={styles.scroll} label={t('orders.lines')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('orders.product')}</th>
            <th scope="col" className={styles.figure}>
              {t('orders.unitPrice')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('orders.quantity')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('orders.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <td>
                <span lang="ja">{line.product}</span>
                {line.sku !== null && <div className={styles.quiet}>{line.sku}</div>}
              </td>
              <td className={styles.figure}>{money(line.unitPrice)}</td>
              <td className={styles.figure}>{line.quantity.toLocaleString()}</td>
              <td className={styles.figure}>{money(line.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(([label, amount], at) => (
            <tr key={at}>
              <th scope="row" colSpan={3}>
                {label}
              </th>
              <td className={styles.figure}>{amount}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" colSpan={3}>
              {t('orders.total')}
              {taxIncluded && tax > 0 && (
                <span className={styles.quiet}> {t('orders.taxWithin', { tax: money(tax) })}</span>
              )}
            </th>
            <td className={styles.figure}>{money(total)}</td>
          </tr>
          {refunded > 0 && (
            <tr>
              <th scope="row" colSpan={3}>
                {t('orders.refunded')}
              </th>
              <td className={styles.figure}>{money(-refunded)}</td>
            </tr>
          )}
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
