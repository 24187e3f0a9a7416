import type { AbsenceImportFault, AbsenceKind } from '@madoguchi/contract';
import type { SaidEvent, SaidTime } from '../platform/ical/index.ts';
import { dayMs, instantOf, minuteMs } from '../platform/time/index.ts';
import { storable, type Span } from './domain.ts';

/** The longest absence that is one entry, in days: longer ones are a matter of handing over for good. */
export const longest = 400;

/** What summaries are called for which an absence is entered; the first that fits. */
const kinds: readonly [AbsenceKind, RegExp][] = [
  ['sick', /病|体調|通院|入院|看護|sick|ill(?:ness)?\b|doctor|hospital/iu],
  ['trip', /出張|trip|travel/iu],
  ['training', /研修|講習|セミナー|勉強会|training|seminar|course/iu],
  ['leave', /休|年次|有給|不在|vacation|leave|holiday|day off|\booo\b|out of office|away/iu],
];

export const kindOf = (summary: string): AbsenceKind =>
  kinds.find(([, pattern]) => pattern.test(summary))?.[0] ?? 'other';

/** What colleagues may read: nothing of an illness, and nothing of what its writer keeps private. */
export const noteOf = ({ summary, isPrivate }: SaidEvent): string =>
  isPrivate || kindOf(summary) === 'sick' ? '' : Array.from(storable(summary)).slice(0, 200).join('');

/** Names that calendars of Windows give to zones in which desks of ours stand (CLDR, windowsZones). */
const windowsZones: Readonly<Record<string, string>> = {
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  'China Standard Time': 'Asia/Shanghai',
  'Singapore Standard Time': 'Asia/Singapore',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
};

function zoneNamed(name: string): string | null {
  const zone = windowsZones[name] ?? name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function instant(time: SaidTime, timeZone: string): Date | null {
  if (time.is === 'instant') return new Date(time.at);
  if (time.is === 'day') return instantOf(Date.parse(`${time.day}T00:00:00Z`), timeZone);
  const zone = time.zone === null ? timeZone : zoneNamed(time.zone);
  return zone === null ? null : instantOf(time.wall, zone);
}

/** When somebody is away by an entry, to the minute; or why that cannot be told. */
export function spanOfEvent(event: SaidEvent, timeZone: string, now: Date): Span | AbsenceImportFault {
  const { start, end, repeats } = event;
  if (repeats) return 'repeats';
  if (start === null || end === null) return 'time';
  const [first, last] = [instant(start, timeZone), instant(end, timeZone)];
  if (first === null || last === null) return 'zone';
  const span = {
    start: new Date(Math.floor(first.getTime() / minuteMs) * minuteMs),
    end: new Date(Math.ceil(last.getTime() / minuteMs) * minuteMs),
  };
  const years = [span.start, span.end].map((at) => at.getUTCFullYear());
  if (years.some((year) => year < 2000 || year > 2199)) return 'time';
  if (span.start >= span.end) return 'order';
  if (span.end <= now) return 'past';
  return span.end.getTime() - span.start.getTime() > longest * dayMs ? 'too_long' : span;
}
