import { sql, type Tx } from '../platform/db/index.ts';
import type { DueReminder } from './sweep.store.ts';

export type ReminderFacts = {
  promiseId: string;
  kind: DueReminder['kind'];
  conversationId: string;
};

/** A reminder that is told, of a promise that is still open; undefined when there is nothing to tell any more. */
export function findReminder(tx: Tx, id: string): Promise<ReminderFacts | undefined> {
  return tx.maybe(sql<ReminderFacts>`
    select r.promise_id as "promiseId", r.kind, coalesce(c.merged_into, c.id) as "conversationId"
    from promise_reminder r
    join promise p on p.workspace_id = r.workspace_id and p.id = r.promise_id
    join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    where r.workspace_id = ${tx.workspaceId} and r.id = ${id} and p.state = 'open'`);
}
