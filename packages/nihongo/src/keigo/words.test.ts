import { describe, expect, it } from 'vitest';
import { isCushioned, offersAlternative } from './cushions.ts';
import { isOnlyCustomers, usualDoer } from './doers.ts';
import { group } from './hit.ts';
import { canonicalName } from './name-variants.ts';
import { withoutHonour } from './own-people.ts';
import { splitTitle } from './split-title.ts';

describe('who usually does what', () => {
  it.each([
    ['利用', 'customer'],
    ['来店', 'customer'],
    ['選び', 'customer'],
    ['案内', 'own'],
    ['届け', 'own'],
    ['会い', 'own'],
    ['掛け合わせ', 'either'],
  ])('%s: %s', (stem, doer) => {
    expect(usualDoer(stem)).toBe(doer);
  });

  it('knows what nobody but the customer does', () => {
    expect([isOnlyCustomers('来店'), isOnlyCustomers('確認')]).toEqual([true, false]);
  });
});

describe('a name and its title', () => {
  it.each([
    ['山本部長', '山本', '部長'],
    ['佐藤本部長', '佐藤', '本部長'],
    ['総支配人', '', '総支配人'],
    ['林部長', '林', '部長'],
    ['田中専務取締役', '田中', '専務取締役'],
  ])('%s', (text, name, title) => {
    expect(splitTitle(text)).toEqual({ name, title });
  });

  it('nothing where there is no title', () => {
    expect(splitTitle('山田太郎')).toBeUndefined();
  });
});

describe('one’s own people without honours', () => {
  it.each([
    ['弊社の鈴木部長', '弊社部長の鈴木'],
    ['弊社の佐藤さん', '弊社の佐藤'],
    ['うちの店長様', '当店の店長'],
    ['係の方', '係の者'],
    ['当院の院長先生', '当院の院長'],
    ['弊社の山本部長', '弊社部長の山本'],
  ])('%s → %s', (phrase, right) => {
    expect(withoutHonour(phrase)[0]).toBe(right);
  });
});

describe('names in several characters', () => {
  it.each([
    ['髙橋', '高橋'],
    ['渡邉', '渡邊'],
    ['齋藤', '斎藤'],
    ['𠮷田', '吉田'],
    ['山﨑', '山崎'],
  ])('%s is %s', (one, other) => {
    expect(canonicalName(one)).toBe(canonicalName(other));
  });

  it('keeps different names apart', () => {
    expect(canonicalName('渡部')).not.toBe(canonicalName('渡辺'));
  });
});

describe('what softens a refusal', () => {
  it.each(['申し訳ございません', '恐れ入りますが', 'あいにく満席で', 'ご了承ください', 'お力になれず'])(
    '%s',
    (text) => {
      expect(isCushioned(text)).toBe(true);
    },
  );

  it.each([
    '翌日でしたらお取りできます。',
    'こちらのフォームからお申し込みください。',
    '代わりにポイントをお使いいただけます。',
    '交換は承ります。',
  ])('offers something: %s', (text) => {
    expect(offersAlternative(text)).toBe(true);
  });

  it.each(['代わりの機種もありません。', '規則に定められております。', 'こちらではお調べできません。'])(
    'offers nothing: %s',
    (text) => {
      expect(offersAlternative(text)).toBe(false);
    },
  );
});

describe('the place of a group', () => {
  it('is that of its text, or the whole match where it is empty', () => {
    const match = /前(後)?/u.exec('の前後');
    const bare = /前(後)?/u.exec('の前に');
    if (match === null || bare === null) throw new Error('no match');
    expect([group(match, 1), group(bare, 1)]).toEqual([
      { start: 2, end: 3 },
      { start: 1, end: 2 },
    ]);
  });
});
