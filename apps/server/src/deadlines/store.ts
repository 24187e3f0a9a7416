import type { DeadlineWhy } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type WrittenRow = {
  id: string;
  conversationId: string;
  kind: string;
  messageId: string;
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  endedAt: string | null;
  memberId: string | null;
  why: DeadlineWhy;
  warnAt: string | null;
  lateAt: string | null;
};

export type Effects = {
  written: readonly WrittenRow[];
  gone: readonly string[];
  /** The earliest running time of conversations for which it is another now. */
  due: readonly { id: string; dueAt: string }[];
};

const json = (rows: readonly unknown[]): string => JSON.stringify(rows);

/** Keeps what was reckoned, in one statement. Somebody who has left may have answered: nobody is named then. */
export async function writeEffects(tx: Tx, { written, gone, due }: Effects): Promise<void> {
  if (gone.length > 0)
    await tx.run(
      sql`delete from deadline where workspace_id = ${tx.workspaceId} and id = any(${[...gone]}::uuid[])`,
    );
  if (written.length + due.length === 0) return;
  await tx.run(sql`
    with moved as (
      update conversation c set due_at = r."dueAt"
      from jsonb_to_recordset(${json(due)}::jsonb) as r (id uuid, "dueAt" timestamptz)
      where c.workspace_id = ${tx.workspaceId} and c.id = r.id
    )
    insert into deadline (workspace_id, id, conversation_id, kind, message_id, started_at, due_at, met_at, ended_at,
      member_id, why, warn_at, late_at)
    select ${tx.workspaceId}, r.id, r."conversationId", r.kind, r."messageId", r."startedAt", r."dueAt", r."metAt",
      r."endedAt", (select w.id from member w where w."organizationId" = ${tx.workspaceId} and w.id = r."memberId"),
      r.why, r."warnAt", r."lateAt"
    from jsonb_to_recordset(${json(written)}::jsonb) as r (id uuid, "conversationId" uuid, kind text,
      "messageId" uuid, "startedAt" timestamptz, "dueAt" timestamptz, "metAt" timestamptz, "endedAt" timestamptz,
      "memberId" uuid, why jsonb, "warnAt" timestamptz, "lateAt" timestamptz)
    on conflict (workspace_id, conversation_id, kind, message_id) do update set started_at = excluded.started_at,
      due_at = excluded.due_at, met_at = excluded.met_at, ended_at = excluded.ended_at,
      member_id = excluded.member_id, why = excluded.why, warn_at = excluded.warn_at, late_at = excluded.late_at`);
}

export type WalkRow = { afterId: string; done: number; total: number | null };

/** Holds the walk until the transaction ends; nothing when there is none, or another process goes it. */
export function holdWalk(tx: Tx): Promise<WalkRow | undefined> {
  return tx.maybe(sql<WalkRow>`
    select after_id as "afterId", done, total from deadline_walk
    where workspace_id = ${tx.workspaceId} for update skip locked`);
}

export function findWalk(tx: Tx): Promise<WalkRow | undefined> {
  return tx.maybe(sql<WalkRow>`
    select after_id as "afterId", done, total from deadline_walk where workspace_id = ${tx.workspaceId}`);
}

export async function countWalk(tx: Tx): Promise<number> {
  const row = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from conversation where workspace_id = ${tx.workspaceId} and status <> 'done'`);
  return row.count;
}

export async function nextOfWalk(tx: Tx, afterId: string, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from conversation where workspace_id = ${tx.workspaceId} and status <> 'done' and id > ${afterId}
    order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}

export async function moveWalk(tx: Tx, { afterId, done, total }: WalkRow): Promise<void> {
  await tx.run(sql`
    update deadline_walk set after_id = ${afterId}, done = ${done}, total = ${total}
    where workspace_id = ${tx.workspaceId}`);
}

export async function endWalk(tx: Tx): Promise<void> {
  await tx.run(sql`delete from deadline_walk where workspace_id = ${tx.workspaceId}`);
}
