import type { Overview, OverviewFigure } from '@madoguchi/contract';
import { csvField } from '../audit/index.ts';

type Cell = string | number | null;

/** Numbers as they are: a minus sign is no formula. */
const written = (cell: Cell): string =>
  typeof cell === 'string' ? csvField(cell) : cell === null ? '' : String(cell);

const head = [
  'month',
  'figure',
  'of',
  'value',
  'low',
  'high',
  'count',
  'change',
  'change_low',
  'change_high',
];

/** Every figure of a month, one row each, and the counts that it rests on. A number there is not is empty. */
export function writeOverview(told: Overview): string {
  const { month, trust, promises, risks, nps, mentions, mouth, second, money, care, months } = told;
  const figure = (name: string, { estimate, count, change }: OverviewFigure): Cell[] => [
    month,
    name,
    '',
    estimate?.value ?? null,
    estimate?.low ?? null,
    estimate?.high ?? null,
    count,
    change?.by ?? null,
    change?.low ?? null,
    change?.high ?? null,
  ];
  const row = (name: string, of: string, value: Cell): Cell[] => [month, name, of, value];
  const rows: Cell[][] = [
    head,
    figure('trust', trust),
    ...trust.moves.map(({ input, by }) => row('trust_moved', input, by)),
    ...trust.next.map(({ input, gain }) => row('trust_next', input, gain)),
    figure('promises', promises),
    row('promises', 'kept', promises.kept),
    ...Object.entries(risks?.open ?? {}).map(([level, count]) => row('risks_open', level, count)),
    ...(risks === null ? [] : [row('risks', 'began', risks.began), row('risks', 'ended', risks.ended)]),
    figure('nps', nps),
    ...(['promoters', 'passives', 'detractors'] as const).map((of) => row('nps', of, nps[of])),
    figure('mentions_displeased', mentions),
    ...(['positive', 'neutral', 'negative', 'unread'] as const).map((of) =>
      row('mentions', of, mentions[of]),
    ),
    figure('mouth', mouth),
    ...(['all', 'known', 'mouth'] as const).map((of) => row('new_customers', of, mouth[of])),
    ...(second === null
      ? []
      : [figure('second_purchase', second), row('second_purchase', 'bought', second.bought)]),
    ...money.flatMap(({ currency, orders, kept, knownOrders, mouthOrders, mouthKept }) => [
      row('orders', currency, orders),
      row('orders_known', currency, knownOrders),
      row('orders_mouth', currency, mouthOrders),
      row('kept', currency, kept),
      row('kept_mouth', currency, mouthKept),
    ]),
    ...(care === null ? [] : (['kept', 'missed'] as const)).map((of): Cell[] => {
      const group = care?.[of];
      const share = group?.share ?? null;
      const counts = [share?.value ?? null, share?.low ?? null, share?.high ?? null, group?.customers ?? 0];
      return [month, 'care', of, ...counts];
    }),
    ...months.flatMap(({ month: then, ...figures }) =>
      Object.entries(figures).map(([name, estimate]): Cell[] => [
        then,
        `history_${name}`,
        '',
        estimate?.value ?? null,
        estimate?.low ?? null,
        estimate?.high ?? null,
      ]),
    ),
  ];
  const line = (cells: readonly Cell[]) => head.map((_, at) => written(cells[at] ?? null)).join(',');
  return `\uFEFF${rows.map((cells) => `${line(cells)}\r\n`).join('')}`;
}
