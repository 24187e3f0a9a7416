import type { ReferralGrant, ReferralSide, Reward, Ruling } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type By = { id: string; name: string } | null;
const who = sql`case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by`;
const member = (row: RawBuilder<unknown>) => sql`
  left join member m on m."organizationId" = ${row}.workspace_id and m.id = ${row}.member_id
  left join auth_user u on u.id = m."userId"`;

export type RulingRow = { orderId: string; ruling: Ruling; reason: string; by: By; at: string };

/** What was decided last about each of these orders. */
export function lastRulings(tx: Tx, programmeId: string, orderIds: readonly string[]): Promise<RulingRow[]> {
  return tx.many(sql<RulingRow>`
    select distinct on (r.order_id) r.order_id as "orderId", r.ruling, r.note as reason, r.at, ${who}
    from referral_ruling r ${member(sql`r`)}
    where r.workspace_id = ${tx.workspaceId} and r.programme_id = ${programmeId}
      and r.order_id = any(${[...orderIds]}::uuid[])
    order by r.order_id, r.id desc`);
}

export async function insertRuling(
  tx: Tx,
  given: { programmeId: string; orderId: string; ruling: Ruling; reason: string },
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into referral_ruling (workspace_id, id, programme_id, order_id, ruling, note, member_id)
    values (${tx.workspaceId}, ${newId()}, ${given.programmeId}, ${given.orderId}, ${given.ruling}, ${given.reason}, ${memberId})`);
}

export type GrantRow = ReferralGrant & { orderId: string; number: string; programmeId: string };

const grantsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<GrantRow>`
  select g.id, g.programme_id as "programmeId", g.order_id as "orderId", o.number, g.side, g.reward, g.note, g.at, ${who}, (
    select json_build_object('note', x.note, 'at', to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'by', case when n.id is not null then json_build_object('id', n.id, 'name', v.name) end)
    from referral_grant x
    left join member n on n."organizationId" = x.workspace_id and n.id = x.member_id
    left join auth_user v on v.id = n."userId"
    where x.workspace_id = g.workspace_id and x.undoes = g.id) as undone
  from referral_grant g join customer_order o on o.workspace_id = g.workspace_id and o.id = g.order_id ${member(sql`g`)}
  where g.workspace_id = ${tx.workspaceId} and g.undoes is null and ${where} order by g.id`;

/** What was handed over for these orders, also what was taken back since; in the order of time. */
export function grantsFor(tx: Tx, programmeId: string, orderIds: readonly string[]): Promise<GrantRow[]> {
  return tx.many(
    grantsOf(tx, sql`g.programme_id = ${programmeId} and g.order_id = any(${[...orderIds]}::uuid[])`),
  );
}

export function findGrant(tx: Tx, id: string): Promise<GrantRow | undefined> {
  return tx.maybe(grantsOf(tx, sql`g.id = ${id}`));
}

type NewGrant = {
  programmeId: string;
  orderId: string;
  side: ReferralSide;
  undoes: string | null;
  reward: Reward;
  note: string;
};

export async function insertGrant(tx: Tx, given: NewGrant, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into referral_grant (workspace_id, id, programme_id, order_id, side, undoes, reward, note, member_id)
    values (${tx.workspaceId}, ${newId()}, ${given.programmeId}, ${given.orderId}, ${given.side}, ${given.undoes},
      ${JSON.stringify(given.reward)}::jsonb, ${given.note}, ${memberId})`);
}
