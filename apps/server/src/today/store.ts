import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type Mention = {
  id: string;
  conversationId: string;
  subject: string;
  customer: { id: string; name: string; honorific: string };
  person: string | null;
  since: string;
};

/** Where a member was asked for by name and has not looked yet, the newest first. */
export function mentionsOf(tx: Tx, memberId: string, limit: number): Promise<Mention[]> {
  return tx.many(sql<Mention>`
    with page as materialized (
      select id, conversation_id, actor_id, at, sort_id from notification
      where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and read_at is null and kind = 'mention'
      order by sort_id desc limit ${limit}
    )
    select n.id, c.id as "conversationId", c.subject, n.at as since,
      json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, (
        select u.name from member m join auth_user u on u.id = m."userId"
        where m."organizationId" = ${tx.workspaceId} and m.id = n.actor_id) as person
    from page n
    join conversation o on o.workspace_id = ${tx.workspaceId} and o.id = n.conversation_id
    join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = coalesce(o.merged_into, o.id)
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
    order by n.sort_id desc`);
}

export type Member = { id: string; name: string };

export function membersNamed(tx: Tx, ids: readonly string[]): Promise<Member[]> {
  return tx.many(sql<Member>`
    select m.id, u.name from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId} and m.id = any(${[...ids]}::uuid[])`);
}

/** Whether customers can reach the desk yet. */
export async function hasChannels(tx: Tx): Promise<boolean> {
  const { found } = await tx.one(sql<{ found: boolean }>`
    select exists (select from channel where workspace_id = ${tx.workspaceId}) as found`);
  return found;
}

export type TeamRow = Member & {
  role: string;
  available: boolean;
  awayUntil: string | null;
  open: number;
  late: number;
  today: number;
  promises: number;
  attention: number;
};

type Edges = { now: Date; today: Date; cap: number };

const capped = (from: RawBuilder<unknown>, cap: number) =>
  sql<number>`(select count(*)::int from (select 1 from ${from} limit ${cap}) as counted)`;

/** Conversations of somebody that are due before one instant and not before another. */
const dueOf = (tx: Tx, whose: RawBuilder<unknown>, from: Date | null, to: Date, cap: number) =>
  capped(
    sql`conversation c where c.workspace_id = ${tx.workspaceId} and ${whose} and c.status <> 'done'
      and c.due_at >= ${from ?? '-infinity'}::timestamptz and c.due_at < ${to}`,
    cap,
  );

/** What each member has before them, every figure up to the cap. */
export function countTeam(tx: Tx, { now, today, cap }: Edges): Promise<TeamRow[]> {
  const own = sql`c.assignee_id = m.id`;
  return tx.many(sql<TeamRow>`
    select m.id, u.name, m.role, coalesce(v.state, 'available') = 'available' as available, (
        select max(a.ends_at) from absence a where a.workspace_id = ${tx.workspaceId} and a.member_id = m.id
          and a.starts_at <= ${now} and a.ends_at > ${now}) as "awayUntil",
      ${capped(
        sql`conversation c where c.workspace_id = ${tx.workspaceId} and ${own} and c.status in ('open', 'in_progress')
          and c.merged_into is null`,
        cap,
      )} as open,
      ${dueOf(tx, own, null, now, cap)} as late, ${dueOf(tx, own, now, today, cap)} as today,
      ${capped(
        sql`promise p where p.workspace_id = ${tx.workspaceId} and p.owner_id = m.id and p.state = 'open'
          and p.sort_at < ${today}`,
        cap,
      )} as promises,
      ${capped(
        sql`attention_case a where a.workspace_id = ${tx.workspaceId} and a.owner_id = m.id and a.state = 'open'`,
        cap,
      )} as attention
    from member m join auth_user u on u.id = m."userId"
    left join member_availability v on v.workspace_id = ${tx.workspaceId} and v.member_id = m.id
    where m."organizationId" = ${tx.workspaceId} and m.role <> 'observer'
    order by u.name, m.id`);
}

/** What nobody has taken, and how many one person should have at most. */
export function countRest(
  tx: Tx,
  { now, today, cap }: Edges,
): Promise<{ late: number; today: number; ceiling: number | null }> {
  const nobodys = sql`c.assignee_id is null`;
  return tx.one(sql<{ late: number; today: number; ceiling: number | null }>`
    select ${dueOf(tx, nobodys, null, now, cap)} as late, ${dueOf(tx, nobodys, now, today, cap)} as today, (
      select ceiling from contact_settings where workspace_id = ${tx.workspaceId}) as ceiling`);
}
