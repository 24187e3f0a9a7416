import { describe, expect, it } from 'vitest';
import { loadTokenizer } from './load.ts';

const tokenizer = loadTokenizer();
const words = (text: string): string =>
  tokenizer
    .tokenize(text)
    .map((token) => token.surface)
    .join('|');

describe('the words of a text', () => {
  it.each([
    ['お客様がおっしゃられたとおりでございます。', 'お客様|が|おっしゃら|れ|た|とおり|で|ござい|ます|。'],
    ['ご利用できます', 'ご|利用|でき|ます'],
    ['送らさせていただきます', '送ら|させ|て|いただき|ます'],
    ['食べれますか？', '食べ|れ|ます|か|？'],
    ['すもももももももものうち', 'すもも|も|もも|も|もも|の|うち'],
    ['3営業日以内にご連絡いたします', '3|営業|日|以内|に|ご|連絡|いたし|ます'],
    ['１１月２４日（火）', '１１月|２|４|日|（|火|）'],
    ['株式会社青葉物産 田中様', '株式会社|青葉|物産| |田中|様'],
    ['ｶﾀｶﾅの半角', 'ｶﾀｶﾅ|の|半角'],
    ['おすすめ!!です', 'おすすめ|!!|です'],
    ['https://example.jp/?id=1', 'https|://|example|.|jp|/?|id|=|1'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('has part of speech, conjugation, base form and reading from the dictionary', () => {
    expect(tokenizer.tokenize('申し上げました')).toEqual([
      {
        surface: '申し上げ',
        start: 0,
        end: 4,
        pos: '動詞',
        pos1: '自立',
        pos2: '*',
        pos3: '*',
        ctype: '一段',
        cform: '連用形',
        base: '申し上げる',
        reading: 'モウシアゲ',
        known: true,
      },
      expect.objectContaining({
        surface: 'まし',
        pos: '助動詞',
        ctype: '特殊・マス',
        cform: '連用形',
        base: 'ます',
      }),
      expect.objectContaining({
        surface: 'た',
        pos: '助動詞',
        ctype: '特殊・タ',
        cform: '基本形',
        base: 'た',
      }),
    ]);
  });

  it('tells the kinds of names apart', () => {
    const [name, suffix] = tokenizer.tokenize('田中様');
    expect(name).toMatchObject({
      pos: '名詞',
      pos1: '固有名詞',
      pos2: '人名',
      pos3: '姓',
      reading: 'タナカ',
    });
    expect(suffix).toMatchObject({ pos: '名詞', pos1: '接尾', pos2: '人名' });
  });

  it('gives an unknown word its surface as base form and no reading', () => {
    const [token] = tokenizer.tokenize('ゴニョラトロン');
    expect(token).toMatchObject({
      surface: 'ゴニョラトロン',
      base: 'ゴニョラトロン',
      reading: '',
      known: false,
      pos: '名詞',
    });
  });

  it('reads the beginning of a sentence anew after a line break and after an exclamation mark', () => {
    const then = tokenizer.tokenize('承知しました！では、11時に').find((token) => token.surface === 'では');
    expect(then).toMatchObject({ pos: '接続詞' });
  });
});

describe('offsets', () => {
  it('count UTF-16 units, also after characters outside the basic plane', () => {
    const text = '𠮷野家🍚🍚でランチ👨‍👩‍👧。';
    const tokens = tokenizer.tokenize(text);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.surface);
    expect(tokens.map((token) => token.surface)).toContain('🍚🍚');
    expect(tokens.map((token) => token.surface)).toContain('👨‍👩‍👧');
    expect(tokens.at(-1)).toMatchObject({ surface: '。', end: text.length });
  });

  it.each([
    ['届いた😊😊また買う', '届い|た|😊😊|また|買う'],
    ['届いた☕️また買う', '届い|た|☕️|また|買う'],
    ['😊', '😊'],
    ['あ\n\nい', 'あ|\n\n|い'],
    ['あ　い', 'あ|　|い'],
  ])('keep emoji and white space: %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('symbols', () => {
  it.each(['😊', '→', '!!', '(^^;)', '☔', '※', '★', '\u0000', '\ud800', '\u200f'])(
    '%j is a symbol',
    (text) => {
      for (const token of tokenizer.tokenize(text)) expect(token.pos).toBe('記号');
    },
  );

  it.each([' ', '\n', '\t', '　', '\r\n', ' \n '])('%j is white space', (text) => {
    for (const token of tokenizer.tokenize(text)) expect(token).toMatchObject({ pos: '記号', pos1: '空白' });
  });
});

describe('the entries of a spelling', () => {
  it('are all of them, with their cost', () => {
    const entries = tokenizer.entriesOf('林');
    expect(entries.map((entry) => `${entry.pos1}/${entry.pos3}/${entry.reading}`)).toEqual(
      expect.arrayContaining(['固有名詞/姓/ハヤシ', '一般/*/ハヤシ']),
    );
    for (const entry of entries) expect(entry.cost).toBeTypeOf('number');
  });

  it('have their base form', () => {
    expect(tokenizer.entriesOf('伺い')).toContainEqual(
      expect.objectContaining({ pos: '動詞', base: '伺う', cform: '連用形' }),
    );
    expect(tokenizer.entriesOf('伺う')).toContainEqual(
      expect.objectContaining({ pos: '動詞', base: '伺う' }),
    );
  });

  it.each(['', 'ゴニョラトロン', '😀', '\u0000', '\ud800', '伺'.repeat(100)])('%j has none', (spelling) => {
    expect(tokenizer.entriesOf(spelling)).toEqual([]);
  });
});

describe('loading', () => {
  it('happens once for a process', () => {
    expect(loadTokenizer()).toBe(tokenizer);
  });
});
