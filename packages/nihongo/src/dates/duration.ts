import { matchAt } from './input.ts';
import type { DayPart, Input, Precision } from './input.ts';
import { addMonths } from './day.ts';
import type { Day } from './day.ts';
import { addMinutes } from './moment.ts';
import { numeral, numeralValue } from './numerals.ts';

/** A counted length of time as written: 2〜3営業日以内, 30分ほどで, 3日間. */
export interface Duration {
  readonly end: number;
  readonly count: number;
  readonly unit: Unit;
  /** within: 以内, で, 中; after: 後; before: 前; length: 間 or nothing, which promises no date. */
  readonly role: 'within' | 'after' | 'before' | 'length';
}

type Unit = 'business' | 'day' | 'week' | 'month' | 'year' | 'hour' | 'minute';

const unitPattern = '(営業日|実働日?|稼働日|平日|日|週間?|[かヶカケヵ箇ゕ]月|年|時間半?|分|両日)';
const to = '(?: ?(?:[〜-]|から|ないし|または|もしくは|か|、|・) ?)';
const lead =
  '(?:約|およそ|おおよそ|だいたい|大体|あと|最短で?|最長で?|最大で?|遅くとも|遅くても|向こう|この先|概ね|おおむね)?、?';
const worked = '(?:(?:営業日|実働|稼働日|平日|土日祝?日?(?:を)?(?:除く|除いて))(?:で|の|、)?)';
const span = new RegExp(
  `${lead}(${worked})?${lead}(?:(${numeral})(?:${unitPattern}間?)?(?:ほど)?${to})?(${numeral}) ?${unitPattern}`,
  'uy',
);
const half = /(?:約|あと)?(半年|半月|半時間|両三日)/uy;
const idioms: ReadonlyMap<string, readonly [number, Unit]> = new Map([
  ['半年', [6, 'month']],
  ['半月', [15, 'day']],
  ['両三日', [3, 'day']],
]);
const about = '(?:ほど|程度|程|前後|くらい|ぐらい|位|弱|強|余り|あまり|間|のお?時間|のうち)*';
const goal = '(?:を|が)?(?:目途|目処|めど|目安)(?:に|で|として)';
const plainly = '以内|内(?=[にで、。は])|で(?!す|も|の|し[たょ]|いかが|よろし|ござ)|にて';
const within = new RegExp(`${about}(?:${plainly}|中(?=[にで、。は]|$)|の?うちに|${goal})`, 'uy');
// 25日中に and 20日を目処に are the 25th and the 20th.
const withinDays = new RegExp(
  `間?(?:${plainly})|(?:ほど|程|程度|前後|くらい|ぐらい|位|間)(?:${plainly}|${goal})`,
  'uy',
);
const after = new RegExp(`${about}(?:後(?!半|日)|のち(?!ほど))|目(?=[にの、])`, 'uy');
const before = new RegExp(`${about}(?:前|まえ|以上|超)`, 'uy');
const bare = new RegExp(about, 'uy');
// 一日も早く, 一日中, 1日2回: no length of time.
const everyDay = /(?:[もで]も?早|中|に?[\d一二三]|あたり|当たり)/uy;
const weekendsOff = / ?\(?(?:※)?土日?・?祝?日?(?:を|は)?(?:除く|除き|除いて|含まず)\)?/uy;

const units: readonly (readonly [RegExp, Unit])[] = [
  [/営業|実働|稼働|平日/u, 'business'],
  [/週/u, 'week'],
  [/月/u, 'month'],
  [/年/u, 'year'],
  [/時間/u, 'hour'],
  [/分/u, 'minute'],
  [/日/u, 'day'],
];

function unitOf(text: string): Unit {
  return units.find(([pattern]) => pattern.test(text))?.[1] ?? 'day';
}

/** Reads a counted span. A range (2〜3営業日) counts to its far end. */
export function readDuration({ text }: Pick<Input, 'text'>, at: number): Duration | undefined {
  const part = matchAt(half, text, at);
  const match = part ? undefined : matchAt(span, text, at);
  if (!part && !match) return undefined;
  let end = at + ((part ?? match)?.[0].length ?? 0);
  let count: number;
  let unit: Unit;
  if (part) {
    [count, unit] = idioms.get(part[1] ?? '') ?? [30, 'minute'];
  } else {
    const name = match?.[5] ?? '';
    count = numeralValue(match?.[4] ?? '');
    unit = match?.[1] && name === '日' ? 'business' : unitOf(name);
    if (name === '両日') count = 2;
    if (name === '時間半') [count, unit] = [count * 60 + 30, 'minute'];
    const near = match?.[2];
    const listed = near === undefined || (!match?.[3] && numeralValue(near) > count);
    if (near !== undefined && listed) return undefined;
  }
  if (Number.isNaN(count) || count > 999) return undefined;
  const off = matchAt(weekendsOff, text, end);
  let role: Duration['role'] = 'length';
  const oneDay = match?.[5] === '日' && match[2] === undefined && unit === 'day';
  const pattern = oneDay ? withinDays : within;
  const suffix =
    matchAt(pattern, text, end) ?? (off ? matchAt(pattern, text, end + off[0].length) : undefined);
  if (suffix) {
    role = 'within';
    end = suffix.index + suffix[0].length;
  } else {
    const late = matchAt(after, text, end);
    const early = matchAt(before, text, end);
    role = late ? 'after' : early ? 'before' : 'length';
    end += (late ?? early ?? matchAt(bare, text, end))?.[0].length ?? 0;
    if (role === 'length' && matchAt(everyDay, text, end)) return undefined;
  }
  const noted = matchAt(weekendsOff, text, end);
  if (unit === 'day' && (off ?? noted)) unit = 'business';
  return { end: end + (noted?.[0].length ?? 0), count, unit, role };
}

const precisions: Readonly<Record<Unit, Precision>> = {
  business: 'day',
  day: 'day',
  week: 'day',
  month: 'day',
  year: 'day',
  hour: 'minute',
  minute: 'minute',
};

function shift({ calendar }: Input, base: Day, count: number, unit: Unit): Day {
  switch (unit) {
    case 'business':
      return calendar.addBusinessDays(base, count);
    case 'week':
      return base + count * 7;
    case 'month':
      return addMonths(base, count);
    case 'year':
      return addMonths(base, count * 12);
    default:
      return base + count;
  }
}

/** The days a duration ends on when counted from `base` (from the minute of writing for hours and minutes). */
export function countedPart(input: Input, duration: Duration, base: Day = input.now.day): DayPart {
  const { count, unit, end, role } = duration;
  const bound = role === 'after' ? 'at' : 'by';
  const precision = precisions[unit];
  if (precision === 'minute') {
    const then = addMinutes(input.now, unit === 'hour' ? count * 60 : count);
    return { end, first: then.day, last: then.day, minute: then.minute, precision, kind: 'counted', bound };
  }
  const last = shift(input, base, count, unit);
  return { end, first: role === 'after' ? last : base, last, precision, kind: 'counted', bound };
}
