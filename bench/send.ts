import { setTimeout as delay } from 'node:timers/promises';
import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import type { Database } from '../apps/server/src/platform/db/index.ts';
import { percentiles, timed, type Percentiles } from './figures.ts';
import type { Desk } from './fill.ts';

/** Taking an answer (milliseconds), and how many a second had left and were recorded as sent. */
export type SendFigures = { taken: Percentiles; perSecond: number };

type Write = (method: 'POST' | 'PATCH', path: string, body: object) => Promise<void>;

/** Writes to the API of a desk. */
export function writer(url: string, apiKey: string): Write {
  return async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${said.slice(0, 300)}`);
  };
}

/** So many requests at most come before those that are timed, each in a conversation of its own. */
const mostWarming = 40;

/** Answers in `many` conversations, four at once, through a mail server of this machine. */
export async function measureSend(
  write: Write,
  database: Database,
  desk: Desk,
  many: number,
): Promise<SendFigures> {
  const servers = await startInProcessServers();
  try {
    const address = 'support@example.jp';
    await servers.addMailbox(address, 'bench');
    const account = { host: '127.0.0.1', security: 'none', user: address, password: 'bench' };
    const change = {
      imap: { ...account, port: servers.imap.port },
      smtp: { ...account, port: servers.smtp.port },
    };
    await write('PATCH', `/channels/${desk.channelId}`, change);
    await write('PATCH', '/workspace', { undoSeconds: 0 });
    const { rows } = await database.pool.query<{ id: string; last: string }>(
      `select id, last_message_id as last from conversation
       where workspace_id = $1 and channel_id = $2 order by md5(id::text) limit $3`,
      [desk.workspaceId, desk.channelId, many + mostWarming],
    );
    const begin = performance.now();
    let next = 0;
    const taken = await timed(Math.min(many, rows.length), 4, async () => {
      const conversation = rows[next++];
      if (conversation === undefined) return;
      const body = { text: 'お問い合わせいただき、ありがとうございます。', basedOn: conversation.last };
      await write('POST', `/conversations/${conversation.id}/messages`, body);
    });
    await emptied(database, desk);
    return {
      taken: percentiles(taken),
      perSecond: (Math.min(next, rows.length) * 1000) / (performance.now() - begin),
    };
  } finally {
    await servers.stop();
  }
}

/** Nothing waits to be sent any more. @throws Error when something could not be sent. */
async function emptied(database: Database, desk: Desk): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query<{ waiting: number; failed: number }>(
      `select (count(*))::int as waiting, (count(*) filter (where attempts > 1))::int as failed
       from outbox where workspace_id = $1`,
      [desk.workspaceId],
    );
    const [{ waiting, failed } = { waiting: 0, failed: 0 }] = rows;
    if (failed > 0) throw new Error(`${failed} answers could not be sent at once`);
    if (waiting === 0) return;
    await delay(20);
  }
}
