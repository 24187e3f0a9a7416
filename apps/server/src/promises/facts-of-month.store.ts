import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';
import { counts, outcomeAt } from './list.store.ts';

/** Promises due in the month of which it is known what became of them: kept in time, or not. Moved in time is in neither. */
export const promisesDue: FactsOfMonth = (tx, { from, to, now }) => sql`
  select p.id, c.customer_id, p.conversation_id, null::text as way, p.due_at as at, p.outcome = 'in_time' as hit,
    'conversation' as opens, p.conversation_id as about
  from (
    select p.id, p.conversation_id, p.due_at, ${outcomeAt(sql`${now}::timestamptz`)} as outcome from promise p
    where p.workspace_id = ${tx.workspaceId} and p.sort_at >= ${from} and p.sort_at < ${to} and ${counts}
  ) as p
  left join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = p.conversation_id
  where p.outcome in ('in_time', 'late', 'broken', 'moved_late', 'overdue')`;
