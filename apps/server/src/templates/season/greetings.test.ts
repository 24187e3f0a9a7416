import { describe, expect, it } from 'vitest';
import { daysLater } from '../dates.ts';
import { closings } from './data/closings.ts';
import { english } from './data/english.ts';
import { greetingFor, greetingsOn, openings } from './greetings.ts';

const periods = Array.from({ length: 12 }, (_, month) =>
  [1, 2, 3].map((third) => `${month + 1}-${third}` as const),
).flat();

describe('the data', () => {
  it('has every third of every month, at least three openings each, formal and soft', () => {
    expect(Object.keys(openings).toSorted()).toEqual(periods.map(String).toSorted());
    const poor = Object.entries(openings).filter(
      ([, all]) =>
        all.length < 3 ||
        !all.some(({ form }) => form === 'formal') ||
        !all.some(({ form }) => form === 'soft'),
    );
    expect(poor).toEqual([]);
  });

  it('has closings for every month, formal and soft, in both languages', () => {
    for (let month = 1; month <= 12; month += 1) {
      const forms = (closings[month] ?? []).map(({ form }) => form);
      expect(forms.filter((form) => form === 'formal').length).toBeGreaterThanOrEqual(2);
      expect(forms.filter((form) => form === 'soft').length).toBeGreaterThanOrEqual(2);
      const words = [...(english[month]?.opening ?? []), ...(english[month]?.closing ?? [])];
      expect(words).toHaveLength(4);
      expect(words.every((text) => /^[A-Z].*\.$/u.test(text))).toBe(true);
    }
  });

  it('is written as letters are: whole sentences, no exclamation, nothing twice in a period', () => {
    for (const [period, all] of Object.entries(openings)) {
      const texts = all.map(({ text }) => text);
      expect(new Set(texts).size, period).toBe(texts.length);
      for (const { form, text } of all)
        expect(text, period).toMatch(form === 'formal' ? /^[\p{Script=Han}]{2}の候$/u : /(?:。|ます。)$/u);
    }
    const sentences = Object.values(closings).flat();
    expect(sentences.filter(({ text }) => !/(?:ます|ください)。$/u.test(text))).toEqual([]);
    expect(
      [...Object.values(openings).flat(), ...sentences].filter(({ text }) => /[!！?？]/u.test(text)),
    ).toEqual([]);
  });
});

describe('on every day of twenty years', () => {
  it('there are at least three openings, one of each form fits all of Japan, and closings with them', () => {
    const poor: string[] = [];
    for (let day = '2020-01-01'; day < '2040-01-01'; day = daysLater(day, 1)) {
      const { items } = greetingsOn(day, false);
      const found = items.filter(({ kind }) => kind === 'opening');
      const hasAll = (['opening', 'closing'] as const).every((kind) =>
        (['formal', 'soft'] as const).every((form) =>
          items.some((each) => each.kind === kind && each.form === form && each.region === null),
        ),
      );
      if (found.length < 3 || !hasAll) poor.push(day);
    }
    expect(poor).toEqual([]);
  });
});

describe('the season', () => {
  const texts = (day: string) =>
    greetingsOn(day, false)
      .items.map(({ text }) => text)
      .join('\n');

  it('of the heat changes its name on 立秋', () => {
    expect(texts('2026-08-06')).toContain('暑中お見舞い');
    expect(texts('2026-08-06')).not.toContain('残暑');
    expect(texts('2026-08-07')).toContain('残暑お見舞い');
    expect(texts('2026-08-07')).not.toContain('暑中');
  });

  it('of spring begins by the almanac on 立春, of winter on 立冬', () => {
    expect(texts('2025-02-02')).not.toContain('立春');
    expect(texts('2025-02-03')).toContain('立春の候');
    expect(texts('2026-11-06')).toContain('晩秋の候');
    expect(texts('2026-11-07')).not.toContain('晩秋の候');
  });

  it('is named with its third of the month and its term', () => {
    expect(greetingsOn('2026-11-21', false)).toMatchObject({
      period: { ja: '11月下旬', en: 'late November' },
      term: { ja: '立冬' },
    });
    expect(greetingsOn('2026-02-28', false).period.ja).toBe('2月下旬');
  });

  it('wishes a company prosperity and a person health', () => {
    const wanted = { kind: 'opening', form: 'formal', language: 'ja' } as const;
    expect(greetingFor('2026-11-21', { ...wanted, toCompany: true })).toBe(
      '初冬の候、貴社ますますご清栄のこととお慶び申し上げます。',
    );
    expect(greetingFor('2026-11-21', { ...wanted, toCompany: false })).toBe(
      '初冬の候、ますますご清祥のこととお慶び申し上げます。',
    );
  });

  it('is one sentence in English', () => {
    const wanted = { kind: 'closing', form: 'soft', language: 'en', toCompany: false } as const;
    expect(greetingFor('2026-07-10', wanted)).toBe('Please take care in the heat.');
  });

  it('says where it does not fit', () => {
    const blossom = greetingsOn('2026-04-03', false).items.find(({ text }) => text.startsWith('桜花'));
    expect(blossom?.region?.ja).toContain('地域');
  });
});
