import type { AttachedChecklist, ChecklistPoint } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** A conversation with those that were merged into it: what was attached there goes along. */
const place = (tx: Tx, conversationId: string) => sql`
  select id from conversation
  where workspace_id = ${tx.workspaceId} and (id = ${conversationId} or merged_into = ${conversationId})`;

const uses = (which: RawBuilder<unknown>) => sql<AttachedChecklist>`
  select a.id, a.checklist_id as "checklistId", a.name, a.attached_at as "attachedAt", a.rule,
    case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as "attachedBy", (
      select json_agg(json_build_object('position', p.position, 'text', p.text, 'hint', p.hint, 'law', p.law,
        'checkedAt', to_char(p.checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'checkedBy', case when b.id is not null then json_build_object('id', b.id, 'name', n.name) end) order by p.position)
      from checklist_point p
      left join member b on b."organizationId" = p.workspace_id and b.id = p.checked_by
      left join auth_user n on n.id = b."userId"
      where p.workspace_id = a.workspace_id and p.use_id = a.id) as points
  from checklist_use a
  left join member m on m."organizationId" = a.workspace_id and m.id = a.attached_by
  left join auth_user u on u.id = m."userId"
  where ${which} order by a.id limit 200`;

/** The lists at a conversation, the first first; without those that were taken off. */
export function listUses(tx: Tx, conversationId: string): Promise<AttachedChecklist[]> {
  return tx.many(
    uses(sql`a.workspace_id = ${tx.workspaceId} and a.removed_at is null
      and a.conversation_id in (${place(tx, conversationId)})`),
  );
}

/** One list at a conversation; undefined once it was taken off. */
export function findUse(tx: Tx, id: string): Promise<AttachedChecklist | undefined> {
  return tx.maybe(uses(sql`a.workspace_id = ${tx.workspaceId} and a.id = ${id} and a.removed_at is null`));
}

export type NewUse = {
  conversationId: string;
  checklistId: string;
  name: string;
  points: readonly ChecklistPoint[];
  by: string | null;
  rule: string | null;
};

/** Attaches a list with its points as they are now; answers its id. */
export async function insertUse(tx: Tx, use: NewUse): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into checklist_use (workspace_id, id, conversation_id, checklist_id, name, attached_by, rule)
    values (${tx.workspaceId}, ${id}, ${use.conversationId}, ${use.checklistId}, ${use.name}, ${use.by}, ${use.rule})`);
  await tx.run(sql`
    insert into checklist_point (workspace_id, use_id, position, text, hint, law)
    select ${tx.workspaceId}, ${id}, e.n, e.point ->> 'text', e.point ->> 'hint', nullif(e.point -> 'law', 'null')
    from jsonb_array_elements(${JSON.stringify(use.points)}::jsonb) with ordinality as e (point, n)`);
  return id;
}

export async function removeUse(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update checklist_use set removed_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Ticks a point, or takes the tick away; false where it was so already. */
export async function setChecked(
  tx: Tx,
  { useId, position, memberId }: { useId: string; position: number; memberId: string | null },
): Promise<boolean> {
  const changed = await tx.run(sql`
    update checklist_point set checked_at = case when ${memberId}::uuid is not null then now() end,
      checked_by = ${memberId}::uuid
    where workspace_id = ${tx.workspaceId} and use_id = ${useId} and position = ${position}
      and (checked_at is null) = (${memberId}::uuid is not null)`);
  return changed > 0;
}

export type OpenPoint = { conversationId: string; checklist: string; text: string };

/** What is still to be seen to in these conversations. */
export function listOpenPoints(tx: Tx, conversationIds: readonly string[]): Promise<OpenPoint[]> {
  const ids = [...conversationIds];
  return tx.many(sql<OpenPoint>`
    select coalesce(c.merged_into, c.id) as "conversationId", a.name as checklist, p.text
    from conversation c
    join checklist_use a on a.workspace_id = c.workspace_id and a.conversation_id = c.id and a.removed_at is null
    join checklist_point p on p.workspace_id = a.workspace_id and p.use_id = a.id and p.checked_at is null
    where c.workspace_id = ${tx.workspaceId} and (c.id = any(${ids}::uuid[]) or c.merged_into = any(${ids}::uuid[]))
    order by a.id, p.position`);
}

/** Lists that somebody is at work on. */
export async function listsAtWork(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select distinct a.checklist_id as id from checklist_use a
    where a.workspace_id = ${tx.workspaceId} and a.checklist_id is not null and a.removed_at is null and exists (
      select from checklist_point p
      where p.workspace_id = a.workspace_id and p.use_id = a.id and p.checked_at is null)`);
  return rows.map(({ id }) => id);
}
