import { sql } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { noteSignal } from './note.ts';
import { lookAtDue } from './worker.ts';

/** A customer who needs care, with what was told of them and done; weights of one's own, and what followed once. */
export async function fillAttention(desk: Desk, customerId: string): Promise<{ attention: string }> {
  const { database } = desk.context;
  await database.inWorkspace(desk.workspaceId, async (tx) => {
    await noteSignal(tx, {
      customerId,
      kind: 'promise_late',
      key: 'filled',
      at: new Date(),
      evidence: { type: 'promise', id: 'filled', opens: '/promises', text: '11月19日までにご連絡' },
    });
    await tx.run(sql`
      insert into attention_followed (workspace_id, kind, outcome, cases) values (${tx.workspaceId}, 'veiled', 'stayed', 1)`);
  });
  while (await lookAtDue(desk.context, desk.workspaceId));
  const listed = await desk.owner.call<{ items: { id: string; customer: { id: string } }[] }>(
    'GET',
    '/api/v1/attention?limit=100',
  );
  const id = listed.body.items.find(({ customer }) => customer.id === customerId)?.id;
  if (id === undefined) throw new Error('the customer is not among those who need care');
  await desk.owner.call('POST', `/api/v1/attention/cases/${id}/acts`, {
    act: 'call',
    note: 'お電話しました',
  });
  await desk.owner.call('PUT', '/api/v1/attention/weights', { weights: { veiled: 90 }, revision: 0 });
  return { attention: id };
}
