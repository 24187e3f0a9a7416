import type { Candidate, CandidateQuery, CareRegion, Courtesy } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

const countCap = 10_000;

/** How many have a courtesy of a year, and for how many it is done. */
export function countChosen(
  tx: Tx,
  courtesy: Courtesy,
  year: number,
): Promise<{ chosen: number; done: number }> {
  return tx.one(sql<{ chosen: number; done: number }>`
    select count(*)::int as chosen, (count(*) filter (where state = 'done'))::int as done from (
      select state from care_task
      where workspace_id = ${tx.workspaceId} and courtesy = ${courtesy} and courtesy_year = ${year}
        and state not in ('skipped', 'stopped') limit ${countCap}) as counted`);
}

export type CandidateRow = Omit<Candidate, 'region' | 'mourning'> & {
  handRegion: CareRegion | null;
  address: string | null;
  postalCode: string | null;
  companyAddress: string | null;
  companyPostalCode: string | null;
  mourning: { since: Day; until: Day } | null;
};

type Asked = Omit<CandidateQuery, 'limit' | 'cursor'> & {
  courtesy: Courtesy;
  year: number;
  after: { name: string; id: string } | null;
  limit: number;
  yearBefore: { from: Day; until: Day };
};

/** A page of customers to choose from, by name. */
export function listCandidates(tx: Tx, asked: Asked): Promise<CandidateRow[]> {
  const { from, until } = asked.yearBefore;
  const amount = sql`coalesce((
    select sum(e.amount) from care_event e where e.workspace_id = k.workspace_id and e.customer_id = k.id
      and e.at >= ${from}::date and e.at < ${until}::date), 0)::float8`;
  const last = sql`(
    select max(c.last_message_at) from conversation c where c.workspace_id = k.workspace_id and c.customer_id = k.id)`;
  const where = [
    sql`k.workspace_id = ${tx.workspaceId}`,
    sql`k.merged_into is null`,
    sql`k.erased_at is null`,
    sql`not k.withheld`,
  ];
  if (asked.after !== null) where.push(sql`(k.name, k.id) > (${asked.after.name}, ${asked.after.id}::uuid)`);
  if (asked.companyId !== undefined) where.push(sql`k.company_id = ${asked.companyId}`);
  if (asked.companiesOnly === 'true') where.push(sql`k.company_id is not null`);
  if (asked.contactSince !== undefined) where.push(sql`${last} >= ${asked.contactSince}::date`);
  if (asked.amountAtLeast !== undefined) where.push(sql`${amount} >= ${asked.amountAtLeast}`);
  if (asked.tagId !== undefined)
    where.push(sql`exists (
      select from conversation c
      join conversation_tag t on t.workspace_id = c.workspace_id and t.conversation_id = c.id and t.tag_id = ${asked.tagId}
      where c.workspace_id = k.workspace_id and c.customer_id = k.id)`);
  return tx.many(sql<CandidateRow>`
    select k.id, k.name, k.honorific, o.name as company, p.region as "handRegion", k.address, k.postal_code as "postalCode",
      o.address as "companyAddress", o.postal_code as "companyPostalCode", ${last} as "lastContactAt", ${amount} as amount,
      (select t.state from care_task t where t.workspace_id = k.workspace_id and t.customer_id = k.id
        and t.courtesy = ${asked.courtesy} and t.courtesy_year = ${asked.year}) as state,
      case when p.mourning_since is not null then
        json_build_object('since', p.mourning_since::text, 'until', p.mourning_until::text) end as mourning,
      coalesce(g.gifts_refused, false) as "giftsRefused"
    from customer k
    left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
    left join care_profile p on p.workspace_id = k.workspace_id and p.customer_id = k.id
    left join care_company g on g.workspace_id = k.workspace_id and g.company_id = k.company_id
    where ${sql.join(where, sql` and `)} order by k.name, k.id limit ${asked.limit}`);
}
