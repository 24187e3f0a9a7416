import type { Database } from '../apps/server/src/platform/db/index.ts';
import { customersFor, messagesOf, writeLetters } from './write-letters.ts';

/** A tag that a quarter of the conversations has. */
export const busyTag = '00000000-0000-7000-8000-00000000007a';

/** Where the bench works: one workspace with one channel. */
export type Desk = { workspaceId: string; memberId: string; channelId: string };

/**
 * Fills a workspace with conversations as a desk has them after years: nine of ten are done, a customer has five, a
 * conversation has one to nine messages in the words of its trade. Statements of whole sets; ids are of version 7, as the
 * desk makes them. `$1` to `$3` are workspace, member and channel.
 */
const statements = (conversations: number): string[] => [
  `create temp table seed as
   select n, uuidv7(make_interval(secs => (n - ${conversations}) * 600)) as id, now() + make_interval(secs => (n - ${conversations}) * 600) as at,
     1 + n % 9 as messages, (n::bigint * 7919) % 100 as dice, (n::bigint * 104729) % ${customersFor(conversations)} as customer
   from generate_series(1, ${conversations}) as n`,
  `create temp table firm as select company as name, uuidv7() as id from person where company is not null group by company`,
  `insert into company (workspace_id, id, name, name_key)
   select $1, id, name, lower(regexp_replace(normalize(name, NFKC), '\\s+', '', 'g')) from firm`,
  `insert into customer (workspace_id, id, name, company_id, name_key, reading_key, search_text, indexed)
   select $1, p.id, p.name, f.id, k.key, k.key, lower(normalize(concat_ws(E'\\n', p.name, p.company, p.address, p.phone), NFKC)), true
   from person p left join firm f on f.name = p.company
   cross join lateral (select lower(regexp_replace(normalize(p.name, NFKC), '\\s+', '', 'g')) as key) k`,
  `insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary, domain)
   select $1, uuidv7(), id, 'email', address, address, true, split_part(address, '@', 2) from person`,
  `insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary, shared)
   select $1, uuidv7(), id, 'phone', phone, '+81' || substr(regexp_replace(phone, '\\D', '', 'g'), 2), true, true
   from person where phone is not null`,
  `create temp table letter as
   select s.id as conversation_id, s.n, s.customer, w.ordinal, uuidv7(s.at + make_interval(secs => w.ordinal * 300) - now()) as id,
     s.at + make_interval(secs => w.ordinal * 300) as at, w.kind, w.text, w.quoted_from
   from words w join seed s on s.n = w.n order by s.n, w.ordinal`,
  'analyze seed; analyze letter; analyze topic; analyze person',
  `insert into conversation (workspace_id, id, channel_id, customer_id, status, hold_reason, hold_until, assignee_id, subject, preview,
     last_ordinal, last_message_id, last_message_at, last_direction, last_inbound_ordinal, waiting_since, created_at)
   select $1, s.id, $3, p.id, x.status, case when x.status = 'on_hold' then '入荷待ち' end,
     case when x.status = 'on_hold' then now() + interval '30 days' end, case when s.dice % 3 = 0 then $2::uuid end,
     t.subject, left(l.text, 140), s.messages, l.id, l.at, l.kind,
     s.messages - 1 + s.messages % 2, case when x.status <> 'done' and l.kind = 'inbound' then l.at end, s.at
   from seed s join topic t on t.n = s.n join person p on p.n = s.customer
   join letter l on l.conversation_id = s.id and l.ordinal = s.messages
   cross join lateral (select case when s.dice < 4 then 'open' when s.dice < 8 then 'in_progress' when s.dice < 10 then 'on_hold' else 'done' end as status) x`,
  `insert into file (workspace_id, id, size, sha256, bytes)
   select $1, id, octet_length(text), sha256(convert_to(text, 'UTF8')), convert_to(text, 'UTF8') from letter where kind = 'inbound'`,
  `insert into source (workspace_id, id, channel_id, external_id, file_id, state, received_at)
   select $1, id, $3, 'bench ' || id, id, 'read', at from letter where kind = 'inbound'`,
  `insert into message (workspace_id, id, conversation_id, ordinal, channel_id, source_id, direction, subject, text, quoted_from,
     from_name, from_address, recipients, author_id, header_id, sent_at, received_at, delivery)
   select $1, l.id, l.conversation_id, l.ordinal, $3, case when l.kind = 'inbound' then l.id end, l.kind,
     case when l.kind <> 'note' then t.subject end, l.text, l.quoted_from,
     case l.kind when 'inbound' then p.name when 'outbound' then 'みどり商店' end,
     case l.kind when 'inbound' then p.address else 'support@example.jp' end,
     case l.kind when 'inbound' then '{"to":[{"name":null,"address":"support@example.jp"}]}'::jsonb
       when 'outbound' then jsonb_build_object('to', jsonb_build_array(jsonb_build_object('name', p.name, 'address', p.address)))
       else '{}' end,
     case when l.kind <> 'inbound' then $2::uuid end, case when l.kind <> 'note' then l.id || '@example.ne.jp' end, at, at,
     case when l.kind = 'outbound' then 'sent' end
   from letter l join topic t on t.n = l.n join person p on p.n = l.customer order by l.n, l.ordinal`,
  // Years of messages were read by the language engine when they came: it does not begin with them now.
  `insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
   select $1, id, 'neutral', false, 'question', 'normal' from letter where kind = 'inbound'`,
  `insert into tag (workspace_id, id, name, name_key, colour) values ($1, '${busyTag}', '返品', '返品', 'ink')`,
  `insert into conversation_tag (workspace_id, conversation_id, tag_id)
   select $1, id, '${busyTag}' from seed where dice % 4 = 0`,
  `insert into follower (workspace_id, conversation_id, member_id) select $1, id, $2 from seed where n % 500 = 0`,
  `insert into mention (workspace_id, message_id, member_id, conversation_id)
   select $1, id, $2, conversation_id from letter where n % 700 = 0 and ordinal = 1`,
  `insert into conversation_read (workspace_id, conversation_id, member_id, ordinal)
   select $1, id, $2, messages from seed where dice > 2`,
];

/** Fills the desk; answers how many messages it has then. */
export async function fill(database: Database, desk: Desk, conversations: number): Promise<number> {
  const client = await database.pool.connect();
  // Written out, since a statement does not use all three and an unused parameter has no type.
  const { workspaceId, memberId, channelId } = desk;
  const ids = [workspaceId, memberId, channelId].map((id) => `'${id}'::uuid`);
  try {
    await writeLetters(client, conversations);
    for (const statement of statements(conversations))
      await client.query(statement.replace(/\$([123])/g, (_, n: string) => ids[Number(n) - 1] ?? ''));
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
  return Array.from({ length: conversations }, (_, n) => messagesOf(n + 1)).reduce(
    (sum, many) => sum + many,
    0,
  );
}
