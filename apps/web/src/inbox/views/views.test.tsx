import type { SavedView } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { criteriaOf } from '../logic/views.ts';
import { FilterFields } from '../list/FilterFields.tsx';
import { aFilter } from '../testing/samples.fixture.ts';
import ViewsScreen from './ViewsScreen.tsx';

const filter = criteriaOf(aFilter());
const views: SavedView[] = [
  { id: 'v1', name: '卸・至急', shared: true, filter },
  { id: 'v2', name: '朝の確認', shared: false, filter },
  { id: 'v3', name: '返品', shared: false, filter },
];
const builtIn = {};
const counts = { builtIn, saved: { v1: 7, v2: 1000 }, cap: 1000 };
const known = (some = views): [string[], unknown][] => [
  [['views'], some],
  [['view-counts'], counts],
];
const me = aMe();
const agent = aMe({ scopes: ['conversations:read'] });

describe('the saved views', () => {
  it('stand by whose they are, in their order, with how much is in each', async () => {
    const text = await renderText(ViewsScreen, { me, known: known() });
    expect(text).toMatch(/共有の表示 卸・至急 7件 開く 自分の表示 朝の確認 1,000\+件 開く 返品 開く/u);
  });

  it('are moved, edited and deleted, by an agent only where they are their own', async () => {
    const html = await renderHtml(ViewsScreen, { me: agent, known: known() });
    expect(html).not.toContain('「卸・至急」を編集');
    expect(html).toContain('aria-label="「朝の確認」を編集"');
    expect(html).toMatch(
      /disabled[^>]*aria-label="「朝の確認」を上へ"|aria-label="「朝の確認」を上へ"[^>]*disabled/u,
    );
    expect(await renderHtml(ViewsScreen, { me, known: known() })).toContain('「卸・至急」を削除');
  });

  it('have addresses of their own', async () => {
    expect(await renderHtml(ViewsScreen, { me, known: known() })).toContain('href="/inbox?saved=v1"');
  });

  it('say how the first one is saved', async () => {
    expect(await renderText(ViewsScreen, { me, known: known([]) })).toContain('この絞り込みを保存');
  });
});

describe('what narrows a list down', () => {
  const fields = (changes: Parameters<typeof aFilter>[0]) =>
    renderText(() => <FilterFields filter={aFilter(changes)} onChange={() => undefined} />, { me });

  it('is not asked where the view says it', async () => {
    expect(await fields({ view: 'active' })).toMatch(
      /状態 .*担当 .*受信チャネル .*タグ .*次に動く人 .*未読だけ/u,
    );
    expect(await fields({ view: 'mine' })).not.toMatch(/^担当|全員/u);
    expect(await fields({ view: 'late' })).not.toContain('次に動く人');
    expect(await fields({ view: 'done' })).not.toMatch(/状態|未読だけ/u);
  });

  it('tells of a customer it is about', async () => {
    expect(await fields({ customer: 'u1' })).toContain('一人のお客様に絞り込み中です。');
  });
});
