import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/**
 * Satisfaction told in the month by customers who had been invited to, so that it is known that they are customers: 4 or 5 of 5.
 * One an answer, however many such questions it has: the lowest.
 */
export const satisfactionTold: FactsOfMonth = (tx, { from, to }) => sql`
  select a.id, a.customer_id, a.conversation_id, a.channel as way, a.answered_at as at, min(r.score) >= 4 as hit,
    'answer' as opens, a.id as about
  from survey_answer a
  join survey_reply r on r.workspace_id = a.workspace_id and r.answer_id = a.id and r.kind = 'csat' and r.score is not null
  where a.workspace_id = ${tx.workspaceId} and a.answered_at >= ${from} and a.answered_at < ${to} and a.invitation_id is not null
  group by a.workspace_id, a.id`;
