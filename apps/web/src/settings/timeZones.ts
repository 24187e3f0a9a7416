/** The zones offered first: Japan, then where customers of firms in Japan often are. */
const usual = [
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Shanghai',
  'Asia/Singapore',
  'Europe/London',
  'America/New_York',
];

/** Every time zone the browser knows, the usual ones first, `current` always among them. */
export function timeZones(current: string): string[] {
  return [...new Set([...usual, current, ...Intl.supportedValuesOf('timeZone')])];
}

/** A zone with its present difference from UTC: `Asia/Tokyo (UTC+9)`. */
export function timeZoneLabel(timeZone: string, now = new Date()): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${timeZone.replaceAll('_', ' ')} (${(offset ?? 'GMT').replace(/^GMT$/u, 'GMT+0').replace('GMT', 'UTC')})`;
}
