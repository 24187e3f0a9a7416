import type { Database } from '../apps/server/src/platform/db/index.ts';
import { countWaiting } from '../apps/server/src/loyalty/index.ts';
import { countMentionDays } from '../apps/server/src/mentions/index.ts';
import { countReports } from '../apps/server/src/reports/index.ts';
import { countDue } from '../apps/server/src/trust/index.ts';

/** How many facts of each kind two years of word of mouth are. */
export type Size = { customers: number; clicks: number; orders: number; mentions: number };

/** An id whose order is that of a time, as `newId` makes them (RFC 9562, UUIDv7). */
const idAt = (at: string): string => `
  (lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8'
    || substr(md5(random()::text), 1, 15))::uuid`;

const within = (days: number): string => `now() - make_interval(secs => random() * ${days * 86_400})`;

const oneOf = (...words: string[]): string =>
  `(array['${words.join("', '")}'])[1 + floor(random() * ${words.length})::int]`;

/**
 * What a desk holds after two years. `$1` is the workspace. An order in three came by a click, one of four says how they heard of
 * us. What led to orders is written as the worker would, who would be busy with it for an hour.
 */
const statements = ({ customers, clicks, orders, mentions }: Size): string[] => [
  'select setseed(0.5)',
  `insert into tracked_link (workspace_id, id, name, target)
   select $1, ${idAt('now()')}, 'link ' || n, 'https://shop.example.jp/' || n from generate_series(1, 30) as n`,
  `insert into link_address (workspace_id, id, link_id, slug, slug_key, channel)
   select workspace_id, gen_random_uuid(), id, left(md5(id::text), 8), left(md5(id::text), 8), ${oneOf('line', 'mail', 'instagram', 'print', 'x')}
   from tracked_link where workspace_id = $1`,
  `create temp table place as
   select id, link_id, channel, row_number() over (order by id) - 1 as n from link_address where workspace_id = $1`,
  `insert into click (workspace_id, id, link_id, address_id, at, channel, device)
   select $1, ${idAt('c.at')}, p.link_id, p.id, c.at, p.channel, 'phone'
   from (select n, ${within(364)} as at from generate_series(1, ${clicks}) as n order by at) c join place p on p.n = c.n % 30`,
  `insert into click_day (workspace_id, link_id, address_id, day, channel, counted, scans, bots)
   select workspace_id, link_id, address_id, at::date, channel, count(*), 0, 0 from click where workspace_id = $1
   group by workspace_id, link_id, address_id, at::date, channel`,
  `insert into customer (workspace_id, id, name, created_at)
   select $1, gen_random_uuid(), 'customer ' || n, now() - interval '720 days' from generate_series(1, ${customers}) as n`,
  `insert into customer_order (workspace_id, id, source, external_id, number, number_key, customer_id, known, placed_at, state, total, heard_of)
   select $1, ${idAt('o.at')}, 'honten', o.n::text, o.n::text, o.n::text, c.id, true, o.at, 'delivered',
     1000 + (random() * 90)::int * 100, case when random() < 0.25 then ${oneOf('ご友人の紹介', '検索', 'SNS')} end
   from (select n, ${within(719)} as at from generate_series(1, ${orders}) as n) o
   join (select id, row_number() over () as n from customer where workspace_id = $1) c on c.n = 1 + o.n % ${customers}`,
  `insert into attribution (workspace_id, order_id, customer_id, placed_at, placed_on, currency, counted, kept, touches, heard_of)
   select workspace_id, id, customer_id, placed_at, placed_at::date, currency, true, total, (random() < 0.33)::int, heard_of
   from customer_order where workspace_id = $1`,
  `insert into attribution_touch (workspace_id, order_id, position, kind, at, click_id, link_id, channel, placed_at, currency,
     opens_channel, opens_campaign, is_last, first_share, last_share, linear_share, position_share)
   select $1, a.order_id, 1, 'click', c.at, c.id, c.link_id, c.channel, a.placed_at, a.currency, true, true, true, a.kept, a.kept, a.kept, a.kept
   from (select *, row_number() over () as n from attribution where workspace_id = $1 and touches = 1) a
   join (select *, row_number() over () as n from click where workspace_id = $1 limit ${orders}) c on c.n = a.n`,
  `insert into attribution_day (workspace_id, currency, day, kind, key, orders, last_orders, first_share, last_share, linear_share, position_share)
   select $1, currency, placed_on, 'all', '', count(*), count(*) filter (where touches = 0), sum(kept),
     coalesce(sum(kept) filter (where touches = 0), 0), 0, 0
   from attribution where workspace_id = $1 group by currency, placed_on
   union all
   select $1, currency, placed_on, 'heard', heard_of, count(*), count(*) filter (where touches = 0), sum(kept), 0, 0, 0
   from attribution where workspace_id = $1 and heard_of is not null group by currency, placed_on, heard_of
   union all
   select $1, t.currency, a.placed_on, by.kind, by.key, count(*), count(*), sum(first_share), sum(last_share), sum(linear_share), sum(position_share)
   from attribution a join attribution_touch t on t.workspace_id = a.workspace_id and t.order_id = a.order_id
   cross join lateral (values ('channel', t.channel), ('campaign', '-')) as by (kind, key)
   where a.workspace_id = $1 group by t.currency, a.placed_on, by.kind, by.key`,
  'delete from attribution_due where workspace_id = $1',
  `insert into mention_post (workspace_id, id, key, network, via, keeps, posted_at)
   select $1, ${idAt('m.at')}, m.n::text, ${oneOf('x', 'google', 'instagram', 'blog', 'youtube')}, 'list', 'text', m.at
   from (select n, ${within(719)} as at from generate_series(1, ${mentions}) as n) m`,
  `insert into mention_version (workspace_id, post_id, version, author, text, digest)
   select workspace_id, id, 1, 'writer ' || key, '急須の注ぎ口が欠けていました。', key from mention_post where workspace_id = $1`,
  `insert into mention_standing (workspace_id, post_id, posted_at, network, sentiment, sentiment_by, type, type_by, read_at)
   select workspace_id, id, posted_at, network, ${oneOf('positive', 'negative', 'neutral')}, 'text',
     ${oneOf('organic', 'amplified', 'community')}, 'text', now() from mention_post where workspace_id = $1`,
  `insert into mention_aspect (workspace_id, post_id, aspect, polarity, posted_at)
   select s.workspace_id, s.post_id, a.aspect, 'positive', s.posted_at
   from mention_standing s cross join unnest(array['product', 'service']) as a (aspect) where s.workspace_id = $1 and random() < 0.6`,
];

/** Fills a workspace with facts, and counts what the pages show of them as the worker does. Seconds that the counting took. */
export async function fillGrowth(database: Database, workspaceId: string, size: Size): Promise<number> {
  const client = await database.pool.connect();
  try {
    for (const statement of statements(size))
      await client.query(statement, statement.includes('$1') ? [workspaceId] : []);
    await client.query('analyze');
  } finally {
    client.release();
  }
  const begin = performance.now();
  await countMentionDays({ database }, workspaceId);
  await countWaiting({ database }, workspaceId);
  await countDue({ database }, workspaceId);
  await countReports({ database }, workspaceId);
  const seconds = (performance.now() - begin) / 1000;
  await database.pool.query('vacuum analyze');
  return seconds;
}
