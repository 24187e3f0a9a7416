import { describe, expect, it } from 'vitest';
import { ApiError } from '../kit/api.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import OnCallScreen from './OnCallScreen.tsx';
import RotaScreen from './rota/RotaScreen.tsx';
import { aRota, aSchedule, aSlot, aSwap, misaki, yuka } from './samples.fixture.ts';

const lead = aMe({
  member: { ...aMe().member, id: misaki.id },
  scopes: ['members:read', 'conversations:write', 'channels:write'],
});
const agent = aMe({ ...lead, scopes: ['members:read', 'conversations:write'] });
const pages = (items: object[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
const phone = (member: typeof misaki, address: string | null) => ({
  member,
  address,
  shownAddress: address,
  rings: true,
});
const note = { id: 'o1', author: yuka, text: '明朝9時に折り返します。', at: '2099-11-20T03:00:00.000Z' };

const known = (changes: Record<string, unknown> = {}): [readonly unknown[], unknown][] =>
  Object.entries({
    rota: aRota(),
    schedule: aSchedule(),
    swaps: pages([aSwap()]),
    notes: pages([note]),
    feed: { createdAt: null, readAt: null },
    ...changes,
  }).map(([name, data]) => [['on-call', name], data]);
const phones: [readonly unknown[], unknown] = [
  ['member-phones'],
  [phone(misaki, '+819011110001'), phone(yuka, null)],
];
const show = (changes: Record<string, unknown> = {}, options: object = {}) =>
  renderText(() => <OnCallScreen />, { me: lead, known: [...known(changes), phones], ...options });

describe('the rota’s page', () => {
  it('says who is on call, until when, and whose telephone could not ring', async () => {
    expect(await show()).toMatch(
      /いまの当番 当番 青木 美咲 控え 森本 由香 2099年11月25日\(水\) 09:00まで .*森本 由香の呼び出し先が未設定です/u,
    );
  });

  it('says so when nobody is on call, and when the desk is open', async () => {
    const now = { outOfHours: true, first: null, backup: null, until: null };
    expect(await show({ schedule: aSchedule({ now }) })).toContain('いまは当番がいません');
    const open = { ...now, outOfHours: false };
    expect(await show({ schedule: aSchedule({ now: open }) })).toMatch(
      /営業時間内です。電話は通常どおり鳴ります。 次の当番は2099年11月24日\(火\) 18:00からです。/u,
    );
  });

  it('shows what comes day by day, gaps and swaps among it', async () => {
    const slots = [
      aSlot({ swapped: true }),
      aSlot({ startsAt: '2099-11-28T00:00:00.000Z', first: null, backup: null }),
    ];
    const text = await show({ schedule: aSchedule({ slots }) });
    expect(text).toMatch(/11月24日\(火\) 18:00 〜 .* 青木 美咲 控え 森本 由香 交代あり 交代を頼む/u);
    expect(text).toMatch(/11月28日\(土\) .* 当番なし/u);
  });

  it('lets one ask for a swap of one’s own times, and a lead of all', async () => {
    const slots = [aSlot(), aSlot({ startsAt: '2099-11-26T09:00:00.000Z', first: yuka, backup: null })];
    const asking = async (me: typeof lead) =>
      (await show({ schedule: aSchedule({ slots }) }, { me })).match(/ 交代を頼む/gu);
    expect(await asking(agent)).toHaveLength(1);
    expect(await asking(lead)).toHaveLength(2);
    expect(await asking(aMe({ ...lead, scopes: ['members:read'] }))).toBeNull();
  });

  it('shows swaps with what can be done and what happened', async () => {
    const text = await show();
    expect(text).toMatch(/森本 由香 → 青木 美咲 .*通院のため .* 森本 由香が依頼/u);
    expect(text).toMatch(/返事待ち 引き受ける 断る/u);
    const settled = aSwap({ state: 'declined', answeredBy: misaki, answeredAt: '2099-11-20T04:00:00.000Z' });
    expect(await show({ swaps: pages([settled]) })).toMatch(/青木 美咲が辞退 見送り/u);
  });

  it('has notes for the next one, and one’s own calendar', async () => {
    expect(await show()).toMatch(/森本 由香 明朝9時に折り返します。 .*アドレスを発行/u);
    const feed = { createdAt: '2099-11-20T03:00:00.000Z', readAt: null };
    expect(await show({ feed })).toMatch(
      /に発行しました。 まだ読み込まれていません。 発行し直す 連携をやめる/u,
    );
  });

  it('teaches where there is none yet; only leads make one', async () => {
    const rota = aRota({ revision: 0, shifts: [] });
    expect(await show({ rota })).toMatch(/当番表はまだありません .*当番表を作成/u);
    expect(await show({ rota }, { me: agent })).not.toContain('当番表を作成');
  });

  it('speaks English', async () => {
    expect(await show({}, { locale: 'en' })).toMatch(/On call now On call 青木 美咲 Backup 森本 由香 until/u);
  });

  it('says what went wrong', async () => {
    const error = new ApiError({
      type: 'about:blank',
      title: '',
      status: 503,
      code: 'database_unavailable',
      detail: '',
    });
    const failed = [[['on-call', 'rota'], error]] as const;
    expect(
      await renderText(() => <OnCallScreen />, {
        me: lead,
        failed: failed.map(([key, what]) => [[...key], what]),
      }),
    ).toContain('もう一度');
  });
});

describe('the rota’s form', () => {
  const draw = (rota = aRota(), me = lead) =>
    renderHtml(() => <RotaScreen />, {
      me,
      known: [
        [['on-call-rota'], rota],
        [['members'], []],
      ],
    });

  it('follows the business calendar, or holds around the clock', async () => {
    const taken = async (rota = aRota()) =>
      /<input[^>]*checked=""[^>]*value="([a-z_]+)"/u.exec(await draw(rota))?.[1];
    expect(await taken()).toBe('outside_calendar');
    expect(await taken(aRota({ hours: 'always' }))).toBe('always');
    const html = await draw();
    expect(html).toMatch(/当番を置く時間.*営業時間外.*休業日・祝日は終日です.*24時間/su);
    expect(html).toMatch(/<a[^>]*href="\/settings\/calendar"[^>]*>営業カレンダーを開く<\/a>/u);
  });

  it('has lines in order with their tools, and what they mean before they are saved', async () => {
    const html = await draw();
    for (const text of ['1行目', '翌日の09:00まで', '保存前の確認', '1行目を削除'])
      expect(html).toContain(text);
    expect(html).toMatch(/aria-label="1行目を上へ"[^>]*disabled|disabled[^>]*aria-label="1行目を上へ"/u);
  });

  it('begins with a hint where there is no line', async () => {
    const html = await draw(aRota({ shifts: [] }));
    expect(html).toContain('行がありません');
    expect(html).toContain('入力が終わると、空きと重なりをここに表示します。');
  });

  it('is nobody’s to save but a lead’s', async () => {
    const save = /<button[^>]*type="submit"[^>]*>/u;
    expect(save.exec(await draw(aRota(), agent))?.[0]).toContain('disabled');
    expect(save.exec(await draw())?.[0]).not.toContain('disabled');
  });
});
