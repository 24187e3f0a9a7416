import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import type { Answered } from '../logic/drill.ts';
import { aPractice } from '../testing/samples.fixture.ts';
import PracticeScreen from './PracticeScreen.tsx';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';

const me = aMe();
const screen = (practice = aPractice(), who = me) =>
  renderText(PracticeScreen, { me: who, known: [[['language', 'practice'], practice]] });

describe('practice', () => {
  it('says that it is private, and asks its first question', async () => {
    const words = await screen();
    expect(words).toContain('あなただけが見られます');
    expect(words).toContain(
      '5問中 1問目 お客様への返信として正しい文を選んでください 了解しました。 承知いたしました。',
    );
  });

  it('shows what one is marked for, and how often it was sent all the same', async () => {
    const words = await screen();
    expect(words).toContain('言葉づかいの格 9 2');
    expect(words).toContain('練習では 5問中 4問 正解しました。');
  });

  it('says what will come where there is nothing yet', async () => {
    const words = await screen(aPractice({ marks: [], drill: [], answers: { given: 0, right: 0 } }));
    expect(words).toContain('まだ記録がありません');
    expect(words).toContain('いまは出題できる決まりがありません。');
  });

  it('is for those who write', async () => {
    expect(await screen(aPractice(), aMe({ scopes: ['conversations:read'] }))).toContain(
      '返信を書く人のためのものです',
    );
  });
});

describe('a question', () => {
  const [choose, fix] = aPractice().drill;
  const answered = (changes: Partial<Answered>): Answered => ({
    right: true,
    answer: '承知いたしました。',
    given: '承知いたしました。',
    explanation: { ja: '「了解」は目下に使います。', en: 'Said to one’s equals.' },
    rule: 'wrong-register',
    title: { ja: '言葉づかいの格', en: 'Register' },
    source: 'house-style',
    ...changes,
  });
  const asked = (question: typeof choose, result: Answered | null) =>
    renderHtml(
      () =>
        question === undefined ? null : (
          <Question question={question} result={result} pending={false} onAnswer={async () => undefined} />
        ),
      { me },
    );

  it('can be answered once', async () => {
    expect(await asked(choose, null)).not.toContain('disabled=""');
    expect(await asked(choose, answered({}))).toContain('disabled=""');
  });

  it('marks the right choice and, if another was taken, that one', async () => {
    const html = await asked(choose, answered({ right: false, given: '了解しました。' }));
    expect(html).toMatch(/data-wrong="true"[^>]*>(?:<[^>]*>)*了解しました。/u);
    expect(html).toMatch(/data-right="true"[^>]*>(?:<[^>]*>)*承知いたしました。/u);
    expect(await asked(choose, answered({}))).not.toContain('data-wrong');
  });

  it('to be written anew begins with the sentence itself', async () => {
    const html = await asked(fix, null);
    expect(html).toContain('次の文を正しく書き直してください');
    expect(html).toMatch(/<textarea[^>]*>ご苦労様です。</u);
  });

  it('is explained afterwards, with a right sentence where another was written', async () => {
    const told = (changes: Partial<Answered>) =>
      renderText(() => <Result result={answered(changes)} />, { me });
    expect(await told({})).toBe('正解 言葉づかいの格 「了解」は目下に使います。 ビジネス文書の慣例');
    expect(await told({ right: false, given: '了解です。' })).toContain(
      '不正解 正しい文の例: 承知いたしました。',
    );
  });
});
