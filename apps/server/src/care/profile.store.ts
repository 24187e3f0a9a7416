import type { CareRegion } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';
import type { Degree } from './mourning.ts';

/** Locks a company; false when there is none. */
export async function holdCompany(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from company where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return rows.length > 0;
}

export type Profile = {
  customerId: string;
  name: string;
  honorific: string;
  address: string | null;
  postalCode: string | null;
  handRegion: CareRegion | null;
  mourning: { degree: Degree; since: Day; until: Day } | null;
  contactPersonId: string | null;
  company: {
    id: string;
    name: string;
    address: string | null;
    postalCode: string | null;
    giftsRefused: boolean;
    note: string;
  } | null;
};

/** What after-care must know of these customers, who must stand for themselves. */
export function findProfiles(tx: Tx, customerIds: readonly string[]): Promise<Profile[]> {
  return tx.many(sql<Profile>`
    select k.id as "customerId", k.name, k.honorific, k.address, k.postal_code as "postalCode", p.region as "handRegion",
      case when p.mourning_since is not null then json_build_object('degree', p.mourning_degree,
        'since', p.mourning_since::text, 'until', p.mourning_until::text) end as mourning,
      k.contact_person_id as "contactPersonId",
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'address', o.address,
        'postalCode', o.postal_code, 'giftsRefused', coalesce(g.gifts_refused, false), 'note', coalesce(g.note, '')) end as company
    from customer k
    left join care_profile p on p.workspace_id = k.workspace_id and p.customer_id = k.id
    left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id
    left join care_company g on g.workspace_id = o.workspace_id and g.company_id = o.id
    where k.workspace_id = ${tx.workspaceId} and k.id = any(${[...customerIds]}::uuid[])`);
}

export async function saveProfile(
  tx: Tx,
  customerId: string,
  region: CareRegion | null,
  mourning: Profile['mourning'],
): Promise<void> {
  await tx.run(sql`
    insert into care_profile (workspace_id, customer_id, region, mourning_degree, mourning_since, mourning_until)
    values (${tx.workspaceId}, ${customerId}, ${region}, ${mourning?.degree ?? null}, ${mourning?.since ?? null},
      ${mourning?.until ?? null})
    on conflict (workspace_id, customer_id) do update set region = excluded.region,
      mourning_degree = excluded.mourning_degree, mourning_since = excluded.mourning_since,
      mourning_until = excluded.mourning_until`);
}

/** Whether a company's people may take gifts; undefined when there is no such company. */
export function findCompany(
  tx: Tx,
  id: string,
): Promise<{ giftsRefused: boolean; note: string } | undefined> {
  return tx.maybe(sql<{ giftsRefused: boolean; note: string }>`
    select coalesce(g.gifts_refused, false) as "giftsRefused", coalesce(g.note, '') as note
    from company o left join care_company g on g.workspace_id = o.workspace_id and g.company_id = o.id
    where o.workspace_id = ${tx.workspaceId} and o.id = ${id}`);
}

export async function saveCompany(
  tx: Tx,
  companyId: string,
  { giftsRefused, note }: { giftsRefused: boolean; note: string },
): Promise<void> {
  await tx.run(sql`
    insert into care_company (workspace_id, company_id, gifts_refused, note)
    values (${tx.workspaceId}, ${companyId}, ${giftsRefused}, ${note})
    on conflict (workspace_id, company_id) do update set gifts_refused = excluded.gifts_refused, note = excluded.note`);
}
