import type { ReferralInvite } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type InviteRow = Omit<ReferralInvite, 'url'>;

const invitesOf = (tx: Tx, where: RawBuilder<unknown>) => sql<InviteRow>`
  select i.id, case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
    a.id as "addressId", a.slug, g.code, i.created_at as "createdAt", (
      select coalesce(sum(d.counted), 0)::int from click_day d
      where d.workspace_id = i.workspace_id and d.link_id = i.link_id) as clicks
  from referral_invite i
  cross join lateral (
    select a.id, a.slug from link_address a where a.workspace_id = i.workspace_id and a.link_id = i.link_id order by a.id limit 1
  ) as a
  left join customer k on k.workspace_id = i.workspace_id and k.id = i.customer_id
  left join growth_code g on g.workspace_id = i.workspace_id and g.id = i.code_id
  where i.workspace_id = ${tx.workspaceId} and ${where}`;

/** The newest first. */
export function listInvites(
  tx: Tx,
  programmeId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<InviteRow[]> {
  const earlier = before === null ? sql`true` : sql`i.id < ${before}::uuid`;
  return tx.many(
    sql`${invitesOf(tx, sql`i.programme_id = ${programmeId} and ${earlier}`)} order by i.id desc limit ${limit}`,
  );
}

/** The invite of a person for a programme, whichever of their records it was made for. */
export function findInviteOf(
  tx: Tx,
  programmeId: string,
  customerIds: readonly string[],
): Promise<InviteRow | undefined> {
  return tx.maybe(sql<InviteRow>`
    ${invitesOf(tx, sql`i.programme_id = ${programmeId} and i.customer_id = any(${[...customerIds]}::uuid[])`)}
    order by i.id limit 1`);
}

export async function insertInvite(
  tx: Tx,
  given: { programmeId: string; customerId: string; linkId: string; codeId: string },
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into referral_invite (workspace_id, id, programme_id, customer_id, link_id, code_id, created_by)
    values (${tx.workspaceId}, ${newId()}, ${given.programmeId}, ${given.customerId}, ${given.linkId}, ${given.codeId},
      ${memberId})`);
}

/** Whether any of these has bought: an order that is known and stands. */
export async function hasBought(tx: Tx, customerIds: readonly string[]): Promise<boolean> {
  const ids = [...customerIds];
  const row = await tx.one(sql<{ bought: boolean }>`
    select exists (select from customer_order o where o.workspace_id = ${tx.workspaceId}
      and o.customer_id = any(${ids}::uuid[]) and o.known and o.state <> 'cancelled')
    or exists (select from order_customer c where c.workspace_id = ${tx.workspaceId}
      and c.customer_id = any(${ids}::uuid[]) and c.order_count > 0) as bought`);
  return row.bought;
}
