import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarkers, markerFor, templateVariables, variableNamed } from './template-variables.ts';

const found = (text: string) => findMarkers(text).map(({ name }) => name);

describe('what is still to be filled in', () => {
  it.each([
    ['a mark', '追跡番号: 【要記入：追跡番号】です', ['追跡番号']],
    ['a mark with a half-width colon', '【要記入: 日付】', ['日付']],
    ['an English mark', 'It arrives on [FILL IN: delivery date].', ['delivery date']],
    ['a variable put in by hand', '{お客様名}様、{ today }、｛会社名｝', ['お客様名', 'today', '会社名']],
    ['a condition put in by hand', '{もし 会社名}御中{以上}', ['もし 会社名', '以上']],
    ['an English condition', '{if company}Ltd{else}you{end}', ['if company', 'else', 'end']],
    ['the same mark twice', '【要記入：日】【要記入：日】', ['日', '日']],
  ])('is found as %s', (_what, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    'お世話になっております。',
    '{"status": "ok"}',
    'function () { return 1; }',
    '{追跡番号}のように書きます',
    '【重要】ご案内',
    '[1] 注釈',
    '{\n本日\n}',
  ])('is not seen in «%s»', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is where it is said to be, and every mark made is found again', () => {
    const name = fc.string({ unit: fc.constantFrom(...'追跡 番号ab:：'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.constantFrom('ja', 'en'), fc.string(), (of, language, around) => {
        const mark = markerFor(of, language);
        const plain = around.replaceAll(/[[\]【】{}｛｝]/gu, '');
        const [marker] = findMarkers(`${plain}${mark}${plain}`);
        expect(marker?.start).toBe(plain.length);
        expect(marker?.end).toBe(plain.length + mark.length);
      }),
    );
  });
});

describe('a name in braces', () => {
  it('is one variable in both languages', () => {
    for (const [variable, { ja, en }] of Object.entries(templateVariables)) {
      expect(variableNamed(ja[0])).toBe(variable);
      expect(variableNamed(en[0].toUpperCase())).toBe(variable);
    }
    expect(variableNamed('追跡番号')).toBeUndefined();
    expect(variableNamed('')).toBeUndefined();
  });
});
