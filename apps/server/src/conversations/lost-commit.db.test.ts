import type { Conversation, Message } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lossyProxy, type LossyProxy } from '../platform/db/lossy-proxy.fixture.ts';
import {
  buildDesk,
  caller,
  openDesk,
  type Desk,
  type OpenDesk,
  type Person,
} from '../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let proxy: LossyProxy;
let second: OpenDesk;
let call: Person['call'];
let id: string;
let basedOn: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  proxy = await lossyProxy(desk.connectionString);
  // A process of the same desk whose way to the database can break.
  second = await openDesk({ beside: desk, environment: { DATABASE_URL: proxy.connectionString } });
  call = caller(second.app, desk.owner.apiKey);
  const channelId = await addChannel(desk);
  await arrive(desk, channelId, inbound({ headerId: 'question@example.ne.jp' }));
});
afterAll(async () => {
  await second.close();
  await proxy.close();
  await desk.close();
});
beforeEach(async () => {
  const { body } = await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=1');
  id = body.items[0]?.id ?? '';
  basedOn = body.items[0]?.lastMessageId ?? '';
  // The key was looked at, and its use noted, so that the next COMMIT is that of the request itself.
  await call('GET', '/api/v1/me');
});

const path = () => `/api/v1/conversations/${id}/messages`;

async function texts(): Promise<string[]> {
  return (await desk.owner.call<List<Message>>('GET', path())).body.items.map((each) => each.text);
}

let count = 0;

/** Loses the COMMIT of the message itself: the first of three, where authentication and the key come before it. */
async function writeAndLose(when: 'after' | 'before', body: object, headers: Record<string, string> = {}) {
  const write = second.context.database.inWorkspace.bind(second.context.database);
  const spy = vi.spyOn(second.context.database, 'inWorkspace').mockImplementation((workspaceId, work) =>
    write(workspaceId, async (tx) => {
      const result = await work(tx);
      const { rows } = await tx.executeSql(`select 1 from message where xmin = pg_current_xact_id()::xid`);
      if (rows.length > 0) proxy.loseNextCommit(when);
      return result;
    }),
  );
  try {
    return await call<Message & { code: string; detail: string }>('POST', path(), body, headers);
  } finally {
    spy.mockRestore();
  }
}

describe.each(['after', 'before'] as const)('a COMMIT lost %s the server did it', (when) => {
  it('is said honestly, and repeating it with the same key writes it once', async () => {
    const text = `在庫がございます。${(count += 1)}`;
    const headers = { 'idempotency-key': `lost-${when}` };
    const lost = await writeAndLose(when, { text, basedOn }, headers);
    expect([lost.status, lost.body.code]).toEqual([503, 'outcome_unknown']);
    expect(lost.body.detail).toContain('same Idempotency-Key');
    expect(lost.body.detail).not.toMatch(/nothing/i);
    const again = await call<Message>('POST', path(), { text, basedOn }, headers);
    expect(again.status).toBe(201);
    expect((await texts()).filter((each) => each === text)).toEqual([text]);
    const third = await call<Message>('POST', path(), { text, basedOn }, headers);
    expect([third.body.id, third.headers['idempotent-replayed']]).toEqual([again.body.id, 'true']);
  });
});

it('without a key, an answer that was kept after all is not written twice either', async () => {
  const text = `お取り置きいたします。${(count += 1)}`;
  expect((await writeAndLose('after', { text, basedOn })).body.code).toBe('outcome_unknown');
  const again = await call('POST', path(), { text, basedOn });
  expect([again.status, again.body['code']]).toEqual([409, 'thread_moved_on']);
  expect((await texts()).filter((each) => each === text)).toEqual([text]);
});

it('reading leaves nothing in doubt: what was found is answered, and the next one gets another connection', async () => {
  for (const when of ['after', 'before'] as const) {
    proxy.loseNextCommit(when);
    expect((await call('GET', path())).status).toBe(200);
    expect((await call('GET', path())).status).toBe(200);
  }
});

it('while the database is away, a request says that nothing of it was saved', async () => {
  proxy.setOpen(false);
  const body = { direction: 'note', text: 'メモ' };
  const answer = await call('POST', path(), body);
  proxy.setOpen(true);
  expect([answer.status, answer.body['code']]).toEqual([503, 'database_unavailable']);
  expect(String(answer.body['detail'])).toContain('Nothing was saved');
  expect((await call('POST', path(), body)).status).toBe(201);
});
