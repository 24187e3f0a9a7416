import type { Database } from '../apps/server/src/platform/db/index.ts';
import { keepIndex } from '../apps/server/src/search/indexer.ts';
import type { Client } from './client.ts';
import { crowd } from './edge.ts';
import { percentiles, timed, type Percentiles } from './figures.ts';
import type { Desk } from './fill.ts';

/** What people look for: short and long, common and rare, with filters and without. */
export const searches: readonly { name: string; queries: readonly string[] }[] = [
  { name: 'one character, common', queries: ['の', '品', '客', '社', '返'] },
  { name: 'one character, rare', queries: ['蟹', '髙', '雛', '鬱', '蕎'] },
  { name: 'two characters, common', queries: ['です', '返金', '注文', '確認', '佐藤'] },
  { name: 'two characters, rare', queries: ['弔事', '鉄瓶', '雨宮', '亀裂', '薬師'] },
  { name: 'words', queries: ['領収書', 'ﾊﾞｯﾃﾘｰ', '露天風呂', 'ファスナー', '適格請求書', '二重の請求'] },
  {
    name: 'several words',
    queries: ['佐藤 返金', '急須 {欠け}', 'バッテリー 熱 交換', '宿泊 卵 アレルギー'],
  },
  { name: 'phrases', queries: ['"ご確認のほどよろしくお願いいたします"', '"写真と色味が大きく異なります"'] },
  { name: 'Latin and numbers', queries: ['bluetooth', 'SN1234', 'E404', '090-1234', 'TX100'] },
  { name: 'order numbers', queries: ['{order}'] },
  { name: 'nothing to be found', queries: ['彗星の尾', 'qqzz', '99-99-99', '湯のみコップ'] },
  { name: 'status and a word', queries: ['状態:未対応 返金', 'status:on_hold です', '状態:対応中 蟹'] },
  { name: 'person and a word', queries: ['差出人:雨宮 返品', 'from:sato 領収書', '差出人:薬師寺'] },
  { name: 'time and a word', queries: ['before:2024-01-01 返金', 'on:2025-03 領収書', '以後:先月 です'] },
  {
    name: 'assignee, kind and a word',
    queries: ['担当:自分 急須', '種類:メモ 在庫', '担当:なし 鉄瓶 -返金'],
  },
];

/** Indexes everything that waits; answers how many seconds it took. */
export async function buildIndex(database: Database, desk: Desk): Promise<number> {
  const begin = performance.now();
  for (;;) {
    await keepIndex(database, desk.workspaceId);
    const { rowCount } = await database.pool.query(
      'select from search_queue where workspace_id = $1 limit 1',
      [desk.workspaceId],
    );
    if (rowCount === 0) break;
  }
  await database.pool.query('vacuum analyze');
  return (performance.now() - begin) / 1000;
}

/** Megabytes of the index on disk, and of the messages it is of. */
export async function indexSize(
  database: Database,
): Promise<{ grams: number; texts: number; messages: number }> {
  const { rows } = await database.pool.query<{ grams: number; texts: number; messages: number }>(
    `select (pg_total_relation_size('search_posting') / 1e6)::int as grams, (pg_total_relation_size('search_doc') / 1e6)::int as texts,
       (pg_total_relation_size('message') / 1e6)::int as messages`,
  );
  return rows[0] ?? { grams: 0, texts: 0, messages: 0 };
}

export type SearchFigures = { name: string; edge: Percentiles; crowded: Percentiles };

/** First pages at the edge of HTTP, one at a time and in a crowd, for each kind of query. */
export async function measureSearch(
  get: Client,
  database: Database,
  desk: Desk,
  times: number,
): Promise<SearchFigures[]> {
  const { rows } = await database.pool.query<{ order: string | null }>(
    `select substring(text from '[A-Z]{1,2}-[0-9]{6}') as order from message where workspace_id = $1 order by md5(id::text) limit 400`,
    [desk.workspaceId],
  );
  const orders = rows.flatMap((row) => (row.order === null ? [] : [row.order]));
  const written = (query: string, n: number): string =>
    query.replace('{order}', orders[n % orders.length] ?? 'A-123456').replaceAll(/[{}]/g, '');
  const figures: SearchFigures[] = [];
  for (const { name, queries } of searches) {
    const ask = (n: number) =>
      get(`/search?${new URLSearchParams({ q: written(queries[n % queries.length] ?? '', n) })}`);
    const edge = await timed(times, 1, ask);
    const crowded = await timed(times, crowd, ask);
    figures.push({ name, edge: percentiles(edge), crowded: percentiles(crowded) });
  }
  return figures;
}
