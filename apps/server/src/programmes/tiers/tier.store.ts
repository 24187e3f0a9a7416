import type { CustomerTier, Tier, TierMember, TierRules } from '@madoguchi/contract';
import { purchasesIn } from '../../loyalty/index.ts';
import { newId, sql, type RawBuilder, type Tx } from '../../platform/db/index.ts';

export type RulesRow = TierRules['versions'][number] & { day: string };

/** Every version of the rules, the newest first, with the day from which on it holds. */
export function listRules(tx: Tx): Promise<RulesRow[]> {
  return tx.many(sql<RulesRow>`
    select r.version, r.months, r.tiers, r.at, to_char(r.at at time zone s.time_zone, 'YYYY-MM-DD') as day,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from tier_rules r join workspace_settings s on s.workspace_id = r.workspace_id
    left join member m on m."organizationId" = r.workspace_id and m.id = r.member_id
    left join auth_user u on u.id = m."userId"
    where r.workspace_id = ${tx.workspaceId} order by r.version desc limit 200`);
}

/** Adds a version; false where somebody else was faster. */
export async function insertRules(
  tx: Tx,
  { version, months, tiers }: { version: number; months: number; tiers: readonly Tier[] },
  memberId: string,
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into tier_rules (workspace_id, version, months, tiers, member_id)
    values (${tx.workspaceId}, ${version}, ${months}, ${JSON.stringify(tiers)}::jsonb, ${memberId}) on conflict do nothing`);
  return added === 1;
}

export type PlacementRow = CustomerTier['placements'][number] & { day: string };

/** What was done by hand about these records of a person, the newest first. */
export function placementsOf(tx: Tx, customerIds: readonly string[]): Promise<PlacementRow[]> {
  return tx.many(sql<PlacementRow>`
    select p.tier, p.note as reason, p.at, to_char(p.at at time zone s.time_zone, 'YYYY-MM-DD') as day,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from tier_placement p join workspace_settings s on s.workspace_id = p.workspace_id
    left join member m on m."organizationId" = p.workspace_id and m.id = p.member_id
    left join auth_user u on u.id = m."userId"
    where p.workspace_id = ${tx.workspaceId} and p.customer_id = any(${[...customerIds]}::uuid[])
    order by p.at desc, p.id desc limit 200`);
}

export async function insertPlacement(
  tx: Tx,
  given: { customerId: string; tier: string | null; reason: string },
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into tier_placement (workspace_id, id, customer_id, tier, note, member_id)
    values (${tx.workspaceId}, ${newId()}, ${given.customerId}, ${given.tier}, ${given.reason}, ${memberId})`);
}

type Asked = { tiers: readonly Tier[]; from: string; to: string };

/** A query of `id`, `tier`, `how`, `purchases` and `spent` over everybody who is in a tier: by hand, else by what they bought. */
function membersIn(tx: Tx, { tiers, from, to }: Asked): RawBuilder<unknown> {
  const ws = sql`${tx.workspaceId}`;
  const ranked = JSON.stringify(tiers.map(({ key, by, least }, place) => ({ place, key, by, least })));
  return sql`
    with recursive tier as materialized (
      select * from jsonb_to_recordset(${ranked}::jsonb) as t (place integer, key text, by text, least bigint)
    ), up as (
      select c.id as asked, c.id, c.merged_into from customer c
      where c.workspace_id = ${ws} and c.id in (select customer_id from tier_placement where workspace_id = ${ws})
      union
      select up.asked, c.id, c.merged_into from up join customer c on c.workspace_id = ${ws} and c.id = up.merged_into
    ), placed as (
      select p.root, t.key from (
        select distinct on (u.id) u.id as root, p.tier from up u
        join tier_placement p on p.workspace_id = ${ws} and p.customer_id = u.asked
        where u.merged_into is null order by u.id, p.at desc, p.id desc
      ) as p join tier t on t.key = p.tier
    ), bought as (
      ${purchasesIn(tx, from, to)}
    ), standing as (
      select coalesce(p.root, b.customer_id) as id, coalesce(p.key, r.key) as tier,
        case when p.key is null then 'reckoned' else 'hand' end as how, coalesce(b.purchases, 0) as purchases,
        coalesce(b.spent, 0) as spent
      from bought b full join placed p on p.root = b.customer_id
      left join lateral (
        select t.key from tier t
        where t.by = 'purchases' and b.purchases >= t.least or t.by = 'spent' and b.spent >= t.least
        order by t.place desc limit 1
      ) as r on true
    )
    select s.*, k.name, k.honorific from standing s
    join customer k on k.workspace_id = ${ws} and k.id = s.id and k.erased_at is null
    where s.tier is not null`;
}

/** A query of the `id` of everybody who is in one of these tiers. */
export const idsOfMembers = (tx: Tx, asked: Asked, keys: readonly string[]): RawBuilder<unknown> =>
  sql`select m.id from (${membersIn(tx, asked)}) as m where m.tier = any(${[...keys]}::text[])`;

export function countMembers(tx: Tx, asked: Asked): Promise<{ key: string; people: number }[]> {
  return tx.many(sql<{ key: string; people: number }>`
    select m.tier as key, count(*)::int as people from (${membersIn(tx, asked)}) as m group by m.tier`);
}

/** Who is in a tier, or in any, in the order of their records. */
export function listMembers(
  tx: Tx,
  { tier, after, limit, ...asked }: Asked & { tier: string | null; after: string | null; limit: number },
): Promise<TierMember[]> {
  const which = tier === null ? sql`true` : sql`m.tier = ${tier}`;
  const later = after === null ? sql`true` : sql`m.id > ${after}::uuid`;
  return tx.many(sql<TierMember>`
    select json_build_object('id', m.id, 'name', m.name, 'honorific', m.honorific) as customer, m.tier, m.how, m.purchases,
      m.spent
    from (${membersIn(tx, asked)}) as m where ${which} and ${later} order by m.id limit ${limit}`);
}
