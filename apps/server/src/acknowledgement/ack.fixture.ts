import {
  acknowledgementRules,
  type AcknowledgementRules,
  type Message,
  type Reading,
} from '@madoguchi/contract';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildWaysDesk, type WaysDesk } from '../line/ways.fixture.ts';
import { sql } from '../platform/db/index.ts';
import type { AcknowledgementDependencies, PromiseTold } from './dependencies.ts';
import { acknowledgeWaiting } from './send.ts';

type Rules = Omit<Partial<AcknowledgementRules>, 'channels'>;

/** A desk that acknowledges by mail and LINE; a person answers three hours after what they get. */
export type AckDesk = WaysDesk & {
  promises: PromiseTold[];
  dependencies: AcknowledgementDependencies;
  save: (rules?: Rules, of?: { when?: 'always' | 'closed'; push?: boolean }) => Promise<void>;
  /** A mail of somebody's, read as told; its id and conversation. */
  mail: (
    given?: Parameters<typeof inbound>[0],
    reading?: Partial<Reading>,
  ) => Promise<{ id: string; conversationId: string; headerId: string; address: string }>;
  /** Reads the newest message of a conversation. */
  read: (conversationId: string, reading?: Partial<Reading>) => Promise<string>;
  look: (now?: Date) => Promise<void>;
  /** What was decided about a message. */
  decided: (
    messageId: string,
  ) => Promise<{ state: string; reason: string | null; dueAt: string | null } | undefined>;
  /** Acknowledgements in a conversation. */
  told: (conversationId: string) => Promise<Message[]>;
};

const plain: Reading = {
  mood: 'neutral',
  veiled: false,
  intent: 'question',
  urgency: 'normal',
  signals: [],
  harassment: [],
};

export async function buildAckDesk(): Promise<AckDesk> {
  const at = await buildWaysDesk();
  const { owner, context, workspaceId } = at.desk;
  const within = <T>(work: Parameters<typeof context.database.inWorkspace<T>>[1]) =>
    context.database.inWorkspace(workspaceId, work);
  const promises: PromiseTold[] = [];
  const dependencies: AcknowledgementDependencies = {
    ...context.acknowledging,
    plannedDue: (_, { receivedAt }) =>
      Promise.resolve({ dueAt: new Date(receivedAt.getTime() + 3 * 3_600_000) }),
    promised: (_, told) => {
      promises.push(told);
      return Promise.resolve([]);
    },
  };
  let revision = 0;
  let count = 0;
  const built: AckDesk = {
    ...at,
    promises,
    dependencies,
    save: async (rules = {}, of = {}) => {
      const channels = [at.mailbox.id, at.channelId].map((channelId) => ({ channelId, ...of }));
      const body = { rules: acknowledgementRules.parse({ ...rules, channels }), revision };
      const saved = await owner.call<{ revision: number }>('PUT', '/api/v1/acknowledgement-settings', body);
      revision = saved.body.revision;
    },
    mail: async (given = {}, reading = {}) => {
      count += 1;
      const address = given.from?.address ?? `kyaku-${count}@example.ne.jp`;
      const headerId = `ack-${count}@example.ne.jp`;
      const from = given.from ?? { name: `客 ${count}`, address };
      await arrive(
        at.desk,
        at.mailbox.id,
        inbound({ headerId, text: '在庫はありますか。', ...given, from, fromKey: address }),
      );
      const { conversationId } = await within((tx) =>
        tx.one(sql<{ conversationId: string }>`
          select conversation_id as "conversationId" from message
          where workspace_id = ${workspaceId} and header_id = ${headerId}`),
      );
      return { id: await built.read(conversationId, reading), conversationId, headerId, address };
    },
    read: (conversationId, reading = {}) =>
      within(async (tx) => {
        const { id } = await tx.one(sql<{ id: string }>`
          select id from message where workspace_id = ${workspaceId} and conversation_id = ${conversationId}
            and direction = 'inbound' order by ordinal desc limit 1`);
        const { mood, veiled, intent, urgency, harassment } = { ...plain, ...reading };
        await tx.run(sql`
          insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency, harassment)
          values (${workspaceId}, ${id}, ${mood}, ${veiled}, ${intent}, ${urgency}, ${JSON.stringify(harassment)})`);
        return id;
      }),
    look: (now = new Date()) => acknowledgeWaiting(dependencies, workspaceId, now),
    decided: (messageId) =>
      within((tx) =>
        tx.maybe(sql<{ state: string; reason: string | null; dueAt: string | null }>`
          select state, reason, due_at as "dueAt" from acknowledgement
          where workspace_id = ${workspaceId} and message_id = ${messageId}`),
      ),
    told: async (conversationId) =>
      (await at.messages(conversationId)).filter(({ direction }) => direction === 'outbound'),
  };
  return built;
}
