import type { ThreadChange } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../../platform/db/index.ts';
import type { Companions } from './companions.store.ts';
import type { State } from './threads.store.ts';

/** What a merge or a split moved, and what there was before. */
export type Moved = {
  messageIds: string[];
  /** The conversation's state at each end before; `revision` is the target's right after. */
  source: State;
  target: State;
  revision: number;
  companions: Companions | null;
  /** What had been merged into the source before. */
  redirected: string[];
  /** The latest time before the place of the split. */
  floor: string;
};

type NewChange = {
  kind: 'merge' | 'split';
  sourceId: string;
  targetId: string;
  memberId: string;
  moved: Moved;
};

export async function insertChange(tx: Tx, change: NewChange): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into thread_change (workspace_id, id, kind, source_id, target_id, member_id, moved)
    values (${tx.workspaceId}, ${id}, ${change.kind}, ${change.sourceId}, ${change.targetId}, ${change.memberId},
      ${JSON.stringify(change.moved)})`);
  return id;
}

export type StoredChange = {
  kind: 'merge' | 'split';
  sourceId: string;
  targetId: string;
  moved: Moved;
  undone: boolean;
};

/** A change, locked: it is taken back once. */
export function lockChange(tx: Tx, id: string): Promise<StoredChange | undefined> {
  return tx.maybe(sql<StoredChange>`
    select kind, source_id as "sourceId", target_id as "targetId", moved, undone_at is not null as undone
    from thread_change where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update thread_change set undone_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

type ChangeRow = Omit<ThreadChange, 'member'> & { memberId: string | null; memberName: string | null };

const rows = (tx: Tx, conversationId: string) => sql<ChangeRow>`
  select t.id, t.kind, t.source_id as "sourceId", t.target_id as "targetId", t.at, o.subject,
    t.member_id as "memberId", u.name as "memberName"
  from thread_change t
  join conversation o on o.workspace_id = t.workspace_id
    and o.id = case when t.target_id = ${conversationId} then t.source_id else t.target_id end
  left join member m on m."organizationId" = t.workspace_id and m.id = t.member_id
  left join auth_user u on u.id = m."userId"
  where t.workspace_id = ${tx.workspaceId} and t.undone_at is null`;

/** The latest merges and splits of a conversation that were not taken back, newest first. */
export function listChanges(tx: Tx, conversationId: string): Promise<ChangeRow[]> {
  return tx.many(sql<ChangeRow>`${rows(tx, conversationId)}
    and (t.target_id = ${conversationId} or t.source_id = ${conversationId}) order by t.at desc, t.id desc limit 20`);
}

export function findChange(tx: Tx, id: string, conversationId: string): Promise<ChangeRow> {
  return tx.one(sql<ChangeRow>`${rows(tx, conversationId)} and t.id = ${id}`);
}
