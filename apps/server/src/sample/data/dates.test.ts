import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDates, sampleInstant } from './dates.ts';

const anyInstant = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('renderDates', () => {
  const wednesday = new Date('2026-11-18T03:00:00Z');

  it.each([
    ['{date:0}', '11月18日(水)'],
    ['{date:-3}', '11月15日(日)'],
    ['{date:13}', '12月1日(火)'],
    ['{date:45}', '1月2日(土)'],
    ['{date:1:en}', 'Thursday 19 November'],
    ['{date:0}か{date:1}に', '11月18日(水)か11月19日(木)に'],
    ['日付のない文', '日付のない文'],
  ])('renders %s as %s', (text, rendered) => {
    expect(renderDates(text, wednesday)).toBe(rendered);
  });

  it('takes the day of Tokyo, not the day of UTC', () => {
    expect(renderDates('{date:0}', new Date('2026-11-18T14:59:59Z'))).toBe('11月18日(水)');
    expect(renderDates('{date:0}', new Date('2026-11-18T15:00:00Z'))).toBe('11月19日(木)');
  });

  it('agrees with the calendar of Intl for any day and offset', () => {
    const tokyo = new Intl.DateTimeFormat('ja-JP', {
      month: 'long',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'Asia/Tokyo',
    });
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -120, max: 120 }), (instant, offset) => {
        const there = new Date(instant.getTime() + offset * 86_400_000);
        expect(renderDates(`{date:${offset}}`, instant)).toBe(tokyo.format(there));
      }),
    );
  });
});

describe('sampleInstant', () => {
  const loadedAt = new Date('2026-11-18T06:00:00Z'); // 15:00 in Tokyo

  it('reads day and time as Tokyo time', () => {
    expect(sampleInstant(-1, '09:30', loadedAt)).toEqual(new Date('2026-11-17T00:30:00Z'));
    expect(sampleInstant(0, '10:22', loadedAt)).toEqual(new Date('2026-11-18T01:22:00Z'));
  });

  it('never lies in the future and keeps the order, whenever the sample is loaded', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const early = sampleInstant(0, '06:45', instant);
        const late = sampleInstant(0, '11:59', instant);
        expect(early.getTime()).toBeLessThanOrEqual(late.getTime());
        expect(late.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(sampleInstant(-1, '23:59', instant).getTime()).toBeLessThan(early.getTime() + 1);
      }),
    );
  });
});
