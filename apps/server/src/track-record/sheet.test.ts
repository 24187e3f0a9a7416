import { describe, expect, it } from 'vitest';
import { renderPdf } from '../documents/index.ts';
import { gonePage, sheetPage } from './page.ts';
import { paperOf } from './paper.ts';
import { someContent, someFacts, someFigures } from './samples.fixture.ts';
import { sheetOf, yearsSince } from './sheet.ts';
import { inYen } from './words.ts';

const rowsOf = (sheet: ReturnType<typeof sheetOf>, key: string) =>
  sheet.sections.find((section) => section.key === key)?.rows.map(({ label, text }) => `${label}: ${text}`);

describe('a record in Japanese', () => {
  const sheet = sheetOf(someContent(), 'ja');

  it('begins with the company, as buyers know it', () => {
    expect([sheet.title, sheet.day, sheet.company]).toEqual([
      '会社概要・実績',
      '2026年11月22日現在',
      '株式会社みどり商店',
    ]);
    expect(rowsOf(sheet, 'company')).toEqual([
      '会社名: 株式会社みどり商店',
      '代表者: 代表取締役　緑川 直子',
      '設立: 2008年4月',
      '資本金: 3,000万円',
      '従業員数: 48名（2026年10月1日現在）',
      '所在地: 〒150-0001 東京都渋谷区神宮前一丁目2番3号 みどりビルディング5階',
      '事業内容: 日本茶および茶器の輸出入・卸売・小売\n企業向け贈答品の企画',
      'ウェブサイト: https://midori.example.jp/',
    ]);
  });

  it('names clients who allowed it, the longest dealings first', () =>
    expect(rowsOf(sheet, 'clients')).toEqual([
      '食品製造業\n（社名非公開）: 2012年から（13年）　原料茶葉の継続納品',
      '株式会社青葉百貨店 様: 2015年4月から（11年）　贈答用日本茶の企画・納品',
    ]));

  it('has certificates that hold, awards, and what the record says with its doubt', () => {
    expect(rowsOf(sheet, 'certificates')).toEqual([
      'ISO 9001: 発行：日本認証機構　番号：JQ-12345　有効期限：2027年3月31日',
    ]);
    expect(rowsOf(sheet, 'awards')).toEqual(['2025年11月: 優良サプライヤー賞（株式会社青葉百貨店）']);
    expect(rowsOf(sheet, 'figures')).toEqual([
      '約束の履行率: 98.1%（312件中306件、95%信頼区間 95.9%〜99.1%）',
      '当日中の受付連絡: 記録が30件に満たないため、表示していません（現在14件）。',
      '最初の回答まで: 中央値 1.6時間（対象320件、95%信頼区間 1.4時間〜1.8時間）\n90%の案件は11時間以内',
    ]);
    expect(sheet.sections.at(-1)?.note).toContain('対象期間：2025年11月22日〜2026年11月21日');
  });
});

describe('a record in English', () => {
  it('says the same, in the other language’s words where there are none', () => {
    const sheet = sheetOf(someContent(), 'en');
    expect(rowsOf(sheet, 'clients')).toEqual([
      'Food maker\n(name withheld): Since 2012 (13 years), 原料茶葉の継続納品',
      'Aoba Department Store: Since April 2015 (11 years), tea for gifts',
    ]);
    expect(rowsOf(sheet, 'company')).toContain('Capital: JPY 30,000,000');
    expect(rowsOf(sheet, 'figures')?.[0]).toBe(
      'Promises kept in time: 98.1% (306 of 312, 95% interval 95.9%–99.1%)',
    );
  });
});

describe('parts', () => {
  it('that have nothing to say are left out, figures never', () => {
    const bare = { ...someFacts, staff: null, capitalYen: null, website: '', founded: '' } as const;
    const sheet = sheetOf(someContent({ facts: bare, entries: [] }), 'ja');
    expect(sheet.sections.map(({ key }) => key)).toEqual(['company', 'figures']);
    expect(rowsOf(sheet, 'company')).toHaveLength(4);
  });

  it('say when too few, or too many without an answer, keep a time from being told', () => {
    const of = (total: number) =>
      rowsOf(
        sheetOf(
          someContent({
            figures: { ...someFigures, firstAnswer: { total, median: null, ninth: null } },
          }),
          'ja',
        ),
        'figures',
      )?.[2];
    expect(of(8)).toContain('30件に満たない');
    expect(of(80)).toContain('半数以上が未回答');
  });

  it.each([
    ['2019-04', '2026-03-31', 6],
    ['2019-04', '2026-04-01', 7],
    ['2019', '2026-11-30', 6],
    ['2019', '2026-12-01', 7],
    ['2027', '2026-12-01', 0],
  ])('since %s there are at %s %i years', (since, day, years) => expect(yearsSince(since, day)).toBe(years));

  it.each([
    [0, '0円'],
    [9_999, '9,999円'],
    [30_000_000, '3,000万円'],
    [123_450_000, '1億2,345万円'],
    [1_000_000_000_000, '1兆円'],
  ])('%i is %s', (amount, text) => expect(inYen(amount)).toBe(text));
});

describe('what others see', () => {
  it('is a page that nobody finds by searching, with what was written as text alone', () => {
    const facts = { ...someFacts, name: { ja: '<b>商店</b>', en: '' } };
    const page = sheetPage(sheetOf(someContent({ facts }), 'ja'));
    expect(page).toContain('<meta name="robots" content="noindex, nofollow" />');
    expect(page).toContain('&lt;b&gt;商店&lt;/b&gt;');
    expect(page).not.toContain('<b>商店');
    expect(page).toContain('href="?lang=en"');
    expect(page).not.toContain('白樺食品');
    expect(gonePage('en')).toContain('This page is not available');
  });

  it.each(['ja', 'en'] as const)('is a PDF of one page on A4 in %s', async (language) => {
    const made = await renderPdf(paperOf(sheetOf(someContent(), language)));
    expect(made).toMatchObject({ pages: 1 });
  });
});
