import { japaneseCalendar } from '@madoguchi/nihongo/calendar';

const day = 86_400_000;

/** The zone's wall clock at an instant, as the milliseconds that UTC would show it at. */
function wallClock(instant: Date, timeZone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

/**
 * Who has waited since before this instant is late: for more than one business day, which is 24 hours counted on
 * business days alone (Monday to Friday without public holidays and 12/29–1/3). A mail of Friday 18:00 is late on
 * Monday at 18:00. The rule stands until deadlines of the workspace's own take its place.
 */
export function lateBefore(now: Date, timeZone: string): Date {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  const end = wallClock(now, timeZone);
  let left = day;
  for (let at = Math.floor(end / day), until = end; ; at -= 1) {
    const passed = until - at * day;
    if (japaneseCalendar.isBusinessDay(at)) {
      if (passed >= left) return new Date(second - (end - (until - left)));
      left -= passed;
    }
    until = at * day;
  }
}
