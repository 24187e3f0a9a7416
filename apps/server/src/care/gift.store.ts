import type { Gift, SaveGift } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

export function listGifts(tx: Tx, customerId: string, limit: number): Promise<Gift[]> {
  return tx.many(sql<Gift>`
    select g.id, g.direction, g.what, g.occasion, g.cost, g.given_on::text as "on", g.note, g.over_limit as "overLimit",
      case when m.id is null then null else json_build_object('id', m.id, 'name', u.name) end as by
    from care_gift g
    left join member m on m."organizationId" = g.workspace_id and m.id = g.member_id left join auth_user u on u.id = m."userId"
    where g.workspace_id = ${tx.workspaceId} and g.customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId}))
    order by g.given_on desc, g.id desc limit ${limit}`);
}

/** What gifts to a person, and to the people of a company, cost in the calendar year of a day. */
export function givenIn(
  tx: Tx,
  year: Day,
  customerId: string,
  companyId: string | null,
): Promise<{ person: number; company: number }> {
  const first = `${year.slice(0, 4)}-01-01`;
  const last = `${year.slice(0, 4)}-12-31`;
  return tx.one(sql<{ person: number; company: number }>`
    select coalesce((select sum(cost) from care_gift g
        where g.workspace_id = ${tx.workspaceId} and direction = 'given' and given_on between ${first}::date and ${last}::date
          and customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId}))), 0)::float8 as person,
      coalesce((select sum(cost) from care_gift g
        where g.workspace_id = ${tx.workspaceId} and direction = 'given' and given_on between ${first}::date and ${last}::date
          and company_id = ${companyId}::uuid), 0)::float8 as company`);
}

export async function insertGift(
  tx: Tx,
  gift: SaveGift & { customerId: string; companyId: string | null; memberId: string },
): Promise<void> {
  await tx.run(sql`
    insert into care_gift (workspace_id, id, customer_id, company_id, direction, what, occasion, cost, given_on, note,
      over_limit, member_id)
    values (${tx.workspaceId}, ${newId()}, ${gift.customerId}, ${gift.companyId}, ${gift.direction}, ${gift.what},
      ${gift.occasion}, ${gift.cost}, ${gift.on}, ${gift.note}, ${gift.overLimit}, ${gift.memberId})`);
}

/** Whose it was; undefined when there is no such gift. */
export function deleteGift(tx: Tx, id: string): Promise<{ customerId: string } | undefined> {
  return tx.maybe(sql<{ customerId: string }>`
    delete from care_gift where workspace_id = ${tx.workspaceId} and id = ${id} returning customer_id as "customerId"`);
}
