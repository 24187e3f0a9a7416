import type { TodayTeam } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Nothing } from './Nothing.tsx';
import { TeamPart } from './TeamPart.tsx';
import { TodayRow } from './TodayRow.tsx';
import { aDay, aReason, anItem } from './samples.fixture.ts';
import type { Acts } from './useActs.ts';

beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T08:20:00.000Z'), toFake: ['Date'] });
  vi.stubGlobal('location', { origin: 'http://localhost:3000' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const me = aMe();
const done = () => Promise.resolve();
const acts: Acts = { last: null, pending: false, perform: done, putOff: done, give: done, undo: done };

describe('a row', () => {
  const draw = (item = anItem(), may: { mayAct?: boolean; mayGive?: boolean } = {}) =>
    function Row() {
      const props = { mayAct: true, mayGive: false, ...may };
      return <TodayRow item={item} acts={acts} onLeave={() => undefined} {...props} />;
    };

  it('says by when, for whom, why and whose', async () => {
    const promise = aReason({ kind: 'promise', id: 'p1', text: '18時までにご連絡いたします' });
    const item = anItem({ reasons: [aReason({ text: '当日中' }), promise] });
    expect(await renderText(draw(item), { me })).toMatch(
      /^18:00まで あと40分 田中 花子 様 急須の在庫 返信 初回回答（当日中） 約束 「18時までにご連絡いたします」 18:00まで 担当：佐藤 健 返信へ$/u,
    );
  });

  it('speaks English', async () => {
    expect(await renderText(draw(), { me, locale: 'en' })).toMatch(/By 18:00 40 min left 田中 花子/u);
  });

  it('offers to take what is nobody’s, to who may', async () => {
    const free = anItem({ owner: null, reasons: [aReason({ ownerId: null })] });
    expect(await renderHtml(draw(free), { me })).toContain('aria-label="担当する：田中 花子 様"');
    const without = await renderText(draw(free, { mayAct: false }), { me });
    expect(without).toContain('担当なし');
    expect(without).not.toContain('担当する');
  });

  it('calls, ticks off and puts off a call-back', async () => {
    const item = anItem({ reasons: [aReason({ kind: 'callback', number: '+81312345678' })] });
    const html = await renderHtml(draw(item), { me });
    expect(html).toContain('href="tel:+81312345678"');
    expect(await renderText(draw(item), { me })).toMatch(/電話 完了 延ばす$/u);
  });

  it('lets a lead give it to somebody else', async () => {
    expect(await renderText(draw(anItem(), { mayGive: true }), { me })).toMatch(/担当を替える$/u);
  });
});

describe('an empty day', () => {
  const draw = (day = aDay()) =>
    function Empty() {
      return <Nothing today={day} />;
    };

  it('is said kindly, and what comes next', async () => {
    expect(await renderText(draw(), { me })).toContain('今日の対応はすべて済んでいます');
    const counts = { late: 0, today: 0, next: 2, care: 0 };
    expect(await renderText(draw(aDay({ counts })), { me })).toContain('次の営業日の分を表示しています');
  });

  it('teaches a new desk its next step, whoever may take it', async () => {
    const fresh = aDay({ hasChannels: false });
    expect(await renderText(draw(fresh), { me })).toContain('受信チャネルを追加');
    const agent = aMe({ scopes: ['conversations:read'] });
    expect(await renderText(draw(fresh), { me: agent })).not.toContain('受信チャネルを追加');
  });
});

describe('the team', () => {
  const row = {
    awayUntil: null,
    available: true,
    open: 4,
    late: 0,
    today: 1,
    promises: 2,
    attention: 0,
    tooMuch: null,
  };
  const team: TodayTeam = {
    cap: 200,
    median: 4,
    ceiling: 10,
    items: [
      { ...row, member: { id: 'm1', name: '佐藤 健' }, open: 12, late: 3, tooMuch: 'ceiling' },
      { ...row, member: { id: 'm2', name: '高橋 彩' }, awayUntil: '2026-11-25T09:00:00.000Z' },
      { ...row, member: { id: 'm3', name: '伊藤 蓮' }, open: 200, tooMuch: 'median' },
    ],
    nobody: { late: 1, today: 0 },
  };
  const known: [string[], unknown][] = [[['today', 'team'], team]];

  it('shows who has too much against what, who is away, and what is nobody’s', async () => {
    const text = await renderText(TeamPart, { me, known });
    expect(text).toMatch(/佐藤 健 12 3 1 2 0 上限10件に対し12件 案件を振り分ける/u);
    expect(text).toMatch(/高橋 彩 4 0 1 2 0 11月25日\(水\) 18:00まで不在/u);
    expect(text).toMatch(/伊藤 蓮 200\+ .*中央値4件に対し200件/u);
    expect(text).toContain('担当なし：期限超過 1件、今日中 0件');
  });
});
