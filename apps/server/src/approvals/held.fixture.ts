import type { Approval, Conversation } from '@madoguchi/contract';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Answer, type Desk, type Person } from '../testing/desk.fixture.ts';

export type Problem = { code: string; detail: string; lastMessageId?: string; decision?: object };

/** A desk with a mailbox, a lead, an agent, a trainee, and conversations to answer. */
export type ApprovalDesk = Desk & {
  channelId: string;
  lead: Person;
  agent: Person;
  trainee: Person;
  /** A new conversation begun by a customer. */
  ask: (given?: Parameters<typeof inbound>[0]) => Promise<Conversation>;
  /** The customer writes once more. */
  writeAgain: (conversation: Conversation, text: string) => Promise<void>;
  /** Answers as one who has read all. */
  answer: <T = { approval: Approval } & Problem>(
    who: Person,
    conversation: Conversation,
    text: string,
    more?: object,
    headers?: Record<string, string>,
  ) => Promise<Answer<T>>;
  /** A trainee's answer that waits. */
  held: (conversation: Conversation, text?: string) => Promise<Approval>;
  /** Texts in the outbox or sent, of one conversation. */
  outgoing: (conversationId: string) => Promise<string[]>;
};

export async function buildApprovalDesk(
  options: Parameters<typeof buildDesk>[0] = {},
): Promise<ApprovalDesk> {
  const desk = await buildDesk({ undoSeconds: 60, ...options });
  const channelId = await addChannel(desk);
  const [lead, agent, trainee] = [
    await desk.join('lead', '高橋 彩'),
    await desk.join('agent', '佐藤 健'),
    await desk.join('trainee', '伊藤 蓮'),
  ];
  let count = 0;
  const newest = async () =>
    (await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1')).body.items[0];

  const ask: ApprovalDesk['ask'] = async (given = {}) => {
    count += 1;
    const from = { name: `客 ${count}`, address: `customer-${count}@example.ne.jp` };
    await arrive(desk, channelId, inbound({ from, headerId: `q${count}@example.ne.jp`, ...given }));
    const conversation = await newest();
    if (conversation === undefined) throw new Error('nothing came');
    return conversation;
  };
  const lastOf = async (id: string) =>
    (await desk.owner.call<Conversation>('GET', `/api/v1/conversations/${id}`)).body.lastMessageId;
  const answer: ApprovalDesk['answer'] = async (who, { id }, text, more = {}, headers = {}) =>
    who.call(
      'POST',
      `/api/v1/conversations/${id}/messages`,
      { text, basedOn: await lastOf(id), ...more },
      headers,
    );

  return {
    ...desk,
    channelId,
    lead,
    agent,
    trainee,
    ask,
    answer,
    writeAgain: async ({ id }, text) => {
      const { headerId } = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        tx.one(sql<{ headerId: string }>`
          select header_id as "headerId" from message
          where workspace_id = ${desk.workspaceId} and conversation_id = ${id} and direction = 'inbound' limit 1`),
      );
      await arrive(desk, channelId, inbound({ references: [headerId], text }));
    },
    held: async (conversation, text = 'かしこまりました。') => {
      const { status, body } = await answer<{ approval: Approval }>(trainee, conversation, text);
      if (status !== 202) throw new Error(`not held: ${status} ${JSON.stringify(body)}`);
      return body.approval;
    },
    outgoing: (conversationId) =>
      desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
        const rows = await tx.many(sql<{ text: string }>`
          select text from message where workspace_id = ${desk.workspaceId} and conversation_id = ${conversationId}
            and direction = 'outbound' order by ordinal`);
        return rows.map(({ text }) => text);
      }),
  };
}
