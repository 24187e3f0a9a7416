import type { AttentionDetail, SignalKind } from '@madoguchi/contract';
import { insertConversation, insertMessage, updateConversation } from '../conversations/index.ts';
import { insertCustomer } from '../customers/index.ts';
import { insertChannel } from '../desk-channels/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { changing } from '../platform/realtime/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import type { EntryReading } from './detect/history.ts';
import { lookAt } from './look.ts';
import { holdCustomer } from './queue.store.ts';

/** What somebody said: when (`2026-11-18 10:00` in Japan), who, and what was read in it. */
export type Said = {
  at: string;
  by: 'customer' | 'us';
  text?: string;
  reading?: Partial<EntryReading>;
};
export type Told = { said: Said[]; status?: 'open' | 'in_progress' | 'done' };

export const inJapan = (at: string): Date => new Date(`${at.replace(' ', 'T')}:00+09:00`);

const plain: EntryReading = { mood: 'neutral', veiled: false, intent: 'question', signals: [] };
let count = 0;

/** Customers with histories of one's own making, and what a look at them finds. */
export async function histories(desk: Desk) {
  const { database, realtime } = desk.context;
  const within = <T>(work: (tx: Tx) => Promise<T>) => database.inWorkspace(desk.workspaceId, work);
  const channelId = newId();
  await within((tx) =>
    insertChannel(tx, {
      id: channelId,
      type: 'sample',
      name: 'みどり商店',
      address: `attention-${channelId}@example.jp`,
      signature: '',
      config: {},
      secrets: null,
      state: 'off',
    }),
  );

  async function say(conversationId: string, said: Said, ordinal: number, waiting: Date | null) {
    const at = inJapan(said.at);
    const id = newId();
    const us = { name: 'みどり商店', address: 'shop@example.jp' };
    const them = { name: '山田 太郎', address: 'taro@example.jp' };
    const inbound = said.by === 'customer';
    await within((tx) =>
      insertMessage(
        tx,
        {
          id,
          conversationId,
          ordinal,
          channelId,
          sourceId: null,
          direction: inbound ? 'inbound' : 'outbound',
          subject: '急須の件',
          text: said.text ?? '急須の件でお尋ねします。いつ届きますか。',
          quotedFrom: null,
          html: null,
          remoteImages: 0,
          from: inbound ? them : us,
          recipients: { to: [inbound ? us : them], cc: [], replyTo: null },
          authorId: inbound ? null : desk.owner.memberId,
          headerId: null,
          references: [],
          automatic: false,
          sentAt: at,
          receivedAt: at,
          delivery: inbound ? null : 'sent',
        },
        { status: 'open', preview: '', waitingSince: waiting },
      ),
    );
    if (inbound) {
      const { mood, veiled, intent, signals } = { ...plain, ...said.reading };
      await database.pool.query(
        `insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency, signals)
         values ($1, $2, $3, $4, $5, 'normal', $6)`,
        [desk.workspaceId, id, mood, veiled, intent, JSON.stringify(signals)],
      );
    }
    return id;
  }

  return {
    within,
    channelId,

    async customer(options: { contactPersonId?: string } = {}): Promise<string> {
      count += 1;
      const id = newId();
      const address = `attention-${count}@example.jp`;
      const fields = {
        name: `山田 ${count}`,
        reading: null,
        company: null,
        title: null,
        phone: null,
        note: '',
        contactPersonId: options.contactPersonId ?? null,
        email: { value: address, key: address },
      };
      await within((tx) => insertCustomer(tx, id, fields, inJapan('2026-01-05 10:00')));
      return id;
    },

    /** A conversation as it went; answers its id and those of its messages. */
    async conversation(customerId: string, { said, status = 'open' }: Told) {
      const id = newId();
      const first = said[0]?.at ?? '2026-11-01 10:00';
      const base = { id, channelId, customerId, subject: '急須の件', createdAt: inJapan(first) };
      await within((tx) => insertConversation(tx, base));
      let waiting: Date | null = null;
      const messages: string[] = [];
      for (const [nth, each] of said.entries()) {
        waiting = each.by === 'us' ? null : (waiting ?? inJapan(each.at));
        messages.push(await say(id, each, nth + 1, waiting));
      }
      const none = { holdReason: null, holdUntil: null, assigneeId: null, subject: '急須の件' };
      await within((tx) => updateConversation(tx, id, { status, ...none }));
      return { id, messages };
    },

    say,

    /** Looks at a customer as the worker does. */
    look: (customerId: string, now: string): Promise<void> =>
      changing({ database, realtime }, desk.workspaceId, async (tx, events) => {
        await holdCustomer(tx, customerId);
        await lookAt(tx, events, customerId, inJapan(now));
      }),

    /** The kinds of what stands, in order. */
    async standing(customerId: string): Promise<SignalKind[]> {
      const { rows } = await database.pool.query<{ kind: SignalKind }>(
        `select kind from attention_signal where customer_id = $1 and end_kind is null order by kind, key`,
        [customerId],
      );
      return rows.map(({ kind }) => kind);
    },

    async caseOf(customerId: string): Promise<AttentionDetail> {
      const found = await desk.owner.call<{ caseId: string | null }>(
        'GET',
        `/api/v1/customers/${customerId}/attention`,
      );
      const { body } = await desk.owner.call<AttentionDetail>(
        'GET',
        `/api/v1/attention/cases/${found.body.caseId}`,
      );
      return body;
    },
  };
}
