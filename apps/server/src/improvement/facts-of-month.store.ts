import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/** Complaints that came to a case in the month: of a cause that is new, or of one that had happened before. */
export const complaintsLinked: FactsOfMonth = (tx, { from, to }) => sql`
  select l.conversation_id as id, c.customer_id, l.conversation_id, null::text as way, max(l.linked_at) as at,
    not bool_or(l.recurrence) as hit, 'improvement' as opens, (array_agg(l.case_id order by l.linked_at desc))[1] as about
  from improvement_conversation l
  join conversation c on c.workspace_id = l.workspace_id and c.id = l.conversation_id
  where l.workspace_id = ${tx.workspaceId} and l.linked_at >= ${from} and l.linked_at < ${to}
  group by l.conversation_id, c.customer_id`;
