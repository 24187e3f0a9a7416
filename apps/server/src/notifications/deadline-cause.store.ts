import { sql, type Tx } from '../platform/db/index.ts';

export type DeadlineFacts = {
  conversationId: string;
  assigneeId: string | null;
  contactPersonId: string | null;
  backupPersonId: string | null;
  onCall: boolean;
  /** Of the time it has now: another time is another thing to tell. */
  timeSubject: string;
};

/** A deadline that nobody has met yet. */
export function findOpenDeadline(tx: Tx, id: string): Promise<DeadlineFacts | undefined> {
  return tx.maybe(sql<DeadlineFacts>`
    select c.id as "conversationId", c.assignee_id as "assigneeId", k.contact_person_id as "contactPersonId",
      k.backup_person_id as "backupPersonId", (d.why -> 'rule' ->> 'onCall')::boolean as "onCall",
      md5(d.id::text || ' ' || extract(epoch from d.due_at)::text)::uuid as "timeSubject"
    from deadline d
    join conversation c on c.workspace_id = d.workspace_id and c.id = d.conversation_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where d.workspace_id = ${tx.workspaceId} and d.id = ${id} and d.met_at is null and d.ended_at is null
      and d.due_at < 'infinity'`);
}
