import { sql } from '../platform/db/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';

/** Who leaves because of a message does so within these days. */
const leavesDays = 7;

/** What customers were written in the month: news that promote, against answers of people and broadcasts that serve. */
export const written: FactsOfMonth = (tx, { from, to }) => sql`
  select r.id, r.customer_id, null::uuid as conversation_id, b.channel_type as way, r.sent_at as at, b.kind = 'news' as hit,
    'broadcast' as opens, b.id as about
  from broadcast_recipient r join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id
  where r.workspace_id = ${tx.workspaceId} and r.sent_at >= ${from} and r.sent_at < ${to} and r.state = 'sent'
  union all
  select g.message_id, c.customer_id, g.conversation_id, null, g.at, false, 'conversation', g.conversation_id
  from answer_author g join conversation c on c.workspace_id = g.workspace_id and c.id = g.conversation_id
  where g.workspace_id = ${tx.workspaceId} and g.at >= ${from} and g.at < ${to}`;

/**
 * News sent in the month, once 7 days have passed: whether the person took their consent back or blocked the LINE account
 * within them.
 */
export const leftAfterNews: FactsOfMonth = (tx, { from, to, now }) => sql`
  select r.id, r.customer_id, null::uuid as conversation_id, b.channel_type as way, r.sent_at as at, (
      exists (
        select from consent_event e
        where e.workspace_id = r.workspace_id and e.customer_id = r.customer_id and e.channel = b.channel_type
          and e.purpose = b.purpose and e.change = 'withdrawn' and e.at > r.sent_at
          and e.at <= r.sent_at + make_interval(days => ${leavesDays}))
      or b.channel_type = 'line' and exists (
        select from line_chat l
        where l.workspace_id = r.workspace_id and l.channel_id = b.channel_id and l.chat = r.address and l.blocked_at > r.sent_at
          and l.blocked_at <= r.sent_at + make_interval(days => ${leavesDays}))) as hit,
    'broadcast' as opens, b.id as about
  from broadcast_recipient r join broadcast b on b.workspace_id = r.workspace_id and b.id = r.broadcast_id and b.kind = 'news'
  where r.workspace_id = ${tx.workspaceId} and r.sent_at >= ${from}
    and r.sent_at < least(${to}::timestamptz, ${now}::timestamptz - make_interval(days => ${leavesDays})) and r.state = 'sent'`;
