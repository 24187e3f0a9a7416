import type { Channel, ChatMessage, ChatMessages, ChatOpened } from '@madoguchi/contract';
import { deliver } from '../conversations/index.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';

export type Asked<T> = { status: number; body: T; headers: Record<string, unknown> };

/** One browser that shows a chat; it keeps its token as the real one does. */
export type Visitor = {
  token: string | null;
  ask: <T = Record<string, unknown>>(
    method: 'GET' | 'POST',
    path: string,
    body?: object | Buffer,
  ) => Promise<Asked<T>>;
  open: (more?: object) => Promise<Asked<ChatOpened>>;
  write: (text: string, clientId?: string) => Promise<Asked<{ message: ChatMessage }>>;
  read: () => Promise<ChatMessages>;
};

let count = 0;

export function newClientId(): string {
  count += 1;
  return `client-${String(count).padStart(6, '0')}`;
}

export async function addChat(by: Person, more: object = {}): Promise<Channel> {
  const { status, body } = await by.call<Channel>('POST', '/api/v1/channels', {
    type: 'chat',
    name: 'みどり商店',
    sites: ['https://shop.example.jp'],
    ...more,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** A browser on a page with this chat. */
export function visitorOf({ app }: Pick<Desk, 'app'>, key: string): Visitor {
  const visitor: Visitor = {
    token: null,
    ask: async <T>(method: 'GET' | 'POST', path: string, body?: object | Buffer) => {
      const response = await app.inject({
        method,
        url: `/widget/api/${key}${path}`,
        headers: {
          ...(visitor.token === null ? {} : { authorization: `Bearer ${visitor.token}` }),
          ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
        },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(response.headers['content-type']).includes('json');
      return {
        status: response.statusCode,
        body: (isJson ? response.json() : response.rawPayload) as T,
        headers: response.headers,
      };
    },
    open: async (more = {}) => {
      const answer = await visitor.ask<ChatOpened>('POST', '/session', { locale: 'ja', ...more });
      if (answer.status === 200 && answer.body.token !== null) visitor.token = answer.body.token;
      return answer;
    },
    write: (text, clientId = newClientId()) => visitor.ask('POST', '/messages', { clientId, text }),
    read: async () => (await visitor.ask<ChatMessages>('GET', '/messages')).body,
  };
  return visitor;
}

/** Sends an answer at once, as the background work would a moment later. */
export function deliverNow({ context, workspaceId }: Desk, messageId: string): Promise<void> {
  return deliver(context.delivery, { workspaceId, messageId });
}

/** A visitor who has written once. */
export async function wrote(desk: Pick<Desk, 'app'>, key: string, text = 'はじめまして。'): Promise<Visitor> {
  const visitor = visitorOf(desk, key);
  await visitor.open();
  await visitor.write(text);
  return visitor;
}
