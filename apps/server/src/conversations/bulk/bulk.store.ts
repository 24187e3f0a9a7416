import type { ConversationStatus } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../../platform/db/index.ts';

export type BulkRow = {
  id: string;
  subject: string;
  status: ConversationStatus;
  holdReason: string | null;
  holdUntil: string | null;
  assigneeId: string | null;
  waitingSince: string | null;
  lastOrdinal: number;
  revision: number;
};

/** Locks the conversations that are there, in the order of their ids, so that two at once queue up. */
export function lockConversations(tx: Tx, ids: readonly string[]): Promise<BulkRow[]> {
  return tx.many(sql<BulkRow>`
    select id, subject, status, hold_reason as "holdReason", hold_until as "holdUntil", assignee_id as "assigneeId",
      waiting_since as "waitingSince", last_ordinal as "lastOrdinal", revision
    from conversation where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) and merged_into is null
    order by id for update`);
}

export type Decided = Pick<
  BulkRow,
  'id' | 'status' | 'holdReason' | 'holdUntil' | 'assigneeId' | 'waitingSince'
>;

/** Writes what was decided of each; as of then each has a new revision. */
export async function writeDecided(tx: Tx, rows: readonly Decided[]): Promise<void> {
  await tx.run(sql`
    update conversation c set status = r.status, hold_reason = r."holdReason", hold_until = r."holdUntil",
      assignee_id = r."assigneeId", waiting_since = r."waitingSince", revision = c.revision + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, status text, "holdReason" text,
      "holdUntil" timestamptz, "assigneeId" uuid, "waitingSince" timestamptz)
    where c.workspace_id = ${tx.workspaceId} and c.id = r.id`);
}

export async function bumpRevisions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update conversation set revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}

export type NewActivity = { conversationId: string; kind: string; data: Record<string, string | null> };

export async function recordActivities(
  tx: Tx,
  actorId: string,
  entries: readonly NewActivity[],
): Promise<void> {
  const rows = entries.map((entry) => ({ id: newId(), ...entry }));
  await tx.run(sql`
    insert into activity (workspace_id, id, conversation_id, kind, actor_id, data)
    select ${tx.workspaceId}, r.id, r."conversationId", r.kind, ${actorId}, r.data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "conversationId" uuid, kind text, data jsonb)`);
}

/** Lets each former contact person follow what they gave away. */
export async function followFormer(
  tx: Tx,
  rows: readonly Pick<BulkRow, 'id' | 'assigneeId'>[],
): Promise<void> {
  const former = rows.filter((row) => row.assigneeId !== null);
  await tx.run(sql`
    insert into follower (workspace_id, conversation_id, member_id)
    select ${tx.workspaceId}, r.conversation_id, r.member_id
    from unnest(${former.map((row) => row.id)}::uuid[], ${former.map((row) => row.assigneeId)}::uuid[])
      as r (conversation_id, member_id)
    on conflict do nothing`);
}

/** One conversation's former state, and its revision right after the change. */
export type State = {
  id: string;
  revision: number;
  decided?: Decided;
  tags?: { added: string[]; removed: string[] };
  read?: { before: number; after: number; mentions: string[] };
};

export async function insertBulkChange(
  tx: Tx,
  change: { memberId: string; action: string; states: readonly State[] },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into bulk_change (workspace_id, id, member_id, action, states)
    values (${tx.workspaceId}, ${id}, ${change.memberId}, ${change.action}, ${JSON.stringify(change.states)})`);
  return id;
}

export type StoredBulkChange = {
  memberId: string;
  action: string;
  states: State[];
  undone: boolean;
  age: number;
};

/** A bulk change, locked; `age` in seconds. */
export function lockBulkChange(tx: Tx, id: string): Promise<StoredBulkChange | undefined> {
  return tx.maybe(sql<StoredBulkChange>`
    select member_id as "memberId", action, states, undone_at is not null as undone,
      extract(epoch from now() - at)::int as age
    from bulk_change where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export async function markBulkUndone(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update bulk_change set undone_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

/** Nobody can undo what is older than a minute. */
export function forgetBulkChanges(tx: Tx): Promise<number> {
  return tx.run(
    sql`delete from bulk_change where workspace_id = ${tx.workspaceId} and at < now() - interval '1 hour'`,
  );
}
