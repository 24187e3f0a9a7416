/** A day, without a time: as a workspace's calendar has it. */
export type Day = { year: number; month: number; day: number };

/** From the beginning of one day to the beginning of another. */
export type DayRange = { start: Day; end: Day };

const dayMs = 86_400_000;

function dayOf(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function msOf({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** Null for a day that no calendar has. */
function dayIfReal(year: number, month: number, day: number): Day | null {
  const found = dayOf(msOf({ year, month, day }));
  const isReal = found.year === year && found.month === month && found.day === day;
  return isReal && year >= 1900 && year < 9999 ? found : null;
}

const plusDays = (day: Day, days: number): Day => dayOf(msOf(day) + days * dayMs);

/** The same day some months later, or the last of that month. */
function plusMonths({ year, month, day }: Day, months: number): Day {
  const last = dayOf(msOf({ year, month: month + months + 1, day: 1 }) - dayMs);
  return { ...last, day: Math.min(day, last.day) };
}

const oneDay = (day: Day | null): DayRange | null =>
  day === null ? null : { start: day, end: plusDays(day, 1) };
const days = (start: Day, many: number): DayRange => ({ start, end: plusDays(start, many) });
const months = (start: Day, many: number): DayRange => ({ start, end: plusMonths(start, many) });

const monday = (day: Day): Day => plusDays(day, -((new Date(msOf(day)).getUTCDay() + 6) % 7));

/** Words for days, weeks (from Monday), months and years, by today. */
const words: Record<string, (today: Day) => DayRange> = Object.fromEntries(
  (
    [
      [['今日', '本日', 'きょう', 'today'], (today) => days(today, 1)],
      [['昨日', 'きのう', '前日', 'yesterday'], (today) => days(plusDays(today, -1), 1)],
      [['一昨日', 'おととい'], (today) => days(plusDays(today, -2), 1)],
      [['今週', 'this-week', 'thisweek'], (today) => days(monday(today), 7)],
      [['先週', 'last-week', 'lastweek'], (today) => days(plusDays(monday(today), -7), 7)],
      [['先々週'], (today) => days(plusDays(monday(today), -14), 7)],
      [['今月', 'this-month', 'thismonth'], (today) => months({ ...today, day: 1 }, 1)],
      [['先月', 'last-month', 'lastmonth'], (today) => months(plusMonths({ ...today, day: 1 }, -1), 1)],
      [['先々月'], (today) => months(plusMonths({ ...today, day: 1 }, -2), 1)],
      [['今年', '本年', 'this-year', 'thisyear'], ({ year }) => yearOf(year)],
      [['昨年', '去年', 'last-year', 'lastyear'], ({ year }) => yearOf(year - 1)],
      [['一昨年', 'おととし'], ({ year }) => yearOf(year - 2)],
    ] satisfies [string[], (today: Day) => DayRange][]
  ).flatMap(([names, range]) => names.map((name) => [name, range])),
);

const yearOf = (year: number): DayRange => months({ year, month: 1, day: 1 }, 12);

const ago =
  /^(\d{1,4})(?:(日|d|days?)|(週間?|w|weeks?)|([かヶケカ箇]?月|m|months?)|(年|y|years?))(?:前|まえ|-?ago)?$/u;
const full = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)?$/u;
const monthAndDay = /^(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(?:(\d{1,2})日)?)$/u;

/**
 * The days that a date of a query means, as seen from `today`; null when it means none. Full dates (2026-11-01,
 * 2026年11月1日), months and years, days without a year (11/1: the last one that has come), words (昨日, 先週, last-month)
 * and times ago (3日前, 2w).
 */
export function readDays(written: string, today: Day): DayRange | null {
  const text = written.normalize('NFKC').toLowerCase().trim();
  const word = Object.hasOwn(words, text) ? words[text] : undefined;
  if (word !== undefined) return word(today);
  return readFull(text) ?? readMonthAndDay(text, today) ?? readAgo(text, today);
}

function readFull(text: string): DayRange | null {
  const found = full.exec(text);
  if (found === null) return null;
  const [, year, ...parts] = found;
  const month = parts[0] ?? parts[2];
  const day = parts[1] ?? parts[3];
  const start = dayIfReal(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (start === null) return null;
  if (month === undefined) return yearOf(start.year);
  return day === undefined ? months(start, 1) : oneDay(start);
}

function readMonthAndDay(text: string, today: Day): DayRange | null {
  const found = monthAndDay.exec(text);
  if (found === null) return null;
  const month = Number(found[1] ?? found[3]);
  const day = found[2] ?? found[4];
  // 2/29 may be some years ago.
  for (let year = today.year; year > today.year - 8; year -= 1) {
    const start = dayIfReal(year, month, Number(day ?? 1));
    if (start !== null && msOf(start) <= msOf(today))
      return day === undefined ? months(start, 1) : oneDay(start);
  }
  return null;
}

/** A day as long ago; `before` and `after` take it as the edge. */
function readAgo(text: string, today: Day): DayRange | null {
  const found = ago.exec(text);
  if (found === null) return null;
  const [, number, isDay, isWeek, isMonth] = found;
  const many = Number(number);
  const start =
    isDay !== undefined || isWeek !== undefined
      ? plusDays(today, -many * (isDay === undefined ? 7 : 1))
      : plusMonths(today, -many * (isMonth === undefined ? 12 : 1));
  return start.year < 1900 ? null : oneDay(start);
}

/** As SQL and people read it: 2026-11-01. */
export function writeDay({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

export function parseDay(text: string): Day {
  const [year = 1970, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}
