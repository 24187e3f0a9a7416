import type { Locale, Overview } from '@madoguchi/contract';
import type { Block, GridBlock } from '../documents/index.ts';
import { formatAmount } from '../orders/index.ts';
import { countText, valueText } from './figure-text.ts';
import { grid, heading, remark } from './paper-blocks.ts';
import type { ReportWords } from './words.ts';

/** More than these are on the screen and in the list alone: the report has two pages. */
const mostCurrencies = 3;

/** What orders brought, and how much of it by word of mouth. */
export function serviceReturn({ money }: Overview, w: ReportWords, language: Locale): Block[] {
  if (money.length === 0) return [heading(w('return')), remark(w('returnNone'), 10)];
  const count = (value: number) => countText(value, language);
  const rows = money
    .slice(0, mostCurrencies)
    .map(({ currency, orders, kept, knownOrders, mouthOrders, mouthKept, mouthKeptBefore }) => {
      const amount = (value: number) => formatAmount(value, currency, language);
      return [
        count(orders),
        amount(kept),
        count(knownOrders),
        count(mouthOrders),
        amount(mouthKept),
        mouthKeptBefore === null ? w('none') : amount(mouthKeptBefore),
      ];
    });
  const heads = ['orders', 'kept', 'knownOrders', 'mouthOrders', 'mouthKept', 'mouthBefore'] as const;
  const columns: GridBlock['columns'] = [0.09, 0.18, 0.2, 0.17, 0.18, 0.18].map((width) => ({
    width,
    align: 'right',
  }));
  return [
    heading(w('return')),
    grid(
      columns,
      heads.map((head) => w(`head.${head}`)),
      rows,
      3,
    ),
    remark(w('noCosts'), 6),
  ];
}

/** How those came back to whom promises were kept, beside the others: a comparison, no proof of a cause. */
export function cared({ care }: Overview, w: ReportWords, language: Locale): Block[] {
  if (care === null) return [];
  const { landmarkDays: landmark, days, kept, missed, difference } = care;
  const text = (value: number) => valueText(value, 'share');
  const row = (name: string, { customers, share }: typeof kept) => [
    name,
    countText(customers, language),
    share === null ? w('lack') : text(share.value),
    share === null ? w('none') : w('range', { low: text(share.low), high: text(share.high) }),
  ];
  const inPoints = (value: number) => (value * 100).toFixed(1).replace('-', '−');
  const said =
    difference === null
      ? w('careFew')
      : `${w(difference.low > 0 || difference.high < 0 ? 'careSure' : 'careUnsure', {
          by: inPoints(difference.value),
          low: inPoints(difference.low),
          high: inPoints(difference.high),
        })}${language === 'ja' ? '' : ' '}${w('careCause')}`;
  return [
    remark(w('care', { landmark, days }), 3),
    grid(
      [
        { width: 0.34 },
        { width: 0.16, align: 'right' },
        { width: 0.25, align: 'right' },
        { width: 0.25, align: 'right' },
      ],
      [w('head.group'), w('head.people'), w('head.again'), w('head.range')],
      [row(w('careKept'), kept), row(w('careMissed'), missed)],
      3,
    ),
    remark(said, 10),
  ];
}
