import { randomUUID } from 'node:crypto';
import type { Channel, Conversation, Message } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TokenFailure } from '../../channels/email/index.ts';
import { deliver } from '../../conversations/index.ts';
import { openDesk, type OpenDesk } from '../../testing/desk.fixture.ts';
import type { MailboxRunner } from '../runner.ts';
import { startGranted, type Connected, type GrantedDesk } from './granted.fixture.ts';

let here: GrantedDesk;
let second: OpenDesk;
let database: pg.Client;
beforeAll(async () => {
  here = await startGranted();
  second = await openDesk({ beside: here.desk, environment: here.environment });
  database = new pg.Client({ connectionString: here.desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await second?.close();
  await here?.close();
});
beforeEach(() => {
  Object.assign(here.oauth.behave, { lifetime: 3600, rotates: true, approvesAs: null, down: false });
});

let runner: MailboxRunner | null = null;
afterEach(async () => {
  await runner?.stop();
  runner = null;
  await database.query(`update channel set enabled = false, lease_owner = null`);
});

const soon = { timeout: 60_000, interval: 30 };
const becomes = (id: string, state: Channel['state'], code: string | null = null) =>
  vi.waitFor(async () => {
    await runner?.reconcile();
    const { state: now, reason } = await here.channel(id);
    expect([now, reason?.code ?? null]).toEqual([state, code]);
  }, soon);

async function arrive(address: string, subject: string): Promise<void> {
  const raw = `From: taro@example.ne.jp\r\nTo: ${address}\r\nSubject: ${subject}\r\nMessage-ID: <${randomUUID()}@example.ne.jp>\r\n\r\nhello\r\n`;
  await here.servers.deliver(address, Buffer.from(raw));
}

const conversationOf = (channelId: string, subject: string) =>
  vi.waitFor(async () => {
    const path = `/api/v1/conversations?channel=${channelId}`;
    const { items } = (await here.desk.owner.call<{ items: Conversation[] }>('GET', path)).body;
    const found = items.find((each) => each.subject === subject);
    if (found === undefined) throw new Error(`${subject} has not come`);
    return found;
  }, soon);

const tokenOf = (id: string, desk: OpenDesk = here.desk, refused?: string) =>
  desk.context.mailboxes.tokens.source(here.desk.workspaceId, id).token(refused);

/** Answers, as the desk does it in the background, and says what became of it. */
async function answer(conversation: Conversation): Promise<Message> {
  const path = `/api/v1/conversations/${conversation.id}/messages`;
  const { body } = await here.desk.owner.call<{ id: string }>('POST', path, {
    text: 'お世話になっております。',
    basedOn: conversation.lastMessageId,
  });
  await deliver(here.desk.context.delivery, { workspaceId: here.desk.workspaceId, messageId: body.id });
  return messageOf(conversation, body.id);
}

async function messageOf(conversation: Conversation, id: string): Promise<Message> {
  const path = `/api/v1/conversations/${conversation.id}/messages`;
  const { items } = (await here.desk.owner.call<{ items: Message[] }>('GET', path)).body;
  const found = items.find((each) => each.id === id);
  if (found === undefined) throw new Error('the answer is not there');
  return found;
}

const endsNow = (id: string) =>
  database.query(`update mail_grant set expires_at = now() + interval '1 second' where id = $1`, [id]);

const waiting = async (messageId: string) =>
  (
    await database.query<{ state: string; due: boolean }>(
      'select state, not_before <= now() as due from outbox where message_id = $1',
      [messageId],
    )
  ).rows[0];

describe('a mailbox that was granted', () => {
  it('receives by IMAP and sends by SMTP with nothing but access tokens', async () => {
    await here.servers.addMailbox('taro@example.ne.jp', 'p');
    const { id } = await here.connect('both@example.jp');
    await arrive('both@example.jp', '急須の在庫');
    runner = await here.watch();
    await becomes(id, 'live');
    const conversation = await conversationOf(id, '急須の在庫');
    expect((await answer(conversation)).delivery).toBe('sent');
    const mails = await vi.waitFor(async () => {
      const found = await here.servers.messages('taro@example.ne.jp');
      expect(found).toHaveLength(1);
      return found;
    }, soon);
    expect(Buffer.from(mails[0]?.raw ?? []).toString()).toContain('From: =?UTF-8?');
  });

  it('goes on with a fresh token when the server refuses the one at hand', async () => {
    const { id } = await here.connect('fresh@example.jp');
    here.oauth.expireAll();
    runner = await here.watch();
    await becomes(id, 'live');
  });
});

describe('access tokens', () => {
  let channel: Connected;
  beforeAll(async () => {
    channel = await here.connect('tokens@example.jp');
  });

  it('are refreshed before they end, and not earlier', async () => {
    const first = await tokenOf(channel.id);
    expect(await tokenOf(channel.id)).toBe(first);
    await endsNow(channel.id);
    expect(await tokenOf(channel.id)).not.toBe(first);
  });

  it('are refreshed once, however many processes ask at once', async () => {
    await endsNow(channel.id);
    const before = here.oauth.refreshed.length;
    const desks = [here.desk, second, here.desk, second, second];
    const got = await Promise.all(desks.map((desk) => tokenOf(channel.id, desk)));
    expect(new Set(got).size).toBe(1);
    expect(here.oauth.refreshed.length - before).toBe(1);
  });

  it('are refreshed once when several were refused the same one', async () => {
    const refused = await tokenOf(channel.id);
    const before = here.oauth.refreshed.length;
    const got = await Promise.all(
      [here.desk, second, second].map((desk) => tokenOf(channel.id, desk, refused)),
    );
    expect(new Set(got).size).toBe(1);
    expect(got[0]).not.toBe(refused);
    expect(here.oauth.refreshed.length - before).toBe(1);
  });

  it('keep coming where each refresh brings a new refresh token, and where none does', async () => {
    for (const rotates of [true, true, false, false]) {
      here.oauth.behave.rotates = rotates;
      await endsNow(channel.id);
      await tokenOf(channel.id);
    }
    expect(new Set(here.oauth.refreshed.slice(-3)).size).toBe(2);
  });

  it('are got by the next process when one died while it asked', async () => {
    await endsNow(channel.id);
    await database.query(
      `update mail_grant set claim = gen_random_uuid(), claimed_until = now() - interval '1 second' where id = $1`,
      [channel.id],
    );
    expect(await tokenOf(channel.id)).toMatch(/./);
  });

  it('are asked for again after the provider was away; the approval stays', async () => {
    await endsNow(channel.id);
    here.oauth.behave.down = true;
    await expect(tokenOf(channel.id)).rejects.toMatchObject({ problem: { code: 'unreachable' } });
    here.oauth.behave.down = false;
    expect(await tokenOf(channel.id)).toMatch(/./);
  });

  it('are kept fresh in the background for mailboxes that are used', async () => {
    await database.query('update channel set enabled = true where id = $1', [channel.id]);
    await endsNow(channel.id);
    const before = here.oauth.refreshed.length;
    await here.desk.context.mailboxes.tokens.keepFresh(here.desk.workspaceId);
    await here.desk.context.mailboxes.tokens.keepFresh(here.desk.workspaceId);
    expect(here.oauth.refreshed.length - before).toBe(1);
  });
});

describe('an approval that was withdrawn', () => {
  it('stops the mailbox, which asks to be connected again; answers wait and nothing is lost', async () => {
    const address = 'withdrawn@example.jp';
    const { id } = await here.connect(address);
    await arrive(address, 'before');
    runner = await here.watch();
    await becomes(id, 'live');
    const conversation = await conversationOf(id, 'before');

    here.oauth.withdraw(address);
    await endsNow(id);
    const message = await answer(conversation);
    expect([message.delivery, message.deliveryReason]).toEqual(['queued', 'refused_sign_in']);
    await becomes(id, 'failed', 'consent_missing');
    expect((await here.channel(id)).oauth).toMatchObject({ ended: true });
    await arrive(address, 'between');

    // Asked no more: the provider would be asked in vain at every try.
    const asked = here.oauth.refreshed.length;
    await expect(tokenOf(id)).rejects.toBeInstanceOf(TokenFailure);
    expect(here.oauth.refreshed.length).toBe(asked);
    expect(await waiting(message.id)).toEqual({ state: 'waiting', due: false });

    const { body } = await here.start({ channelId: id });
    const again = await here.finish(await here.approve(body.url));
    expect(again.body).toMatchObject({ id, state: 'connecting', oauth: { ended: false } });
    expect(await waiting(message.id)).toEqual({ state: 'waiting', due: true });
    await becomes(id, 'live');
    await conversationOf(id, 'between');
    await deliver(here.desk.context.delivery, {
      workspaceId: here.desk.workspaceId,
      messageId: message.id,
    });
    expect((await messageOf(conversation, message.id)).delivery).toBe('sent');
  });

  it('by the account of somebody else opens nothing, and says whose is needed', async () => {
    here.oauth.behave.approvesAs = 'somebody@example.jp';
    const { id } = await here.connect('not-mine@example.jp');
    runner = await here.watch();
    await becomes(id, 'failed', 'access_refused');
  });

  it('is given back by disconnecting: the channel stays, switched off, and can be connected again', async () => {
    const { id } = await here.connect('leave@example.jp');
    const before = here.oauth.revoked.length;
    const { status, body } = await here.desk.owner.call<Channel>('POST', `/api/v1/channels/${id}/disconnect`);
    expect([status, body.enabled, body.state, body.oauth]).toEqual([200, false, 'off', null]);
    await vi.waitFor(() => expect(here.oauth.revoked.length).toBe(before + 1), soon);
    const again = await here.desk.owner.call<{ code: string }>('POST', `/api/v1/channels/${id}/disconnect`);
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    const on = await here.desk.owner.call<{ code: string }>('PATCH', `/api/v1/channels/${id}`, {
      enabled: true,
    });
    expect([on.status, on.body.code]).toEqual([422, 'unprocessable']);
    const { body: started } = await here.start({ channelId: id });
    expect((await here.finish(await here.approve(started.url))).body).toMatchObject({ id, enabled: true });
  });

  it('takes the place of a password, whose servers cannot be changed while it lasts', async () => {
    const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
    const made = await here.desk.owner.call<Channel>('POST', '/api/v1/channels', {
      type: 'email',
      name: '窓口',
      address: 'switch@example.jp',
      imap: account,
      smtp: account,
    });
    await here.servers.addMailbox('switch@example.jp', 'p');
    const { body } = await here.start({ channelId: made.body.id });
    await here.finish(await here.approve(body.url));
    const { rows } = await database.query('select secrets from channel where id = $1', [made.body.id]);
    expect(rows).toEqual([{ secrets: null }]);
    const changed = await here.desk.owner.call<{ code: string }>(
      'PATCH',
      `/api/v1/channels/${made.body.id}`,
      { imap: account },
    );
    expect([changed.status, changed.body.code]).toEqual([409, 'conflict']);
    runner = await here.watch();
    await becomes(made.body.id, 'live');
  });
});
