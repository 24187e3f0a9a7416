import { describe, expect, it } from 'vitest';
import { aTrend, weeks } from '../testing/samples.fixture.ts';
import { linePaths, trendRows } from './trend.ts';

const week = (index: number, enough: boolean, per100: number | null) => ({
  week: weeks[index] ?? '',
  enough,
  replies: enough ? 50 : null,
  rules: per100 === null ? [] : [{ rule: 'redundant', seen: 1, kept: 0, per100 }],
});
const title = { ja: '重言', en: 'Redundancy' };

describe('the team’s rows', () => {
  it('tell each rule’s weeks, with gaps where too few wrote', () => {
    const trend = aTrend({
      weeks: [week(0, true, 4), week(1, false, null), week(2, true, null)],
      titles: { redundant: title },
    });
    expect(trendRows(trend)).toEqual([{ rule: 'redundant', latest: 0, weeks: [4, null, 0] }]);
  });

  it('begin with what is marked most now', () => {
    const trend = aTrend({
      weeks: [
        {
          ...week(0, true, 3),
          rules: [3, 9].map((per100, index) => ({ rule: 'ab'[index] ?? '', seen: 1, kept: 0, per100 })),
        },
        week(1, false, null),
      ],
      titles: { a: title, b: title },
    });
    expect(trendRows(trend).map(({ rule, latest }) => [rule, latest])).toEqual([
      ['b', 9],
      ['a', 3],
    ]);
  });

  it('are none while no week tells anything', () => {
    expect(trendRows(aTrend({ weeks: [week(0, false, null)], titles: {} }))).toEqual([]);
  });
});

describe('the line', () => {
  it('reaches from the first week to the last, the most at the top', () => {
    expect(linePaths([0, 2, 4], 100, 20)).toEqual(['M0 20L50 10L100 0']);
  });

  it('is broken where nothing is known', () => {
    expect(linePaths([null, 4, null, 0, 4], 100, 20)).toEqual(['M25 0', 'M75 20L100 0']);
    expect(linePaths([null], 100, 20)).toEqual([]);
  });

  it('lies on the ground where nothing was marked', () => {
    expect(linePaths([0, 0], 100, 20)).toEqual(['M0 20L100 20']);
    expect(linePaths([0], 100, 20)).toEqual(['M0 20']);
  });
});
