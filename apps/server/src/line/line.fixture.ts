import type { Channel, Conversation, Message } from '@madoguchi/contract';
import { startLineServer, type LineServer } from '@madoguchi/testbed/line-server';
import type { LineEvent } from '@madoguchi/testbed/line-types';
import { LineEvents, lineSignature, webhookBody } from '@madoguchi/testbed/line-webhook';
import { deliver } from '../conversations/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { checkAccounts } from './check.ts';
import { fetchMedia } from './media.ts';
import { takeEvents } from './take.ts';

/** A desk with one LINE account, and LINE beside it. Its background work runs only when a test says so. */
export type LineDesk = {
  desk: Desk;
  line: LineServer;
  events: LineEvents;
  channelId: string;
  /** Posts events as LINE does; answers the status. */
  hook: (events: readonly LineEvent[], signature?: string) => Promise<number>;
  /** Lets everything that waits take effect. */
  take: () => Promise<void>;
  /** The same with what was told just now. */
  arrive: (...events: LineEvent[]) => Promise<void>;
  /** Asks LINE how the account is. */
  check: () => Promise<Channel>;
  fetch: (messageId: string, last?: boolean) => Promise<void>;
  conversations: () => Promise<Conversation[]>;
  messages: (conversationId: string) => Promise<Message[]>;
  /** Answers the newest conversation, and sends it; `given` as the API takes it. */
  answer: (conversationId: string, given: Record<string, unknown>) => Promise<Message>;
  close: () => Promise<void>;
};

export async function buildLineDesk(environment: Record<string, string> = {}): Promise<LineDesk> {
  const line = await startLineServer();
  const desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp', ...environment } });
  const { context, owner, workspaceId, app } = desk;
  const { body: made } = await owner.call<Channel>('POST', '/api/v1/channels', accountOf(line));
  const channelId = made.id;
  const events = new LineEvents(line.state);
  const target = (messageId: string) => ({ workspaceId, channelId, messageId });

  const built: LineDesk = {
    desk,
    line,
    events,
    channelId,
    hook: async (list, signature) => {
      const payload = webhookBody(line.state, list);
      const signed = signature ?? lineSignature(line.state.channel.secret, payload);
      const headers = { 'content-type': 'application/json', 'x-line-signature': signed };
      const url = `/hooks/line/${channelId}`;
      return (await app.inject({ method: 'POST', url, headers, payload })).statusCode;
    },
    take: async () => {
      while (await takeEvents(context.line, workspaceId, 0));
    },
    arrive: async (...list) => {
      await built.hook(list);
      await built.take();
    },
    check: async () => {
      await checkAccounts(context.line, workspaceId);
      return (await owner.call<Channel>('GET', `/api/v1/channels/${channelId}`)).body;
    },
    fetch: (messageId, last = false) => fetchMedia(context.line, target(messageId), last),
    conversations: async () =>
      (
        await owner.call<{ items: Conversation[] }>(
          'GET',
          `/api/v1/conversations?channel=${channelId}&limit=100`,
        )
      ).body.items,
    messages: async (conversationId) =>
      (await owner.call<{ items: Message[] }>('GET', `/api/v1/conversations/${conversationId}/messages`)).body
        .items,
    answer: async (conversationId, given) => {
      const basedOn = (await built.messages(conversationId)).at(-1)?.id ?? null;
      const path = `/api/v1/conversations/${conversationId}/messages`;
      const { status, body } = await owner.call<Message>('POST', path, { basedOn, ...given });
      if (status !== 201) throw new Error(`the answer was refused: ${JSON.stringify(body)}`);
      await deliver(context.delivery, { workspaceId, messageId: body.id });
      const after = (await built.messages(conversationId)).find(({ id }) => id === body.id);
      if (after === undefined) throw new Error('the answer is not there');
      return after;
    },
    close: async () => {
      await desk.close();
      await line.close();
    },
  };
  return built;
}

/** What is entered to connect the fake's account. */
export function accountOf(line: LineServer): object {
  const { id, secret, accessToken } = line.state.channel;
  return {
    type: 'line',
    name: 'みどり商店 公式',
    channelId: id,
    channelSecret: secret,
    accessToken,
    apiBaseUrl: line.url,
    dataApiBaseUrl: line.dataUrl,
  };
}
