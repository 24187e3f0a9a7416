import { describe, expect, it } from 'vitest';
import { timeZoneLabel, timeZones } from './timeZones.ts';

const winter = new Date('2026-01-15T00:00:00Z');
const summer = new Date('2026-07-15T00:00:00Z');

describe('the time zones on offer', () => {
  it('begin with Japan and name each zone once', () => {
    const zones = timeZones('Asia/Tokyo');
    expect(zones[0]).toBe('Asia/Tokyo');
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.length).toBeGreaterThan(100);
  });

  it('hold the present one, even if the browser does not list it', () => {
    expect(timeZones('Etc/GMT-9')).toContain('Etc/GMT-9');
  });
});

describe('the name of a time zone', () => {
  it.each([
    ['Asia/Tokyo', winter, 'Asia/Tokyo (UTC+9)'],
    ['Europe/London', winter, 'Europe/London (UTC+0)'],
    ['Europe/London', summer, 'Europe/London (UTC+1)'],
    ['America/New_York', winter, 'America/New York (UTC-5)'],
    ['Asia/Kolkata', winter, 'Asia/Kolkata (UTC+5:30)'],
  ])('%s at %o is %s', (zone, at, label) => {
    expect(timeZoneLabel(zone, at)).toBe(label);
  });
});
