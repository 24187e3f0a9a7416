import type { Database } from '../apps/server/src/platform/db/index.ts';

/** Where the bench works: one workspace with one channel. */
export type Desk = { workspaceId: string; memberId: string; channelId: string };

/**
 * Fills a workspace with conversations as a desk has them after years: nine of ten are done, a customer has five, a
 * conversation has one to five messages. Statements of whole sets; ids are of version 7, as the desk makes them.
 */
const statements = (conversations: number): string[] => [
  `create temp table seed as
   select n, uuidv7(make_interval(secs => (n - ${conversations}) * 600)) as id, now() + make_interval(secs => (n - ${conversations}) * 600) as at,
     1 + n % 5 as messages, (n::bigint * 7919) % 100 as dice, (n::bigint * 104729) % greatest(${conversations} / 5, 1) as customer
   from generate_series(1, ${conversations}) as n`,
  `create temp table person as select n, uuidv7() as id from generate_series(0, greatest(${conversations} / 5, 1) - 1) as n`,
  `create temp table firm as select n, uuidv7() as id from person where n % 3 = 0`,
  `insert into company (workspace_id, id, name, name_key) select $1, id, '株式会社' || n, '株式会社' || n from firm`,
  `insert into customer (workspace_id, id, name, company_id, name_key, reading_key, search_text, indexed)
   select $1, p.id, '山田 ' || n, f.id, '山田' || n, '山田' || n, '山田 ' || n || E'\\nkyaku' || n || '@example.ne.jp', true
   from person p left join firm f using (n)`,
  `insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary, domain)
   select $1, uuidv7(), id, 'email', 'kyaku' || n || '@example.ne.jp', 'kyaku' || n || '@example.ne.jp', true, 'example.ne.jp'
   from person`,
  `create temp table letter as
   select s.id as conversation_id, s.n, o as ordinal, uuidv7(s.at + make_interval(secs => o * 300) - now()) as id,
     s.at + make_interval(secs => o * 300) as at, o % 2 = 1 as inbound,
     'いつもお世話になっております。注文番号 ' || s.n || '-' || o || ' の件でご連絡いたしました。' || repeat('お届けの日時とお支払いの方法についてお教えください。', 1 + (s.n + o) % 12) as text
   from seed s cross join lateral generate_series(1, s.messages) as o`,
  `insert into conversation (workspace_id, id, channel_id, customer_id, status, hold_reason, hold_until, assignee_id, subject, preview,
     last_ordinal, last_message_id, last_message_at, last_direction, last_inbound_ordinal, waiting_since, created_at)
   select $1, s.id, $3, p.id, x.status, case when x.status = 'on_hold' then '入荷待ち' end,
     case when x.status = 'on_hold' then now() + interval '30 days' end, case when s.dice % 3 = 0 then $2::uuid end,
     'ご注文 ' || s.n || ' について', left(l.text, 140), s.messages, l.id, l.at, case when l.inbound then 'inbound' else 'outbound' end,
     s.messages - 1 + s.messages % 2, case when x.status <> 'done' and l.inbound then l.at end, s.at
   from seed s join person p on p.n = s.customer join letter l on l.conversation_id = s.id and l.ordinal = s.messages
   cross join lateral (select case when s.dice < 4 then 'open' when s.dice < 8 then 'in_progress' when s.dice < 10 then 'on_hold' else 'done' end as status) x`,
  `insert into file (workspace_id, id, size, sha256, bytes)
   select $1, id, octet_length(text), sha256(convert_to(text, 'UTF8')), convert_to(text, 'UTF8') from letter where inbound`,
  `insert into source (workspace_id, id, channel_id, external_id, file_id, state, received_at)
   select $1, id, $3, 'bench ' || id, id, 'read', at from letter where inbound`,
  `insert into message (workspace_id, id, conversation_id, ordinal, channel_id, source_id, direction, subject, text, from_name,
     from_address, recipients, author_id, header_id, sent_at, received_at, delivery)
   select $1, l.id, l.conversation_id, l.ordinal, $3, case when inbound then l.id end, case when inbound then 'inbound' else 'outbound' end,
     'ご注文 ' || n || ' について', text, '山田', 'kyaku@example.ne.jp', '{"to":[{"name":null,"address":"support@example.jp"}]}',
     case when not inbound then $2::uuid end, l.id || '@example.ne.jp', at, at, case when not inbound then 'sent' end
   from letter l`,
  // Years of messages were read by the language engine when they came: it does not begin with them now.
  `insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
   select $1, id, 'neutral', false, 'question', 'normal' from letter where inbound`,
  `insert into conversation_read (workspace_id, conversation_id, member_id, ordinal)
   select $1, id, $2, messages from seed where dice > 2`,
];

export async function fill(database: Database, desk: Desk, conversations: number): Promise<number> {
  const client = await database.pool.connect();
  // Written out, since a statement does not use all three and an unused parameter has no type.
  const { workspaceId, memberId, channelId } = desk;
  const ids = [workspaceId, memberId, channelId].map((id) => `'${id}'::uuid`);
  try {
    for (const statement of statements(conversations))
      await client.query(statement.replace(/\$([123])/g, (_, n: string) => ids[Number(n) - 1] ?? ''));
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from letter');
    return rows[0]?.count ?? 0;
  } finally {
    client.release(true);
  }
}
