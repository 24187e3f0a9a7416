import type { GatheringAnswer, GatheringInvitation, Locale } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../../platform/db/index.ts';
import { lastOf } from './gathering.store.ts';

const person = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = i.workspace_id and m.id = ${id})`;

const invitationsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<GatheringInvitation>`
  select i.id, i.gathering_id as "gatheringId", i.language, i.door_code as "doorCode", i.invited_at as "invitedAt",
    case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
    a.answer, a.at as "answeredAt", ${person(sql`a.member_id`)} as "answeredBy",
    case when c.came then c.at end as "cameAt", case when c.came then ${person(sql`c.member_id`)} end as "checkedBy", (
      select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.id), '[]') from gathering_address d
      join broadcast b on b.workspace_id = d.workspace_id and b.id = d.broadcast_id
      where d.workspace_id = i.workspace_id and d.invitation_id = i.id) as broadcasts
  from gathering_invitation i ${lastOf}
  left join customer k on k.workspace_id = i.workspace_id and k.id = i.customer_id
  where i.workspace_id = ${tx.workspaceId} and ${where}`;

type Asked = {
  gatheringId: string;
  state: 'yes' | 'no' | 'open' | 'came' | null;
  query: string;
  before: string | null;
  limit: number;
};

/** Who is invited, the newest first; by state, and by a part of the name. */
export function listInvitations(
  tx: Tx,
  { gatheringId, state, query, before, limit }: Asked,
): Promise<GatheringInvitation[]> {
  const where = [sql`i.gathering_id = ${gatheringId}`];
  if (state === 'came') where.push(sql`c.came`);
  else if (state === 'open') where.push(sql`a.answer is null`);
  else if (state !== null) where.push(sql`a.answer = ${state}`);
  if (query !== '') where.push(sql`position(lower(${query}) in lower(k.name)) > 0`);
  if (before !== null) where.push(sql`i.id < ${before}::uuid`);
  return tx.many(sql`${invitationsOf(tx, sql.join(where, sql` and `))} order by i.id desc limit ${limit}`);
}

export function findInvitation(tx: Tx, id: string): Promise<GatheringInvitation | undefined> {
  return tx.maybe(invitationsOf(tx, sql`i.id = ${id}`));
}

/** By the address that was made by hand, or one that a broadcast told. */
export function findByToken(tx: Tx, hash: Buffer): Promise<GatheringInvitation | undefined> {
  return tx.maybe(
    invitationsOf(
      tx,
      sql`i.id in (
        select o.id from gathering_invitation o where o.workspace_id = ${tx.workspaceId} and o.token_hash = ${hash}
        union all
        select d.invitation_id from gathering_address d where d.workspace_id = ${tx.workspaceId} and d.token_hash = ${hash})`,
    ),
  );
}

export function findByDoorCode(
  tx: Tx,
  gatheringId: string,
  doorCode: string,
): Promise<GatheringInvitation | undefined> {
  return tx.maybe(invitationsOf(tx, sql`i.gathering_id = ${gatheringId} and i.door_code = ${doorCode}`));
}

/** The invitation of a person, whichever of their records it was made for. */
export function findInvitationOf(
  tx: Tx,
  gatheringId: string,
  customerIds: readonly string[],
): Promise<GatheringInvitation | undefined> {
  return tx.maybe(sql<GatheringInvitation>`
    ${invitationsOf(tx, sql`i.gathering_id = ${gatheringId} and i.customer_id = any(${[...customerIds]}::uuid[])`)}
    order by i.id limit 1`);
}

export type NewInvitation = {
  gatheringId: string;
  customerId: string;
  language: Locale;
  /** Null where a broadcast tells them their address. */
  tokenHash: Buffer | null;
  doorCode: string;
  /** When they were invited, where that is not now. */
  at?: Date;
};

/** Adds an invitation; null where the code is another guest's. */
export async function insertInvitation(
  tx: Tx,
  given: NewInvitation,
  memberId: string | null,
): Promise<string | null> {
  const id = newId();
  const added = await tx.run(sql`
    insert into gathering_invitation (workspace_id, id, gathering_id, customer_id, language, token_hash, door_code, invited_by, invited_at)
    values (${tx.workspaceId}, ${id}, ${given.gatheringId}, ${given.customerId}, ${given.language}, ${given.tokenHash},
      ${given.doorCode}, ${memberId}, ${given.at ?? sql`now()`})
    on conflict (workspace_id, gathering_id, door_code) do nothing`);
  return added === 1 ? id : null;
}

/** A new address by hand: all that they had open nothing any more. */
export async function setToken(tx: Tx, id: string, hash: Buffer): Promise<void> {
  await tx.run(sql`
    update gathering_invitation set token_hash = ${hash} where workspace_id = ${tx.workspaceId} and id = ${id}`);
  await tx.run(sql`
    update gathering_address set token_hash = null where workspace_id = ${tx.workspaceId} and invitation_id = ${id}`);
}

/** A further address, told through a broadcast; the others stay. The same again where it is there. */
export async function putAddress(
  tx: Tx,
  given: { invitationId: string; broadcastId: string; tokenHash: Buffer },
): Promise<void> {
  await tx.run(sql`
    insert into gathering_address (workspace_id, invitation_id, broadcast_id, token_hash)
    values (${tx.workspaceId}, ${given.invitationId}, ${given.broadcastId}, ${given.tokenHash})
    on conflict (workspace_id, invitation_id, broadcast_id) do update set token_hash = excluded.token_hash`);
}

/** Adds what they answered; the event is locked. */
export async function insertAnswer(
  tx: Tx,
  id: string,
  answer: GatheringAnswer,
  memberId: string | null,
  at: Date | null = null,
): Promise<void> {
  await tx.run(sql`
    insert into gathering_answer (workspace_id, invitation_id, ordinal, answer, member_id, at)
    select ${tx.workspaceId}, ${id}, coalesce(max(ordinal), 0) + 1, ${answer}, ${memberId}, ${at ?? sql`now()`}
    from gathering_answer where workspace_id = ${tx.workspaceId} and invitation_id = ${id}`);
}

/** Adds that they came, or that they had not after all; the event is locked. */
export async function insertArrival(
  tx: Tx,
  id: string,
  came: boolean,
  memberId: string,
  at: Date | null = null,
): Promise<void> {
  await tx.run(sql`
    insert into gathering_arrival (workspace_id, invitation_id, ordinal, came, member_id, at)
    select ${tx.workspaceId}, ${id}, coalesce(max(ordinal), 0) + 1, ${came}, ${memberId}, ${at ?? sql`now()`}
    from gathering_arrival where workspace_id = ${tx.workspaceId} and invitation_id = ${id}`);
}
