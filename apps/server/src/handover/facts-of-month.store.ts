import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

const mature = 30;

/** Conversations with answers in the month, of customers who had a contact person: whether that person wrote all of them. */
export const answeredByOwn: FactsOfMonth = (tx, { from, to }) => sql`
  select g.conversation_id as id, c.customer_id, g.conversation_id, null::text as way, g.at, g.hit, 'conversation' as opens,
    g.conversation_id as about
  from (
    select g.conversation_id, max(g.at) as at, bool_and(g.author_id = g.contact_person_id) as hit from answer_author g
    where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to} and g.contact_person_id is not null
    group by g.conversation_id
  ) as g
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = g.conversation_id`;

/**
 * Customers who were answered in the month and had been known for 30 days: whether anything was noted about them (what they
 * like, cannot have, or what to mind) before the answer.
 */
export const knownWhenAnswered: FactsOfMonth = (tx, { from, to }) => sql`
  select k.id, k.id as customer_id, g.conversation_id, null::text as way, g.at, exists (
      select from care_note n where n.workspace_id = k.workspace_id and n.customer_id = k.id and n.created_at <= g.at) as hit,
    'conversation' as opens, g.conversation_id as about
  from (
    select distinct on (c.customer_id) c.customer_id, g.conversation_id, g.at
    from answer_author g join conversation c on c.workspace_id = g.workspace_id and c.id = g.conversation_id
    where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to}
    order by c.customer_id, g.at desc
  ) as g
  join customer k on k.workspace_id = ${tx.workspaceId} and k.id = g.customer_id and k.erased_at is null
    and k.created_at < g.at - make_interval(days => ${mature})`;
