import { sql, type Tx } from '../platform/db/index.ts';
import type { FactsOfMonth, MonthSpan } from '../statistics/index.ts';

/**
 * First messages of the time that asked for an acknowledgement: given on the calendar day they came on, where the workspace is. A
 * machine’s counts. What was closed without any answer asked for none.
 */
export const acknowledgedAtOnce: FactsOfMonth = (tx, { from, to, timeZone }) => sql`
  select d.id, c.customer_id, d.conversation_id, null::text as way, d.started_at as at,
    coalesce((d.met_at at time zone ${timeZone})::date = (d.started_at at time zone ${timeZone})::date, false) as hit,
    'conversation' as opens, d.conversation_id as about
  from deadline d join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = d.conversation_id
  where d.workspace_id = ${tx.workspaceId} and d.kind = 'acknowledgement' and d.due_at >= ${from}
    and d.started_at >= ${from} and d.started_at < ${to} and (d.met_at is not null or d.ended_at is null)`;

/**
 * How long customers waited for a person’s first answer, of those who first wrote in the time: how many there are, and in minutes the
 * ones at certain ranks (1 the fastest). What is not answered yet takes `never`; what was closed without an answer is left out.
 */
export async function firstAnswerTimes(
  tx: Tx,
  { from, to }: Pick<MonthSpan, 'from' | 'to'>,
): Promise<{ total: number; at: (ranks: readonly number[], never: number) => Promise<number[]> }> {
  const among = sql`
    deadline d where d.workspace_id = ${tx.workspaceId} and d.kind = 'first_answer' and d.due_at >= ${from}
      and d.started_at >= ${from} and d.started_at < ${to} and (d.met_at is not null or d.ended_at is null)`;
  const { total } = await tx.one(sql<{ total: number }>`select count(*)::int as total from ${among}`);
  const at = async (ranks: readonly number[], never: number) => {
    const rows = await tx.many(sql<{ rank: number; minutes: number }>`
      select rank::int as rank, minutes::float8 as minutes from (
        select coalesce(extract(epoch from d.met_at - d.started_at) / 60, ${never}) as minutes,
          row_number() over (order by d.met_at - d.started_at nulls last, d.id) as rank
        from ${among}) as r where rank = any(${[...ranks]}::int[])`);
    return ranks.map((rank) => rows.find((row) => row.rank === rank)?.minutes ?? never);
  };
  return { total, at };
}
