import type { Handover, HandoverReason, HandoverState } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type HandoverRow = Handover & {
  fromId: string | null;
  toId: string | null;
  offeredById: string | null;
  notes: string;
  revision: number;
  announceIn: string | null;
  announced: 'drafted' | 'kept_own' | null;
};

/** The customer as they are now: after a merge the one they became part of. */
const rows = (tx: Tx) => sql`
  select h.id, h.batch_id as "batchId", json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer,
    case when h.from_name is null then null else json_build_object('id', h.from_id, 'name', h.from_name) end as "from",
    json_build_object('id', h.to_id, 'name', h.to_name) as "to", h.reason, h.state,
    case when om.id is null then null else json_build_object('id', om.id, 'name', ou.name) end as "offeredBy",
    h.offered_at as "offeredAt", h.decided_at as "decidedAt", h.decline_reason as "declineReason", h.from_id as "fromId",
    h.to_id as "toId", h.offered_by as "offeredById", h.notes, h.revision, h.announce_in as "announceIn", h.announced, (
      select count(*)::int from conversation c where c.workspace_id = h.workspace_id and c.customer_id = k.id
        and c.status <> 'done' and c.merged_into is null) as "openConversations"
  from handover h
  join customer o on o.workspace_id = h.workspace_id and o.id = h.customer_id
  join customer k on k.workspace_id = o.workspace_id and k.id = coalesce(o.merged_into, o.id)
  left join member om on om."organizationId" = h.workspace_id and om.id = h.offered_by
  left join auth_user ou on ou.id = om."userId"
  where h.workspace_id = ${tx.workspaceId}`;

export function findHandover(tx: Tx, id: string): Promise<HandoverRow | undefined> {
  return tx.maybe(sql<HandoverRow>`${rows(tx)} and h.id = ${id}`);
}

/** The same, with whoever else decides about it waiting until this transaction ends. */
export async function lockHandover(tx: Tx, id: string): Promise<HandoverRow | undefined> {
  await tx.run(sql`select from handover where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findHandover(tx, id);
}

export type HandoverList =
  | { box: 'waiting'; memberId: string }
  | { box: 'given'; memberId: string }
  | { box: 'all' }
  | { box: 'customer'; customerIds: readonly string[] };

/** Open ones go by how long they wait; others are read from the newest. */
export const oldestFirst = ({ box }: HandoverList): boolean => box === 'waiting' || box === 'all';

function whichOf(list: HandoverList): RawBuilder<unknown> {
  switch (list.box) {
    case 'waiting':
      return sql`h.state = 'offered' and h.to_id = ${list.memberId}`;
    case 'given':
      return sql`(h.from_id = ${list.memberId} or h.offered_by = ${list.memberId})`;
    case 'all':
      return sql`h.state = 'offered'`;
    case 'customer':
      return sql`h.customer_id = any(${[...list.customerIds]}::uuid[])`;
  }
}

export function listHandovers(
  tx: Tx,
  list: HandoverList,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<HandoverRow[]> {
  const oldest = oldestFirst(list);
  const edge = after === null ? null : sql`(${after.at}::timestamptz, ${after.id}::uuid)`;
  const beyond =
    edge === null
      ? sql`true`
      : oldest
        ? sql`(h.offered_at, h.id) > ${edge}`
        : sql`(h.offered_at, h.id) < ${edge}`;
  const order = oldest ? sql`h.offered_at, h.id` : sql`h.offered_at desc, h.id desc`;
  return tx.many(sql<HandoverRow>`
    ${rows(tx)} and ${whichOf(list)} and ${beyond} order by ${order} limit ${limit}`);
}

/** The handover of a customer that waits for an answer. */
export function openHandoverOf(tx: Tx, customerId: string): Promise<HandoverRow | undefined> {
  return tx.maybe(sql<HandoverRow>`${rows(tx)} and k.id = ${customerId} and h.state = 'offered' limit 1`);
}

export type NewHandover = {
  batchId: string;
  customerId: string;
  from: { id: string; name: string } | null;
  to: { id: string; name: string };
  reason: HandoverReason;
  notes: string;
  by: string;
};

/** Null when one of this customer waits already. */
export async function insertHandover(tx: Tx, given: NewHandover): Promise<string | null> {
  const id = newId();
  const { from, to } = given;
  const added = await tx.run(sql`
    insert into handover (workspace_id, id, batch_id, customer_id, from_id, from_name, to_id, to_name, reason, notes, offered_by)
    values (${tx.workspaceId}, ${id}, ${given.batchId}, ${given.customerId}, ${from?.id ?? null}, ${from?.name ?? null},
      ${to.id}, ${to.name}, ${given.reason}, ${given.notes}, ${given.by})
    on conflict (workspace_id, customer_id) where state = 'offered' do nothing`);
  return added > 0 ? id : null;
}

/** False when somebody else has changed them since. */
export async function saveNotes(tx: Tx, id: string, basedOn: number, notes: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update handover set notes = ${notes}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id} and revision = ${basedOn} and state = 'offered'`);
  return changed > 0;
}

export async function settle(
  tx: Tx,
  id: string,
  state: Exclude<HandoverState, 'offered'>,
  by: string,
  declineReason: string | null = null,
): Promise<void> {
  await tx.run(sql`
    update handover set state = ${state}, decided_by = ${by}, decided_at = now(), decline_reason = ${declineReason}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function noteAnnounced(
  tx: Tx,
  id: string,
  conversationId: string,
  announced: 'drafted' | 'kept_own',
): Promise<void> {
  await tx.run(sql`
    update handover set announce_in = ${conversationId}, announced = ${announced}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type MemberRow = { id: string; name: string; role: string };

export function findPerson(tx: Tx, id: string): Promise<MemberRow | undefined> {
  return tx.maybe(sql<MemberRow>`
    select m.id, u.name, m.role from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId} and m.id = ${id}`);
}

/** Customers whom a member looks after and who are not being handed over, those named longest ago first. */
export async function customersLookedAfter(tx: Tx, memberId: string, limit: number): Promise<string[]> {
  const found = await tx.many(sql<{ id: string }>`
    select k.id from customer k
    where k.workspace_id = ${tx.workspaceId} and k.contact_person_id = ${memberId} and k.merged_into is null
      and k.erased_at is null and not exists (select from handover h where h.workspace_id = k.workspace_id
        and h.customer_id = k.id and h.state = 'offered')
    order by k.id limit ${limit}`);
  return found.map(({ id }) => id);
}
