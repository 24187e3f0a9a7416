import { randomUUID } from 'node:crypto';
import type { Channel, Conversation } from '@madoguchi/contract';
import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import type { MailServers } from '@madoguchi/testbed/mail-servers';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { receive } from '../conversations/index.ts';
import { beat } from '../operations/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { MailboxRunner } from './runner.ts';

let desk: Desk;
let servers: MailServers;
let database: pg.Client;
beforeAll(async () => {
  servers = await startInProcessServers();
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
  await servers.stop();
});

const running: MailboxRunner[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await database.query('update channel set enabled = false, lease_owner = null');
});

type Process = { id: string; runner: MailboxRunner; received: string[] };

/** A process of the desk as far as mailboxes go; `received` says which mails it was the one to store. */
async function startProcess(): Promise<Process> {
  const { context } = desk;
  const id = randomUUID();
  const received: string[] = [];
  await context.database.outside((tx) => beat(tx, id));
  const runner = new MailboxRunner({
    ...context.mailboxes,
    log: context.log,
    processId: id,
    maxMailBytes: 1_000_000,
    workspaceIds: context.workspaceIds,
    receive: async (workspaceId, channelId, items, alsoStore) => {
      await receive(context, workspaceId, channelId, items, alsoStore);
      received.push(...items.map((item) => (item.kind === 'message' ? item.message.subject : item.kind)));
    },
  });
  running.push(runner);
  return { id, runner, received };
}

const dies = (process: Process) =>
  database.query(`update process_lease set last_seen = now() - interval '1 minute' where process_id = $1`, [
    process.id,
  ]);

async function connect(address: string, password = 'p'): Promise<string> {
  const account = { host: '127.0.0.1', security: 'none', user: address, password };
  const { body } = await desk.owner.call<Channel>('POST', '/api/v1/channels', {
    type: 'email',
    name: '窓口',
    address,
    imap: { ...account, port: servers.imap.port },
    smtp: { ...account, port: servers.smtp.port },
  });
  return body.id;
}

async function channel(id: string): Promise<Channel> {
  return (await desk.owner.call<Channel>('GET', `/api/v1/channels/${id}`)).body;
}

const becomes = (id: string, state: Channel['state']) =>
  vi.waitFor(async () => expect((await channel(id)).state).toBe(state), { timeout: 60_000, interval: 20 });

async function send(address: string, subject: string): Promise<void> {
  const raw = `From: taro@example.ne.jp\r\nTo: ${address}\r\nSubject: ${subject}\r\nMessage-ID: <${randomUUID()}@example.ne.jp>\r\n\r\nhello\r\n`;
  await servers.deliver(address, Buffer.from(raw));
}

async function subjects(channelId: string): Promise<string[]> {
  const path = `/api/v1/conversations?channel=${channelId}&sort=oldest`;
  const { body } = await desk.owner.call<{ items: Conversation[] }>('GET', path);
  return body.items.map((each) => each.subject);
}

const arrives = (channelId: string, expected: string[]) =>
  vi.waitFor(async () => expect((await subjects(channelId)).toSorted()).toEqual(expected.toSorted()), {
    timeout: 60_000,
    interval: 20,
  });

it('receives what lies in a mailbox and what comes, and says that it is live', async () => {
  await servers.addMailbox('live@example.jp', 'p');
  await send('live@example.jp', 'before');
  const id = await connect('live@example.jp');
  const process = await startProcess();
  await process.runner.reconcile();
  await becomes(id, 'live');
  await arrives(id, ['before']);
  await send('live@example.jp', 'after');
  await arrives(id, ['before', 'after']);
  expect((await channel(id)).lastReceivedAt).not.toBeNull();
});

it('is done by one of two processes, and by the other when the first is dead: each mail once', async () => {
  await servers.addMailbox('pair@example.jp', 'p');
  const id = await connect('pair@example.jp');
  const [first, second] = [await startProcess(), await startProcess()];
  await Promise.all([first.runner.reconcile(), second.runner.reconcile()]);
  await becomes(id, 'live');
  await send('pair@example.jp', 'one');
  await arrives(id, ['one']);
  const [watching, waiting] = first.received.length > 0 ? [first, second] : [second, first];
  expect(waiting.received).toEqual([]);

  // Silent, but not dead: it still hears of mail, and must store none of it any more.
  await dies(watching);
  await waiting.runner.reconcile();
  await send('pair@example.jp', 'two');
  await arrives(id, ['one', 'two']);
  await watching.runner.reconcile();
  await send('pair@example.jp', 'three');
  await arrives(id, ['one', 'two', 'three']);
  expect(watching.received).toEqual(['one']);
  expect(waiting.received).toEqual(['two', 'three']);
});

it('stops at a wrong password, says so once, and begins again with the right one', async () => {
  await servers.addMailbox('password@example.jp', 'right');
  const id = await connect('password@example.jp', 'wrong');
  const process = await startProcess();
  await process.runner.reconcile();
  await becomes(id, 'failed');
  expect((await channel(id)).reason).toMatchObject({ code: 'wrong_password' });
  await process.runner.reconcile();
  const told = await database.query(
    `select from event where type = 'channel.updated' and data ->> 'channelId' = $1 and data ->> 'state' = 'failed'`,
    [id],
  );
  expect(told.rowCount).toBe(1);

  const account = { host: '127.0.0.1', security: 'none', user: 'password@example.jp', password: 'right' };
  await desk.owner.call('PATCH', `/api/v1/channels/${id}`, { imap: { ...account, port: servers.imap.port } });
  await process.runner.reconcile();
  await becomes(id, 'live');
});

it('lets go of a mailbox that is switched off', async () => {
  await servers.addMailbox('off@example.jp', 'p');
  const id = await connect('off@example.jp');
  const process = await startProcess();
  await process.runner.reconcile();
  await becomes(id, 'live');
  await desk.owner.call('PATCH', `/api/v1/channels/${id}`, { enabled: false });
  await process.runner.reconcile();
  await send('off@example.jp', 'later');
  expect((await channel(id)).state).toBe('off');
  expect(await subjects(id)).toEqual([]);
  await desk.owner.call('PATCH', `/api/v1/channels/${id}`, { enabled: true });
  await process.runner.reconcile();
  await arrives(id, ['later']);
});

it('is not kept from the other mailboxes by one whose passwords cannot be opened', async () => {
  await servers.addMailbox('good@example.jp', 'p');
  const bad = await connect('bad@example.jp');
  const good = await connect('good@example.jp');
  await database.query(`update channel set secrets = '\\x00' where id = $1`, [bad]);
  const process = await startProcess();
  await process.runner.reconcile();
  await becomes(good, 'live');
  expect(await channel(bad)).toMatchObject({ state: 'failed', reason: { code: 'wrong_password' } });
});

it('begins nothing any more once it was stopped', async () => {
  await servers.addMailbox('late@example.jp', 'p');
  const id = await connect('late@example.jp');
  const process = await startProcess();
  const reconciling = process.runner.reconcile();
  await process.runner.stop();
  await reconciling;
  await process.runner.reconcile();
  expect((await channel(id)).state).toBe('connecting');
});
