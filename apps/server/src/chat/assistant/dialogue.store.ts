import type { ChatSaid, HandOverReason } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../../platform/db/index.ts';

/** Days after which what a visitor writes is a new matter: as for conversations. */
const newMatterAfter = 7;

/**
 * Who answers a visitor now. A person, from the moment one took over until the matter is done and a week has passed: a
 * hand-over never begins the questions anew. Else the assistant, in the dialogue that is open, if one is.
 */
export async function whoAnswers(
  tx: Tx,
  visitorId: string,
): Promise<{ person: boolean; dialogueId: string | null }> {
  return tx.one(sql<{ person: boolean; dialogueId: string | null }>`
    select exists (
        select from conversation c where c.workspace_id = ${tx.workspaceId} and c.id = (
          select m.conversation_id from chat_message t
          join message m on m.workspace_id = t.workspace_id and m.id = t.message_id
          where t.workspace_id = ${tx.workspaceId} and t.visitor_id = ${visitorId} order by t.seq desc limit 1)
          and not (c.status = 'done' and c.last_message_at < now() - make_interval(days => ${newMatterAfter}))
      ) or coalesce((
        select d.state = 'handed' and d.ended_at > now() - make_interval(days => ${newMatterAfter}) from chat_dialogue d
        where d.workspace_id = ${tx.workspaceId} and d.visitor_id = ${visitorId} order by d.started_at desc, d.id desc limit 1
      ), false) as person, (
        select d.id from chat_dialogue d
        where d.workspace_id = ${tx.workspaceId} and d.visitor_id = ${visitorId} and d.state = 'open'
      ) as "dialogueId"`);
}

export async function insertDialogue(tx: Tx, channelId: string, visitorId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into chat_dialogue (workspace_id, id, channel_id, visitor_id)
    values (${tx.workspaceId}, ${id}, ${channelId}, ${visitorId})`);
  return id;
}

export async function endDialogue(
  tx: Tx,
  id: string,
  state: 'settled' | 'handed',
  reason: HandOverReason | null,
): Promise<void> {
  await tx.run(sql`
    update chat_dialogue set state = ${state}, reason = ${reason}, ended_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type NewTurn = {
  visitorId: string;
  dialogueId: string | null;
  by: 'visitor' | 'assistant';
  clientId: string | null;
  text: string;
  said: ChatSaid;
};

/** Puts a turn at the end of a visitor's thread; answers its place. */
export async function insertTurn(tx: Tx, turn: NewTurn): Promise<number> {
  const id = newId();
  await tx.run(sql`
    insert into chat_turn (workspace_id, id, visitor_id, dialogue_id, by, client_id, text, said, at)
    values (${tx.workspaceId}, ${id}, ${turn.visitorId}, ${turn.dialogueId}, ${turn.by}, ${turn.clientId}, ${turn.text},
      ${JSON.stringify(turn.said)}::jsonb, clock_timestamp())`);
  const { seq } = await tx.one(sql<{ seq: number }>`
    with place as (
      update chat_visitor set last_seq = last_seq + 1, seen_at = now()
      where workspace_id = ${tx.workspaceId} and id = ${turn.visitorId} returning last_seq
    )
    insert into chat_message (workspace_id, visitor_id, seq, turn_id)
    select ${tx.workspaceId}, ${turn.visitorId}, last_seq, ${id} from place returning seq`);
  return seq;
}

export type TurnRow = { by: 'visitor' | 'assistant'; text: string; said: ChatSaid; at: string };

/** All of a dialogue, in its order. */
export function turnsOf(tx: Tx, dialogueId: string): Promise<TurnRow[]> {
  return tx.many(sql<TurnRow>`
    select t.by, t.text, t.said, t.at from chat_turn t
    join chat_message c on c.workspace_id = t.workspace_id and c.turn_id = t.id
    where t.workspace_id = ${tx.workspaceId} and t.dialogue_id = ${dialogueId} order by c.seq`);
}

/** The place of a turn that came before under the same name. */
export function placeOfTurn(
  tx: Tx,
  visitorId: string,
  clientId: string,
): Promise<{ seq: number } | undefined> {
  return tx.maybe(sql<{ seq: number }>`
    select c.seq from chat_turn t
    join chat_message c on c.workspace_id = t.workspace_id and c.turn_id = t.id
    where t.workspace_id = ${tx.workspaceId} and t.visitor_id = ${visitorId} and t.client_id = ${clientId}`);
}

export type Counted = { asked: number; settled: number; handed: number };

/** What became of the dialogues of a chat that began within so many days. */
export function countDialogues(tx: Tx, channelId: string, days: number): Promise<Counted> {
  return tx.one(sql<Counted>`
    select count(*)::int as asked, count(*) filter (where state = 'settled')::int as settled,
      count(*) filter (where state = 'handed')::int as handed
    from chat_dialogue
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId}
      and started_at > now() - make_interval(days => ${days})`);
}
