import { sql, type Tx } from '../platform/db/index.ts';

export type PhoneRow = { memberId: string; memberName: string; address: string | null; rings: boolean };

/** Every member with their own telephone, if they have said one. */
export function listPhones(tx: Tx): Promise<PhoneRow[]> {
  return tx.many(sql<PhoneRow>`
    select m.id as "memberId", u.name as "memberName", p.address, coalesce(p.rings, false) as rings
    from member m join auth_user u on u.id = m."userId"
    left join member_phone p on p.workspace_id = ${tx.workspaceId} and p.member_id = m.id
    where m."organizationId" = ${tx.workspaceId} order by u.name, m.id limit 1000`);
}

export async function findPhone(tx: Tx, memberId: string): Promise<PhoneRow | undefined> {
  return tx.maybe(sql<PhoneRow>`
    select m.id as "memberId", u.name as "memberName", p.address, coalesce(p.rings, false) as rings
    from member m join auth_user u on u.id = m."userId"
    left join member_phone p on p.workspace_id = ${tx.workspaceId} and p.member_id = m.id
    where m."organizationId" = ${tx.workspaceId} and m.id = ${memberId}`);
}

export async function savePhone(
  tx: Tx,
  memberId: string,
  phone: { address: string; rings: boolean } | null,
): Promise<void> {
  if (phone === null)
    await tx.run(
      sql`delete from member_phone where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`,
    );
  else
    await tx.run(sql`
      insert into member_phone (workspace_id, member_id, address, rings)
      values (${tx.workspaceId}, ${memberId}, ${phone.address}, ${phone.rings})
      on conflict (workspace_id, member_id) do update
        set address = excluded.address, rings = excluded.rings, updated_at = now()`);
}

/** Members who may answer customers and whose telephones ring, for when no group was named; the first ten. */
export function everyRinging(tx: Tx): Promise<PhoneRow[]> {
  return tx.many(sql<PhoneRow>`
    select m.id as "memberId", u.name as "memberName", p.address, p.rings
    from member_phone p
    join member m on m."organizationId" = p.workspace_id and m.id = p.member_id
    join auth_user u on u.id = m."userId"
    where p.workspace_id = ${tx.workspaceId} and p.rings and m.role <> 'observer' order by u.name, m.id limit 10`);
}

/** Whose telephone or mail address this is, or whose id: as another telephone system names our people. */
export async function memberNamed(tx: Tx, text: string, phone: string | null): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select m.id from member m join auth_user u on u.id = m."userId"
    left join member_phone p on p.workspace_id = ${tx.workspaceId} and p.member_id = m.id
    where m."organizationId" = ${tx.workspaceId}
      and (m.id::text = ${text} or lower(u.email) = lower(${text}) or p.address = any(${[text, phone ?? text]}))
    order by m.id limit 1`);
  return row?.id ?? null;
}
