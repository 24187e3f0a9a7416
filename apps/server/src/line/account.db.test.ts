import type { AuditEntry, Channel, LineForward, LineForwarding, LineHealth } from '@madoguchi/contract';
import { lineFaults } from '@madoguchi/testbed/line-openapi';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forwardOne } from './forward.ts';
import { accountOf, buildLineDesk, type LineDesk } from './line.fixture.ts';

let at: LineDesk;
beforeAll(async () => {
  at = await buildLineDesk({ WEBHOOK_INNER_ADDRESSES: 'true' });
});
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

type Refusal = { code: string; detail: string; errors?: { path: string }[] };
const call = <T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
  at.desk.owner.call<T>(method, `/api/v1/channels${path}`, body);
const health = async () => (await call<LineHealth>('GET', `/${at.channelId}/line`)).body;
const numbered = (n: number) => ({ ...accountOf(at.line), channelId: `20000010${n}` });

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = pair.privateKey.export({ format: 'jwk' });
const publicPem = String(pair.publicKey.export({ format: 'pem', type: 'spki' }));

describe('connecting an account', () => {
  it('answers all but its secrets, and says where LINE is to send webhooks', async () => {
    const { body } = await call<Channel>('GET', `/${at.channelId}`);
    expect(body).toMatchObject({
      type: 'line',
      name: 'みどり商店 公式',
      address: at.line.state.channel.id,
      state: 'connecting',
      line: {
        channelId: at.line.state.channel.id,
        tokenKind: 'entered',
        kid: null,
        showPerson: true,
        webhookUrl: `https://desk.example.jp/hooks/line/${at.channelId}`,
      },
    });
    expect(JSON.stringify(body)).not.toContain(at.line.state.channel.secret);
    expect(JSON.stringify(body)).not.toContain(at.line.state.channel.accessToken);
  });

  it('is live once LINE has said who it is', async () => {
    expect(await at.check()).toMatchObject({ state: 'live', reason: null });
    expect(await health()).toMatchObject({
      bot: { basicId: '@216midori', chatMode: 'bot', markAsReadMode: 'manual' },
      quota: { limit: 200, used: 0, left: 200 },
      followers: { count: 0, more: false },
      endpoint: null,
      blocked: 0,
      waiting: 0,
    });
  });

  it('is refused for an account that is connected already', async () => {
    const { status, body } = await call<Refusal>('POST', '', accountOf(at.line));
    expect([status, body.code]).toEqual([409, 'address_in_use']);
  });

  it.each([
    ['accessToken', { accessToken: undefined }],
    ['kid', { accessToken: undefined, privateKey: jwk }],
    ['privateKey', { privateKey: jwk, kid: 'k' }],
    ['privateKey', { accessToken: undefined, privateKey: 'no key', kid: 'k' }],
    ['apiBaseUrl', { apiBaseUrl: 'https://proxy.example.jp/line' }],
    ['channelId', { channelId: 'みどり' }],
    ['channelSecret', { channelSecret: '' }],
    ['name', { name: ' ' }],
  ])('says what is wrong with %s', async (path, change) => {
    const { status, body } = await call<Refusal>('POST', '', { ...numbered(0), ...change });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors?.map((error) => error.path)).toContain(path);
  });

  it('says that LINE refuses its token, and goes on when a right one is entered', async () => {
    const { body } = await call<Channel>('POST', '', { ...numbered(1), accessToken: 'wrong' });
    await at.check();
    const { body: failed } = await call<Channel>('GET', `/${body.id}`);
    expect(failed).toMatchObject({ state: 'failed', reason: { code: 'token_refused' } });
    await call('PATCH', `/${body.id}`, { line: { accessToken: at.line.state.channel.accessToken } });
    await at.check();
    expect((await call<Channel>('GET', `/${body.id}`)).body).toMatchObject({ state: 'live' });
  });

  it('is issued a token for a signed statement, and renews it before it ends', async () => {
    at.line.state.assertionKeys.set('kid-1', publicPem);
    const signed = { ...numbered(2), channelId: at.line.state.channel.id };
    // The same account at LINE may be connected once only.
    await call('PATCH', `/${at.channelId}`, { line: { privateKey: jwk, kid: 'kid-1' } });
    expect((await call<Refusal>('POST', '', signed)).body.code).toBe('address_in_use');
    await at.check();
    const { body } = await call<Channel>('GET', `/${at.channelId}`);
    expect(body).toMatchObject({ state: 'live', line: { tokenKind: 'issued', kid: 'kid-1' } });
    expect(at.line.state.issuedTokens.size).toBe(1);
    const ends = new Date((await health()).tokenExpiresAt ?? 0).getTime() - Date.now();
    expect(Math.round(ends / 86_400_000)).toBe(30);
    await call('POST', `/${at.channelId}/line/check`);
    expect(at.line.state.issuedTokens.size).toBe(1);
    await at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
      tx.executeSql(`update line_account set token_expires_at = now() + interval '2 days' where id = $1`, [
        at.channelId,
      ]),
    );
    await call('POST', `/${at.channelId}/line/check`);
    expect(at.line.state.issuedTokens.size).toBe(2);
  });

  it('says that LINE does not know the key', async () => {
    await call('PATCH', `/${at.channelId}`, { line: { privateKey: jwk, kid: 'kid-unknown' } });
    await at.check();
    expect((await call<Channel>('GET', `/${at.channelId}`)).body.reason).toMatchObject({
      code: 'key_refused',
    });
    await call('PATCH', `/${at.channelId}`, { line: { accessToken: at.line.state.channel.accessToken } });
    expect(await at.check()).toMatchObject({ state: 'live', line: { tokenKind: 'entered', kid: null } });
  });

  it('keeps the events that come while it is switched off, and takes them when it is on again', async () => {
    const user = at.line.state.user('夜の客');
    await call('PATCH', `/${at.channelId}`, { enabled: false });
    await at.arrive(at.events.text(user, '夜中に失礼します'));
    expect(await health()).toMatchObject({ waiting: 1 });
    await call('PATCH', `/${at.channelId}`, { enabled: true });
    await at.take();
    expect(await health()).toMatchObject({ waiting: 0 });
    await at.check();
  });

  it('is nobody else’s: an agent may not change it, and another id is not found', async () => {
    const agent = await at.desk.join('agent', '佐藤 一');
    const path = `/api/v1/channels/${at.channelId}/line`;
    expect((await agent.call('GET', path)).status).toBe(200);
    expect((await agent.call('POST', `${path}/check`)).status).toBe(403);
    expect((await agent.call('GET', `${path}/forwards`)).status).toBe(403);
    for (const what of ['', '/forwards'])
      expect((await call('GET', `/01a1fcc1-0000-7000-8000-000000000001/line${what}`)).status).toBe(404);
  });
});

describe('the address of webhooks', () => {
  it('is entered at LINE, and tried from there', async () => {
    expect((await call<Refusal>('POST', `/${at.channelId}/line/test-webhook`)).body.detail).toContain(
      'No webhook address',
    );
    const { body } = await call<LineHealth>('POST', `/${at.channelId}/line/webhook`);
    expect(body.endpoint).toEqual({
      url: `https://desk.example.jp/hooks/line/${at.channelId}`,
      active: true,
      ours: true,
    });
    at.line.state.endpoint = { url: 'http://127.0.0.1:1/elsewhere', active: true };
    const { body: tested } = await call<LineHealth>('POST', `/${at.channelId}/line/test-webhook`);
    expect(tested.tested).toMatchObject({ success: false, reason: 'COULD_NOT_CONNECT' });
    const { body: checked } = await call<LineHealth>('POST', `/${at.channelId}/line/check`);
    expect(checked.endpoint).toMatchObject({ ours: false });
  });
});

describe('other tools', () => {
  const received: { body: string; signature: string | undefined }[] = [];
  let status = 200;
  const tool = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ body, signature: String(request.headers['x-line-signature']) });
      response.writeHead(status).end();
    });
  });
  beforeAll(async () => {
    tool.listen(0, '127.0.0.1');
    await once(tool, 'listening');
  });
  afterAll(() => tool.close());

  const log = async (id: string) =>
    (await call<{ items: LineForwarding[] }>('GET', `/${at.channelId}/line/forwards/${id}/deliveries`)).body
      .items;

  it('get every webhook byte by byte with LINE’s own signature, and are tried again when they fail', async () => {
    const address = tool.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/line`;
    const { body: made, status: answered } = await call<LineForward>(
      'POST',
      `/${at.channelId}/line/forwards`,
      { name: '配信ツール', url },
    );
    expect([answered, made.enabled]).toEqual([201, true]);
    const { lineSignature } = await import('@madoguchi/testbed/line-webhook');
    const user = at.line.state.user('転送');
    status = 503;
    await at.hook([at.events.text(user, '転送される')]);
    const [waiting] = await log(made.id);
    const target = { workspaceId: at.desk.workspaceId, forwardingId: waiting?.id ?? '' };
    const forward = () => forwardOne(at.desk.context.line, target);
    await forward();
    expect((await log(made.id))[0]).toMatchObject({ state: 'waiting', attempts: 1, lastStatus: 503 });
    status = 200;
    await forward();
    await forward();
    expect((await log(made.id))[0]).toMatchObject({ state: 'delivered', attempts: 2, lastStatus: 200 });
    expect(received).toHaveLength(2);
    const last = received.at(-1);
    expect(last?.signature).toBe(lineSignature(at.line.state.channel.secret, last?.body ?? ''));
    expect(last?.body).toContain('転送される');
  });

  it('can be switched off, renamed and removed; there are few', async () => {
    const { body } = await call<{ items: LineForward[] }>('GET', `/${at.channelId}/line/forwards`);
    const [first] = body.items;
    const path = `/${at.channelId}/line/forwards/${first?.id}`;
    expect((await call<LineForward>('PATCH', path, { enabled: false })).body).toMatchObject({
      enabled: false,
      name: '配信ツール',
    });
    await at.hook([at.events.text(at.line.state.user('静か'), '転送されない')]);
    expect(await log(first?.id ?? '')).toHaveLength(1);
    const add = () =>
      call<Refusal>('POST', `/${at.channelId}/line/forwards`, { name: 't', url: 'https://example.jp/' });
    for (let n = 0; n < 4; n += 1) expect((await add()).status).toBe(201);
    expect((await add()).body.code).toBe('conflict');
    expect((await call('DELETE', path)).status).toBe(200);
    expect((await call('DELETE', path)).status).toBe(404);
    expect(
      (await call<Refusal>('POST', `/${at.channelId}/line/forwards`, { name: 't', url: 'ftp://x' })).status,
    ).toBe(400);
  });

  it('leaves in the audit log who let it be passed on where, and no address whole', async () => {
    const { body } = await at.desk.owner.call<{ items: AuditEntry[] }>(
      'GET',
      '/api/v1/audit?kind=line_forward',
    );
    const [newest, ...others] = body.items;
    expect(newest).toMatchObject({
      kind: 'line_forward.deleted',
      before: { name: '配信ツール', channel: 'みどり商店 公式', switchedOn: false },
    });
    expect(others.map(({ kind }) => kind)).toContain('line_forward.updated');
    expect(others.at(-1)).toMatchObject({ kind: 'line_forward.created', after: { urlChanged: true } });
    expect(JSON.stringify(body)).not.toContain('http://');
  });
});

it('is removed with all that is known of it while nobody has written by it', async () => {
  const { body } = await call<Channel>('POST', '', numbered(9));
  expect((await call('DELETE', `/${body.id}`)).status).toBe(200);
  expect((await call('GET', `/${body.id}/line`)).status).toBe(404);
  expect((await call<Refusal>('DELETE', `/${at.channelId}`)).body.code).toBe('conflict');
});
