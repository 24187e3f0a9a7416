import type { Approval, Conversation } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { lossyProxy, type LossyProxy } from '../platform/db/lossy-proxy.fixture.ts';
import { caller, openDesk, type OpenDesk, type Person } from '../testing/desk.fixture.ts';
import { buildApprovalDesk, type ApprovalDesk } from './held.fixture.ts';

let desk: ApprovalDesk;
let proxy: LossyProxy;
let second: OpenDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildApprovalDesk();
  proxy = await lossyProxy(desk.connectionString);
  // A process of the same desk whose way to the database can break.
  second = await openDesk({ beside: desk, environment: { DATABASE_URL: proxy.connectionString } });
});
afterAll(async () => {
  await second.close();
  await proxy.close();
  await desk.close();
});
beforeEach(async () => {
  conversation = await desk.ask();
});

/** Makes a request there whose own transaction, which changes an approval, loses its COMMIT. */
async function losing<T>(when: 'after' | 'before', request: () => Promise<T>): Promise<T> {
  const write = second.context.database.inWorkspace.bind(second.context.database);
  const spy = vi.spyOn(second.context.database, 'inWorkspace').mockImplementation((workspaceId, work) =>
    write(workspaceId, async (tx) => {
      const result = await work(tx);
      const { rows } = await tx.executeSql(`select 1 from approval where xmin = pg_current_xact_id()::xid`);
      if (rows.length > 0) proxy.loseNextCommit(when);
      return result;
    }),
  );
  try {
    return await request();
  } finally {
    spy.mockRestore();
  }
}

const there = (who: Person): Person['call'] => caller(second.app, who.apiKey);
const approvals = async () =>
  (await desk.owner.call<{ items: Approval[] }>('GET', `/api/v1/conversations/${conversation.id}/approvals`))
    .body.items;
const outboxRows = () =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.many(sql`
      select 1 from outbox o join message m on m.workspace_id = o.workspace_id and m.id = o.message_id
      where o.workspace_id = ${desk.workspaceId} and m.conversation_id = ${conversation.id}`),
  );

describe.each(['after', 'before'] as const)('when the desk dies %s the database has taken it', (when) => {
  const kept = when === 'after' ? 1 : 0;

  it('a reply handed in is there once, when it is handed in again', async () => {
    const request = () =>
      there(desk.trainee)<{ approval: Approval }>(
        'POST',
        `/api/v1/conversations/${conversation.id}/messages`,
        { text: '一度だけ', basedOn: conversation.lastMessageId },
        { 'idempotency-key': `handed-in-${conversation.id}` },
      );
    await there(desk.trainee)('GET', '/api/v1/me');
    expect((await losing(when, request)).status).toBe(503);
    expect(await approvals()).toHaveLength(kept);
    const again = await request();
    expect(again.status).toBe(202);
    expect((await approvals()).map(({ id }) => id)).toEqual([again.body.approval.id]);
    expect(await outboxRows()).toEqual([]);
  });

  it('an approval sends once, and is whole or not at all', async () => {
    const approval = await desk.held(conversation);
    const request = () =>
      there(desk.lead)<{ code?: string }>('POST', `/api/v1/approvals/${approval.id}/approve`, {
        revision: 1,
        text: '編集した本文',
      });
    await there(desk.lead)('GET', '/api/v1/me');
    expect((await losing(when, request)).status).toBe(503);
    const [then] = await approvals();
    expect(then?.state).toBe(kept === 1 ? 'approved' : 'waiting');
    expect(then?.steps).toHaveLength(kept === 1 ? 3 : 1);
    expect(await desk.outgoing(conversation.id)).toHaveLength(kept);
    expect(await outboxRows()).toHaveLength(kept);
    const again = await request();
    expect(kept === 1 ? again.body.code : again.status).toBe(kept === 1 ? 'already_decided' : 200);
    expect(await desk.outgoing(conversation.id)).toEqual(['編集した本文']);
    expect(await outboxRows()).toHaveLength(1);
  });

  it('a reply sent back is its writer’s draft, or waits', async () => {
    const approval = await desk.held(conversation, '直す本文');
    const request = () =>
      there(desk.lead)('POST', `/api/v1/approvals/${approval.id}/send-back`, {
        revision: 1,
        comment: '直して',
      });
    await there(desk.lead)('GET', '/api/v1/me');
    await losing(when, request);
    const draft = await desk.trainee.call<{ draft: { text: string } | null }>(
      'GET',
      `/api/v1/conversations/${conversation.id}/draft`,
    );
    const [then] = await approvals();
    expect([then?.state, draft.body.draft?.text]).toEqual(
      kept === 1 ? ['sent_back', '直す本文'] : ['waiting', undefined],
    );
  });
});
