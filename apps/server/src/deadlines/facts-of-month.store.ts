import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';
import { outcome } from './list.store.ts';

/**
 * Answers and solutions due in the month: in time, or late. Acknowledgements are left out, since a machine may give them, and
 * so is what was closed without an answer in time.
 */
export const answersDue: FactsOfMonth = (tx, { from, to, now }) => sql`
  select d.id, c.customer_id, d.conversation_id, null::text as way, d.due_at as at, d.outcome = 'kept' as hit,
    'conversation' as opens, d.conversation_id as about
  from (
    select d.id, d.conversation_id, d.due_at, ${outcome(now)} as outcome from deadline d
    where d.workspace_id = ${tx.workspaceId} and d.due_at >= ${from} and d.due_at < ${to}
      and d.kind in ('first_answer', 'next_answer', 'resolution')
  ) as d
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = d.conversation_id
  where d.outcome in ('kept', 'late')`;
