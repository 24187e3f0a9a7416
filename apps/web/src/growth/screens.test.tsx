import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Shown } from '../orders/OrderScreen.tsx';
import { anOrderDetail } from '../orders/samples.fixture.ts';
import { BehindRow } from './BehindScreen.tsx';
import { Figures } from './CampaignScreen.tsx';
import { ClickRow } from './ClickList.tsx';
import { CodeRow } from './CodesScreen.tsx';
import { dayEndingAt, endOfDay } from './days.ts';
import { byDay, percent } from './figures.ts';
import { GrowthNav } from './GrowthNav.tsx';
import { HeardTable } from './HeardTable.tsx';
import { LinkForm } from './LinkForm.tsx';
import { LinkRow } from './LinkRow.tsx';
import { LinkFacts } from './LinkScreen.tsx';
import { QrForm } from './QrDialog.tsx';
import { ResultsTable } from './ResultsTable.tsx';
import { aLink, someEvidence, someResults, someSettings } from './samples.fixture.ts';
import { askedOf, parseBehindSearch, parseLinksSearch, parseResultsSearch } from './search.ts';
import { NoticeTexts, SettingsForm } from './SettingsScreen.tsx';

const me = aMe();
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

describe('what the address says', () => {
  it.each([
    [{ by: 'campaign', from: '2026-01-01', to: '2026-01-31', currency: 'USD' }],
    [{ from: '2026-01-01' }],
    [{}],
  ])('%o is read', (search) => expect(parseResultsSearch(search)).toEqual(search));

  it('is left out where it is nonsense', () => {
    expect(parseResultsSearch({ by: 'x', from: 'yesterday', to: 5, currency: 'yen' })).toEqual({});
    expect(parseBehindSearch({ key: 'line', name: 'LINE', extra: 1 })).toEqual({ key: 'line', name: 'LINE' });
    expect(parseLinksSearch({ archived: true })).toEqual({ archived: true });
    expect(parseLinksSearch({ archived: 'yes' })).toEqual({});
  });

  it('asks for ninety days by channel when it says nothing', () => {
    expect(askedOf({}, '2026-11-24')).toEqual({
      by: 'channel',
      from: '2026-08-27',
      to: '2026-11-24',
      currency: 'JPY',
    });
  });
});

describe('days and figures', () => {
  it('a link is open to the end of its last day, where the workspace is', () => {
    expect(endOfDay('2026-11-30', 'Asia/Tokyo')).toBe('2026-11-30T15:00:00.000Z');
    expect(endOfDay('', 'Asia/Tokyo')).toBeNull();
    expect(dayEndingAt('2026-11-30T15:00:00.000Z', 'Asia/Tokyo')).toBe('2026-11-30');
    expect(dayEndingAt(null, 'Asia/Tokyo')).toBe('');
  });

  it('days without a click are there too', () => {
    const days = byDay([{ day: '2026-11-23', counted: 4, scans: 0, bots: 9 }], '2026-11-24', 3);
    expect(days).toEqual([0, 4, 0]);
    expect([percent(0.1234, 'ja'), percent(1, 'en')]).toEqual(['12.3%', '100%']);
  });
});

describe('the results', () => {
  const asked = askedOf({}, '2026-11-24');

  it('show every model beside its rate with an interval, and what nothing led to', async () => {
    const text = await renderText(() => <ResultsTable results={someResults()} asked={asked} />, { me });
    expect(text).toContain('LINE 1,234 5 40% 16.8%〜68.7% ￥30,000 ￥40,000 ￥35,000 ￥36,000');
    expect(text).toContain('不明 – 6 60% 31.3%〜83.2% ￥60,000');
    expect(text).toContain('合計 1,234 10 ￥90,000 ￥100,000 ￥95,000 ￥96,000');
  });

  it('open to their orders, by a name that says which', async () => {
    const html = await renderHtml(() => <ResultsTable results={someResults()} asked={asked} />, { me });
    expect(html).toContain('aria-label="LINEの注文 5件"');
    expect(html).toContain('key=none');
    const none = someResults({ unattributed: { orders: 0, money: 0, share: null } });
    expect(await renderHtml(() => <ResultsTable results={none} asked={asked} />, { me })).not.toContain(
      'key=none',
    );
  });

  it('have what customers answered beside them', async () => {
    const text = await renderText(() => <HeardTable results={someResults()} />, { me });
    expect(text).toContain('友人の紹介 人の紹介 2 100% 34.2%〜100% ￥20,000 1');
    expect(text).toContain('人の紹介によるものは100%（95%信頼区間 34.2%〜100%）です。');
  });

  it('open to orders that say what is claimed of each', async () => {
    const order = {
      id: 'o1',
      number: '#1001',
      placedAt: '2026-11-20T01:00:00.000Z',
      customer: { id: 'u1', name: '森 葉子', honorific: '様' },
      kept: 9000,
      touches: 2,
      heardOf: null,
      money: { first: 9000, last: 0, linear: 4500, position: 4500 },
    };
    const text = await renderText(() => <BehindRow order={order} currency="JPY" />, { me });
    for (const part of [
      '#1001',
      '森 葉子 様',
      'きっかけ 2件',
      '￥9,000',
      '最初 ￥9,000・最後 ￥0・均等 ￥4,500',
    ])
      expect(text).toContain(part);
    const alone = { ...order, touches: 0, heardOf: '雑誌' };
    const unknown = await renderText(() => <BehindRow order={alone} currency="JPY" />, { me });
    expect(unknown).toContain('きっかけの記録なし 雑誌');
  });
});

describe('a link', () => {
  it('says in a list how often it was opened, what was scanned and what is left out', async () => {
    const text = await renderText(() => <LinkRow link={aLink()} />, { me });
    expect(text).toContain('クリック 12 うち読み取り 7 除外 3 春の企画');
    const html = await renderHtml(() => <LinkRow link={aLink({ archived: true })} />, { me, locale: 'en' });
    expect(html).toContain('Clicks of the last 30 days');
    expect(html).toContain('Ended');
  });

  it('shows its addresses and where it led before', async () => {
    const html = await renderHtml(() => <LinkFacts link={aLink()} mayWrite />, { me });
    expect(html).toContain('value="https://go.example.jp/spring"');
    expect(html).toContain('aria-label="springの二次元コード"');
    const text = await renderText(() => <LinkFacts link={aLink()} mayWrite={false} />, { me });
    expect(text).toContain('https://shop.example.jp/old 第1版');
    expect(text).not.toContain('短縮URLを追加');
  });

  it('is made for each place it is put, and changed without losing any', async () => {
    const nothing = () => undefined;
    const fresh = await renderText(() => <LinkForm onDone={nothing} onClose={nothing} />, { me });
    for (const part of ['掲載場所', 'Instagram', '印刷物', '短縮名（任意）', '作成'])
      expect(fresh).toContain(part);
    const changed = await renderHtml(() => <LinkForm link={aLink()} onDone={nothing} onClose={nothing} />, {
      me,
    });
    expect(changed).toContain('value="https://shop.example.jp/tea"');
    expect(changed).not.toContain('短縮名');
  });

  it('has a code to print, of a size and with a mark', async () => {
    const [address] = aLink().addresses;
    if (address === undefined) throw new Error('no address');
    const html = await renderHtml(() => <QrForm address={address} />, { me });
    expect(html).toContain('/link-addresses/a1/qr?format=svg&amp;mm=30&amp;level=M&amp;mark=1');
    expect(html).toContain('download="qr-spring.png"');
  });

  it('keeps machines apart, with the reason', async () => {
    const click = {
      id: 'k',
      at: '2026-11-24T01:00:00.000Z',
      addressId: 'a1',
      channel: { id: 'line', ja: 'LINE', en: 'LINE' },
      device: 'phone',
      scan: null,
      bot: 'line_preview',
      orders: 0,
    } as const;
    const text = await renderText(() => <ClickRow click={click} slug="spring" />, { me });
    expect(text).toContain('除外: LINEのプレビュー');
    const counted = { ...click, bot: null, scan: 'window', orders: 2 };
    const shown = await renderText(() => <ClickRow click={counted} slug="spring" />, { me });
    expect(shown).toContain('二次元コード（window） 注文 2件');
  });
});

it('a campaign says what it brought, its rate with an interval', async () => {
  const figures = {
    clicks: { counted: 200, scans: 10, bots: 5 },
    links: 2,
    codes: 3,
    leading: 10,
    rate: { value: 0.05, low: 0.027, high: 0.09 },
    orders: 8,
    currency: 'JPY',
    money: { first: 1000, last: 2000, linear: 1500, position: 1600 },
  };
  const text = await renderText(() => <Figures figures={figures} />, { me });
  expect(text).toContain('注文につながったクリック 10 5%（2.7%〜9%）');
  expect(text).toContain('クリック 200 除外 5');
});

it('a code says whose it is, when it counts, and how many orders carried it', async () => {
  const code = {
    id: 'g',
    code: 'HARU-2026',
    kind: 'referral',
    owner: 'ambassador',
    ownerName: '茶道 先生',
    customer: null,
    campaign: { id: 'c1', name: '春の企画' },
    startsOn: '2026-11-01',
    endsOn: null,
    once: true,
    archived: false,
    revision: 1,
    orders: 3,
    createdAt: '2026-11-01T00:00:00.000Z',
  } as const;
  const text = await renderText(() => <CodeRow code={code} />, { me });
  expect(text).toBe('HARU-2026 紹介 茶道 先生 春の企画 11月1日(日)〜指定なし 1回限り 注文 3件');
});

describe('what visitors are asked', () => {
  it('is changed by owners, and seen by others', async () => {
    const html = await renderHtml(() => <SettingsForm settings={someSettings()} />, { me });
    expect(html).toContain('go.example.jp');
    const lead = aMe({ scopes: ['growth:read', 'growth:write'] });
    const seen = await renderText(() => <SettingsForm settings={someSettings()} />, { me: lead });
    expect(seen).toContain('設定を変更できるのはオーナーだけです。');
    expect(seen).not.toContain('保存');
  });

  it('is told in both languages', async () => {
    const text = await renderText(() => <NoticeTexts notice={someSettings().notice} />, { me });
    expect(text).toContain('電気通信事業法 第27条の12');
    expect(text).toContain('We handle the following.');
  });
});

it('an order says what led to it, what each may claim, and what became known later', async () => {
  const known: [string[], unknown][] = [[['orders', 'attribution', 'o1'], someEvidence()]];
  const text = await renderText(() => <Shown order={anOrderDetail()} />, { me, known });
  for (const part of [
    '二次元コードの読み取り 春のお茶',
    'コード HARU-2026',
    '最初 ￥9,000・最後 ￥0・均等 ￥4,500',
    'お客様の回答 友人の紹介',
    '同じお客様と判明 売上 ￥9,000 → ￥9,000、きっかけ 1件 → 2件',
  ])
    expect(text).toContain(part);
});

it('the ways around are ten', async () => {
  expect(await renderText(() => <GrowthNav />, { me })).toBe(
    '要点 成果 口コミ リンクとコード 紹介と優待 投稿企画 アンバサダー お客様の声 検証 計測の設定',
  );
});
