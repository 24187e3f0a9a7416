import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { MergeEvidence } from '@madoguchi/contract';
import type { Moved } from './merged-row.ts';

export type LockedForMerge = { id: string; mergedInto: string | null; erased: boolean };

/**
 * Locks customers in the order of their ids, so that two who merge the same ones wait for each other; weakly, as `lockCustomer`
 * does.
 */
export function lockCustomers(tx: Tx, ids: readonly string[]): Promise<LockedForMerge[]> {
  return tx.many(sql<LockedForMerge>`
    select id, merged_into as "mergedInto", erased_at is not null as erased from customer
    where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) order by id for no key update`);
}

/** Moves what the other does not have already; answers what moved and whether it was the first of its kind. */
export async function movePoints(tx: Tx, from: string, to: string): Promise<Moved['points']> {
  const rows = await tx.many(sql<{ id: string; primary: boolean }>`
    select id, is_primary as primary from contact_point p
    where workspace_id = ${tx.workspaceId} and customer_id = ${from} and not exists (
      select from contact_point o where o.workspace_id = p.workspace_id and o.customer_id = ${to} and o.kind = p.kind
        and o.value_key = p.value_key)
    order by id for update`);
  await tx.run(sql`
    update contact_point p set customer_id = ${to}, is_primary = p.is_primary and not exists (
      select from contact_point o where o.workspace_id = p.workspace_id and o.customer_id = ${to} and o.kind = p.kind
        and o.is_primary)
    where workspace_id = ${tx.workspaceId} and id = any(${rows.map(({ id }) => id)}::uuid[])`);
  return rows;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

type MovedConversations = Pick<Moved, 'conversations' | 'shells'>;

/** Locks conversations in the order of their ids, as all do who change several, and gives them to another customer. */
async function giveConversations(
  tx: Tx,
  which: RawBuilder<unknown>,
  to: string,
): Promise<MovedConversations> {
  const rows = await tx.many(sql<{ id: string; shell: boolean }>`
    select c.id, c.merged_into is not null as shell from conversation c
    where c.workspace_id = ${tx.workspaceId} and ${which} order by c.id for update`);
  await tx.run(sql`
    update conversation set customer_id = ${to}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = any(${rows.map(({ id }) => id)}::uuid[])`);
  return {
    conversations: idsOf(rows.filter(({ shell }) => !shell)),
    shells: idsOf(rows.filter(({ shell }) => shell)),
  };
}

export function moveConversations(tx: Tx, from: string, to: string): Promise<MovedConversations> {
  return giveConversations(tx, sql`c.customer_id = ${from}`, to);
}

export async function moveNotes(tx: Tx, from: string, to: string): Promise<string[]> {
  return idsOf(
    await tx.many(sql<{ id: string }>`
      update care_note set customer_id = ${to} where workspace_id = ${tx.workspaceId} and customer_id = ${from}
      returning id`),
  );
}

/** Gives contact points back that are still there, each as first or not as it was; answers how many. */
export function returnPoints(tx: Tx, points: Moved['points'], from: string, to: string): Promise<number> {
  return tx.run(sql`
    update contact_point p set customer_id = ${to}, is_primary = f.primary
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as f (id uuid, "primary" boolean)
    where p.workspace_id = ${tx.workspaceId} and p.id = f.id and p.customer_id = ${from}`);
}

/** Telephones that nobody else has as their own are this customer's own (again). */
export async function ownUnshared(tx: Tx, customerId: string): Promise<void> {
  await tx.run(sql`
    update contact_point p set shared = false
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and shared and not exists (
      select from contact_point o where o.workspace_id = p.workspace_id and o.kind = p.kind and o.value_key = p.value_key
        and not o.shared)`);
}

/** Gives conversations back, and those begun since from an address that has gone back. */
export async function returnConversations(
  tx: Tx,
  undo: { mergeId: string; moved: Moved; keptId: string; mergedId: string },
): Promise<string[]> {
  const { mergeId, moved, keptId, mergedId } = undo;
  const which = sql`c.customer_id = ${keptId} and (
    c.id = any(${[...moved.conversations, ...moved.shells]}::uuid[])
    -- Ids grow with time: these began after the merge.
    or c.id > ${mergeId}::uuid and exists (
      select from message m join contact_point p on p.workspace_id = m.workspace_id and p.customer_id = ${mergedId}
        and lower(m.from_address) in (lower(p.value), lower(p.value_key))
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.ordinal = 1
        and p.id = any(${moved.points.map(({ id }) => id)}::uuid[])))`;
  return (await giveConversations(tx, which, mergedId)).conversations;
}

export async function returnNotes(tx: Tx, ids: readonly string[], from: string, to: string): Promise<void> {
  await tx.run(sql`
    update care_note set customer_id = ${to}
    where workspace_id = ${tx.workspaceId} and customer_id = ${from} and id = any(${[...ids]}::uuid[])`);
}

export async function setMergedInto(tx: Tx, id: string, into: string | null): Promise<void> {
  await tx.run(sql`
    update customer set merged_into = ${into}, indexed = false where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Someone who is part of another customer is nobody's duplicate. */
export async function forgetPairs(tx: Tx, customerId: string): Promise<void> {
  await tx.run(sql`
    delete from customer_duplicate where workspace_id = ${tx.workspaceId} and dismissed_at is null
      and (first_id = ${customerId} or second_id = ${customerId})`);
}

export async function insertMerge(
  tx: Tx,
  merge: {
    id: string;
    keptId: string;
    mergedId: string;
    moved: Moved;
    actorId: string | null;
    evidence: MergeEvidence | null;
  },
): Promise<void> {
  await tx.run(sql`
    insert into customer_merge (workspace_id, id, kept_id, merged_id, moved, actor_id, evidence)
    values (${tx.workspaceId}, ${merge.id}, ${merge.keptId}, ${merge.mergedId}, ${JSON.stringify(merge.moved)}, ${merge.actorId},
      ${merge.evidence === null ? null : JSON.stringify(merge.evidence)}::jsonb)`);
}

export type MergeRow = {
  id: string;
  keptId: string;
  mergedId: string;
  keptName: string;
  mergedName: string;
  moved: Moved;
  undoneAt: string | null;
};

const columns = sql`
  g.id, g.kept_id as "keptId", g.merged_id as "mergedId", k.name as "keptName", o.name as "mergedName", g.moved,
  g.undone_at as "undoneAt"`;
const tables = sql`
  customer_merge g
  join customer k on k.workspace_id = g.workspace_id and k.id = g.kept_id
  join customer o on o.workspace_id = g.workspace_id and o.id = g.merged_id`;

export function findMerge(tx: Tx, id: string): Promise<MergeRow | undefined> {
  return tx.maybe(sql<MergeRow>`
    select ${columns} from ${tables} where g.workspace_id = ${tx.workspaceId} and g.id = ${id}`);
}

/** The newest merge into a customer that still stands. */
export function newestMerge(tx: Tx, keptId: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`
    select id from customer_merge
    where workspace_id = ${tx.workspaceId} and kept_id = ${keptId} and undone_at is null order by id desc limit 1`);
}

export async function markUndone(tx: Tx, id: string, memberId: string): Promise<void> {
  await tx.run(sql`
    update customer_merge set undone_at = now(), undone_by = ${memberId}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type ListedMerge = Omit<MergeRow, 'moved'> & {
  moved: Partial<Moved>;
  at: string;
  actor: { id: string; name: string } | null;
  evidence: MergeEvidence | null;
  undoable: boolean;
};

/** The newest hundred merges into these customers. */
export function listMerges(tx: Tx, keptIds: readonly string[]): Promise<ListedMerge[]> {
  return tx.many(sql<ListedMerge>`
    select ${columns}, g.at, g.evidence,
      case when m.id is null then null else json_build_object('id', m.id, 'name', u.name) end as actor,
      g.undone_at is null and k.merged_into is null and k.erased_at is null and not exists (
        select from customer_merge n where n.workspace_id = g.workspace_id and n.kept_id = g.kept_id and n.id > g.id
          and n.undone_at is null) as undoable
    from ${tables}
    left join member m on m."organizationId" = g.workspace_id and m.id = g.actor_id left join auth_user u on u.id = m."userId"
    where g.workspace_id = ${tx.workspaceId} and g.kept_id = any(${[...keptIds]}::uuid[])
    order by g.id desc limit 100`);
}
