import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, readEvents, type Entry } from './index.ts';

const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const only = (...lines: string[]) => readEvents(file(lines))?.[0];

describe('a calendar file', () => {
  it('is read entry by entry, each with its line; alarms and zones in it are passed over', () => {
    const text = file(
      ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261229', 'SUMMARY:冬休み\\, 実家\\n帰省'],
      [
        'DTSTART;TZID="Tokyo Standard Time":20261224T130000',
        'DTEND;TZID=Asia/Tokyo:20261224T150000',
        'BEGIN:VALARM',
        'DTSTART:19700101T000000Z',
        'SUMMARY:鳴る',
        'END:VALARM',
        'CLASS:PRIVATE',
        'STATUS:CANCELLED',
      ],
    );
    expect(readEvents(`\uFEFF${text}`)).toEqual([
      {
        line: 2,
        summary: '冬休み, 実家\n帰省',
        start: { is: 'day', day: '2026-12-25' },
        end: { is: 'day', day: '2026-12-29' },
        repeats: false,
        cancelled: false,
        isPrivate: false,
      },
      {
        line: 7,
        summary: '',
        start: { is: 'wall', wall: Date.parse('2026-12-24T13:00:00Z'), zone: 'Tokyo Standard Time' },
        end: { is: 'wall', wall: Date.parse('2026-12-24T15:00:00Z'), zone: 'Asia/Tokyo' },
        repeats: false,
        cancelled: true,
        isPrivate: true,
      },
    ]);
  });

  it('may say how long instead of until when; a day alone lasts that day', () => {
    expect(only('DTSTART:20261224T040000Z', 'DURATION:PT1H30M')?.end).toEqual({
      is: 'instant',
      at: Date.parse('2026-12-24T05:30:00Z'),
    });
    expect(only('DTSTART;VALUE=DATE:20261231', 'DURATION:P1W')?.end).toEqual({
      is: 'day',
      day: '2027-01-07',
    });
    expect(only('DTSTART;VALUE=DATE:20261231')?.end).toEqual({ is: 'day', day: '2027-01-01' });
    expect(only('DTSTART:20261224T040000Z')?.end).toBeNull();
    expect(only('DTSTART:20261224T040000Z', 'DURATION:1時間')?.end).toBeNull();
  });

  it.each(['20261301', '2026-12-24', '20260230T000000Z', ''])(
    'says no time where there is none: %s',
    (value) => {
      expect(only(`DTSTART:${value}`)?.start).toBeNull();
    },
  );

  it('is none without its first line', () => {
    for (const text of ['', 'SUMMARY:x', '<html></html>', 'BEGIN:VEVENT\nEND:VEVENT'])
      expect(readEvents(text)).toBeUndefined();
    expect(only('DTSTART:20261224T040000Z', 'RRULE:FREQ=DAILY')?.repeats).toBe(true);
  });

  it('reads back what we write, however long and whatever stands in it', () => {
    const at = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    const text = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .map((raw) => raw.replaceAll('\r', '').trim());
    fc.assert(
      fc.property(fc.array(fc.record({ start: at, end: at, summary: text }), { maxLength: 5 }), (given) => {
        const entries = given.map((each, nth): Entry => ({ uid: `${nth}`, ...each }));
        const read = readEvents(calendar('名前', entries, 0));
        expect(read?.map(({ start, end, summary }) => ({ start, end, summary }))).toEqual(
          given.map(({ start, end, summary }) => ({
            start: { is: 'instant', at: start },
            end: { is: 'instant', at: end },
            summary,
          })),
        );
      }),
    );
    const whole = calendar('休み', [{ uid: 'a', summary: '休暇', from: '2026-12-31', to: '2026-12-31' }], 0);
    expect(whole).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  });

  it('never fails, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => void readEvents(`BEGIN:VCALENDAR\n${text}`)));
  });
});
