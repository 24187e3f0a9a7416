import { usualCalendar, type CalendarRules, type ChannelCalendar, type Locale } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { offlineError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { ChannelHours } from './ChannelHours.tsx';
import { mondayOf, todayIn } from './logic/weeks.ts';

const reader = aMe({ member: { role: 'agent' }, scopes: ['conversations:read', 'channels:read'] });
const year = Number(todayIn('Asia/Tokyo').slice(0, 4));
const open = [{ from: '09:00', to: '18:00' }];
const days = [
  {
    date: '2026-11-23',
    slots: [],
    reason: { kind: 'holiday', key: 'labour', ja: '勤労感謝の日', en: 'Labour Thanksgiving Day' },
  },
  { date: '2026-11-24', slots: open, reason: null },
  { date: '2026-11-25', slots: [{ from: '10:00', to: '15:30' }], reason: { kind: 'day', name: '棚卸し' } },
];

function known(rules: CalendarRules): [readonly string[], unknown][] {
  const from = mondayOf(todayIn('Asia/Tokyo'));
  return [
    [['calendar-preview', from, JSON.stringify(rules)], { days }],
    [['public-holidays', String(year)], { year, items: [] }],
  ];
}

const form =
  (rules: CalendarRules, readOnly = false) =>
  () => <CalendarForm saved={{ rules, revision: 3 }} path="/calendar" readOnly={readOnly} />;
const shop: CalendarRules = {
  ...usualCalendar,
  closures: [...usualCalendar.closures, { name: '改装', from: '2027-02-01', to: '2027-02-05' }],
  days: [{ date: '2026-12-05', name: '特別営業', slots: [{ from: '10:00', to: '15:00' }] }],
};

describe('the form of a calendar', () => {
  const shown = (locale: Locale = 'ja', rules = shop) =>
    renderHtml(form(rules), { me: aMe(), locale, known: known(rules) });

  it('has the week, closures of every year and of dates, and own days', async () => {
    const html = await shown();
    expect(html).toContain('aria-label="月曜日の開始（1つ目）"');
    expect(html).toContain('value="年末年始"');
    expect(html).toContain('aria-label="年末年始 初日の月"');
    expect(html).toMatch(/type="date"[^>]*value="2027-02-05"/u);
    expect(html).toContain('aria-label="特別営業の終了（1つ目）"');
    expect(html).not.toContain('aria-label="土曜日の開始（1つ目）"');
  });

  it('shows what it makes of the weeks, with the names of days that are not as their weekday', async () => {
    const text = await renderText(form(shop), { me: aMe(), known: known(shop) });
    expect(text).toMatch(/月 火 水 木 金 土 日 11\/23 休 24 9–18 25 10–15:30/u);
    expect(text).toMatch(/11月23日\(月\) 勤労感謝の日 休業 11月25日\(水\) 棚卸し 10–15:30/u);
    const english = await renderText(form(shop), { me: aMe(), locale: 'en', known: known(shop) });
    expect(english).toMatch(/Mon 23 Nov Labour Thanksgiving Day Closed/u);
  });

  it('says what is wrong beside it, and does not take it', async () => {
    const wrong = { ...shop, closures: [{ name: '', from: '08-13', to: '08-16' }] };
    const text = await renderText(form(wrong), { me: aMe(), known: known(wrong) });
    expect(text).toContain('名称を入力してください。');
  });

  it('teaches where there is nothing yet', async () => {
    const bare = { ...usualCalendar, closures: [], days: [] };
    const text = await renderText(form(bare), { me: aMe(), known: known(bare) });
    expect(text).toContain('休業期間はありません。');
    expect(text).toContain('特定日はありません。');
  });

  it('is for reading alone to who may not change it', async () => {
    const html = await renderHtml(form(shop, true), { me: reader, known: known(shop) });
    expect(html).not.toMatch(/夏季休業を追加|特定日を追加|保存|を削除|時間帯を追加/u);
    expect(html).toMatch(/readonly=""[^>]*value="09:00"|value="09:00"[^>]*readonly=""/iu);
  });
});

describe('the hours of a channel', () => {
  const hours = (opening: object, own = false, locale: Locale = 'ja') =>
    renderText(() => <ChannelHours channelId="c1" />, {
      me: reader,
      locale,
      known: [
        [
          ['calendar', 'opening', 'c1'],
          { open: false, opensAt: null, closesAt: null, businessDay: false, ...opening },
        ],
        [['calendar', 'channel', 'c1'], { own, rules: usualCalendar, revision: 0 } satisfies ChannelCalendar],
      ],
    });

  it.each([
    [
      { open: true, closesAt: '2026-11-24T09:00:00.000Z' },
      '営業中（11月24日(火) 18:00まで） 共通のカレンダー',
    ],
    [{ open: true }, '営業中（常時）'],
    [{ opensAt: '2026-11-24T00:00:00.000Z' }, '営業時間外（次は11月24日(火) 9:00から）'],
    [{}, '営業する日がありません'],
  ])('%j: %s', async (opening, text) => {
    const shown = (await hours(opening)).replace('09:00', '9:00');
    expect(shown).toContain(text);
    expect(shown).toContain('カレンダーを見る');
  });

  it('say by whose calendar, in English too', async () => {
    const opensAt = '2026-11-24T00:00:00.000Z';
    expect(await hours({ opensAt }, true, 'en')).toContain(
      'Closed (opens Tue 24 Nov, 09:00) Calendar of its own',
    );
  });

  it('say what could not be loaded', async () => {
    const text = await renderText(() => <ChannelHours channelId="c1" />, {
      me: reader,
      failed: [[['calendar', 'opening', 'c1'], offlineError()]],
    });
    expect(text).toContain('もう一度試す');
  });
});
