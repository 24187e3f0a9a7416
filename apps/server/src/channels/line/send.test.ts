import { startLineServer, type LineServer } from '@madoguchi/testbed/line-server';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LineApi, limited, LineProblem, messageOf } from './client.ts';
import { outcomeOf, sendLine } from './send.ts';
import { assertion, issueToken, readPrivateKey } from './token.ts';

let line: LineServer;
let api: LineApi;
beforeAll(async () => {
  line = await startLineServer();
  const { accessToken } = line.state.channel;
  api = new LineApi({
    token: () => Promise.resolve(accessToken),
    apiBaseUrl: line.url,
    dataApiBaseUrl: line.dataUrl,
  });
});
afterAll(() => line.close());

describe('what LINE says', () => {
  const limit = JSON.stringify({ message: 'You have reached your monthly limit.' });

  it.each([
    [429, limit, 'refused', 'monthly_limit'],
    [429, '{"message":"The API rate limit has been exceeded."}', 'retry', 'rate_limited'],
    [500, '', 'retry', 'server_problem'],
    [0, 'no answer', 'retry', 'timeout'],
    [401, '{"message":"Authentication failed"}', 'refused', 'refused_sign_in'],
    [400, '{"message":"Failed to send messages"}', 'refused', 'refused_recipient'],
    [400, '{"message":"The request body has 1 error(s)"}', 'refused', 'refused_message'],
  ] as const)('%i %s means %s: %s', (status, body, outcome, code) => {
    expect(outcomeOf(new LineProblem(status, body))).toMatchObject({ outcome, code });
  });

  it('is told with the place of the first fault', () => {
    const details = [{ message: 'May not be empty', property: 'messages[0].text' }];
    expect(messageOf(JSON.stringify({ message: '1 error', details }))).toBe(
      '1 error (messages[0].text: May not be empty)',
    );
    expect(messageOf('<html>')).toBe('<html>');
  });

  it('is not waited for longer than its time', async () => {
    await expect(limited(new Promise(() => undefined), 1)).rejects.toMatchObject({ status: 0 });
    const refused = new LineApi({
      token: () => Promise.resolve('t'),
      apiBaseUrl: 'http://127.0.0.1:1',
      dataApiBaseUrl: null,
    });
    await expect(refused.bot()).rejects.toMatchObject({
      status: 0,
      message: expect.stringContaining('could not be reached'),
    });
  });
});

it('sends to someone who blocked us without saying so, as LINE does: only the event tells', async () => {
  const user = line.state.user('閉ざした人', { blocked: true });
  const before = line.state.arrived.length;
  const sent = await sendLine(api, {
    id: '01a1fcc1-0000-7000-8000-000000000001',
    to: user.userId,
    messages: [{ type: 'text', text: '届かない' }],
    takeReplyToken: () => Promise.resolve(null),
    beforeTransmit: () => Promise.reject(new Error('a push needs no mark')),
  });
  expect(sent).toMatchObject({ outcome: 'delivered', by: 'push' });
  expect(line.state.arrived).toHaveLength(before);
});

it('counts followers page by page', async () => {
  for (let n = 0; n < 3; n += 1) line.state.user(`友だち${n}`);
  expect(await api.followers(10_000)).toEqual({ count: 3, more: false });
});

describe('a token of the desk’s own', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = JSON.stringify(pair.privateKey.export({ format: 'jwk' }));
  const pem = String(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const key = (privateKey: string) => ({ channelId: line.state.channel.id, kid: 'k1', privateKey });

  it.each([
    ['a JWK', jwk],
    ['PEM', pem],
    ['both keys, as the console shows them', `{"privateKey":${jwk},"publicKey":{}}`],
  ])('is issued for a statement signed with %s', async (_, privateKey) => {
    line.state.assertionKeys.set('k1', String(pair.publicKey.export({ format: 'pem', type: 'spki' })));
    const issued = await issueToken(key(privateKey), line.url);
    expect(issued.expiresAt.getTime() - Date.now()).toBeGreaterThan(29 * 86_400_000);
    expect(line.state.issuedTokens.has(issued.token)).toBe(true);
  });

  it('is refused for a key LINE does not know, and a statement that has ended', async () => {
    await expect(issueToken({ ...key(jwk), kid: 'unknown' }, line.url)).rejects.toMatchObject({
      status: 400,
    });
    await expect(issueToken(key(jwk), line.url, new Date(0))).rejects.toMatchObject({ status: 400 });
    expect(assertion(key(jwk), new Date()).split('.')).toHaveLength(3);
  });

  it.each([
    '',
    'key',
    '{}',
    '{"kty":"oct","k":"AA"}',
    String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })),
  ])('is not asked for with what is no RSA key', (text) => {
    expect(() => readPrivateKey(text)).toThrow();
  });
});
