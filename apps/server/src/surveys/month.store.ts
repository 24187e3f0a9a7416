import { sql, type Tx } from '../platform/db/index.ts';
import type { MonthSpan } from '../statistics/index.ts';
import { findSettings } from './settings.store.ts';

/** How often each answer was given in a month to «would you recommend us?», survey by survey; and from how many on that says anything. */
export type Recommended = {
  minimum: number;
  surveys: { id: string; scores: { score: number; count: number }[] }[];
};

/** Replies of a month to questions of the kind NPS. */
export async function recommendedInMonth(
  tx: Tx,
  { from, to }: Pick<MonthSpan, 'from' | 'to'>,
): Promise<Recommended> {
  const [{ minimum }, rows] = await Promise.all([
    findSettings(tx),
    tx.many(sql<{ id: string; score: number; count: number }>`
      select r.survey_id as id, r.score, count(*)::int as count from survey_reply r
      where r.workspace_id = ${tx.workspaceId} and r.kind = 'nps' and r.answered_at >= ${from} and r.answered_at < ${to}
        and r.score is not null
      group by 1, 2 order by 1, 2`),
  ]);
  const surveys = [...Map.groupBy(rows, ({ id }) => id)].map(([id, scores]) => ({
    id,
    scores: scores.map(({ score, count }) => ({ score, count })),
  }));
  return { minimum, surveys };
}

/** What surveys are called; one that is not kept any more is not among them. */
export function surveyNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx.many(sql<{ id: string; name: string }>`
    select id, name from survey where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`);
}
