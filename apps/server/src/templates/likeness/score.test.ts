import { describe, expect, it } from 'vitest';
import { firstMessages } from '../../sample/first-messages.fixture.ts';
import { foundBy, tidy } from '../domain.ts';
import { starters } from '../starters/starters.ts';
import { fitting, none, plain } from './questions.fixture.ts';
import { score, threshold, type Candidate } from './score.ts';
import { termsOf } from './terms.ts';

const candidates: Candidate[] = starters.flatMap((starter): Candidate[] => {
  const { cueTerms, bodyTerms } = foundBy(tidy(starter));
  return [
    { templateId: starter.name, kind: 'cue', terms: cueTerms },
    { templateId: starter.name, kind: 'body', terms: bodyTerms },
  ];
});

type Labelled = { question: string; fits: string[] };
const letters: Labelled[] = firstMessages.map(({ key, text }) => ({
  question: text,
  fits: fitting[key] ?? [],
}));
const lines: Labelled[] = [
  ...plain.map(([question, fits]) => ({ question, fits: [fits] })),
  ...none.map((question) => ({ question, fits: [] })),
];

/** Of the first suggestions, how many are right; of the questions that have an answer, how many are given it. */
function measure(set: readonly Labelled[], from: number) {
  const firsts = set.flatMap(({ question, fits }) => {
    const [first] = score(termsOf(question), candidates, from);
    return first === undefined ? [] : [fits.includes(first.templateId)];
  });
  const right = firsts.filter(Boolean).length;
  const answerable = set.filter(({ fits }) => fits.length > 0).length;
  return { precision: right / firsts.length, recall: right / answerable };
}

describe('suggestions from the starting set, measured', () => {
  it('are right at the threshold, in letters and in plain questions', () => {
    expect(measure(letters, threshold).precision).toBeGreaterThanOrEqual(0.9);
    expect(measure(lines, threshold).precision).toBeGreaterThanOrEqual(0.95);
  });

  it('find most of the plain questions; letters that tell a story mostly stay without one', () => {
    expect(measure(lines, threshold).recall).toBeGreaterThanOrEqual(0.75);
    expect(measure(letters, threshold).recall).toBeGreaterThanOrEqual(0.2);
  });

  it('would be wrong too often below it', () => {
    expect(measure(letters, threshold - 0.08).precision).toBeLessThan(0.8);
  });

  it.each(none)('are not made for «%s»', (question) => {
    expect(score(termsOf(question), candidates)).toEqual([]);
  });
});

describe('a template that has answered such questions', () => {
  const question = '急須の茶渋の落とし方を教えてください。';
  const asked = (text: string): Candidate => ({
    templateId: '使い方のご案内',
    kind: 'use',
    terms: termsOf(text),
  });

  it('is suggested for them, and says how often it was used', () => {
    expect(score(termsOf(question), candidates)).toEqual([]);
    const uses = [
      asked('急須に茶渋がつきました。落とし方はありますか。'),
      asked('茶渋が取れません。急須は白いです。'),
    ];
    const [first] = score(termsOf(question), [...candidates, ...uses]);
    expect(first).toMatchObject({ templateId: '使い方のご案内', similarUses: 2 });
    expect(first?.words).toEqual(expect.arrayContaining(['急須', '茶渋']));
  });

  it('is not, for questions that are about something else', () => {
    const uses = [asked('蓋の欠けた土鍋は使えますか。')];
    expect(score(termsOf(question), [...candidates, ...uses])).toEqual([]);
  });
});

describe('a score', () => {
  it('is between 0 and 1, the best first', () => {
    const found = score(termsOf('領収書と請求書の再発行、宛名の変更'), candidates, 0);
    expect(found.every((each) => each.score > 0 || each.words.length === 0)).toBe(true);
    expect(found.map((each) => each.score)).toEqual(
      found.map((each) => each.score).toSorted((a, b) => b - a),
    );
    expect(Math.max(...found.map((each) => each.score))).toBeLessThanOrEqual(1);
  });

  it('is none where nothing is known or nothing is asked', () => {
    expect(score([], candidates)).toEqual([]);
    expect(score(termsOf('急須'), [])).toEqual([]);
  });
});

describe('the words of a text', () => {
  it.each([
    ['届かない', '届きました', '届'],
    ['ｷｬﾝｾﾙしたい', 'キャンセル', 'きゃんせる'],
    ['The parcel arrived', 'it arrives', 'arriv'],
    ['再発行', '再発行を', '再発'],
  ])('of «%s» and «%s» meet', (a, b, term) => {
    expect(termsOf(a)).toContain(term);
    expect(termsOf(b)).toContain(term);
  });

  it('are none of a mere greeting, and never more than three hundred', () => {
    expect(termsOf('いつもお世話になっております。よろしくお願いいたします。')).toEqual([]);
    const long = Array.from({ length: 2000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('');
    expect(termsOf(long)).toHaveLength(300);
  });
});
