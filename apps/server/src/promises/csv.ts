import type { Locale, PromiseRecord } from '@madoguchi/contract';
import { stringify } from 'csv-stringify/sync';
import { wallOf } from '../platform/time/index.ts';

const heads: Record<Locale, readonly string[]> = {
  ja: [
    '約束',
    '内容',
    '期日',
    '状態',
    '遅れ',
    '担当',
    '顧客',
    '会社',
    '約束した日時',
    '終わった日時',
    '理由',
    'お客様への説明',
  ],
  en: [
    'Promise',
    'Act',
    'Due',
    'State',
    'Late',
    'Owner',
    'Customer',
    'Company',
    'Given',
    'Ended',
    'Reason',
    'Told',
  ],
};
const acts: Record<Locale, Record<PromiseRecord['act'], string>> = {
  ja: {
    contact: '連絡',
    send: '送付・発送',
    refund: '返金',
    visit: '訪問',
    exchange: '交換',
    investigate: '調査',
    arrange: '手配',
    other: 'その他',
  },
  en: {
    contact: 'Contact',
    send: 'Send',
    refund: 'Refund',
    visit: 'Visit',
    exchange: 'Exchange',
    investigate: 'Find out',
    arrange: 'Arrange',
    other: 'Other',
  },
};
const states: Record<Locale, Record<PromiseRecord['state'], string>> = {
  ja: {
    open: '未了',
    kept: '果たした',
    moved: '期日変更',
    broken: '果たせず',
    not_needed: '不要になった',
    not_promise: '約束ではない',
  },
  en: {
    open: 'Open',
    kept: 'Kept',
    moved: 'Moved',
    broken: 'Broken',
    not_needed: 'Not needed any more',
    not_promise: 'No promise',
  },
};

/** The name of an act in a language, as lists outside of the app need it. */
export const actName = (locale: Locale, act: PromiseRecord['act']): string => acts[locale][act];

/** What a spreadsheet would run as a formula is made text. */
const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );

/** Begins with a byte order mark, without which Excel takes Japanese for Shift_JIS. */
export const csvHead = (locale: Locale): string => `\uFEFF${lines([heads[locale]])}`;

/** 2026-11-26 15:00 on the workspace's clock. */
function clock(at: string | null, timeZone: string): string {
  return at === null
    ? ''
    : new Date(wallOf(new Date(at), timeZone)).toISOString().slice(0, 16).replace('T', ' ');
}

export function csvLines(promises: readonly PromiseRecord[], locale: Locale, timeZone: string): string {
  if (promises.length === 0) return '';
  const yes = locale === 'ja' ? '遅れ' : 'late';
  return lines(
    promises.map((one) => [
      one.sentence,
      acts[locale][one.act],
      one.due?.replace('T', ' ') ?? '',
      states[locale][one.state],
      one.late ? yes : '',
      one.owner?.name ?? '',
      one.customer?.name ?? '',
      one.customer?.company ?? '',
      clock(one.createdAt, timeZone),
      clock(one.closedAt, timeZone),
      one.reason,
      one.told,
    ]),
  );
}
