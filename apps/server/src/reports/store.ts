import { sql, type Tx } from '../platform/db/index.ts';
import type { Counted } from './due.ts';

const firstOf = (month: string): string => `${month}-01`;

/** When each month was counted. */
export function countedMonths(tx: Tx): Promise<(Counted & { month: string })[]> {
  return tx.many(sql<Counted & { month: string }>`
    select to_char(month, 'YYYY-MM') as month, counted_at as "countedAt", time_zone as "timeZone", recipe,
      event_seq::float8 as "eventSeq", took_ms as "tookMs"
    from report_month where workspace_id = ${tx.workspaceId}`);
}

/** One counts at a time in a workspace; false where somebody does already. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const { free } = await tx.one(sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`reports ${tx.workspaceId}`}, 0)) as free`);
  return free;
}

/** Keeps what a month came to, in place of what was kept before. */
export async function keepMonth(
  tx: Tx,
  month: string,
  { countedAt, timeZone, recipe, eventSeq, tookMs }: Counted,
  facts: unknown,
): Promise<void> {
  await tx.run(sql`
    insert into report_month (workspace_id, month, counted_at, time_zone, recipe, event_seq, took_ms, facts)
    values (${tx.workspaceId}, ${firstOf(month)}::date, ${countedAt}, ${timeZone}, ${recipe}, ${eventSeq}, ${tookMs},
      ${JSON.stringify(facts)}::jsonb)
    on conflict (workspace_id, month) do update set counted_at = excluded.counted_at, time_zone = excluded.time_zone,
      recipe = excluded.recipe, event_seq = excluded.event_seq, took_ms = excluded.took_ms, facts = excluded.facts`);
}

export type KeptMonth = { month: string; countedAt: string; facts: unknown };

/** What was kept of the months from one to another, both included. */
export function keptMonths(tx: Tx, from: string, to: string, recipe: number): Promise<KeptMonth[]> {
  return tx.many(sql<KeptMonth>`
    select to_char(month, 'YYYY-MM') as month, counted_at as "countedAt", facts from report_month
    where workspace_id = ${tx.workspaceId} and recipe = ${recipe} and month between ${firstOf(from)}::date and ${firstOf(to)}::date`);
}

/** What the desk is called, where a report says whose it is. */
export async function nameOfDesk(tx: Tx): Promise<string> {
  const { name } = await tx.one(
    sql<{ name: string }>`select name from workspace where id = ${tx.workspaceId}`,
  );
  return name;
}
