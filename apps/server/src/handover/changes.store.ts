import type { ContactChange, Continuity } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** Somebody followed somebody; to be given a first contact person is no change. */
const isChange = sql`g.from_id is not null and g.to_id is not null and g.from_id <> g.to_id`;

/**
 * The rule of what need not have been: whoever looked after the customer was a member, present and under the ceiling, and
 * there was no handover.
 */
const unnecessary = sql`(not g.from_left and not g.from_away and g.handover_id is null
  and (g.ceiling is null or coalesce(g.from_load, 0) < g.ceiling))`;

export type ChangeFilter = {
  from: Date | null;
  to: Date | null;
  unnecessary: boolean | null;
  customerIds: readonly string[] | null;
  before: { at: string; id: string } | null;
  limit: number;
};

/** A page of changes of contact person, the newest first. */
export function listChanges(tx: Tx, filter: ChangeFilter): Promise<ContactChange[]> {
  const where = [sql`g.workspace_id = ${tx.workspaceId}`, isChange];
  if (filter.from !== null) where.push(sql`g.at >= ${filter.from}`);
  if (filter.to !== null) where.push(sql`g.at < ${filter.to}`);
  if (filter.unnecessary !== null) where.push(filter.unnecessary ? unnecessary : sql`not ${unnecessary}`);
  if (filter.customerIds !== null) where.push(sql`g.customer_id = any(${[...filter.customerIds]}::uuid[])`);
  if (filter.before !== null)
    where.push(sql`(g.at, g.id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`);
  return tx.many(sql<ContactChange>`
    select g.id, g.at, json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer,
      json_build_object('id', g.from_id, 'name', g.from_name) as "from", json_build_object('id', g.to_id, 'name', g.to_name) as "to",
      g.handover_id as "handoverId", g.from_left as "fromLeft", g.from_away as "fromAway", g.from_load as "fromLoad", g.ceiling,
      ${unnecessary} as unnecessary
    from contact_change g join customer k on k.workspace_id = g.workspace_id and k.id = g.customer_id
    where ${sql.join(where, sql` and `)} order by g.at desc, g.id desc limit ${filter.limit}`);
}

export async function countChanges(tx: Tx, customerIds: readonly string[], from: Date): Promise<number> {
  const row = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from contact_change g
    where g.workspace_id = ${tx.workspaceId} and g.customer_id = any(${[...customerIds]}::uuid[]) and g.at >= ${from} and ${isChange}`);
  return row.count;
}

export type Range = { from: Date; to: Date; timeZone: string };
type Counts = { month: string; contactChanges: number; unnecessary: number };

const monthOf = (timeZone: string) => sql`to_char(g.at at time zone ${timeZone}, 'YYYY-MM')`;

export function changesByMonth(tx: Tx, { from, to, timeZone }: Range): Promise<Counts[]> {
  return tx.many(sql<Counts>`
    select ${monthOf(timeZone)} as month, count(*)::int as "contactChanges",
      (count(*) filter (where ${unnecessary}))::int as unnecessary
    from contact_change g
    where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to} and ${isChange} group by 1`);
}

export function answererChangesByMonth(
  tx: Tx,
  { from, to, timeZone }: Range,
): Promise<{ month: string; count: number }[]> {
  return tx.many(sql<{ month: string; count: number }>`
    select ${monthOf(timeZone)} as month, count(*)::int as count from answer_author g
    where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to} and g.before_id <> g.author_id group by 1`);
}

type Share = { conversations: number; kept: number; partly: number; others: number };

const counted = sql`count(*)::int as conversations, (count(*) filter (where own))::int as kept,
  (count(*) filter (where any_own and not own))::int as partly, (count(*) filter (where not any_own))::int as others`;

/** Each conversation with what share of a month's answers was the contact person's own. */
const conversations = (tx: Tx, { from, to, timeZone }: Range) => sql`
  select ${monthOf(timeZone)} as month, g.conversation_id, bool_and(g.author_id = g.contact_person_id) as own,
    bool_or(g.author_id = g.contact_person_id) as any_own,
    (array_agg(g.contact_person_id order by g.at desc))[1] as member
  from answer_author g
  where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to} and g.contact_person_id is not null
  group by 1, 2`;

export function continuityByMonth(tx: Tx, range: Range): Promise<(Share & { month: string })[]> {
  return tx.many(sql<Share & { month: string }>`
    select month, ${counted} from (${conversations(tx, range)}) as c group by month order by month`);
}

export function continuityByMember(tx: Tx, range: Range): Promise<Continuity['members']> {
  return tx.many(sql<Continuity['members'][number]>`
    select json_build_object('id', w.member, 'name', coalesce(u.name, (
        select g.to_name from contact_change g where g.workspace_id = ${tx.workspaceId} and g.to_id = w.member
        order by g.at desc limit 1))) as member,
      w.conversations, w.kept, w.partly, w.others
    from (select member, ${counted} from (${conversations(tx, range)}) as c group by member) as w
    left join member m on m."organizationId" = ${tx.workspaceId} and m.id = w.member left join auth_user u on u.id = m."userId"
    order by w.conversations desc, w.member`);
}

/** Those for whom it changed most. */
export function customersChangedMost(
  tx: Tx,
  { from, to }: Range,
  limit: number,
): Promise<Continuity['customers']> {
  return tx.many(sql<Continuity['customers'][number]>`
    with found as (
      select g.customer_id, 1 as contact, 0 as answerer from contact_change g
      where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to} and ${isChange}
      union all
      select c.customer_id, 0, 1 from answer_author g
      join conversation c on c.workspace_id = g.workspace_id and c.id = g.conversation_id
      where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to} and g.before_id <> g.author_id
    )
    select json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer,
      sum(f.contact)::int as "contactChanges", sum(f.answerer)::int as "answererChanges"
    from found f join customer k on k.workspace_id = ${tx.workspaceId} and k.id = f.customer_id
    where k.erased_at is null
    group by k.id, k.name, k.honorific order by sum(f.contact) desc, sum(f.answerer) desc, k.id limit ${limit}`);
}
