import { describe, expect, it } from 'vitest';
import { offlineError } from '../../kit/problem.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aRule, aTrend, aWord } from '../testing/samples.fixture.ts';
import LanguageScreen from './LanguageScreen.tsx';

const rules = [
  aRule(),
  aRule({ id: 'redundant', title: { ja: '重言', en: 'Redundancy' }, source: 'house-style', action: 'off' }),
  aRule({
    id: 'ng-word',
    title: { ja: 'NGワード', en: 'NG words' },
    source: 'workspace',
    action: 'block',
    example: null,
  }),
];
const known = (words: unknown[] = [], trend = aTrend()): [string[], unknown][] => [
  [['language', 'rules'], rules],
  [['language', 'words'], words],
  [['language', 'trend'], trend],
];
const lead = aMe();
const agent = aMe({ scopes: ['conversations:read', 'messages:send'] });

describe('the rules', () => {
  it('are explained with an example, by where they come from', async () => {
    const words = await renderText(LanguageScreen, { me: lead, known: known() });
    expect(words).toMatch(
      /この窓口の言葉の扱い .+NGワード.+敬語の指針 .+二重敬語.+ビジネス文書の慣例 .+重言/u,
    );
    expect(words).toContain('一つの語に同じ種類の敬語を重ねています。 おっしゃられる おっしゃる');
  });

  it('can be set by a lead', async () => {
    const html = await renderHtml(LanguageScreen, { me: lead, known: known() });
    expect(html).toContain('aria-label="「二重敬語」の扱い"');
    expect(html).toMatch(/value="送信を止める"/u);
  });

  it('are only read by an agent', async () => {
    const html = await renderHtml(LanguageScreen, { me: agent, known: known([aWord()]) });
    expect(html).not.toContain('の扱い"');
    expect(html).toContain('変更できるのはリーダーとオーナーです。');
    expect(html).not.toContain('言葉を追加');
    expect(html).not.toContain('を削除');
    expect(html).not.toContain('チームの傾向');
  });

  it('say when they could not be had', async () => {
    const words = await renderText(LanguageScreen, {
      me: lead,
      known: known().slice(1),
      failed: [[['language', 'rules'], offlineError()]],
    });
    expect(words).toContain('読み込めませんでした');
  });
});

describe('own words', () => {
  it('stand under their kind, with what is said instead, why and by whom', async () => {
    const list = [
      aWord(),
      aWord({
        id: 'w2',
        kind: 'ng',
        word: '弊社都合',
        instead: null,
        note: '言い訳に聞こえます',
        createdBy: null,
      }),
    ];
    const words = await renderText(LanguageScreen, { me: lead, known: known(list) });
    expect(words).toContain('使わない言葉（NGワード） 弊社都合 言い訳に聞こえます 削除');
    expect(words).toContain('表記をそろえる言葉 お問合せ → お問い合わせ 青木 美咲さんが登録 削除');
  });

  it('teach what they are for while there are none', async () => {
    const words = await renderText(LanguageScreen, { me: lead, known: known(), locale: 'en' });
    expect(words).toContain('Words to avoid Nothing yet.');
    expect(words).toContain('Product names, never marked Nothing yet.');
  });
});

describe('the team', () => {
  it('is shown by rule and week, with nobody’s name', async () => {
    const html = await renderHtml(LanguageScreen, { me: lead, known: known() });
    expect(html).toContain('チームの傾向');
    expect(html).toContain('aria-label="古い週から 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1"');
  });

  it('is not shown while too few write', async () => {
    const trend = aTrend({ weeks: [], titles: {} });
    const words = await renderText(LanguageScreen, { me: lead, known: known([], trend) });
    expect(words).toContain('3人以上が返信した週から');
  });
});
