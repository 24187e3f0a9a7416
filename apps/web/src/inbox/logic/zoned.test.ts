import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWallClock, holdChoices, toWallClock } from './zoned.ts';

const zones = [
  'Asia/Tokyo',
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];

describe('wall clocks', () => {
  it('show an instant in a zone', () => {
    expect(toWallClock(new Date('2026-11-24T06:00:00.000Z'), 'Asia/Tokyo')).toBe('2026-11-24T15:00');
  });

  it('are read back as the instant', () => {
    expect(fromWallClock('2026-11-24T15:00', 'Asia/Tokyo')?.toISOString()).toBe('2026-11-24T06:00:00.000Z');
  });

  it.each(['', '2026-11-24', 'tomorrow', '2026-13-24T15:00', '2026-11-24T25:00'])(
    '«%s» is no time',
    (text) => {
      expect(fromWallClock(text, 'Asia/Tokyo')).toBeNull();
    },
  );

  it('take the earlier of a repeated hour', () => {
    expect(fromWallClock('2026-10-25T02:30', 'Europe/Paris')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('pass over a skipped hour', () => {
    expect(fromWallClock('2026-03-29T02:30', 'Europe/Paris')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('agree both ways in every zone, but for the repeated hour', () => {
    const minutes = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const shown = toWallClock(new Date(minute * 60_000), zone);
        const read = fromWallClock(shown, zone);
        expect(read === null ? null : toWallClock(read, zone)).toBe(shown);
      }),
    );
  });
});

describe('holdChoices', () => {
  const on = (iso: string) => holdChoices(new Date(iso), 'Asia/Tokyo').map(({ wallClock }) => wallClock);

  it('offers nine o’clock tomorrow, in three days and next Monday', () => {
    expect(on('2026-11-24T06:00:00.000Z')).toEqual([
      '2026-11-25T09:00',
      '2026-11-27T09:00',
      '2026-11-30T09:00',
    ]);
  });

  it('means the Monday after, when today is Monday', () => {
    expect(on('2026-11-23T06:00:00.000Z')[2]).toBe('2026-11-30T09:00');
  });

  it('counts days on the workspace’s clock, over the turn of the year', () => {
    expect(on('2026-12-30T16:00:00.000Z')).toEqual([
      '2027-01-01T09:00',
      '2027-01-03T09:00',
      '2027-01-04T09:00',
    ]);
  });
});
