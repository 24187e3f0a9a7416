import type { PromiseState } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualBusiness as calendar } from '../calendar/usual.fixture.ts';
import { after, dueInstant, edgesOf, monthSpan, type Step } from './domain.ts';
import { openTimeBefore, remindersFor } from './reminders.ts';

const steps: Step[] = ['keep', 'break', 'release', 'dismiss', 'move', 'reopen', 'return'];
const ended: PromiseState[] = ['kept', 'moved', 'broken', 'not_needed', 'not_promise'];
const zones = ['Asia/Tokyo', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];
const zone = fc.constantFrom(...zones);
const instant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const dayMs = 86_400_000;

/** `2026-11-26` of an instant, on the zone's clock. */
const dayText = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);

describe('what becomes of a promise', () => {
  it('is one end at a time, whatever is done to it in whichever order, and it is never lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (path) => {
        let state: PromiseState = 'open';
        for (const step of path) {
          const next = after(state, step);
          if (next === null) continue;
          // From one end to another there is only the way through being open.
          expect(state === 'open' || next === 'open').toBe(true);
          state = next;
        }
        expect(['open', ...ended]).toContain(state);
      }),
    );
  });

  it('stays on record when it was given up, and when it was moved by a person', () => {
    for (const step of steps) expect(after('broken', step)).toBeNull();
    expect(after('moved', 'reopen')).toBeNull();
    expect(after('kept', 'reopen')).toBe('open');
    expect(after('not_promise', 'reopen')).toBe('open');
    expect(after('not_needed', 'reopen')).toBe('open');
  });
});

describe('the time at which something is due', () => {
  it('is the last moment of its day, in every zone and on days on which clocks are changed', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const day = dayText(at, timeZone);
        const end = dueInstant(day, timeZone);
        // Samoa and its like have skipped whole days: not in these years.
        expect(dayText(end, timeZone)).toBe(day);
        expect(dayText(new Date(end.getTime() + 1), timeZone)).not.toBe(day);
        expect(end.getTime()).toBeGreaterThanOrEqual(at.getTime() - 1);
      }),
    );
  });

  it.each([
    ['2026-11-26', 'Asia/Tokyo', '2026-11-26T14:59:59.999Z'],
    ['2026-11-26T15:00', 'Asia/Tokyo', '2026-11-26T06:00:00.000Z'],
    ['2026-11-26T00:00', 'Asia/Tokyo', '2026-11-25T15:00:00.000Z'],
    ['2026-12-31', 'America/New_York', '2027-01-01T04:59:59.999Z'],
    // The day on which London's clocks go back has 25 hours.
    ['2026-10-25', 'Europe/London', '2026-10-25T23:59:59.999Z'],
  ])('of %s in %s is %s', (due, timeZone, expected) => {
    expect(dueInstant(due, timeZone).toISOString()).toBe(expected);
  });

  it('parts the board by days of the zone: today ends before tomorrow, and the week not before that', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, now) => {
        const { today, tomorrow, week } = edgesOf(now, timeZone);
        expect(now < today && today < tomorrow && tomorrow <= week).toBe(true);
        for (const edge of [today, tomorrow, week])
          expect(dayText(edge, timeZone)).not.toBe(dayText(new Date(edge.getTime() - 1), timeZone));
        expect(dayText(new Date(today.getTime() - 1), timeZone)).toBe(dayText(now, timeZone));
      }),
    );
  });

  it('ends a week with its Sunday: on Saturday and Sunday nothing is left of it', () => {
    const week = (now: string) => edgesOf(new Date(now), 'Asia/Tokyo').week.toISOString();
    // Wednesday 25, Saturday 28 and Sunday 29 November.
    expect(week('2026-11-25T00:00:00Z')).toBe('2026-11-29T15:00:00.000Z');
    expect(week('2026-11-28T00:00:00Z')).toBe('2026-11-29T15:00:00.000Z');
    expect(week('2026-11-29T00:00:00Z')).toBe('2026-11-30T15:00:00.000Z');
  });

  it('has months that follow each other', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 11 }), (timeZone, index) => {
        const text = (at: number) => new Date(Date.UTC(2026, at, 1)).toISOString().slice(0, 7);
        const [one, next] = [monthSpan(text(index), timeZone), monthSpan(text(index + 1), timeZone)];
        expect(one.to).toEqual(next.from);
        expect(dayText(one.from, timeZone)).toBe(`${text(index)}-01`);
      }),
    );
  });
});

describe('reminders', () => {
  // Weekdays 9:00–18:00 in Tokyo; Monday 23 November 2026 is a public holiday.
  const plan = (due: string, now: string) =>
    remindersFor(due, dueInstant(due, 'Asia/Tokyo'), new Date(now), calendar).map(
      ({ kind, at }) => `${kind} ${new Date(at).toISOString()}`,
    );

  it('come an hour before, half an hour before to the backup, and once it is late', () => {
    expect(plan('2026-11-26T15:00', '2026-11-25T00:00:00Z')).toEqual([
      'hour 2026-11-26T05:00:00.000Z',
      'backup 2026-11-26T05:30:00.000Z',
      'late 2026-11-26T06:00:00.001Z',
    ]);
  });

  it('come in the morning too of what is due by the end of a day, and before closing time', () => {
    expect(plan('2026-11-26', '2026-11-25T00:00:00Z')).toEqual([
      'morning 2026-11-26T00:00:00.000Z',
      'hour 2026-11-26T08:00:00.000Z',
      'backup 2026-11-26T08:30:00.000Z',
      'late 2026-11-27T00:00:00.000Z',
    ]);
  });

  it('come on the last open day before what is due on a holiday', () => {
    expect(plan('2026-11-23', '2026-11-19T00:00:00Z')).toEqual([
      'morning 2026-11-20T00:00:00.000Z',
      'hour 2026-11-20T08:00:00.000Z',
      'backup 2026-11-20T08:30:00.000Z',
      'late 2026-11-24T00:00:00.000Z',
    ]);
  });

  it('are never in closed time nor in the past, and all but the last before it is due', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -2, max: 40 * 24 }), (now, hours) => {
        const dueAt = new Date(now.getTime() + hours * 3_600_000);
        const due = new Date(dueAt.getTime() + 9 * 3_600_000)
          .toISOString()
          .slice(0, hours % 2 === 0 ? 10 : 16);
        const at = dueInstant(due, 'Asia/Tokyo');
        for (const each of remindersFor(due, at, now, calendar)) {
          expect(each.at).toBeGreaterThanOrEqual(now.getTime());
          expect(calendar.isOpen(each.at)).toBe(true);
          expect(each.kind === 'late' ? each.at > at.getTime() : each.at <= at.getTime()).toBe(true);
        }
      }),
    );
  });

  it('find no time before where the desk has been closed all along', () => {
    const never = { openBetween: () => [], nextOpen: () => null, dayOf: calendar.dayOf };
    expect(openTimeBefore(never, Date.now(), dayMs)).toBeNull();
    expect(remindersFor('2026-11-26', new Date('2026-11-26T14:59:59.999Z'), new Date(0), never)).toEqual([]);
  });
});
