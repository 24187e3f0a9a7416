import type { TrustInput, TrustRules } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

const firstOf = (month: string): string => `${month}-01`;

export type CountRow = { month: string; input: TrustInput; hits: number; total: number };

/** The counts of a segment in some months. */
export function countsOf(tx: Tx, segment: string, from: string, to: string): Promise<CountRow[]> {
  return tx.many(sql<CountRow>`
    select to_char(month, 'YYYY-MM') as month, input, hits, total from trust_count
    where workspace_id = ${tx.workspaceId} and segment = ${segment} and month >= ${firstOf(from)}::date
      and month <= ${firstOf(to)}::date`);
}

export type SegmentRow = { key: string; name: string | null; facts: number };

/** The segments that there are facts of, with tags by their names; the most facts first. */
export function segmentsSince(tx: Tx, from: string, limit: number): Promise<SegmentRow[]> {
  return tx.many(sql<SegmentRow>`
    select s.segment as key, t.name, s.facts from (
      select segment, sum(total)::int as facts from trust_count
      where workspace_id = ${tx.workspaceId} and month >= ${firstOf(from)}::date group by segment
    ) as s
    left join tag t on t.workspace_id = ${tx.workspaceId} and s.segment = 'tag:' || t.id
    where s.segment not like 'tag:%' or t.id is not null
    order by s.facts desc, s.segment limit ${limit}`);
}

export type MonthRow = {
  month: string;
  countedAt: string;
  timeZone: string;
  recipe: number;
  eventSeq: number;
  /** Milliseconds that counting it took. */
  tookMs: number;
};

/** The months that were counted, the newest first. */
export function countedMonths(tx: Tx): Promise<MonthRow[]> {
  return tx.many(sql<MonthRow>`
    select to_char(month, 'YYYY-MM') as month, counted_at as "countedAt", time_zone as "timeZone", recipe, event_seq::float8 as "eventSeq", took_ms as "tookMs"
    from trust_month where workspace_id = ${tx.workspaceId} order by trust_month.month desc`);
}

/** Begins a month anew: its counts are gone, and whoever counts it too waits. */
export async function beginMonth(
  tx: Tx,
  { month, countedAt, timeZone, recipe, eventSeq }: Omit<MonthRow, 'tookMs'>,
): Promise<void> {
  await tx.run(sql`
    insert into trust_month (workspace_id, month, counted_at, time_zone, recipe, event_seq, took_ms)
    values (${tx.workspaceId}, ${firstOf(month)}::date, ${countedAt}, ${timeZone}, ${recipe}, ${eventSeq}, 0)
    on conflict (workspace_id, month) do update set counted_at = excluded.counted_at, time_zone = excluded.time_zone,
      recipe = excluded.recipe, event_seq = excluded.event_seq`);
  await tx.run(sql`
    delete from trust_count where workspace_id = ${tx.workspaceId} and month = ${firstOf(month)}::date`);
}

export const endMonth = (tx: Tx, month: string, tookMs: number): Promise<number> =>
  tx.run(sql`
    update trust_month set took_ms = ${tookMs}
    where workspace_id = ${tx.workspaceId} and month = ${firstOf(month)}::date`);

/** When the desk's first conversation was last written in: nothing before it is worth counting. Null where there is none. */
export async function firstWritten(tx: Tx): Promise<Date | null> {
  const row = await tx.maybe(sql<{ at: string | null }>`
    select last_message_at as at from conversation
    where workspace_id = ${tx.workspaceId} and last_message_at is not null order by last_message_at, id limit 1`);
  return row?.at == null ? null : new Date(row.at);
}

export type RulesRow = {
  version: number;
  from: string;
  rules: TrustRules;
  note: string;
  changedAt: string;
  changedBy: string | null;
};

/** Every version of the rules, the newest first. */
export function allRules(tx: Tx): Promise<RulesRow[]> {
  return tx.many(sql<RulesRow>`
    select r.version, to_char(r.from_month, 'YYYY-MM') as "from", r.rules, r.note, r.changed_at as "changedAt", u.name as "changedBy"
    from trust_rules r
    left join member m on m."organizationId" = r.workspace_id and m.id = r.changed_by left join auth_user u on u.id = m."userId"
    where r.workspace_id = ${tx.workspaceId} order by r.version desc`);
}

/** Adds a version; false when somebody else has added that one. */
export async function addRules(
  tx: Tx,
  { version, from, rules, note }: Pick<RulesRow, 'version' | 'from' | 'rules' | 'note'>,
  memberId: string,
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into trust_rules (workspace_id, version, from_month, rules, note, changed_by)
    values (${tx.workspaceId}, ${version}, ${firstOf(from)}::date, ${JSON.stringify(rules)}::jsonb, ${note}, ${memberId})
    on conflict (workspace_id, version) do nothing`);
  return added === 1;
}
