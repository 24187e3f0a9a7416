import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/**
 * After-care due in the month: done, or not (skipped, or its day has passed). What the desk itself stopped, because the
 * customer wrote or complained, is in neither.
 */
export const careDue: FactsOfMonth = (tx, { firstDay, nextDay, now, timeZone }) => sql`
  select t.id, t.customer_id, t.draft_conversation_id as conversation_id, null::text as way,
    (t.due_on::timestamp + interval '1 day' - interval '1 millisecond') at time zone ${timeZone} as at, t.state = 'done' as hit,
    'care' as opens, t.id as about
  from care_task t
  where t.workspace_id = ${tx.workspaceId} and t.due_on >= ${firstDay}::date and t.due_on < ${nextDay}::date
    and (t.state in ('done', 'skipped')
      or t.state in ('proposed', 'planned') and t.due_on < (${now}::timestamptz at time zone ${timeZone})::date)`;
