import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf, makeCalendar, parseDates } from './index.ts';
import { normaliseWidth } from './normalise.ts';
import { numeralValue } from './numerals.ts';

const now = '2026-11-20T10:00:00+09:00';

describe('a mention', () => {
  it('carries its span in UTF-16 units, with what says how it is meant', () => {
    const text = '🎁お品は１１月２５日（水）までに、27日頃';
    const [first, second] = parseDates(text, { now });
    expect(first).toMatchObject({
      start: 5,
      at: '１１月２５日（水）までに',
      bound: 'by',
      precision: 'day',
      kind: 'named',
    });
    expect(text.slice(first?.start, first?.end)).toBe(first?.at);
    expect(second).toMatchObject({ date: '2026-11-27', approximate: true });
  });

  it('says which weekday stands beside the date, right or wrong', () => {
    const [mention] = parseDates('11月24日(月)', { now });
    expect(mention).toMatchObject({ date: '2026-11-24', said: { start: 7, end: 8, weekday: 0 } });
  });

  it('gives the first day of a range or period', () => {
    expect(parseDates('11月24日から26日まで', { now })[0]).toMatchObject({
      from: '2026-11-24',
      date: '2026-11-26',
    });
    expect(parseDates('来月中旬', { now })[0]).toMatchObject({
      from: '2026-12-11',
      date: '2026-12-20',
      precision: 'month',
    });
  });

  it('says where a length of time would end', () => {
    expect(parseDates('3営業日ほどお時間を', { now })[0]).toMatchObject({
      kind: 'length',
      date: null,
      until: '2026-11-26',
    });
  });

  it('marks a clock time without a day', () => {
    expect(parseDates('17時までに', { now })[0]).toMatchObject({
      dayless: true,
      date: '2026-11-20',
      time: '17:00',
    });
    expect(parseDates('明日17時', { now })[0]?.dayless).toBeUndefined();
  });

  it('tells から from までに', () => {
    expect(parseDates('25日から', { now })[0]?.bound).toBe('from');
    expect(parseDates('25日まで', { now })[0]?.bound).toBe('by');
    expect(parseDates('25日に', { now })[0]?.bound).toBe('at');
  });
});

describe('the company’s calendar', () => {
  const calendar = makeCalendar({ closures: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] });

  it.each([
    ['翌営業日', '2026-11-30'],
    ['2営業日以内', '2026-12-01'],
    ['来週中', '2026-11-29'],
    ['週明け', '2026-11-30'],
    ['連休明け', '2026-11-30'],
  ])('%s with a week of closures is %s', (text, due) => {
    expect(parseDates(text, { now, calendar }).map(dueOf)).toEqual([due]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'0 1 9 １ 十 日 月 年 時 分 中 以内 営業日 から まで 〜 か 、 。 ( ) （ 水 ） 来週 今週 翌 明日 の 令和 半 頃 約 お盆 連休 明け 祝日 / : - \n 🎁'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
  );

  it('is read without a throw, in order, without overlap, with dates that exist', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mention of parseDates(text, { now })) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.at).toBe(text.slice(mention.start, mention.end));
          expect(mention.date ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/u);
          ({ end } = mention);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its length when widths are made one', () => {
    fc.assert(fc.property(texts, (text) => normaliseWidth(text).length === text.length));
  });
});

describe('numerals', () => {
  it.each([
    ['25', 25],
    ['二十五', 25],
    ['二五', 25],
    ['十', 10],
    ['百二十', 120],
    ['〇', 0],
  ])('%s is %i', (text, value) => {
    expect(numeralValue(text)).toBe(value);
  });

  it.each(['', '日', '二x'])('«%s» is none', (text) => {
    expect(numeralValue(text)).toBeNaN();
  });
});
