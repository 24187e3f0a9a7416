import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Rail } from './Rail.tsx';

const counts = { mine: 3, unassigned: 0, active: 12, onHold: 0, quarantine: 0, cap: 1000 };
const rail = (changes: Partial<typeof counts> = {}, me = aMe()) => ({
  me,
  known: [[['counts'], { ...counts, ...changes }]] as [string[], unknown][],
});
const draw = () => <Rail onHelp={() => undefined} />;

describe('the rail', () => {
  it('names every place, the keys and oneself', async () => {
    const html = await renderHtml(draw, rail());
    expect(await renderText(draw, rail())).toMatch(
      /^本日 3 受信箱 通知 電話 顧客 約束 気配り 口コミ 信頼 ナレッジ 配信 検索 設定 自分/u,
    );
    expect(html).toContain('aria-label="主な画面"');
    expect(html).toContain('aria-label="キー操作の一覧"');
    expect(html).toContain('aria-label="自分（青木 美咲）のメニュー"');
  });

  it('speaks English', async () => {
    expect(await renderText(draw, { ...rail(), locale: 'en' })).toMatch(
      /^Today 3 Inbox News Calls Customers Promises Care Growth Trust Articles Broadcast Search Settings Me/u,
    );
  });

  it.each([
    [1, '1'],
    [99, '99'],
    [100, '100+'],
    [1000, '100+'],
  ])('counts one’s own conversations as far as fits: %i as %s', async (mine, shown) => {
    expect(await renderText(draw, rail({ mine }))).toMatch(
      new RegExp(`^本日 ${shown.replace('+', '\\+')} `, 'u'),
    );
  });

  it('says in words what the figure counts', async () => {
    expect(await renderHtml(draw, rail())).toContain('role="img" aria-label="自分の担当 3件"');
    expect(await renderHtml(draw, rail({ mine: 1000 }))).toMatch(/aria-label="自分の担当 1,?000\+件"/u);
  });

  it('says what is due by today, the late apart', async () => {
    const known: [string[], unknown][] = [[['today', 'counts'], { late: 2, today: 3, more: false }]];
    expect(await renderText(draw, { me: aMe(), known })).toMatch(/^5 本日/u);
    expect(await renderHtml(draw, { me: aMe(), known })).toContain(
      'aria-label="今日までの対応が 5 件あります（うち期限超過 2 件）"',
    );
  });

  it('has no figure when nothing waits for one, or before it is known', async () => {
    expect(await renderHtml(draw, rail({ mine: 0 }))).not.toContain('role="img"');
    expect(await renderText(draw, { me: aMe() })).toMatch(/^本日 受信箱/u);
  });

  it('points at mail that could not be read, for those who may look at it', async () => {
    expect(await renderHtml(draw, rail({ quarantine: 2 }))).toContain(
      'aria-label="読み取れなかったメール 2件"',
    );
    const observer = aMe({ scopes: ['conversations:read'] });
    expect(await renderHtml(draw, rail({ quarantine: 2 }, observer))).not.toContain('読み取れなかった');
  });
});
