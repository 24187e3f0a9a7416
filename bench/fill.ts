import type { Database } from '../apps/server/src/platform/db/index.ts';
import { generate } from '../apps/server/src/sample/index.ts';

/** A tag that a quarter of the conversations has. */
export const busyTag = '00000000-0000-7000-8000-00000000007a';

/** Where the bench works: one workspace with one channel. */
export type Desk = { workspaceId: string; memberId: string; channelId: string };

/** A desk has used for years what the sample leaves unused. `$1` and `$2` are workspace and member. */
const statements = [
  // Years of customers and messages were indexed and read by the language engine when they came: it does not begin with them now.
  'update customer set indexed = true where workspace_id = $1',
  `insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
   select workspace_id, id, 'neutral', false, 'question', 'normal' from message where workspace_id = $1 and direction = 'inbound'`,
  // Nor to group what was answered, which it does a few hundred at a time.
  `insert into knowledge_settings (workspace_id, gathered_to)
   select workspace_id, id from message where workspace_id = $1 order by id desc limit 1
   on conflict (workspace_id) do update set gathered_to = excluded.gathered_to`,
  `insert into tag (workspace_id, id, name, name_key, colour) values ($1, '${busyTag}', '返品', '返品', 'ink')`,
  `create temp table numbered as select id, row_number() over (order by created_at, id) as n from conversation where workspace_id = $1`,
  `insert into conversation_tag (workspace_id, conversation_id, tag_id) select $1, id, '${busyTag}' from numbered where n % 4 = 0`,
  `insert into follower (workspace_id, conversation_id, member_id) select $1, id, $2 from numbered where n % 500 = 0`,
  `insert into mention (workspace_id, message_id, member_id, conversation_id)
   select $1, m.id, $2, m.conversation_id from numbered c
   join message m on m.workspace_id = $1 and m.conversation_id = c.id and m.ordinal = 1 where c.n % 700 = 0`,
  // Their deadlines were reckoned when they came, too.
  `update conversation set due_at = waiting_since + interval '1 day' where workspace_id = $1 and urgency < 'infinity'`,
  `insert into deadline (workspace_id, id, conversation_id, kind, message_id, started_at, due_at, why)
   select workspace_id, gen_random_uuid(), id, 'next_answer', last_message_id, waiting_since, due_at, '{}'
   from conversation where workspace_id = $1 and due_at < 'infinity'`,
  'delete from deadline_stale where workspace_id = $1',
  // A quarter of them hold an open promise: late, due and to come, a third of them of the member whose day is measured.
  `insert into promise (workspace_id, id, conversation_id, source, act, sentence, due, due_at, owner_id, confirmed, announced)
   select $1, gen_random_uuid(), id, 'reply', 'contact', '在庫を確認してご連絡いたします', '2026-11-26',
     now() + (n % 2000 - 400) * interval '1 hour', case when n % 3 = 0 then $2 end, true, true
   from numbered where n % 4 = 1`,
];

/** Fills the desk as after years; one member has a third of the conversations. Answers how many messages it has then. */
export async function fill(database: Database, desk: Desk, conversations: number): Promise<number> {
  const { workspaceId, memberId, channelId } = desk;
  const place = {
    workspaceId,
    channelId,
    desk: { name: 'みどり商店', address: 'support@example.jp' },
    assignees: [memberId, null, null],
  };
  const { messages } = await generate(database, place, { conversations });
  const client = await database.pool.connect();
  // Written out, since a statement does not use both and an unused parameter has no type.
  const ids = [workspaceId, memberId].map((id) => `'${id}'::uuid`);
  try {
    for (const statement of statements)
      await client.query(statement.replace(/\$([12])/g, (_, n: string) => ids[Number(n) - 1] ?? ''));
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
  return messages;
}
