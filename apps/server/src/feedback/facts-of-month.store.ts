import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/** What customers said that was to be seen to in the month: whether it was left lying. Praise needs nothing to be done. */
export const feedbackDue: FactsOfMonth = (tx, { from, to, now }) => sql`
  select f.id, f.customer_id, f.conversation_id, null::text as way, f.due_at as at,
    (f.closed_at is null or f.closed_at > f.due_at) as hit, 'feedback' as opens, f.id as about
  from feedback_item f
  where f.workspace_id = ${tx.workspaceId} and f.due_at >= ${from} and f.due_at < ${to} and f.kind <> 'praise'
    and (f.closed_at is not null or f.due_at < ${now})`;
