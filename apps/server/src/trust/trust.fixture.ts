import { addChannel } from '../conversations/mail.fixture.ts';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { countDue, readAnswers } from './index.ts';

type Said = {
  at: string;
  text?: string;
  /** Who of us wrote it; nobody: the customer did. */
  by?: string;
  reading?: { mood?: string; intent?: string; veiled?: boolean };
};

/** A desk whose facts are put straight into the tables of their features, at any time. */
export async function buildTrustDesk() {
  const desk: Desk = await buildDesk();
  const { context, owner, workspaceId } = desk;
  const channelId = await addChannel(desk, 'shop@example.jp');
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    context.database.inWorkspace(workspaceId, work);
  const run = (statement: RawBuilder<unknown>) => within((tx) => tx.run(statement));
  let ordinal = 0;

  async function customer(given: { since?: string; contactPersonId?: string } = {}): Promise<string> {
    const id = newId();
    const { since = '2026-01-10T03:00:00Z', contactPersonId = null } = given;
    await run(sql`
      insert into customer (workspace_id, id, name, created_at, contact_person_id)
      values (${workspaceId}, ${id}, '山田 花子', ${since}, ${contactPersonId})`);
    return id;
  }

  async function conversation(customerId: string, at = '2026-11-03T03:00:00Z'): Promise<string> {
    const id = newId();
    await run(sql`
      insert into conversation (workspace_id, id, channel_id, customer_id, subject, created_at, last_message_at)
      values (${workspaceId}, ${id}, ${channelId}, ${customerId}, 'お茶について', ${at}, ${at})`);
    return id;
  }

  async function say(conversationId: string, { at, text = '', by, reading }: Said): Promise<string> {
    const id = newId();
    ordinal += 1;
    await run(sql`
      insert into message (workspace_id, id, conversation_id, ordinal, channel_id, direction, text, from_address, author_id,
        received_at, delivery)
      values (${workspaceId}, ${id}, ${conversationId}, ${ordinal}, ${channelId}, ${by === undefined ? 'inbound' : 'outbound'},
        ${text}, 'a@example.jp', ${by ?? null}, ${at}, ${by === undefined ? null : 'sent'})`);
    if (reading !== undefined)
      await run(sql`
        insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency, read_at)
        values (${workspaceId}, ${id}, ${reading.mood ?? 'neutral'}, ${reading.veiled ?? false},
          ${reading.intent ?? 'question'}, 'normal', ${at})
        on conflict (workspace_id, message_id) do update set mood = excluded.mood, veiled = excluded.veiled,
          intent = excluded.intent, read_at = excluded.read_at`);
    return id;
  }

  /** Somebody of us says that a conversation is done. */
  const finish = (conversationId: string, at: string) =>
    run(sql`
      insert into activity (workspace_id, id, conversation_id, kind, at, data)
      values (${workspaceId}, ${newId()}, ${conversationId}, 'status_changed', ${at}, '{"from": "open", "to": "done"}')`);

  /** Reads every answer and counts what is due. */
  async function count(now: Date): Promise<number> {
    while (await readAnswers(context, workspaceId));
    return countDue(context, workspaceId, now);
  }

  return { desk, owner, workspaceId, channelId, within, run, customer, conversation, say, finish, count };
}
export type TrustDesk = Awaited<ReturnType<typeof buildTrustDesk>>;
