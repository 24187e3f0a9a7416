import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFacts } from '../apps/server/src/automation/facts.store.ts';
import { countConversations } from '../apps/server/src/conversations/filter.store.ts';
import { findThread } from '../apps/server/src/conversations/receive.store.ts';
import { listConversations } from '../apps/server/src/conversations/store.ts';
import { findMessage } from '../apps/server/src/notifications/cause.store.ts';
import { collect } from '../apps/server/src/today/pieces.ts';
import { countTeam } from '../apps/server/src/today/store.ts';
import { listNotifications } from '../apps/server/src/notifications/notification.store.ts';
import { sql, type Tx } from '../apps/server/src/platform/db/index.ts';
import type { Actor } from '../apps/server/src/platform/http/index.ts';
import { buildDesk, type Desk as TestDesk } from '../apps/server/src/testing/desk.fixture.ts';
import { fill, type Desk } from './fill.ts';
import { firstPage, sorts, views } from './views.ts';

const conversations = 3_000;
let server: TestDesk;
let desk: Desk;

beforeAll(async () => {
  server = await buildDesk();
  const { rows } = await server.context.database.pool.query<{ id: string }>(
    `insert into channel (workspace_id, id, type, name, address, enabled, state)
     values ($1, gen_random_uuid(), 'email', 'plans', 'support@example.jp', false, 'off') returning id`,
    [server.workspaceId],
  );
  const { workspaceId } = server;
  desk = { workspaceId, memberId: server.owner.memberId, channelId: rows[0]?.id ?? '' };
  await fill(server.context.database, desk, conversations);
});
afterAll(() => server?.close());

/**
 * How many rows of conversations and messages `work` makes the database look at, as its role with row-level security. Often
 * enough for the plan that fits any value, which a prepared statement gets in the end.
 */
function looksAt(
  work: (tx: Tx) => Promise<unknown>,
  tables: readonly string[] = ['conversation'],
): Promise<number> {
  return server.context.database.inWorkspace(desk.workspaceId, async (tx) => {
    const seen = async (): Promise<number> => {
      const { rows } = await tx.one(sql<{ rows: string }>`
        select sum(seq_tup_read + idx_tup_fetch) as rows from pg_stat_xact_user_tables
        where relname = any(${[...tables]})`);
      return Number(rows);
    };
    for (const _ of Array.from({ length: 8 })) await work(tx);
    const before = await seen();
    await work(tx);
    return (await seen()) - before;
  });
}

describe('a page of the list looks at little more than it shows', () => {
  const all = views({ memberId: '', channelId: '' }).flatMap(({ name }) =>
    sorts.map((sort) => ({ name, sort })),
  );

  it.each(all)('$name, $sort', async ({ name, sort }) => {
    const filter = views(desk).find((view) => view.name === name)?.filter;
    const wanted = { ...firstPage, ...filter, sort, limit: 21 };
    expect(await looksAt((tx) => listConversations(tx, desk.memberId, wanted))).toBeLessThan(
      conversations / 10,
    );
  });
});

describe('a page that is empty is not looked for', () => {
  const empty = views({ memberId: '', channelId: '' })
    .map(({ name }) => name)
    .filter((name) => /new|few/.test(name));

  it.each(empty.flatMap((name) => sorts.map((sort) => ({ name, sort }))))(
    '$name, $sort',
    async ({ name, sort }) => {
      const filter = views(desk).find((view) => view.name === name)?.filter;
      const wanted = { ...firstPage, ...filter, sort };
      const list = (tx: Tx) => listConversations(tx, desk.memberId, wanted);
      expect(await server.context.database.inWorkspace(desk.workspaceId, list)).toEqual([]);
      expect(await looksAt(list)).toBeLessThan(5);
    },
  );
});

describe('a count looks at little more than it counts', () => {
  const cap = 100;
  it.each(views({ memberId: '', channelId: '' }).map(({ name }) => name))('%s', async (name) => {
    const filter = views(desk).find((view) => view.name === name)?.filter;
    const criteria = { ...firstPage, ...filter };
    expect(await looksAt((tx) => countConversations(tx, desk.memberId, criteria, cap))).toBeLessThan(
      conversations / 5,
    );
  });
});

describe('the page of the day looks at little more than it shows', () => {
  const tables = ['conversation', 'promise', 'callback', 'notification', 'care_task', 'attention_case'];
  const limit = 20;
  it.each(['a member’s', 'the team’s'])('%s', async (whose) => {
    const { workspaceId, memberId } = desk;
    const actor: Actor = {
      workspaceId,
      memberId,
      memberName: '',
      role: 'owner',
      scopes: new Set(),
      via: 'test',
    };
    const now = new Date();
    const until = new Date(now.getTime() + 2 * 86_400_000);
    const untilDay = until.toISOString().slice(0, 10);
    const asked = { actor, memberId: whose === 'the team’s' ? null : memberId, until, untilDay, now, limit };
    // Four lists of twenty, each row with its conversation and what that was merged into.
    expect(await looksAt((tx) => collect(tx, asked), tables)).toBeLessThan(400);
  });

  it('and so do the figures of the team', async () => {
    const now = new Date();
    const today = new Date(now.getTime() + 86_400_000);
    expect(await looksAt((tx) => countTeam(tx, { now, today, cap: limit }), tables)).toBeLessThan(400);
  });
});

it('finds the conversation that a mail goes on with without looking at others', async () => {
  const { rows } = await server.context.database.pool.query<{ header: string; conversation: string }>(
    'select header_id as header, conversation_id as conversation from message where workspace_id = $1 limit 1',
    [desk.workspaceId],
  );
  const [{ header, conversation } = { header: '', conversation: '' }] = rows;
  const byReference = (tx: Tx) => findThread(tx, desk.channelId, ['unknown@example.ne.jp', header], null);
  const byToken = (tx: Tx) => findThread(tx, desk.channelId, [], conversation);
  for (const find of [byReference, byToken]) expect(await looksAt(find)).toBeLessThanOrEqual(2);
});

describe('what is done for each message that comes looks at no others', () => {
  const both = ['conversation', 'message'];
  let about = { conversationId: '', messageId: '' };
  beforeAll(async () => {
    const { pool } = server.context.database;
    const { rows } = await pool.query<typeof about>(
      `select conversation_id as "conversationId", id as "messageId" from message
       where workspace_id = $1 and direction = 'inbound' order by id desc limit 1`,
      [desk.workspaceId],
    );
    about = rows[0] ?? about;
    await pool.query(
      `insert into notification (workspace_id, id, member_id, kind, conversation_id, at, sort_id)
       select $1, uuidv7(), $2, 'assigned', $3, now(), uuidv7() from generate_series(1, 30)`,
      [desk.workspaceId, desk.memberId, about.conversationId],
    );
    await pool.query('analyze notification');
  });

  it('whom it is told to', async () => {
    expect(await looksAt((tx) => findMessage(tx, about.messageId), both)).toBeLessThanOrEqual(3);
  });

  it('whether a rule is about it', async () => {
    const known = (tx: Tx) => loadFacts(tx, [about]);
    expect(await looksAt(known, both)).toBeLessThan(conversations / 10);
    const newest = (tx: Tx) => loadFacts(tx, [{ ...about, messageId: null }]);
    expect(await looksAt(newest, both)).toBeLessThan(conversations / 10);
  });

  it('what a member was told of, when they look', async () => {
    const page = { unread: false, before: null, limit: 21 };
    expect(await looksAt((tx) => listNotifications(tx, desk.memberId, page))).toBeLessThanOrEqual(60);
  });
});
