import { usualDeadlines } from '@madoguchi/contract';
import { sql } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';

/** Rules of their own, and a conversation that is still to be reckoned. */
export async function fillDeadlines(desk: Desk, conversationId: string): Promise<object> {
  await desk.owner.call('PUT', '/api/v1/deadline-rules', { rules: usualDeadlines, revision: 0 });
  await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.run(sql`
      insert into deadline_stale (workspace_id, conversation_id) values (${tx.workspaceId}, ${conversationId})`),
  );
  return {};
}
