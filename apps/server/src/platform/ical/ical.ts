import { dayMs } from '../time/index.ts';

/** An entry of a calendar; instants in milliseconds, or whole days (`to` is the last one). */
export type Entry = { uid: string; summary: string } & (
  | { start: number; end: number }
  | { from: string; to: string }
);

/** Text as RFC 5545, 3.3.11 has it. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n|[\r\n]/gu, String.raw`\n`);

/** A time in UTC (3.3.5): a calendar shows it by its own clock. */
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;

/** A whole day (3.3.4). */
const dayText = (day: string): string => day.replaceAll('-', '');

/** When an entry is: to calendars the end of whole days is the day after the last. */
function timesOf(entry: Entry): [string, string] {
  if ('start' in entry) return [`DTSTART:${utc(entry.start)}`, `DTEND:${utc(entry.end)}`];
  const after = new Date(Date.parse(`${entry.to}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${dayText(entry.from)}`, `DTEND;VALUE=DATE:${dayText(after)}`];
}

const lineOctets = 75;

/** Lines longer than 75 octets go on in the next one behind a space (3.1); no character is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    const room = lines.length === 0 ? lineOctets : lineOctets - 1;
    if (Buffer.byteLength(current + character) > room) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return [...lines, current].join('\r\n ');
}

/** A calendar that programs fetch again and again (RFC 5545). `stamp`: when it was made. */
export function calendar(name: string, entries: readonly Entry[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Madoguchi//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    // RFC 7986, 5.7: how often to look again.
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.uid}`,
      `DTSTAMP:${utc(stamp)}`,
      ...timesOf(entry),
      `SUMMARY:${escaped(entry.summary)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
