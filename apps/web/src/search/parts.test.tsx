import type { SearchHit } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { CustomerResults } from './CustomerResults.tsx';
import { FilterChips } from './FilterChips.tsx';
import { HitRow } from './HitRow.tsx';
import { Marked } from './Marked.tsx';
import { Problems } from './Problems.tsx';
import { SearchHelp } from './SearchHelp.tsx';

const me = aMe();
const id = '01a1fde0-0000-7000-8000-000000000001';
const plain = (text: string) => ({ text, ranges: [] });

function aHit(
  changes: {
    direction?: SearchHit['message']['direction'];
    field?: SearchHit['snippet']['field'];
    matches?: number;
  } = {},
): SearchHit {
  const { direction = 'inbound', field = 'text', matches = 1 } = changes;
  return {
    conversation: {
      id,
      subject: '急須の蓋',
      status: 'open',
      customer: { id, name: '髙橋 花子', company: '株式会社みらい' },
      assignee: null,
      channelType: 'email',
    },
    message: {
      id,
      direction,
      at: '2026-11-20T03:00:00.000Z',
      from: { name: '髙橋 花子', address: 'hanako@example.jp' },
      hasAttachment: matches > 1,
    },
    subject: { text: '急須の蓋', ranges: [{ start: 0, end: 2 }] },
    from: plain('髙橋 花子'),
    snippet: { text: '…ｷｭｳｽが', ranges: [{ start: 1, end: 5 }], field },
    score: 5,
    matches,
  };
}

describe('a marked text', () => {
  it('is the whole text, with its places marked', async () => {
    const ranges = [
      { start: 0, end: 1 },
      { start: 2, end: 4 },
    ];
    const html = await renderHtml(() => <Marked text="あいうえお" ranges={ranges} />, { me });
    const inner = html.replaceAll(/<!-- -->| class="[^"]*"/gu, '');
    expect(inner).toContain('<mark>あ</mark>い<mark>うえ</mark>お');
    expect(await renderText(() => <Marked {...plain('<b>&')} />, { me })).toContain('&lt;b&gt;');
  });
});

describe('a result', () => {
  const row = (hit: SearchHit) => () => <HitRow hit={hit} onOpen={() => undefined} />;

  it('says who, what, where, and in what state', async () => {
    const text = await renderText(row(aHit()), { me });
    for (const part of ['髙橋 花子 様', '株式会社みらい', '急須', '髙橋 花子:', 'ｷｭｳｽ', '未対応', '担当なし'])
      expect(text).toContain(part);
    expect(text).not.toContain('通が一致');
    expect(await renderHtml(row(aHit()), { me })).toContain(`href="/inbox/${id}"`);
  });

  it('says how many messages match, and that there are files', async () => {
    const text = await renderText(row(aHit({ matches: 3 })), { me });
    expect(text).toContain('3通が一致');
    expect(text).toContain('添付あり');
    expect(await renderText(row(aHit({ matches: 3 })), { me, locale: 'en' })).toContain('3 messages match');
  });

  it.each([
    [{ direction: 'note' }, '髙橋 花子（社内メモ）:'],
    [{ direction: 'outbound' }, '髙橋 花子（返信）:'],
    [{ field: 'quoted' }, '引用部分:'],
    [{ field: 'file' }, '添付ファイル:'],
    [{ field: 'to' }, '宛名・アドレス:'],
  ] as const)('of %j begins with «%s»', async (changes, words) => {
    expect(await renderText(row(aHit(changes)), { me })).toContain(words);
  });
});

describe('the customers that may be meant', () => {
  it('are shown with reading, company and address', async () => {
    const customers = [
      {
        id,
        name: plain('髙橋 花子'),
        reading: plain('たかはし はなこ'),
        company: plain('みらい'),
        contact: plain('a@example.jp'),
      },
      { id: `${id.slice(0, -1)}2`, name: plain('Ann'), reading: null, company: null, contact: null },
    ];
    const draw = () => <CustomerResults customers={customers} />;
    expect(await renderText(draw, { me })).toBe(
      '顧客 髙橋 花子 様 たかはし はなこ みらい · a@example.jp Ann 様',
    );
    expect(await renderText(draw, { me, locale: 'en' })).toMatch(/^Customers 髙橋 花子/u);
    expect(await renderHtml(draw, { me })).toContain(`href="/customers/${id}"`);
  });
});

describe('the chips', () => {
  const chips = (query: string) => () => <FilterChips query={query} onChange={() => undefined} />;

  it('offer filters, pressed when the query has them', async () => {
    expect(await renderText(chips(''), { me })).toBe(
      '状態:未対応 担当:自分 期間:先週 添付:あり 種類:メモ 差出人:',
    );
    expect(await renderHtml(chips(''), { me })).not.toContain('aria-pressed="true"');
    const html = await renderHtml(chips('急須 status:未対応'), { me });
    expect(html.match(/aria-pressed="true"/gu)).toHaveLength(1);
  });

  it('show every other filter of the query, to be removed', async () => {
    const html = await renderHtml(chips('差出人:佐藤 -状態:完了'), { me });
    expect(html).toContain('aria-label="絞り込み「差出人:佐藤」を外す"');
    expect(html).toContain('aria-label="絞り込み「-状態:完了」を外す"');
  });

  it('speak English', async () => {
    expect(await renderText(chips(''), { me, locale: 'en' })).toBe(
      'status:open assignee:me on:last-week has:attachment in:note from:',
    );
  });
});

describe('what a search could not do', () => {
  const problems = [{ item: '期間:いつか', code: 'unknown_date' as const, detail: '' }];

  it('is said, with what to write instead', async () => {
    const text = await renderText(
      () => <Problems problems={problems} index={{ waiting: 0, complete: true }} />,
      { me },
    );
    expect(text).toMatch(/^「期間:いつか」は条件に含めずに検索しました。 日付として読み取れません。/u);
  });

  it('is that old messages are still being prepared', async () => {
    const draw = (waiting: number) => () => <Problems problems={[]} index={{ waiting, complete: false }} />;
    expect(await renderText(draw(4000), { me })).toContain('残り4,000件');
    expect(await renderText(draw(10_000), { me })).toContain('残り10,000+件');
  });
});

it('teaches what can be asked before anything is', async () => {
  const text = await renderText(() => <SearchHelp onPick={() => undefined} />, { me });
  for (const part of ['検索のしかた', '返品 送料', '差出人:佐藤', '以後:先月', '担当:自分'])
    expect(text).toContain(part);
  expect(text).not.toContain('最近の検索');
});
