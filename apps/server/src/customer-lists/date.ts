import { isCivilDate } from '@madoguchi/nihongo/calendar';

/** A day as a list says it: `year` is null where only month and day stand there. */
export type ListedDate = { year: number | null; month: number; day: number };

export type DateFault = 'date_invalid' | 'date_serial';

/** The year before an era's first (元号法; before it 改元の詔書). */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
  大正: 1911,
  T: 1911,
  明治: 1867,
  M: 1867,
};

const separated = String.raw`(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?`;
/** What may follow a day: its weekday, and the time that exports of shops write. */
const rest = String.raw`(?:\s?\([日月火水木金土](?:曜日?)?\))?(?:[\sT]\d{1,2}:\d{2}.*)?$`;
const western = new RegExp(String.raw`^(\d{4})\s?[-/.年]\s?${separated}${rest}`, 'u');
const japanese = new RegExp(
  String.raw`^(令和|平成|昭和|大正|明治|[RHSTM])\s?(元|\d{1,2})\s?[-/.年]\s?${separated}${rest}`,
  'iu',
);
const yearly = new RegExp(`^${separated}$`, 'u');
/** 20260102. */
const packed = /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})$/u;
/** What a spreadsheet writes for a day when its cell is a number: 46024. */
const serial = /^\d{1,6}(?:\.\d+)?$/u;

/** 2026/1/2, 2026-01-02, 20260102, 令和8年1月2日, R8.1.2, 1月2日 (each year), also in full width, with a weekday or time. */
export function readListedDate(text: string): ListedDate | DateFault {
  const plain = text.normalize('NFKC').trim();
  const named = western.exec(plain) ?? packed.exec(plain);
  if (named !== null) return dateOf(Number(named[1]), named[2], named[3]);
  const era = japanese.exec(plain);
  if (era !== null) {
    const [, name = '', count = '', month, day] = era;
    const before = eras[name.toUpperCase()];
    const year = count === '元' ? 1 : Number(count);
    return before === undefined || year === 0 ? 'date_invalid' : dateOf(before + year, month, day);
  }
  const each = yearly.exec(plain);
  if (each !== null) return dateOf(null, each[1], each[2]);
  return serial.test(plain) ? 'date_serial' : 'date_invalid';
}

function dateOf(
  year: number | null,
  month: string | undefined,
  day: string | undefined,
): ListedDate | 'date_invalid' {
  const [m, d] = [Number(month), Number(day)];
  const isKnown = year === null || (year >= 1850 && year < 2200);
  // Of a year that is not told, 29 February is a day.
  return isKnown && isCivilDate(year ?? 2000, m, d) ? { year, month: m, day: d } : 'date_invalid';
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A day as a list takes it in again. */
export const writeListedDate = ({ year, month, day }: ListedDate): string =>
  year === null ? `${month}月${day}日` : `${year}-${two(month)}-${two(day)}`;
