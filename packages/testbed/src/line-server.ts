import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { account } from './line-account.ts';
import { multicast, push, reply, type LineAnswer } from './line-messaging.ts';
import { LineState } from './line-state.ts';
import { issueToken, opens } from './line-tokens.ts';
import type { LineRequest, Mishap } from './line-types.ts';
import { postWebhook } from './line-webhook.ts';

/** A stateful stand-in for LINE's Messaging API, its data host and its token API. */
export type LineServer = {
  /** What to enter as base URL of the API, and of the data host. */
  url: string;
  dataUrl: string;
  state: LineState;
  /** Every request, to be held against LINE's OpenAPI document. */
  requests: LineRequest[];
  /** What happens with the next requests to these paths, in place of the usual. */
  will: (...mishaps: Mishap[]) => void;
  /** Resolves once a request to a path that holds `part` was answered; those of before count not. */
  untilAsked: (part: string) => Promise<LineRequest>;
  close: () => Promise<void>;
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (text === '') return null;
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true)
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const object = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {};

const words = (body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(object(body)).map(([key, value]) => [key, String(value)]));

function answer(response: ServerResponse, { status, json, headers = {} }: LineAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-line-request-id': 'r', ...headers });
  response.end(JSON.stringify(json));
}

/** Content: 202 while it is prepared, 410 once its sender has taken it back, 404 for what never was. */
function content(state: LineState, path: string, response: ServerResponse): number {
  const found = state.contents.get(/\/message\/(\d+)\/content$/.exec(path)?.[1] ?? '');
  const status = found === undefined ? 404 : found.gone ? 410 : found.preparing > 0 ? 202 : 200;
  if (found !== undefined && status === 202) found.preparing -= 1;
  if (found === undefined || status !== 200) answer(response, { status, json: {} });
  else {
    response.writeHead(200, { 'content-type': found.type });
    response.end(Buffer.from(found.bytes));
  }
  return status;
}

/** Starts one on a free port of 127.0.0.1. */
export async function startLineServer(): Promise<LineServer> {
  const state = new LineState();
  const requests: LineRequest[] = [];
  const waiting: { part: string; tell: (request: LineRequest) => void }[] = [];
  const open = new Set<ServerResponse>();

  async function usual(asked: LineRequest): Promise<LineAnswer> {
    const { method, path, body, headers, query } = asked;
    if (path === '/oauth2/v2.1/token') return issueToken(state, words(body));
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!opens(state, bearer))
      return {
        status: 401,
        json: {
          message:
            'Authentication failed. Confirm that the access token in the authorization header is valid.',
        },
      };
    const key = headers['x-line-retry-key'];
    const retryKey = typeof key === 'string' ? key : undefined;
    if (path === '/v2/bot/message/reply') return reply(state, object(body), retryKey);
    if (path === '/v2/bot/message/push') return push(state, object(body), retryKey);
    if (path === '/v2/bot/message/multicast') return multicast(state, object(body), retryKey);
    return account(state, { method, path, query, body: object(body) }, (url) => postWebhook(state, url, []));
  }

  async function handle(
    host: LineRequest['host'],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked: LineRequest = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: await bodyOf(request),
      host,
      status: 0,
    };
    requests.push(asked);
    const at = state.mishaps.findIndex(({ to }) => asked.path.includes(to));
    const mishap = at < 0 ? undefined : state.mishaps.splice(at, 1)[0];
    if (mishap !== undefined) {
      if (mishap.afterwards === true) await usual(asked);
      asked.status = mishap.status ?? 0;
      if (mishap.silent !== true)
        answer(response, { status: mishap.status ?? 500, json: { message: mishap.message ?? 'no' } });
    } else if (host === 'data') asked.status = content(state, asked.path, response);
    else {
      const given = await usual(asked);
      asked.status = given.status;
      answer(response, given);
    }
    for (const one of waiting.filter(({ part }) => asked.path.includes(part))) {
      waiting.splice(waiting.indexOf(one), 1);
      one.tell(asked);
    }
  }

  async function listen(host: LineRequest['host']): Promise<{ server: Server; url: string }> {
    const server = createServer((request, response) => {
      open.add(response);
      response.on('close', () => open.delete(response));
      void handle(host, request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { server, url: `http://127.0.0.1:${port}` };
  }

  const [api, data] = [await listen('api'), await listen('data')];
  return {
    url: api.url,
    dataUrl: data.url,
    state,
    requests,
    will: (...mishaps) => void state.mishaps.push(...mishaps),
    untilAsked: (part) => new Promise((tell) => waiting.push({ part, tell })),
    close: async () => {
      for (const response of open) response.destroy();
      for (const { server } of [api, data]) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}
