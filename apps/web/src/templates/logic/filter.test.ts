import { describe, expect, it } from 'vitest';
import { aSuggestion, aSummary } from '../testing/samples.fixture.ts';
import { choicesOf, filterTemplates, fold, forChannel, languageOf, rank } from './filter.ts';
import { foldersOf } from './folders.ts';

const used = (count: number) => ({ ...aSummary().statistics, used: count });
const receipt = aSummary();
const sorry = aSummary({
  beginning: 'お届けが遅れ、',
  id: 't2',
  name: 'お届けの遅れのお詫び',
  shortName: 'okure',
  reading: 'おとどけのおくれのおわび',
  category: 'お届け',
  cue: '予定日を過ぎても届かない',
  statistics: used(9),
});
const english = aSummary({
  id: 't3',
  beginning: 'Thank you',
  cue: '',
  name: 'Delivery',
  shortName: 'deli',
  reading: '',
  category: '',
  language: 'en',
  statistics: used(20),
});
const all = [receipt, sorry, english];
const names = (typed: string) => filterTemplates(all, typed, 'ja').map(({ id }) => id);

describe('what is typed', () => {
  it.each([
    ['a short name', 'uke', ['t1']],
    ['a short name in full width and capitals', 'ＵＫＥ', ['t1']],
    ['the beginning of a short name', 'ok', ['t2']],
    ['a part of the name', '遅れ', ['t2']],
    ['the reading in hiragana', 'おとどけ', ['t2']],
    ['the reading in katakana', 'オトドケ', ['t2']],
    ['the reading in half-width katakana', 'ｵﾄﾄﾞｹ', ['t2']],
    ['with space in it', 'お と', ['t1', 't2']],
    ['a folder', '受付', ['t1']],
    ['a question it answers', '予定日', ['t2']],
    ['first words', '問い合わせ', ['t1']],
    ['nothing that is there', 'zzz', []],
  ])('finds by %s', (_what, typed, ids) => {
    expect(names(typed).toSorted()).toEqual(ids);
  });

  it('ranks a short name over the beginning of a name, and that over a part of one', () => {
    expect(rank(receipt, 'uke')).toBeGreaterThan(rank(receipt, 'お問い合わせ'));
    expect(rank(receipt, 'お問い合わせ')).toBeGreaterThan(rank(receipt, '受付'));
    expect(rank(receipt, '受付')).toBeGreaterThan(rank(receipt, '質問'));
  });

  it('empty shows all: those in the language at hand first, then the most used', () => {
    expect(names('')).toEqual(['t2', 't1', 't3']);
    expect(filterTemplates(all, '', 'en').map(({ id }) => id)).toEqual(['t3', 't2', 't1']);
    expect(fold('Ａ　ガ ｶﾞ')).toBe('aがが');
  });
});

describe('suggestions', () => {
  const suggestion = aSuggestion({ templateId: 't3', similarUses: 12 });

  it('stand first, each template once, until something is typed', () => {
    const choices = choicesOf(all, [suggestion], '', 'ja');
    expect(choices.map(({ template }) => template.id)).toEqual(['t3', 't2', 't1']);
    expect(choices[0]?.suggestion?.similarUses).toBe(12);
    expect(choicesOf(all, [suggestion], 'uke', 'ja').map(({ template }) => template.id)).toEqual(['t1']);
  });

  it('for a template that is not here are passed over', () => {
    expect(choicesOf([receipt], [suggestion], '', 'ja')).toHaveLength(1);
  });
});

describe('templates', () => {
  it('are offered for the channel at hand', () => {
    const line = aSummary({ id: 't4', channel: 'line' });
    const email = aSummary({ id: 't5', channel: 'email' });
    const ids = (channel: string) => forChannel([receipt, line, email], channel).map(({ id }) => id);
    expect(ids('line')).toEqual(['t1', 't4']);
    expect(ids('email')).toEqual(['t1', 't5']);
    expect(ids('sample')).toEqual(['t1', 't5']);
  });

  it('lie in folders, those of the reader’s language first, those without one last', () => {
    const folders = foldersOf(
      [english, receipt, sorry, aSummary({ id: 't6', category: 'English', language: 'en' })],
      'ja',
    );
    expect(folders.map(({ folder, items }) => [folder, items.length])).toEqual([
      ['受付', 1],
      ['お届け', 1],
      ['English', 1],
      ['', 1],
    ]);
  });

  it('are chosen by the language a customer writes in', () => {
    expect([languageOf('いつ届きますか'), languageOf('When?'), languageOf('')]).toEqual(['ja', 'en', 'en']);
  });
});
