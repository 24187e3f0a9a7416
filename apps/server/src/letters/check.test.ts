import type { DocumentKind, LetterContent } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { letterFindings } from './check.ts';
import { exampleLetter } from './example.ts';
import { fillLetter } from './fill.ts';
import { oursOf, standards } from './defaults.ts';

const day = '2026-11-24';
const ours = (kind: DocumentKind = 'apology_letter', language: 'ja' | 'en' = 'ja'): LetterContent =>
  fillLetter(oursOf(kind, language), {
    language,
    day,
    ...exampleLetter(language, day, { shop: 'みどり商店', agent: '緑川 直子' }),
  });
const found = (changes: Partial<LetterContent>, kind: DocumentKind = 'apology_letter') =>
  letterFindings(kind, { ...ours(kind), ...changes }).map(({ rule, field, at }) => [rule, field, at]);

describe('the check of a letter', () => {
  it('has nothing to say of ours', () => {
    for (const { kind, language } of standards)
      expect(letterFindings(kind, ours(kind, language))).toEqual([]);
  });

  it.each([
    ['まずは取り急ぎお詫び申し上げます。', 'letter-hurried', 'まずは取り急ぎ'],
    ['とりあえずご連絡いたします。', 'letter-hurried', 'とりあえず'],
    ['繁忙期のため確認が遅れました。', 'letter-excuse', '繁忙期のため'],
    ['新人が担当しておりました。', 'letter-excuse', '新人が'],
    ['想定外の事態でございました。', 'letter-excuse', '想定外'],
    [
      '何卒ご理解くださいますようお願い申し上げます。',
      'letter-understanding',
      'ご理解くださいますようお願い申し上げます',
    ],
    ['重ね重ねお詫び申し上げます。', 'letter-taboo', '重ね重ね'],
    ['たびたび申し訳ございません。', 'letter-taboo', 'たびたび'],
    ['お詫び申し上げます！', 'letter-exclamation', '！'],
    ['大変すみませんでした。', 'letter-light', '大変すみませんでした'],
    ['手順書に記載がない。', 'letter-plain', '手順書に記載がない。'],
    ['蓋が割れた。', 'letter-plain', '蓋が割れた。'],
    ['【要記入：発生日】の件でございます。', 'letter-unfilled', '【要記入：発生日】'],
    ['拝啓　このたびはお詫び申し上げます。', 'letter-pair', '拝啓'],
  ])('marks in «%s» %s', (body, rule, at) => {
    expect(found({ body })).toEqual([[rule, 'body', at]]);
  });

  it.each([
    '重ねてお詫び申し上げます。',
    '心より深くお詫び申し上げます。',
    '商品をお届けいたしました。',
    'ご迷惑をおかけいたしました。直ちに確認いたします。',
    '代わりの品をお送りいたしました。お受け取りください。',
  ])('says nothing of «%s»', (body) => {
    expect(found({ body })).toEqual([]);
  });

  it('knows pairs: what is put in by itself is not written as well, and none is answered by nothing', () => {
    expect(found({ closing: '謹んでお詫び申し上げます。\n敬具' })).toEqual([
      ['letter-pair', 'closing', '敬具'],
    ]);
    const [none] = letterFindings('apology_letter', { ...ours(), opening: 'none', closing: '敬具' });
    expect(none?.message.ja).toContain('対で使います');
  });

  it('knows where a season has no place, and what 前略 means', () => {
    const greeting = '晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。';
    expect(found({ opening: 'haikei', greeting })).toEqual([['letter-season', 'greeting', greeting]]);
    expect(found({ opening: 'zenryaku', greeting }).map(([rule]) => rule)).toEqual([
      'letter-zenryaku-greeting',
      'letter-zenryaku',
    ]);
    expect(found({ opening: 'haikei', greeting }, 'prevention_report')).toEqual([]);
  });

  it('sees an honorific that would stand twice', () => {
    const { addressee } = ours();
    expect(found({ addressee: { ...addressee, name: '山田様', company: '株式会社みらい御中' } })).toEqual([
      ['letter-honorific', 'addressee', '様'],
      ['letter-honorific', 'addressee', '御中'],
    ]);
  });

  it('leaves notes under 記 in the form they have', () => {
    expect(found({ rows: [{ label: '原因', text: '手順書に記載がない。' }] })).toEqual([]);
  });

  it('of an English letter says only what is unfilled', () => {
    const content = { ...ours('apology_letter', 'en'), body: 'In haste! [FILL IN: subject]' };
    expect(letterFindings('apology_letter', content).map(({ rule }) => rule)).toEqual(['letter-unfilled']);
  });
});
