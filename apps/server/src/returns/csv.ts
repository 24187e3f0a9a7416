import type { exportReturns, Locale, ReturnKind, ReturnReason, ReturnState } from '@madoguchi/contract';
import type { z } from 'zod';
import { csvOf } from '../lists/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { narrowing } from './case.store.ts';
import { exportedRows, type ExportedRow } from './figures.store.ts';

type Named = Record<ReturnKind | ReturnReason | ReturnState, string>;

const words: Record<Locale, { head: readonly string[]; named: Named }> = {
  ja: {
    head: [
      '受付日',
      '終了日',
      '日数',
      '区分',
      '理由',
      '状態',
      '注文番号',
      '商品',
      '商品番号',
      '数量',
      '返金額',
      '通貨',
      '終了の理由',
    ],
    named: {
      return: '返品',
      exchange: '交換',
      repair: '修理',
      damaged: '破損',
      defective: '初期不良',
      wrong_item: '誤配送',
      missing: '数量不足',
      size: 'サイズ違い',
      not_as_expected: 'イメージ違い',
      changed_mind: 'お客様都合',
      open: '対応中',
      done: '完了',
      rejected: 'お断り',
      cancelled: '取り下げ',
    },
  },
  en: {
    head: [
      'Opened',
      'Ended',
      'Days',
      'Kind',
      'Reason',
      'State',
      'Order',
      'Article',
      'SKU',
      'Quantity',
      'Refund',
      'Currency',
      'Why it ended',
    ],
    named: {
      return: 'Return',
      exchange: 'Exchange',
      repair: 'Repair',
      damaged: 'Damaged',
      defective: 'Defective',
      wrong_item: 'Wrong item',
      missing: 'Items missing',
      size: 'Wrong size',
      not_as_expected: 'Not as expected',
      changed_mind: 'Customer’s wish',
      open: 'Open',
      done: 'Done',
      rejected: 'Refused',
      cancelled: 'Withdrawn',
    },
  },
};

/** The most cases of one file. */
const most = 100_000;

const cells = (row: ExportedRow, named: Readonly<Record<string, string>>): string[] => [
  row.openedOn,
  row.endedOn ?? '',
  row.days === null ? '' : String(row.days),
  named[row.kind] ?? row.kind,
  named[row.reason] ?? row.reason,
  named[row.state] ?? row.state,
  row.number,
  row.product,
  row.sku ?? '',
  String(row.quantity),
  row.refund === null ? '' : String(row.refund),
  row.currency,
  row.endReason,
];

/** The cases behind the figures, one line an article, in UTF-8 with a mark. Whose they were is not in it. */
export async function writeReturns(
  tx: Tx,
  { language, ...narrow }: z.infer<typeof exportReturns>,
): Promise<string> {
  const { head, named } = words[language];
  const rows = await exportedRows(tx, narrowing(tx, narrow), most);
  return `\uFEFF${csvOf([[...head], ...rows.map((row) => cells(row, named))])}`;
}
