import type { TrustEvidence } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** So long after their record began somebody is new. */
const newDays = 90;

/** Facts with the groups that each belongs to; null where that is not known of it. */
const grouped = (tx: Tx, facts: RawBuilder<unknown>) => sql`
  select f.*, case when k.id is null then null
      when f.at < k.created_at + make_interval(days => ${newDays}) then 'new' else 'returning' end as standing,
    case when k.id is null then null when k.company_id is null then 'person' else 'company' end as kind,
    'channel:' || coalesce(f.way, h.type) as channel
  from (${facts}) as f
  left join customer k on k.workspace_id = ${tx.workspaceId} and k.id = f.customer_id
  left join conversation v on v.workspace_id = ${tx.workspaceId} and v.id = f.conversation_id
  left join channel h on h.workspace_id = ${tx.workspaceId} and h.id = v.channel_id`;

/** Counts a month's facts for all segments at once, and keeps the counts. `month`: its first day. */
export function keepCounts(
  tx: Tx,
  { input, month }: { input: string; month: string },
  facts: RawBuilder<unknown>,
): Promise<number> {
  const counted = sql`count(*) filter (where f.hit)::int as hits, count(*)::int as total`;
  return tx.run(sql`
    insert into trust_count (workspace_id, month, segment, input, hits, total)
    with f as materialized (${grouped(tx, facts)}), counted as (
      select coalesce(f.standing, f.kind, f.channel, 'all') as segment, ${counted} from f
      group by grouping sets ((), (f.standing), (f.kind), (f.channel))
      having grouping(f.standing, f.kind, f.channel) = 7 or coalesce(f.standing, f.kind, f.channel) is not null
      union all
      select 'tag:' || t.tag_id, ${counted} from f
      join conversation_tag t on t.workspace_id = ${tx.workspaceId} and t.conversation_id = f.conversation_id
      group by t.tag_id
    )
    select ${tx.workspaceId}, ${month}::date, segment, ${input}, hits, total from counted where total > 0`);
}

function within(tx: Tx, segment: string): RawBuilder<unknown> {
  if (segment === 'all') return sql`true`;
  if (segment === 'new' || segment === 'returning') return sql`f.standing = ${segment}`;
  if (segment === 'company' || segment === 'person') return sql`f.kind = ${segment}`;
  if (segment.startsWith('channel:')) return sql`f.channel = ${segment}`;
  return sql`exists (
    select from conversation_tag t where t.workspace_id = ${tx.workspaceId} and t.conversation_id = f.conversation_id
      and t.tag_id = ${segment.slice('tag:'.length)}::uuid)`;
}

/** What a row is called by: the subject of its conversation, an order's number, and so on. */
const subject = (tx: Tx) => {
  const own = sql`workspace_id = ${tx.workspaceId} and id = f.about`;
  return sql`coalesce(case f.opens
    when 'order' then (select number from customer_order where ${own})
    when 'broadcast' then (select name from broadcast where ${own})
    when 'care' then (select name from care_task where ${own})
    when 'feedback' then (select left(text, 80) from feedback_item where ${own})
    when 'improvement' then (select title from improvement_case where ${own})
    else (select v.subject from conversation v where v.workspace_id = ${tx.workspaceId} and v.id = f.conversation_id) end, '')`;
};

export type EvidencePage = {
  segment: string;
  hit: boolean | null;
  after: { at: string; id: string } | null;
  limit: number;
};

/** A page of the facts themselves, the newest first. */
export function listEvidence(
  tx: Tx,
  facts: RawBuilder<unknown>,
  { segment, hit, after, limit }: EvidencePage,
): Promise<TrustEvidence[]> {
  const where = [within(tx, segment)];
  if (hit !== null) where.push(sql`f.hit = ${hit}`);
  if (after !== null) where.push(sql`(f.at, f.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return tx.many(sql<TrustEvidence>`
    select f.id, f.at, f.hit, json_build_object('kind', f.opens, 'id', f.about) as opens, ${subject(tx)} as subject,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer
    from (
      select f.* from (${grouped(tx, facts)}) as f where ${sql.join(where, sql` and `)}
      order by f.at desc, f.id desc limit ${limit}
    ) as f
    left join customer k on k.workspace_id = ${tx.workspaceId}
      and k.id = madoguchi_survivor(${tx.workspaceId}, f.customer_id)
    order by f.at desc, f.id desc`);
}
