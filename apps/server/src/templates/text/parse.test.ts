import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { parse, tryParse, variablesIn } from './parse.ts';
import { render } from './render.ts';

const values: Record<string, string> = { 会社名: '株式会社みらい', お客様名: '山田 花子', 役職: '' };
const valueOf = (name: string) => values[name] ?? '';
const filled = (source: string) => render(parse(source), valueOf, 'ja').text;
const errorOf = (source: string) => {
  const parsed = tryParse(source);
  return 'error' in parsed ? parsed.error : null;
};

describe('a template', () => {
  it.each([
    ['plain words', 'お世話になっております。', 'お世話になっております。'],
    ['a variable', '{お客様名}様', '山田 花子様'],
    ['braces of full width, with space', '｛ お客様名　｝様', '山田 花子様'],
    ['a value that is not there', '{役職}', '【要記入：役職】'],
    ['a name that is no variable', '追跡番号: {追跡番号}', '追跡番号: 【要記入：追跡番号】'],
    ['doubled braces', '{{お客様名}}', '{お客様名}'],
    ['a closing brace alone', 'a } b', 'a } b'],
    ['a condition that holds', '{もし 会社名}御中{それ以外}様{以上}', '御中'],
    ['a condition that does not', '{もし 役職}役職あり{それ以外}役職なし{以上}', '役職なし'],
    ['nothing to take', 'a{もし 役職}b{以上}c', 'ac'],
    ['a second condition', '{もし 役職}1{それともし 会社名}2{それ以外}3{以上}', '2'],
    ['English words', '{if 会社名}1{else}2{end}', '1'],
    ['English in capitals', '{IF 役職}1{ELSE IF 会社名}2{END IF}', '2'],
    ['both', '{もし 会社名 かつ お客様名}1{以上}', '1'],
    ['either', '{もし 役職 または 会社名}1{以上}', '1'],
    ['none', '{もし 役職 なし}1{以上}{if not 会社名}2{end}', '1'],
    ['a value', '{もし 会社名 = 「株式会社みらい」}1{以上}', '1'],
    ['a value in another width', '{もし お客様名 ＝ "山田　花子"}1{以上}', '1'],
    ['another value', '{もし 会社名 ≠ みどり商店}1{以上}', '1'],
    ['brackets before «and»', '{もし (役職 または 会社名) かつ お客様名}1{以上}', '1'],
    ['«and» before «or»', '{もし お客様名 または 会社名 かつ 役職}1{以上}', '1'],
    ['conditions in conditions', '{もし 会社名}a{もし 役職}b{それ以外}c{以上}d{以上}', 'acd'],
  ])('with %s', (_what, source, expected) => {
    expect(filled(source)).toBe(expected);
  });

  it('leaves no empty line where conditions stand on lines of their own', () => {
    expect(filled('{もし 会社名}\n{会社名}\n{以上}\n{お客様名}様\n\n本文')).toBe(
      '株式会社みらい\n山田 花子様\n\n本文',
    );
    expect(filled('{もし 役職}\n{役職}\n{以上}\n{お客様名}様')).toBe('山田 花子様');
    expect(filled('一\n  {もし 会社名}  \n二\n{以上}')).toBe('一\n二\n');
    expect(filled('一 {もし 会社名}\n二{以上}\n')).toBe('一 \n二\n');
  });

  it('names every variable it uses, in words and in conditions, once', () => {
    const nodes = parse('{もし 会社名 かつ 役職 = 「部長」}{お客様名}{それ以外}{会社名}{以上}');
    expect(variablesIn(nodes)).toEqual(['会社名', '役職', 'お客様名']);
  });
});

describe('a mistake', () => {
  it.each([
    ['an open brace', 'あ\nい{お客様名\n', 2, 2, '「}」で閉じて'],
    ['a brace in a brace', '{お客{様}名}', 1, 1, '「}」で閉じて'],
    ['nothing in the braces', '様{ }', 1, 2, '括弧の中が空'],
    ['an end without a beginning', 'あ{以上}', 1, 2, '「もし」が前にありません'],
    ['an «else» without one', '{それ以外}', 1, 1, '「もし」が前にありません'],
    ['a beginning without an end', '一\n二{もし 会社名}三', 2, 2, '{以上} を加えて'],
    ['two «else»', '{もし 会社名}{それ以外}{それ以外}{以上}', 1, 15, '{以上} だけです'],
    ['a condition without a name', '{もし }{以上}', 1, 5, '名前を書いて'],
    ['a condition that breaks off', '{もし 会社名 かつ}{以上}', 1, 11, '名前を書いて'],
    ['no value to compare with', '{もし 会社名 =}{以上}', 1, 10, '比べる値を'],
    ['an open bracket', '{もし (会社名}{以上}', 1, 9, '「)」で閉じて'],
    ['words that do not fit', '{もし 会社名 = 「あ」 い}{以上}', 1, 15, '位置が正しくありません'],
    ['no space after «もし»', '{もし会社名}{以上}', 1, 2, '空白を入れて'],
    ['a mark in a name', '{お客様【名】}', 1, 1, '使えません'],
    ['an emoji before it', '😀😀{以上}', 1, 3, '「もし」が前にありません'],
  ])('such as %s is told with line, column and what to do', (_what, source, line, column, words) => {
    const error = errorOf(source);
    expect(error).toMatchObject({ line, column });
    expect(error?.message.ja).toContain(words);
    expect(error?.message.en).toMatch(/[a-z]/u);
    expect(error?.message.en).not.toMatch(/undefined/u);
  });

  it.each([
    ['variables', '{あ}'.repeat(limits.tags + 1)],
    [
      'conditions within conditions',
      '{もし 会社名}'.repeat(limits.depth + 1) + '{以上}'.repeat(limits.depth + 1),
    ],
    ['brackets', `{もし ${'('.repeat(50)}会社名${')'.repeat(50)}}{以上}`],
    ['«not»', `{if ${'not '.repeat(50)}会社名}{end}`],
    [
      'comparisons',
      `{もし ${Array.from({ length: limits.terms + 1 }, () => '会社名').join(' かつ ')}}{以上}`,
    ],
    ['letters of a name', `{${'名'.repeat(limits.name + 1)}}`],
    ['letters of a name in a condition', `{もし ${'名'.repeat(limits.name + 1)}}{以上}`],
  ])('such as too many %s is refused', (_what, source) => {
    expect(errorOf(source)).not.toBeNull();
  });

  it('is not made where the limits are just kept', () => {
    expect(errorOf('{あ}'.repeat(limits.tags))).toBeNull();
    expect(errorOf('{もし 会社名}'.repeat(limits.depth) + '{以上}'.repeat(limits.depth))).toBeNull();
  });
});

describe('a value', () => {
  it('is put in as it is, and never read as a template', () => {
    const text = render(parse('{お客様名}'), () => '{会社名}{もし', 'ja').text;
    expect(text).toBe('{会社名}{もし');
  });

  it('cannot make a message longer than a message may be', () => {
    expect(() => render(parse('{お客様名}'.repeat(200)), () => 'あ'.repeat(1000), 'ja')).toThrow(/longer/u);
  });
});
