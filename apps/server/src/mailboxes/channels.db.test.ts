import type { Channel } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { findMailbox } from './store.ts';
import { toEmailSettings } from './settings.ts';

let desk: Desk;
let database: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

const [imapPassword, smtpPassword] = ['imap-secret-秘密', 'smtp-secret-秘密'];
const account = { host: 'mail.example.jp', port: 993, security: 'tls', user: 'support@example.jp' };
const settings = {
  type: 'email',
  name: '問い合わせ窓口',
  address: 'support@example.jp',
  imap: { ...account, password: imapPassword },
  smtp: { ...account, port: 465, password: smtpPassword },
};

let count = 0;
const unused = () => ({ ...settings, address: `box-${(count += 1)}@example.jp` });

type Refusal = { code: string; detail: string; errors: { path: string; message: string }[] };
type Response = Channel & Refusal;

const post = (body: object) => desk.owner.call<Response>('POST', '/api/v1/channels', body);
const patch = (id: string, body: object) =>
  desk.owner.call<Response>('PATCH', `/api/v1/channels/${id}`, body);

async function passwordsOf(id: string): Promise<{ imap: string; smtp: string } | null> {
  const { database: db, mailboxes } = desk.context;
  const row = await db.inWorkspace(desk.workspaceId, (tx) => findMailbox(tx, id));
  const opened =
    row === undefined
      ? null
      : toEmailSettings(row, mailboxes.box, 1, mailboxes.tokens.source(desk.workspaceId, id));
  return opened === null ? null : { imap: opened.imap.password, smtp: opened.smtp.password };
}

async function stored(id: string): Promise<{ text: string; revision: number; cursor: unknown }> {
  const { rows } = await database.query<{ text: string; revision: number; cursor: unknown }>(
    `select c::text || encode(coalesce(secrets, ''), 'escape') as text, revision, cursor from channel c where id = $1`,
    [id],
  );
  return rows[0] ?? { text: '', revision: 0, cursor: null };
}

describe('connecting a mailbox', () => {
  it('answers what was made, connecting, with everything but passwords', async () => {
    const { status, body } = await post(settings);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'email',
      name: '問い合わせ窓口',
      address: 'support@example.jp',
      signature: '',
      enabled: true,
      state: 'connecting',
      reason: null,
      stateSince: expect.stringMatching(/Z$/),
      lastReceivedAt: null,
      imap: account,
      smtp: { ...account, port: 465 },
      oauth: null,
      line: null,
      chat: null,
      phone: null,
    });
    const found = await desk.owner.call('GET', `/api/v1/channels/${body.id}`);
    expect(found.body).toEqual(body);
    const list = await desk.owner.call<{ items: Channel[] }>('GET', '/api/v1/channels');
    expect(list.body.items).toContainEqual(body);
  });

  it('keeps passwords sealed, and opens them for its own channel only', async () => {
    const [one, other] = [(await post(unused())).body, (await post(unused())).body];
    const { text } = await stored(one.id);
    expect(text).toContain('mail.example.jp');
    expect(text).not.toMatch(/imap-secret|smtp-secret/);
    expect(await passwordsOf(one.id)).toEqual({ imap: imapPassword, smtp: smtpPassword });
    await database.query(
      'update channel set secrets = (select secrets from channel where id = $1) where id = $2',
      [one.id, other.id],
    );
    await expect(passwordsOf(other.id)).rejects.toThrow();
  });

  it('is refused for an address that is connected already, in any case', async () => {
    const taken = unused();
    await post(taken);
    const { status, body } = await post({ ...taken, address: taken.address.toUpperCase() });
    expect([status, body.code]).toEqual([409, 'address_in_use']);
    expect(body.detail).toContain(taken.address.toUpperCase());
  });

  it('happens once when two ask at the same time', async () => {
    const body = unused();
    const answers = await Promise.all([post(body), post(body), post(body)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
  });

  it('takes addresses that Japanese carriers gave out', async () => {
    expect((await post({ ...settings, address: 'a..b.@docomo.ne.jp' })).status).toBe(201);
  });

  it.each([
    ['address', { address: 'not an address' }],
    ['name', { name: ' ' }],
    ['imap.port', { imap: { ...settings.imap, port: 70_000 } }],
    ['imap.host', { imap: { ...settings.imap, host: '' } }],
    ['smtp.security', { smtp: { ...settings.smtp, security: 'ssl' } }],
    ['smtp.password', { smtp: account }],
    ['firstSyncDays', { firstSyncDays: -1 }],
    ['type', { type: 'fax' }],
  ])('says what is wrong with %s, and never repeats a password', async (path, change) => {
    const { status, body } = await post({ ...unused(), ...change });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors.map((error) => error.path)).toContain(path);
    expect(body.detail).toContain(`«${path}»`);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('changing a mailbox', () => {
  it('keeps passwords that are left out, and connects anew', async () => {
    const { id } = (await post(unused())).body;
    const { body } = await patch(id, { imap: { ...account, host: 'imap.example.jp' } });
    expect(body).toMatchObject({ state: 'connecting', imap: { host: 'imap.example.jp' } });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(await passwordsOf(id)).toEqual({ imap: imapPassword, smtp: smtpPassword });
    expect((await stored(id)).revision).toBe(2);
    await patch(id, { smtp: { ...account, password: '新しい' } });
    expect(await passwordsOf(id)).toEqual({ imap: imapPassword, smtp: '新しい' });
  });

  it('does not disturb the connection for a name or a signature', async () => {
    const { id } = (await post(unused())).body;
    const { body } = await patch(id, { name: '新しい名前', signature: '──\nみどり商店' });
    expect(body).toMatchObject({ name: '新しい名前', signature: '──\nみどり商店' });
    expect((await stored(id)).revision).toBe(1);
  });

  it('reads another mailbox from its beginning, and the same one from where it was', async () => {
    const { id } = (await post(unused())).body;
    const cursor = { uidValidity: '1', lastUid: 7, modseq: null };
    await database.query('update channel set cursor = $1 where id = $2', [cursor, id]);
    await patch(id, { imap: { ...account, port: 143, security: 'starttls' } });
    expect((await stored(id)).cursor).toEqual(cursor);
    await patch(id, { imap: { ...account, user: 'other@example.jp' } });
    expect((await stored(id)).cursor).toEqual({ ...cursor, uidValidity: '0' });
  });

  it('takes new passwords when the desk’s secret was lost and the old ones cannot be read', async () => {
    const { id } = (await post(unused())).body;
    await database.query(`update channel set secrets = '\\x00' where id = $1`, [id]);
    expect((await patch(id, { name: '名前だけ' })).status).toBe(200);
    const { status, body } = await patch(id, { imap: settings.imap });
    expect([status, body.code]).toEqual([422, 'unprocessable']);
    expect((await patch(id, { imap: settings.imap, smtp: settings.smtp })).status).toBe(200);
    expect(await passwordsOf(id)).toEqual({ imap: imapPassword, smtp: smtpPassword });
  });

  it('switches it off and on', async () => {
    const { id } = (await post(unused())).body;
    expect((await patch(id, { enabled: false })).body).toMatchObject({ enabled: false, state: 'off' });
    const retried = await desk.owner.call('POST', `/api/v1/channels/${id}/retry`);
    expect(retried.body).toMatchObject({ enabled: false, state: 'off' });
    expect((await patch(id, { enabled: true })).body).toMatchObject({ enabled: true, state: 'connecting' });
  });

  it('is refused an address that another one has, and takes its own in another case', async () => {
    const [one, other] = [unused(), unused()];
    await post(one);
    const { id } = (await post(other)).body;
    expect((await patch(id, { address: one.address })).body.code).toBe('address_in_use');
    expect((await patch(id, { address: other.address.toUpperCase() })).status).toBe(200);
  });

  it.each([{ name: '' }, { address: 'x' }, { imap: { host: 'a' } }, { enabled: 'yes' }])(
    'is refused %j',
    async (change) => {
      const { id } = (await post(unused())).body;
      expect((await patch(id, change)).body.code).toBe('invalid_request');
    },
  );
});

describe('trying again', () => {
  it('forgets what went wrong', async () => {
    const { id } = (await post(unused())).body;
    await database.query(
      `update channel set state = 'failed', state_reason = '{"code":"wrong_password","message":"m"}' where id = $1`,
      [id],
    );
    expect((await desk.owner.call('GET', `/api/v1/channels/${id}`)).body).toMatchObject({
      state: 'failed',
      reason: { code: 'wrong_password' },
    });
    const { body } = await desk.owner.call('POST', `/api/v1/channels/${id}/retry`);
    expect(body).toMatchObject({ state: 'connecting', reason: null });
    expect((await stored(id)).revision).toBe(2);
  });
});

describe('removing a mailbox', () => {
  it('is possible while it has received nothing', async () => {
    const { id } = (await post(unused())).body;
    expect((await desk.owner.call('DELETE', `/api/v1/channels/${id}`)).body).toEqual({ done: true });
    expect((await desk.owner.call('GET', `/api/v1/channels/${id}`)).status).toBe(404);
  });

  it('is refused when it has conversations, and says what to do', async () => {
    const id = await addChannel(desk, 'busy@example.jp');
    await arrive(desk, id, inbound());
    const { status, body } = await desk.owner.call<Response>('DELETE', `/api/v1/channels/${id}`);
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(body.detail).toContain('Switch it off');
    expect((await desk.owner.call('GET', `/api/v1/channels/${id}`)).status).toBe(200);
  });
});

it('tells open pages of every change, once each', async () => {
  const events = async () =>
    (await database.query(`select from event where type = 'channel.updated'`)).rowCount ?? 0;
  const before = await events();
  const { id } = (await post(unused())).body;
  await patch(id, { name: 'a' });
  await desk.owner.call('POST', `/api/v1/channels/${id}/retry`);
  await desk.owner.call('DELETE', `/api/v1/channels/${id}`);
  expect((await events()) - before).toBe(4);
});
