import { usualCalendar } from '@madoguchi/contract';
import { makeCalendar, parseDay } from '@madoguchi/nihongo/calendar';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from './domain.ts';
import { exceptionsFrom } from './exceptions.ts';
import { rules } from './rules.fixture.ts';

const now = Date.parse('2026-11-21T12:00+09:00');
const tokyo = 'Asia/Tokyo';

describe('what a company has otherwise than most', () => {
  it('is nothing for the usual calendar', () => {
    expect(exceptionsFrom(businessCalendar(usualCalendar, tokyo), now)).toEqual({
      closures: [],
      workdays: [],
    });
  });

  it('is its closures, and the days it works when others do not', () => {
    const shop = businessCalendar(
      rules('9:00-18:00', '', {
        openHolidays: ['labour'],
        days: [
          { date: '2026-12-05', name: '特別営業', slots: [{ from: '10:00', to: '15:00' }] },
          { date: '2026-12-07', name: '創立記念日', slots: [] },
        ],
      }),
      tokyo,
    );
    expect(exceptionsFrom(shop, now)).toEqual({
      closures: ['2026-12-07'],
      workdays: ['2026-11-23', '2026-12-05'],
    });
  });

  it('makes the engine count the same days', () => {
    const shop = businessCalendar(rules('', '9:00-18:00'), tokyo);
    const engine = makeCalendar(exceptionsFrom(shop, now));
    const first = parseDay('2026-11-21') ?? 0;
    for (let day = first; day < first + 200; day += 1)
      expect(engine.isBusinessDay(day)).toBe(shop.isBusinessDay(day));
  });
});
