import type { Conversation, GivenPromise, Message, PromiseRecord } from '@madoguchi/contract';
import { buildApprovalDesk, type ApprovalDesk } from '../approvals/held.fixture.ts';
import type { Answer, Person } from '../testing/desk.fixture.ts';
import { lookAtCause } from './judge.ts';

export type Problem = { code: string; detail: string; errors?: { path: string }[] };

/** A desk whose answers promise things. What its worker would do is done when a test says so. */
export type PromiseDesk = ApprovalDesk & {
  /** An answer of the agent with the promises that they confirmed. */
  promise: (
    conversation: Conversation,
    text: string,
    promises?: Partial<GivenPromise>[],
    who?: Person,
  ) => Promise<Answer<Message & Problem>>;
  /** The message goes out, fails or comes back, and what follows from it is looked at. */
  becomes: (messageId: string, delivery: 'sent' | 'failed' | 'bounced') => Promise<void>;
  look: () => Promise<void>;
  of: (conversationId: string) => Promise<PromiseRecord[]>;
  get: (id: string) => Promise<PromiseRecord>;
};

export async function buildPromiseDesk(): Promise<PromiseDesk> {
  const desk = await buildApprovalDesk();
  const { database, delivery } = desk.context;
  const look = async () => {
    while (await lookAtCause(delivery, desk.workspaceId));
  };
  return {
    ...desk,
    look,
    promise: (conversation, text, promises, who = desk.agent) =>
      desk.answer(who, conversation, text, promises === undefined ? {} : { promises }),
    becomes: async (messageId, state) => {
      await database.pool.query('delete from outbox where message_id = $1', [messageId]);
      await database.pool.query(
        `update message set delivery = $2, sent_at = case when $2 = 'sent' then now() else sent_at end where id = $1`,
        [messageId, state],
      );
      await look();
    },
    of: async (conversationId) => {
      const path = `/api/v1/promises?state=all&conversation=${conversationId}`;
      return (await desk.owner.call<{ items: PromiseRecord[] }>('GET', path)).body.items;
    },
    get: async (id) => (await desk.owner.call<PromiseRecord>('GET', `/api/v1/promises/${id}`)).body,
  };
}

/** A sentence with its promise: contact by a time long after these tests. */
export const byThursday = {
  at: '11月27日(木)15時までにご連絡いたします',
  act: 'contact',
  due: '2031-11-27T15:00',
} as const;
export const thursdayText = `お問い合わせありがとうございます。\n${byThursday.at}。`;
