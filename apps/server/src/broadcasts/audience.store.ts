import type { Segment, Standing } from '@madoguchi/contract';
import { newestWord } from '../consent/index.ts';
import { customerConditions, termsOf } from '../customers/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { TierAudience } from './dependencies.ts';

export type Way = {
  channelId: string;
  channelType: 'email' | 'line';
  /** What people must have agreed to; null where no consent is needed. */
  purpose: string | null;
};

/** Where a customer is reached by mail: the first of their addresses. */
const byMail = (tx: Tx) => sql`
  select p.value as address, false as blocked from contact_point p
  where p.workspace_id = ${tx.workspaceId} and p.customer_id = customer.id and p.kind = 'email'
  order by p.is_primary desc, p.created_at, p.id limit 1`;

/** At LINE only those are reached who know this account; not groups. */
const byLine = (tx: Tx, channelId: string) => sql`
  select p.value_key as address, c.blocked_at is not null as blocked from contact_point p
  join line_chat c on c.workspace_id = p.workspace_id and c.channel_id = ${channelId} and c.chat = p.value_key and not c.in_group
  where p.workspace_id = ${tx.workspaceId} and p.customer_id = customer.id and p.kind = 'line'
  order by c.blocked_at is not null, p.is_primary desc, p.created_at, p.id limit 1`;

/** Customers for whom `where` holds, with their address and whether anything may go there. */
export function standings(tx: Tx, way: Way, where: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const { channelId, channelType, purpose } = way;
  const word =
    purpose === null
      ? sql`'given'`
      : sql`coalesce(${newestWord(tx, sql`customer.id`, channelType, purpose)}, 'none')`;
  return sql`
    select customer.id, customer.name, customer.honorific, customer.company_id, customer.title, customer.reading_key, a.address,
      case when a.address is null then 'no_contact' when a.blocked then 'blocked'
        else case ${word} when 'given' then 'reachable' when 'withdrawn' then 'withdrawn' else 'no_consent' end end as standing
    from customer
    left join lateral (${channelType === 'email' ? byMail(tx) : byLine(tx, channelId)}) as a on true
    where ${sql.join([...where], sql` and `)}`;
}

/** Whom a segment holds: conditions on rows of `customer`, and of how many it is not known yet whether they belong to it. */
type Chosen = { where: RawBuilder<unknown>[]; waiting: number };

/** Conditions for a segment; its days are days of the workspace's zone. */
export async function conditionsOf(
  tx: Tx,
  segment: Segment,
  timeZone: string,
  ofTiers: TierAudience,
): Promise<Chosen> {
  const { query, companyId, contactPersonId, tagId, contactedFrom, contactedUntil, tiers } = segment;
  const where = await customerConditions(tx, {
    terms: termsOf(query ?? ''),
    companyId: companyId ?? null,
    contactPersonId: contactPersonId ?? null,
  });
  const ofCustomer = sql`v.workspace_id = ${tx.workspaceId} and v.customer_id = customer.id and v.merged_into is null`;
  if (tagId !== undefined)
    where.push(sql`exists (
      select from conversation v join conversation_tag g on g.workspace_id = v.workspace_id and g.conversation_id = v.id
      where ${ofCustomer} and g.tag_id = ${tagId})`);
  const start = (day: string, plus: number) =>
    sql`((${day}::date + ${plus}::int)::timestamp at time zone ${timeZone})`;
  if (contactedFrom !== undefined)
    where.push(
      sql`exists (select from conversation v where ${ofCustomer} and v.last_message_at >= ${start(contactedFrom, 0)})`,
    );
  if (contactedUntil !== undefined)
    where.push(
      sql`not exists (select from conversation v where ${ofCustomer} and v.last_message_at >= ${start(contactedUntil, 1)})`,
    );
  if (tiers === undefined) return { where, waiting: 0 };
  const { ids, waiting } = await ofTiers.members(tx, tiers);
  return { where: [...where, sql`customer.id in (select t.id from (${ids}) as t)`], waiting };
}

/** How many of a segment stand how. */
export async function countStandings(
  tx: Tx,
  way: Way,
  where: readonly RawBuilder<unknown>[],
): Promise<Partial<Record<Standing, number>>> {
  const rows = await tx.many(sql<{ standing: Standing; count: number }>`
    select standing, count(*)::int as count from (${standings(tx, way, where)}) as s group by standing`);
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]));
}

export type AudienceRow = {
  id: string;
  name: string;
  honorific: string;
  company: string | null;
  standing: Standing;
  key: string;
};

/** One page of those who stand like this, in the order of their readings. */
export function listStandings(
  tx: Tx,
  way: Way,
  where: readonly RawBuilder<unknown>[],
  page: { standing: Standing; after: { key: string; id: string } | null; limit: number },
): Promise<AudienceRow[]> {
  const { standing, after, limit } = page;
  const beyond = after === null ? sql`true` : sql`(s.reading_key, s.id) > (${after.key}, ${after.id}::uuid)`;
  return tx.many(sql<AudienceRow>`
    select s.id, s.name, s.honorific, o.name as company, s.standing, s.reading_key as key
    from (${standings(tx, way, where)}) as s
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = s.company_id
    where s.standing = ${standing} and ${beyond}
    order by s.reading_key, s.id limit ${limit}`);
}

export type PersonRow = {
  id: string;
  name: string;
  honorific: string;
  company: string | null;
  title: string | null;
  address: string | null;
  standing: Standing;
};

/** These customers as they stand now; those who have become part of others are left out. */
export function standingsOf(tx: Tx, way: Way, customerIds: readonly string[]): Promise<PersonRow[]> {
  const where = [
    sql`customer.workspace_id = ${tx.workspaceId}`,
    sql`customer.id = any(${[...customerIds]}::uuid[])`,
    sql`customer.merged_into is null`,
    sql`customer.erased_at is null`,
  ];
  return tx.many(sql<PersonRow>`
    select s.id, s.name, s.honorific, o.name as company, s.title, s.address, s.standing
    from (${standings(tx, way, where)}) as s
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = s.company_id`);
}
