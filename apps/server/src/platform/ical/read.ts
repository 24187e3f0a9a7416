import { dayMs } from '../time/index.ts';

/** A time as a calendar says it: a whole day, an instant, or a wall's time in a zone (null: wherever one is). */
export type SaidTime =
  | { is: 'day'; day: string }
  | { is: 'instant'; at: number }
  | { is: 'wall'; wall: number; zone: string | null };

export type SaidEvent = {
  /** The line of the file on which it begins, from 1. */
  line: number;
  summary: string;
  /** Null where it is missing, or no time. */
  start: SaidTime | null;
  /** The time it ends before; null where it is missing, or no time. */
  end: SaidTime | null;
  repeats: boolean;
  cancelled: boolean;
  isPrivate: boolean;
};

type Line = { at: number; name: string; parameters: Map<string, string>; value: string };

const lineOf = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/su;

/** The lines of a file, those that were folded put together (RFC 5545, 3.1). */
function* linesOf(text: string): Generator<Line> {
  let open: { at: number; text: string } | null = null;
  for (const [index, line] of [...text.split(/\r\n|\n|\r/u), ''].entries()) {
    if (open !== null && /^[ \t]/u.test(line)) {
      open.text += line.slice(1);
      continue;
    }
    const match = open === null ? null : lineOf.exec(open.text);
    if (open !== null && match !== null) {
      const [, name = '', parameters = '', value = ''] = match;
      yield { at: open.at, name: name.toUpperCase(), parameters: parametersOf(parameters), value };
    }
    open = { at: index + 1, text: line };
  }
}

function parametersOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of text.matchAll(/;([\w-]+)=(?:"([^"]*)"|([^";:]*))/gu))
    found.set(name.toUpperCase(), quoted ?? plain);
  return found;
}

/** Text without its escapes (3.3.11). */
const plainText = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** The events of a calendar file; undefined where the text is none. Alarms and time zones in it are passed over. */
export function readEvents(text: string): SaidEvent[] | undefined {
  const events: SaidEvent[] = [];
  const within: string[] = [];
  let isCalendar = false;
  let duration: number | null = null;
  for (const { at, name, parameters, value } of linesOf(text.replace(/^\uFEFF/u, ''))) {
    const event = events.at(-1);
    if (name === 'BEGIN') {
      within.push(value.trim().toUpperCase());
      isCalendar ||= within.length === 1 && within[0] === 'VCALENDAR';
      if (within.at(-1) === 'VEVENT') {
        events.push(emptyAt(at));
        duration = null;
      }
    } else if (name === 'END') {
      if (within.pop() === 'VEVENT' && event?.end === null) event.end = later(event.start, duration);
    } else if (within.at(-1) !== 'VEVENT' || event === undefined) continue;
    else if (name === 'DTSTART') event.start = timeOf(value, parameters);
    else if (name === 'DTEND') event.end = timeOf(value, parameters);
    else if (name === 'DURATION') duration = durationOf(value);
    else if (name === 'SUMMARY') event.summary = plainText(value).trim();
    else if (name === 'RRULE' || name === 'RDATE' || name === 'RECURRENCE-ID') event.repeats = true;
    else if (name === 'STATUS') event.cancelled = value.trim().toUpperCase() === 'CANCELLED';
    else if (name === 'CLASS') event.isPrivate = value.trim().toUpperCase() !== 'PUBLIC';
  }
  return isCalendar ? events : undefined;
}

const emptyAt = (line: number): SaidEvent => ({
  line,
  summary: '',
  start: null,
  end: null,
  repeats: false,
  cancelled: false,
  isPrivate: false,
});

/** What begins on a day and says no end lasts that day (3.6.1). */
function later(start: SaidTime | null, duration: number | null): SaidTime | null {
  if (start === null) return null;
  if (start.is === 'day') {
    const end = Date.parse(`${start.day}T00:00:00Z`) + Math.max(duration ?? dayMs, dayMs);
    return { is: 'day', day: new Date(end).toISOString().slice(0, 10) };
  }
  if (duration === null) return null;
  return start.is === 'instant'
    ? { is: 'instant', at: start.at + duration }
    : { ...start, wall: start.wall + duration };
}

const moment = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/u;

function timeOf(value: string, parameters: Map<string, string>): SaidTime | null {
  const match = moment.exec(value.trim());
  if (match === null) return null;
  const [, year, month, date, hour, minute, second, utc] = match;
  const day = `${year}-${month}-${date}`;
  const wall = Date.parse(`${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day) return null;
  if (hour === undefined) return { is: 'day', day };
  if (utc === 'Z') return { is: 'instant', at: wall };
  return { is: 'wall', wall, zone: parameters.get('TZID') ?? null };
}

/** A length (3.3.6) in milliseconds; null where it is none. */
function durationOf(value: string): number | null {
  const match = /^\+?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/u.exec(value.trim());
  if (match === null) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const all = (weeks ?? 0) * 7 + (days ?? 0);
  return all * dayMs + (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
