import { japaneseCalendar } from '@madoguchi/nihongo/calendar';
import { templateFields, variableNamed } from '@madoguchi/contract';
import { analyze } from '@madoguchi/nihongo';
import { describe, expect, it } from 'vitest';
import { foundBy, keysOf } from '../domain.ts';
import { parse, variablesIn } from '../text/parse.ts';
import { render } from '../text/render.ts';
import { exampleSource, valueOf, type Source } from '../values.ts';
import { starters } from './starters.ts';

const source = (language: 'ja' | 'en'): Source =>
  exampleSource({
    isBusinessDay: japaneseCalendar.isBusinessDay,
    language,
    now: new Date('2026-11-24T03:00:00Z'),
    zone: 'Asia/Tokyo',
    shop: 'みどり商店',
    agent: '森本 由香',
    around: null,
  });

/** A starter with everything filled in that a machine fills in, and something in every other place. */
function letter(starter: (typeof starters)[number]): string {
  const known = valueOf(source(starter.language));
  return render(parse(starter.body), (name) => known(name) || '○○', starter.language).text;
}

describe('the starting set', () => {
  it('has about 25 templates, most Japanese, some English, in folders', () => {
    expect(starters.length).toBeGreaterThanOrEqual(25);
    expect(starters.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(4);
    expect(starters.every(({ category }) => category !== '')).toBe(true);
  });

  it('has no two of one name, short name or text', () => {
    const unique = (of: (starter: (typeof starters)[number]) => string) => new Set(starters.map(of)).size;
    expect(unique((each) => each.name)).toBe(starters.length);
    expect(unique((each) => each.shortName)).toBe(starters.length);
    expect(unique((each) => keysOf(each).bodyKey)).toBe(starters.length);
  });

  it.each(starters.map((starter) => [starter.name, starter] as const))(
    '«%s» is a valid template',
    (_name, starter) => {
      expect(templateFields.parse(starter)).toEqual(starter);
      const names = variablesIn(parse(starter.body));
      expect(names.some((name) => variableNamed(name) !== undefined)).toBe(true);
      expect(letter(starter)).not.toMatch(/[{}]|\n{4}/u);
      expect(starter.language === 'ja' ? starter.reading : 'x').toMatch(/^(?:[ぁ-ゖー]+|x)$/u);
      expect(foundBy(starter).bodyTerms.length).toBeGreaterThan(3);
    },
  );

  it.each(
    starters.filter(({ language }) => language === 'ja').map((starter) => [starter.name, starter] as const),
  )('«%s» is written in correct keigo', (_name, starter) => {
    const text = letter(starter);
    const found = analyze(
      { id: 'a', kind: 'reply', text, channel: 'email', sentAt: '2026-11-24T03:00:00Z' },
      '2026-11-24T03:00:00Z',
    );
    const marked = 'findings' in found ? found.findings.filter(({ severity }) => severity !== 'info') : [];
    expect(marked.map(({ rule, at }) => `${rule}: ${at}`)).toEqual([]);
  });
});
