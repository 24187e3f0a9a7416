/**
 * Japan's calendar as this simulation knows it, by hand and apart from the desk's: both are compared. Days are
 * `2026-11-24`, times `15:00`.
 */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const offset = 9 * hour;
const holidays = new Set(['2026-10-12', '2026-11-03', '2026-11-23', '2027-01-01', '2027-01-11']);
const closed = new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']);

const local = (at: number): string => new Date(at + offset).toISOString();
export const dayOf = (at: number): string => local(at).slice(0, 10);
export const timeOf = (at: number): string => local(at).slice(11, 16);
export const monthOf = (at: number): string => local(at).slice(0, 7);
export const instant = (on: string, time: string): number => Date.parse(`${on}T${time}:00+09:00`);
export const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay();

export function isWorkday(on: string): boolean {
  const weekday = weekdayOf(on);
  return weekday !== 0 && weekday !== 6 && !holidays.has(on) && !closed.has(on.slice(5));
}

export function nextWorkday(on: string): string {
  let at = instant(on, '12:00');
  do at += day;
  while (!isWorkday(dayOf(at)));
  return dayOf(at);
}

/** So many workdays later. */
export function workdaysLater(on: string, many: number): string {
  let found = on;
  for (let n = 0; n < many; n += 1) found = nextWorkday(found);
  return found;
}

/** Open from nine to six on workdays. */
export function isOpen(at: number): boolean {
  const time = timeOf(at);
  return time >= '09:00' && time < '18:00' && isWorkday(dayOf(at));
}

/** After so many open minutes; counted in steps, slowly and surely. */
export function afterOpen(at: number, minutes: number): number {
  let now = at;
  let left = minutes * minute;
  while (left > 0) {
    const on = dayOf(now);
    const [opens, closes] = [instant(on, '09:00'), instant(on, '18:00')];
    if (!isWorkday(on) || now >= closes) now = instant(nextWorkday(on), '09:00');
    else if (now < opens) now = opens;
    else {
      const spent = Math.min(left, closes - now);
      now += spent;
      left -= spent;
    }
  }
  return now;
}

/** `11月26日(木)15時` */
export function spoken(on: string, time: string): string {
  const [, month = '', date = ''] = on.split('-');
  const weekday = '日月火水木金土'[weekdayOf(on)] ?? '';
  const [hours = '', minutes = '00'] = time.split(':');
  const rest = minutes === '00' ? '' : `${Number(minutes)}分`;
  return `${Number(month)}月${Number(date)}日(${weekday})${Number(hours)}時${rest}`;
}
