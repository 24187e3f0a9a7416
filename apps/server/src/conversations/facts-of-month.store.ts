import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/** So long somebody who comes back with a matter does so. */
const settlesDays = 14;

/**
 * Conversations done in the month, once 14 days have passed: whether they stayed so. A customer who writes again only to thank
 * (or whose message is a machine’s) has not come back with the matter.
 */
export const solvedForGood: FactsOfMonth = (tx, { from, to, now }) => sql`
  select c.id, c.customer_id, c.id as conversation_id, null::text as way, d.at, not exists (
      select from message m
      left join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
      where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound' and not m.automatic
        and m.received_at > d.at and m.received_at <= d.at + make_interval(days => ${settlesDays})
        and r.intent is distinct from 'thanks') as hit,
    'conversation' as opens, c.id as about
  from (
    select a.conversation_id, max(a.at) as at from activity a
    where a.workspace_id = ${tx.workspaceId} and a.kind = 'status_changed' and a.at >= ${from}
      and a.at < least(${to}::timestamptz, ${now}::timestamptz - make_interval(days => ${settlesDays}))
      and a.data ->> 'to' = 'done'
    group by a.conversation_id
  ) as d
  join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = d.conversation_id and c.merged_into is null`;

/**
 * Conversations in which dissatisfaction was read in the month: whether the customer said it openly, at least once, or only
 * let it be felt. Whoever trusts that it helps says what is wrong.
 */
export const saidOpenly: FactsOfMonth = (tx, { from, to }) => sql`
  select m.conversation_id as id, c.customer_id, m.conversation_id, null::text as way, max(m.received_at) as at,
    not bool_and(r.veiled) as hit, 'conversation' as opens, m.conversation_id as about
  from message_reading r
  join message m on m.workspace_id = r.workspace_id and m.id = r.message_id and m.direction = 'inbound'
    and m.received_at >= ${from} and m.received_at < ${to}
  join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
  where r.workspace_id = ${tx.workspaceId} and r.mood = 'dissatisfied' and r.read_at >= ${from}
  group by m.conversation_id, c.customer_id`;
