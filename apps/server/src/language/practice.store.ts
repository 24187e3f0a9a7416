import { newId, sql, type Tx } from '../platform/db/index.ts';

/** The Monday of the week that it is now in the workspace's zone, YYYY-MM-DD. */
export async function thisWeek(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ week: string }>`
    select date_trunc('week', now() at time zone time_zone)::date::text as week
    from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.week;
}

export type WeeklyMarks = { rule: string; week: string; seen: number; kept: number };

export function marksOf(tx: Tx, memberId: string, since: string): Promise<WeeklyMarks[]> {
  return tx.many(sql<WeeklyMarks>`
    select rule, week::text as week, seen, kept from keigo_mark
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and week >= ${since}::date`);
}

export function repliesOf(
  tx: Tx,
  memberId: string,
  since: string,
): Promise<{ week: string; replies: number }[]> {
  return tx.many(sql<{ week: string; replies: number }>`
    select week::text as week, count(*)::int as replies from counted_reply
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and week >= ${since}::date group by week`);
}

export type AnswersOfRule = { rule: string; given: number; right: number };

export function answersOf(tx: Tx, memberId: string, since: string): Promise<AnswersOfRule[]> {
  return tx.many(sql<AnswersOfRule>`
    select rule, count(*)::int as given, count(*) filter (where "right")::int as "right" from practice_answer
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and answered_at >= ${since}::date group by rule`);
}

export async function insertAnswer(
  tx: Tx,
  memberId: string,
  answer: { rule: string; question: string; right: boolean },
): Promise<void> {
  await tx.run(sql`
    insert into practice_answer (workspace_id, id, member_id, rule, question, "right")
    values (${tx.workspaceId}, ${newId()}, ${memberId}, ${answer.rule}, ${answer.question}, ${answer.right})`);
}

/** Replies of the whole team, with how many people wrote them. */
export function teamReplies(
  tx: Tx,
  since: string,
): Promise<{ week: string; replies: number; writers: number }[]> {
  return tx.many(sql<{ week: string; replies: number; writers: number }>`
    select week::text as week, count(*)::int as replies, count(distinct member_id)::int as writers from counted_reply
    where workspace_id = ${tx.workspaceId} and week >= ${since}::date group by week`);
}

/** Marks of the whole team; of whom is not asked. */
export function teamMarks(tx: Tx, since: string): Promise<WeeklyMarks[]> {
  return tx.many(sql<WeeklyMarks>`
    select rule, week::text as week, sum(seen)::int as seen, sum(kept)::int as kept from keigo_mark
    where workspace_id = ${tx.workspaceId} and week >= ${since}::date group by rule, week order by seen desc, rule`);
}
