import { describe, expect, it } from 'vitest';
import { readPdf } from '../documents/pdf-text.fixture.ts';
import { changeText, valueText } from './figure-text.ts';
import { anEmptyOverview, anOverview } from './overview.fixture.ts';
import { makeReport } from './paper.ts';
import { wordsIn } from './words.ts';

const pagesOf = async (told = anOverview(), language: 'ja' | 'en' = 'ja', desk = 'みどり茶舗') => {
  const pages = readPdf(await makeReport(told, { language, desk, timeZone: 'Asia/Tokyo' }));
  return pages.map((runs) => runs.map(({ text }) => text));
};

/** As much of everything as there can be. */
function fullOverview() {
  const full = anOverview();
  const [money, move] = [full.money[0], full.trust.moves[0]];
  if (money === undefined || move === undefined) throw new Error('the sample has both');
  full.money = ['JPY', 'USD', 'EUR', 'GBP'].map((currency) => ({ ...money, currency }));
  full.trust.moves = Array.from({ length: 5 }, () => ({ ...move, input: 'lasting' as const }));
  full.trust.rules = -0.1;
  full.trust.next = full.trust.next.map((step) => ({ ...step, input: 'lasting' as const }));
  return full;
}

describe('the report', () => {
  it('has two pages in either language, whatever there is to say', async () => {
    expect(await pagesOf(fullOverview(), 'ja')).toHaveLength(2);
    expect(await pagesOf(fullOverview(), 'en')).toHaveLength(2);
    expect(await pagesOf(anEmptyOverview(), 'en')).toHaveLength(2);
  });

  it('says in Japanese what the month came to, why trust moved, and what to do next', async () => {
    const [first = []] = await pagesOf();
    for (const part of [
      '2026年11月の報告',
      'みどり茶舗　月の途中の数字です（2026年11月24日 14:30現在）',
      '期日どおりに果たした約束',
      '94.3%',
      '89.0%〜97.2%',
      '141件',
      '+3.2ポイント（誤差の範囲）',
      '0.40上がりました',
      '5.2ポイント下がりました',
      '3件減りました',
      '−21〜6',
      '+0.62',
      '信頼 +0.41',
      '現在、至急2件、要注意4件、気になる6件。月内に始まったもの9件、終わったもの12件。',
    ])
      expect(first).toContain(part);
  });

  it('says it in English', async () => {
    const [first = [], second = []] = await pagesOf(anOverview({ running: false }), 'en', 'Midori Tea');
    for (const part of [
      'Report for November 2026',
      'Midori Tea, as of 24 November 2026 at 14:30',
      '89.0% to 97.2%',
      '+3.2 points (could be chance)',
      'down 5.2 points',
    ])
      expect(first).toContain(part);
    for (const part of ['What service brought', '203', 'JPY 1,402,300', '28.0% to 34.6%'])
      expect(second).toContain(part);
    expect(second.join(' ')).toContain('A difference does not show that keeping promises caused it');
  });

  it('draws twelve months of four figures, with what the last came to beside each', async () => {
    const [, second = []] = await pagesOf();
    expect(second.filter((text) => text === '11')).toHaveLength(4);
    for (const part of ['12か月の推移', '信頼', '守った約束', 'NPS', '人の紹介', '−8', '−100', '50%'])
      expect(second).toContain(part);
  });

  it('has no number where there is not enough evidence, and names no reason', async () => {
    const [first = []] = await pagesOf(anEmptyOverview());
    expect(first.filter((text) => text === '記録が足りません')).toHaveLength(5);
    expect(first).toContain('信頼の数字が出ると、ここに次の一手が並びます。');
    expect(first.join('')).toContain('まだ集計していません');
  });

  it('is not made for a desk whose name its font cannot write', async () => {
    await expect(pagesOf(anOverview(), 'ja', '茶舗😀')).rejects.toMatchObject({ code: 'unprocessable' });
  });
});

describe('a figure in words', () => {
  it.each([
    [5.25, 'trust', '5.3'],
    [-8.4, 'nps', '−8'],
    [0.9996, 'share', '99.9%'],
    [0.0001, 'share', '0.1%'],
    [1, 'share', '100.0%'],
    [0, 'share', '0.0%'],
  ] as const)('%s as %s is %s', (value, unit, text) => {
    expect(valueText(value, unit)).toBe(text);
  });

  it.each([
    [null, 'share', '比べられません'],
    [{ by: 0.0004, low: -1, high: 1, sure: false }, 'share', '変わりません'],
    [{ by: -0.05, low: -0.1, high: -0.01, sure: true }, 'share', '5.0ポイント下がりました'],
    [{ by: -3.2, low: -9, high: 4, sure: false }, 'nps', '−3ポイント（誤差の範囲）'],
    [{ by: 0.4, low: 0.1, high: 0.7, sure: true }, 'trust', '0.40上がりました'],
  ] as const)('changes by %j of %s: %s', (change, unit, text) => {
    expect(changeText(wordsIn('ja'), change, unit)).toBe(text);
  });
});
