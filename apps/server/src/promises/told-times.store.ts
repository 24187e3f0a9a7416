import type { PromiseState } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Place = { channelId: string; closed: boolean; waitingSince: string | null };

/** A conversation as it stands, held against whoever closes or opens it. */
export function holdPlace(tx: Tx, conversationId: string): Promise<Place | undefined> {
  return tx.maybe(sql<Place>`
    select channel_id as "channelId", status = 'done' as closed, waiting_since as "waitingSince" from conversation
    where workspace_id = ${tx.workspaceId} and id = ${conversationId} for no key update`);
}

export type ToldRow = {
  id: string;
  state: PromiseState;
  due: string;
  dueAt: string;
  createdAt: string;
  /** The first word of a person since that reached the customer, in writing or by telephone. */
  answer: { id: string; at: string; how: 'message' | 'call' } | null;
  /** Whether a person wrote since, arrived or not. */
  written: boolean;
};

/** Times that acknowledgements told in a conversation, and that wait for an answer or were ended by its closing; held. */
export function toldIn(tx: Tx, conversationId: string): Promise<ToldRow[]> {
  const since = sql`m.workspace_id = p.workspace_id and m.conversation_id = p.conversation_id and m.ordinal > k.ordinal`;
  const isCall = sql`m.content ->> 'type' = 'call'`;
  return tx.many(sql<ToldRow>`
    select p.id, p.state, p.due, p.due_at as "dueAt", p.created_at as "createdAt", a.answer,
      exists (select from message m where ${since} and m.direction = 'outbound' and not m.automatic) as written
    from promise p
    join message k on k.workspace_id = p.workspace_id and k.id = p.message_id
    left join lateral (
      select json_build_object('id', m.id, 'at', coalesce(m.sent_at, m.received_at),
        'how', case when ${isCall} then 'call' else 'message' end) as answer
      from message m
      where ${since} and not (m.id = any(p.refused_ids))
        and (case when ${isCall} then m.content ->> 'outcome' = 'answered'
          else m.direction = 'outbound' and not m.automatic and m.delivery = 'sent' end)
      order by m.ordinal limit 1
    ) as a on true
    where p.workspace_id = ${tx.workspaceId} and p.conversation_id = ${conversationId} and p.source = 'acknowledgement'
      and (p.state = 'open' or p.state = 'not_needed' and p.closed_how = 'closing')
    order by p.sort_at, p.id for no key update of p`);
}

/** Who closed a conversation last and when, and the customer's last word where that was thanks. */
export type Closing = { at: string | null; by: string | null; thanks: string | null };

export function lastClosing(tx: Tx, conversationId: string): Promise<Closing> {
  return tx.one(sql<Closing>`
    select c.at, c.by, t.message_id as thanks
    from (select 1) as one
    left join lateral (
      select a.at, a.actor_id as by from activity a
      where a.workspace_id = ${tx.workspaceId} and a.conversation_id = ${conversationId}
        and (a.kind = 'settled_by_assistant' or a.kind = 'status_changed' and a.data ->> 'to' = 'done')
      order by a.at desc, a.id desc limit 1
    ) as c on true
    left join lateral (
      select m.id, m.ordinal from message m
      where m.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId}
        and m.direction = 'inbound' and not m.automatic
      order by m.ordinal desc limit 1
    ) as l on true
    left join message_reading t on t.workspace_id = ${tx.workspaceId} and t.message_id = l.id and t.intent = 'thanks'`);
}
