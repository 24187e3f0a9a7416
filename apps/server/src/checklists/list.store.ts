import type { Checklist, ChecklistClosing, CreateChecklist } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

const columns = sql`l.id, l.name, l.points, l.conditions, l.revision, l.changed_at as "changedAt",
  case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as "changedBy"`;
const writer = sql`left join member m on m."organizationId" = l.workspace_id and m.id = l.changed_by
  left join auth_user u on u.id = m."userId"`;

/** By name; a workspace has 200 at most. */
export function listLists(tx: Tx): Promise<Checklist[]> {
  return tx.many(sql<Checklist>`
    select ${columns} from checklist l ${writer} where l.workspace_id = ${tx.workspaceId} order by l.name, l.id`);
}

export function findList(tx: Tx, id: string): Promise<Checklist | undefined> {
  return tx.maybe(sql<Checklist>`
    select ${columns} from checklist l ${writer} where l.workspace_id = ${tx.workspaceId} and l.id = ${id}`);
}

/** Nobody adds, changes or deletes lists until the transaction ends. */
export async function lockLists(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`checklists ${tx.workspaceId}`}, 0))`);
}

export async function insertList(
  tx: Tx,
  id: string,
  { name, points, conditions }: CreateChecklist,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into checklist (workspace_id, id, name, points, conditions, changed_by)
    values (${tx.workspaceId}, ${id}, ${name}, ${JSON.stringify(points)}::jsonb, ${JSON.stringify(conditions)}::jsonb,
      ${memberId})`);
}

export async function saveList(
  tx: Tx,
  id: string,
  { name, points, conditions }: CreateChecklist,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    update checklist set name = ${name}, points = ${JSON.stringify(points)}::jsonb,
      conditions = ${JSON.stringify(conditions)}::jsonb, revision = revision + 1, changed_by = ${memberId}, changed_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Where it is attached, its points stay. */
export async function deleteList(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from checklist where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Those of these tags that are here. */
export async function knownTags(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from tag where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
  return rows.map(({ id }) => id);
}

/** What happens where points are open; until a lead has chosen, one is asked. */
export async function findClosing(tx: Tx): Promise<ChecklistClosing> {
  const row = await tx.maybe(sql<{ closing: ChecklistClosing }>`
    select closing from checklist_settings where workspace_id = ${tx.workspaceId}`);
  return row?.closing ?? 'ask';
}

export async function saveClosing(tx: Tx, closing: ChecklistClosing, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into checklist_settings (workspace_id, closing, changed_by) values (${tx.workspaceId}, ${closing}, ${memberId})
    on conflict (workspace_id) do update set closing = excluded.closing, changed_by = excluded.changed_by, changed_at = now()`);
}
