import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/** Conversations answered in the month whose answers have been read: whether none of these put an earlier one right. */
export const neverCorrected: FactsOfMonth = (tx, { from, to }) => sql`
  select g.conversation_id as id, c.customer_id, g.conversation_id, null::text as way, max(g.at) as at,
    not bool_or(t.corrects) as hit, 'conversation' as opens, g.conversation_id as about
  from answer_author g
  join trust_reading t on t.workspace_id = g.workspace_id and t.message_id = g.message_id
  join conversation c on c.workspace_id = g.workspace_id and c.id = g.conversation_id
  where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to}
  group by g.conversation_id, c.customer_id`;

/**
 * Answers of the month to somebody who had just complained or was dissatisfied (by what the language engine read in what they
 * wrote last): whether the answer asked them to buy.
 */
export const soldToUnhappy: FactsOfMonth = (tx, { from, to }) => sql`
  select g.message_id as id, c.customer_id, g.conversation_id, null::text as way, g.at, t.promotes as hit,
    'conversation' as opens, g.conversation_id as about
  from answer_author g
  join trust_reading t on t.workspace_id = g.workspace_id and t.message_id = g.message_id
  join message a on a.workspace_id = g.workspace_id and a.id = g.message_id
  join conversation c on c.workspace_id = g.workspace_id and c.id = g.conversation_id
  join lateral (
    select m.id from message m
    where m.workspace_id = a.workspace_id and m.conversation_id = a.conversation_id and m.ordinal < a.ordinal
      and m.direction = 'inbound' and not m.automatic
    order by m.ordinal desc limit 1
  ) as w on true
  join message_reading r on r.workspace_id = g.workspace_id and r.message_id = w.id
    and (r.intent = 'complaint' or r.mood = 'dissatisfied')
  where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to}`;
