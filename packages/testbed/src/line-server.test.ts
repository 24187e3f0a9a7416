import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LineDocument } from './line-openapi.ts';
import { startLineServer, type LineServer } from './line-server.ts';
import { again, LineEvents, lineSignature, postWebhook, ulid } from './line-webhook.ts';

let line: LineServer;
beforeAll(async () => {
  line = await startLineServer();
});
afterAll(() => line.close());

async function ask(path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${line.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${line.state.channel.accessToken}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}
const hi = [{ type: 'text', text: 'hi' }];
const key = '01a1fcc1-0000-7000-8000-000000000001';

describe('LINE, as it is stood in for', () => {
  it('takes a reply token once, without a retry key, and not after its time', async () => {
    const user = line.state.user('a');
    const reply = (replyToken: string, headers = {}) =>
      ask('/v2/bot/message/reply', { replyToken, messages: hi }, headers);
    const token = line.state.replyToken(user.userId);
    expect((await reply(token, { 'x-line-retry-key': key })).status).toBe(400);
    expect((await reply(token)).status).toBe(200);
    expect((await reply(token)).json['message']).toBe('Invalid reply token');
    const late = line.state.replyToken(user.userId);
    line.state.expireReplyTokens();
    expect((await reply(late)).status).toBe(400);
  });

  it('takes a push once by its key, counts it, and stops at the month’s limit', async () => {
    const user = line.state.user('b');
    const push = (retryKey: string) =>
      ask('/v2/bot/message/push', { to: user.userId, messages: hi }, { 'x-line-retry-key': retryKey });
    expect([(await push(key)).status, (await push(key)).status]).toEqual([200, 409]);
    line.state.quota = line.state.used;
    expect((await push(key.replace(/1$/, '2'))).json).toEqual({
      message: 'You have reached your monthly limit.',
    });
    line.state.quota = 200;
    user.blocked = true;
    expect((await push(key.replace(/1$/, '3'))).status).toBe(200);
    expect(line.state.arrived.filter(({ to }) => to === user.userId)).toHaveLength(1);
  });

  it('links an account once, for the user whose link token it is, and not after its time', async () => {
    const [user, other] = [line.state.user('link'), line.state.user('other')];
    const issue = async () =>
      String((await ask(`/v2/bot/user/${user.userId}/linkToken`, {})).json['linkToken']);
    const nonce = 'a nonce that is long enough';
    const dialog = (linkToken: string) =>
      `https://access.line.me/dialog/bot/accountLink?${new URLSearchParams({ linkToken, nonce }).toString()}`;
    const token = await issue();
    expect(line.state.linkBy(user, dialog(token))).toEqual({ nonce, result: 'ok' });
    expect(line.state.linkBy(user, dialog(token)).result).toBe('failed');
    expect(line.state.linkBy(other, dialog(await issue())).result).toBe('failed');
    const late = await issue();
    line.state.expireLinkTokens();
    expect(line.state.linkBy(user, dialog(late)).result).toBe('failed');
    expect(() => line.state.linkBy(user, 'https://example.jp/?nonce=0123456789')).toThrow('dialog');
    expect((await ask(`/v2/bot/user/U${'0'.repeat(32)}/linkToken`, {})).status).toBe(404);
  });

  it.each([
    ['no message', []],
    ['six messages', Array.from({ length: 6 }, () => hi[0])],
    ['a text that is too long', [{ type: 'text', text: 'x'.repeat(5001) }]],
    [
      'a picture without https',
      [{ type: 'image', originalContentUrl: 'http://a/', previewImageUrl: 'https://a/' }],
    ],
    ['a sender that is like LINE', [{ type: 'text', text: 'x', sender: { name: 'LINE' } }]],
  ])('refuses %s', async (_, messages) => {
    expect((await ask('/v2/bot/message/push', { to: line.state.user('c').userId, messages })).status).toBe(
      400,
    );
  });

  it('asks for a token that it knows', async () => {
    expect((await ask('/v2/bot/info', undefined, { authorization: 'Bearer x' })).status).toBe(401);
  });

  it('posts webhooks signed over their bytes, and again with a mark', async () => {
    const got: { body: string; signature: unknown }[] = [];
    const desk = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        got.push({ body, signature: request.headers['x-line-signature'] });
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(desk, 'listening');
    const address = desk.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const event = new LineEvents(line.state).text(line.state.user('d'), 'x');
    expect(await postWebhook(line.state, url, [event])).toBe(200);
    expect(await postWebhook(line.state, url, [again(event)])).toBe(200);
    desk.close();
    expect(got[0]?.signature).toBe(lineSignature(line.state.channel.secret, got[0]?.body ?? ''));
    expect(got[1]?.body).toBe(got[0]?.body.replace('"isRedelivery":false', '"isRedelivery":true'));
    expect(ulid(1_795_137_300_000).slice(0, 10)).toBe('01M7V8ASH0');
  });
});

describe('a document of LINE’s as judge', () => {
  const document = new LineDocument({
    paths: {
      '/send/{id}': {
        post: {
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Request' } } },
          },
        },
        get: {},
      },
    },
    components: {
      schemas: {
        Request: {
          type: 'object',
          required: ['message'],
          properties: {
            message: { $ref: '#/components/schemas/Message' },
            tags: { type: 'array', maxItems: 1, items: { type: 'string', maxLength: 2 } },
          },
        },
        Message: {
          type: 'object',
          required: ['type'],
          properties: { type: { type: 'string' } },
          discriminator: { propertyName: 'type', mapping: { text: '#/components/schemas/Text' } },
        },
        Text: {
          required: ['text'],
          allOf: [
            { $ref: '#/components/schemas/Message' },
            {
              type: 'object',
              properties: { text: { type: 'string' }, size: { type: 'integer', maximum: 3 } },
            },
          ],
        },
      },
    },
  });
  const faults = (body: unknown, path = '/send/1', method = 'POST') =>
    document.faultsOf({ method, path, body });

  it('finds nothing wrong with what is right', () => {
    expect(faults({ message: { type: 'text', text: 'x', size: 3 }, tags: ['ab'] })).toEqual([]);
    expect(faults(null, '/send/1', 'GET')).toEqual([]);
  });

  it.each([
    [{ message: { type: 'text' } }, 'message.text: is missing'],
    [{ message: { type: 'text', text: 'x', extra: 1 } }, 'message.extra: is not known'],
    [{ message: { type: 'text', text: 1 } }, 'message.text: must be text'],
    [{ message: { type: 'text', text: 'x', size: 4 } }, 'message.size: is out of range'],
    [{ message: { type: 'text', text: 'x', size: 1.5 } }, 'message.size: must be a number'],
    [{ message: { type: 'text', text: 'x' }, tags: ['abc'] }, 'tags[0]: is too long'],
    [{ message: { type: 'text', text: 'x' }, tags: ['a', 'b'] }, 'tags: is too long'],
    [[], 'must be an object'],
  ])('follows discriminators, and knows every property: %j', (body, fault) => {
    expect(faults(body).join()).toContain(fault);
  });

  it('knows which requests there are', () => {
    expect(faults({}, '/elsewhere')).toEqual(['POST /elsewhere: not in the document']);
  });
});
