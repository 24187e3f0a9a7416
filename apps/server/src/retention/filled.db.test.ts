import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { fill, type Filled } from '../testing/filled.fixture.ts';
import { applyRules } from './index.ts';

/** Two in the morning in Tokyo, long after everything here. */
const night = new Date('2030-11-20T17:00:00Z');

let desk: Desk;
let ids: Filled;
beforeAll(async () => {
  desk = await buildDesk();
  ids = await fill(desk);
  await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
    await tx.run(sql`delete from outbox`);
    await tx.run(sql`update conversation set status = 'done'`);
  });
  await desk.owner.call('PUT', '/api/v1/retention', {
    conversations: 1,
    attachments: null,
    sources: null,
    activity: null,
  });
});
afterAll(() => desk.close());

const apply = () => applyRules(desk.context.mailboxes, desk.workspaceId, night);
const left = () =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.many(sql<{ id: string }>`select id from conversation`),
  );

/** What hangs on conversations and messages, by table. */
const hanging = () =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.one(sql<Record<string, number>>`
      select (select count(*)::int from message) as messages, (select count(*)::int from approval) as approvals,
        (select count(*)::int from template_use) as uses, (select count(*)::int from thread_change) as changes,
        (select count(*)::int from legal_hold) as holds, (select count(*)::int from mention) as mentions,
        (select count(*)::int from search_doc where kind = 0) as docs`),
  );

describe('in a workspace where everything was done once', () => {
  it('all conversations go at night but the held one, with what was merged into them', async () => {
    expect((await left()).length).toBeGreaterThan(3);
    await apply();
    expect(await left()).toEqual([{ id: ids.conversations }]);
  });

  it('one that was merged into another holds it, and both go when the hold has ended', async () => {
    const path = `/api/v1/conversations/${ids.conversations}`;
    const shell = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.one(sql<{ id: string }>`
        insert into conversation (workspace_id, id, channel_id, customer_id, status, subject, preview, last_ordinal, last_message_id,
          last_message_at, last_direction, last_inbound_ordinal, merged_into)
        select workspace_id, gen_random_uuid(), channel_id, customer_id, 'done', '', '', 0, last_message_id, last_message_at,
          last_direction, 0, id from conversation returning id`),
    );
    await desk.owner.call('DELETE', `${path}/legal-hold`);
    await desk.owner.call('PUT', `/api/v1/conversations/${shell.id}/legal-hold`, { reason: '係争中' });
    await apply();
    expect(await left()).toHaveLength(2);
    await desk.owner.call('DELETE', `/api/v1/conversations/${shell.id}/legal-hold`);
    await apply();
    expect(await left()).toEqual([]);
    expect(Object.values(await hanging())).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
