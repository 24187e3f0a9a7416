import type { Conversation } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';
import { expectSound, threadTools } from './threads/threads.fixture.ts';

type List = { items: Conversation[]; nextCursor: string | null };

let desk: Desk;
let sato: Person;
let tagId: string;
let channelId: string;
let database: pg.Client;
const subjects = Array.from({ length: 7 }, (_, index) => `ご相談 ${index}`);
/** By subject. */
const made = new Map<string, Conversation>();
const idOf = (subject: string): string => made.get(subject)?.id ?? '';
const tools = () => threadTools(sato);
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  sato = await desk.join('agent', '佐藤');
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  channelId = await addChannel(desk);
  const tag = { name: '返品', colour: 'shu' };
  tagId = (await desk.owner.call<{ id: string }>('POST', '/api/v1/tags', tag)).body.id;
  // Two of them at the same time: then it is their ids that order them.
  const mails = subjects.map((subject, index) =>
    inbound({
      subject,
      from: { name: subject, address: `kyaku${index}@example.ne.jp` },
      receivedAt: new Date(Date.now() - Math.floor(index / 2) * 3_600_000),
    }),
  );
  await arrive(desk, channelId, ...mails);
  for (const each of (await list('')).items) made.set(each.subject, each);
  for (const subject of subjects.slice(1)) {
    const id = idOf(subject);
    const marking = [tools().follow(id), tools().tag(id, tagId)];
    for (const { status } of await Promise.all(marking)) expect(status).toBe(200);
    for (const text of ['ご確認ください', 'もう一度お願いします'])
      expect((await threadTools(desk.owner).note(id, text, [sato.memberId])).status).toBe(201);
  }
  // What has been answered is due at no time, and so has another place in each order.
  await desk.owner.call('PATCH', `/api/v1/conversations/${idOf('ご相談 3')}`, { status: 'done' });
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

async function list(query: string): Promise<List> {
  const { status, body } = await sato.call<List>('GET', `/api/v1/conversations?${query}`);
  expect(status).toBe(200);
  return body;
}

const sorts = ['newest', 'oldest', 'urgency'] as const;
const marks = ['following=true', 'mentioned=true', 'tag='] as const;
const queryOf = (mark: (typeof marks)[number]): string => (mark === 'tag=' ? `tag=${tagId}` : mark);

/** As PostgreSQL sorts all that there is. */
async function sorted(sort: (typeof sorts)[number], condition = 'true'): Promise<string[]> {
  const column = sort === 'urgency' ? 'due_at' : 'last_message_at';
  const direction = sort === 'newest' ? 'desc' : 'asc';
  const { rows } = await database.query<{ subject: string }>(
    `select subject from conversation where subject like 'ご相談 %' and subject <> 'ご相談 0' and ${condition}
     order by ${column} ${direction}, id ${direction}`,
  );
  return rows.map(({ subject }) => subject);
}

async function leafed(query: string): Promise<string[]> {
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await list(`${query}&limit=2&cursor=${cursor}`);
    seen.push(...page.items.map(({ subject }) => subject));
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  return seen;
}

describe.each(marks)('conversations listed by %s', (mark) => {
  it.each(sorts)('%s: each of them once, in order, page by page', async (sort) => {
    const query = `${queryOf(mark)}&sort=${sort}`;
    const wanted = await sorted(sort);
    expect(wanted).toHaveLength(6);
    expect((await list(query)).items.map(({ subject }) => subject)).toEqual(wanted);
    expect(await leafed(query)).toEqual(wanted);
  });

  it.each(sorts)('%s: those alone of which more is true', async (sort) => {
    const active = `${queryOf(mark)}&status=active&sort=${sort}`;
    expect(await leafed(active)).toEqual(await sorted(sort, "status <> 'done'"));
    const { id } = made.get('ご相談 2')?.customer ?? { id: '' };
    expect(await leafed(`${queryOf(mark)}&customer=${id}&sort=${sort}`)).toEqual(['ご相談 2']);
    expect(await leafed(`${queryOf(mark)}&assignee=${sato.memberId}&sort=${sort}`)).toEqual([]);
  });

  it('do not have those that became part of another', async () => {
    const change = (await tools().merge(idOf('ご相談 5'), idOf('ご相談 6'))).body;
    const wanted = await sorted('newest', 'merged_into is null');
    expect(wanted).toHaveLength(5);
    expect(await leafed(`${queryOf(mark)}&sort=newest`)).toEqual(wanted);
    expect((await tools().undo(change.id)).status).toBe(200);
    expect(await leafed(`${queryOf(mark)}&sort=newest`)).toEqual(await sorted('newest'));
  });
});

it('of all marks at once are those that have each', async () => {
  const all = `following=true&mentioned=true&tag=${tagId}`;
  for (const sort of sorts) expect(await leafed(`${all}&sort=${sort}`)).toEqual(await sorted(sort));
});

it('what is written last stands at the top of each', async () => {
  const last = (await sorted('newest')).at(-1) ?? '';
  expect((await tools().note(idOf(last), 'お客様からお電話')).status).toBe(201);
  for (const mark of marks)
    expect((await list(`${queryOf(mark)}&sort=newest&limit=1`)).items[0]?.subject).toBe(last);
  await expectSound(desk);
});

describe('a mark that is made while a message comes', () => {
  const waiting = async (): Promise<number> => {
    const { rowCount } = await database.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rowCount ?? 0;
  };

  it.each(['follow', 'tag', 'note'] as const)('has its time: %s', async (kind) => {
    const id = idOf('ご相談 0');
    let marked: Promise<{ status: number }> | undefined;
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      await tx.run(sql`
        update conversation set due_at = due_at + interval '1 minute'
        where workspace_id = ${tx.workspaceId} and id = ${id}`);
      marked =
        kind === 'follow'
          ? threadTools(desk.owner).follow(id)
          : kind === 'tag'
            ? tools().tag(id, tagId)
            : tools().note(id, 'ご確認ください', [desk.owner.memberId]);
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 60_000 });
    });
    expect((await marked)?.status).toBe(kind === 'note' ? 201 : 200);
    await expectSound(desk);
  });
});
