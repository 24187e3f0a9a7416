import { sql, type Tx } from '../platform/db/index.ts';
import { wentInto } from './place.store.ts';

const place = (tx: Tx) => sql`
  join conversation o on o.workspace_id = ${tx.workspaceId} and o.id = x.conversation_id
  ${wentInto}
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = s.id`;

export type CallFacts = {
  conversationId: string;
  outcome: string | null;
  /** Who was on call when it came; null: it was no emergency. */
  onCall: string[] | null;
  /** Who looks after the conversation and its customer. */
  team: (string | null)[];
};

export function findCall(tx: Tx, id: string): Promise<CallFacts | undefined> {
  return tx.maybe(sql<CallFacts>`
    select k.outcome, k.on_call as "onCall", c.id as "conversationId",
      array[c.assignee_id, p.contact_person_id, p.backup_person_id] as team
    from call k join message x on x.workspace_id = ${tx.workspaceId} and x.id = k.message_id ${place(tx)}
    join customer p on p.workspace_id = ${tx.workspaceId} and p.id = c.customer_id
    where k.workspace_id = ${tx.workspaceId} and k.id = ${id}`);
}

/** Whose telephones ring when customers call whom nobody looks after. */
export async function whoseTelephonesRing(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select member_id as id from member_phone where workspace_id = ${tx.workspaceId} and rings order by member_id limit 100`);
  return rows.map(({ id }) => id);
}

/** Who answers for the desk when nobody was on call. */
export async function leads(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from member where "organizationId" = ${tx.workspaceId} and role in ('owner', 'lead') order by id`);
  return rows.map(({ id }) => id);
}

export type CallbackFacts = {
  conversationId: string;
  /** Of this call-back at this time: one that is moved is told again. */
  subject: string;
  ownerId: string | null;
  assigneeId: string | null;
};

/** A call-back that still waits. */
export function findCallback(tx: Tx, id: string): Promise<CallbackFacts | undefined> {
  return tx.maybe(sql<CallbackFacts>`
    select md5(x.id::text || extract(epoch from x.due_at)::text)::uuid::text as subject, x.owner_id as "ownerId",
      c.id as "conversationId", c.assignee_id as "assigneeId"
    from callback x ${place(tx)}
    where x.workspace_id = ${tx.workspaceId} and x.id = ${id} and x.state = 'open'`);
}

/** How long before its time a call-back is told, in minutes. */
const ahead = 10;

/** Takes call-backs whose time comes into what is to be told; what has been late for a day is no news. */
export async function takeDueCallbacks(tx: Tx): Promise<void> {
  await tx.run(sql`
    with due as (
      update callback set told_due_at = due_at
      where workspace_id = ${tx.workspaceId} and state = 'open' and told_due_at is distinct from due_at
        and due_at <= now() + make_interval(mins => ${ahead})
      returning id, due_at
    )
    insert into notification_cause (workspace_id, source, id)
    select ${tx.workspaceId}::uuid, 'callback', id from due where due_at > now() - interval '1 day'
    on conflict do nothing`);
}
