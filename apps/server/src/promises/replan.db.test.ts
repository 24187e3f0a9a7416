import type { CalendarRules, Conversation, PromiseRecord } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { watchPromises } from './index.ts';
import { buildPromiseDesk, byThursday, thursdayText, type PromiseDesk } from './promise.fixture.ts';
import { replanned } from './replan.ts';

let desk: PromiseDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildPromiseDesk();
  conversation = await desk.ask();
});
afterAll(() => desk.close());

type Planned = { kind: string; at: string; told: boolean };
const within = <T>(work: Parameters<typeof desk.context.database.inWorkspace<T>>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, work);
const reminders = (id: string): Promise<Planned[]> =>
  within((tx) =>
    tx.many(sql<Planned>`
      select kind, to_char(at at time zone 'Asia/Tokyo', 'MM-DD HH24:MI') as at, told_at is not null as told
      from promise_reminder where workspace_id = ${tx.workspaceId} and promise_id = ${id} order by promise_reminder.at, kind`),
  );
const times = async (id: string) => (await reminders(id)).map(({ kind, at }) => `${kind} ${at}`);
const watch = (now: Date) => watchPromises(desk.context.delivery, desk.workspaceId, now);
const walks = () =>
  within((tx) => tx.many(sql`select 1 from promise_walk where workspace_id = ${tx.workspaceId}`));

/** Opens the desk on weekdays from one time to another. */
async function open(from: string, to: string): Promise<void> {
  const path = '/api/v1/calendar';
  const { rules, revision } = (await desk.owner.call<{ rules: CalendarRules; revision: number }>('GET', path))
    .body;
  const week = Object.fromEntries(
    Object.keys(rules.week).map((day) => [day, day === 'sat' || day === 'sun' ? [] : [{ from, to }]]),
  );
  expect((await desk.owner.call('PUT', path, { rules: { ...rules, week }, revision })).status).toBe(200);
}
async function promised(due: string): Promise<PromiseRecord> {
  const sent = await desk.promise(conversation, thursdayText, [{ ...byThursday, due }]);
  await desk.becomes(sent.body.id, 'sent');
  const found = (await desk.of(conversation.id)).find((each) => each.due === due);
  if (found === undefined) throw new Error('nothing was promised');
  return found;
}

describe('reminders after the calendar changed', () => {
  it('follow it; the promised time, and what was told, stay', async () => {
    await open('09:00', '18:00');
    await watch(new Date('2031-11-20T00:00:00Z'));
    const { id, dueAt } = await promised('2031-11-27T15:00');
    expect(await times(id)).toEqual(['hour 11-27 14:00', 'backup 11-27 14:30', 'late 11-27 15:00']);
    await open('09:00', '12:00');
    expect(await walks()).toHaveLength(1);
    await watch(new Date('2031-11-20T00:00:00Z'));
    expect(await walks()).toEqual([]);
    expect(await times(id)).toEqual(['hour 11-27 11:00', 'backup 11-27 11:30', 'late 11-28 09:00']);
    expect((await desk.get(id)).dueAt).toBe(dueAt);
    // What was told is not told again; what should have been by the new hours is told at once, in open hours.
    await watch(new Date('2031-11-27T02:10:00Z'));
    await open('09:00', '11:20');
    await watch(new Date('2031-11-27T02:12:00Z'));
    expect(await reminders(id)).toEqual([
      { kind: 'hour', at: '11-27 11:00', told: true },
      { kind: 'backup', at: '11-27 11:12', told: true },
      { kind: 'late', at: '11-28 09:00', told: false },
    ]);
  });

  it('are planned by any number of promises, some at a time, and never lose a kind that is still to be told', async () => {
    const kinds = ['morning', 'hour', 'backup', 'late'] as const;
    const subset = fc.uniqueArray(fc.constantFrom(...kinds));
    fc.assert(
      fc.property(subset, subset, (some, untold) => {
        const now = new Date(0);
        const after = replanned(
          some.map((kind) => ({ kind, at: 1 })),
          untold,
          now,
        );
        expect(after.map(({ kind }) => kind).toSorted()).toEqual(
          [...new Set([...some, ...untold])].toSorted(),
        );
        expect(after.every(({ at }) => at >= 0)).toBe(true);
      }),
    );
    await within((tx) =>
      tx.run(sql`
        insert into promise (workspace_id, id, conversation_id, source, act, sentence, due, due_at, confirmed, announced)
        select ${tx.workspaceId}, gen_random_uuid(), ${conversation.id}, 'manual', 'contact', '約束 ' || n, '2031-12-02T15:00',
          '2031-12-02T06:00:00Z', true, true from generate_series(1, 450) as n`),
    );
    // All but one of them remind somebody: what was taken over from the past does not begin to.
    await within((tx) =>
      tx.run(sql`
        insert into promise_reminder (workspace_id, id, promise_id, kind, at)
        select workspace_id, gen_random_uuid(), id, 'hour', '2031-12-02T05:30:00Z' from promise
        where workspace_id = ${tx.workspaceId} and sentence like '約束 %' and sentence <> '約束 450'`),
    );
    await open('09:00', '17:00');
    await watch(new Date('2031-11-28T02:00:00Z'));
    const { count } = await within((tx) =>
      tx.one(sql<{ count: number }>`
        select count(*)::int as count from promise_reminder
        where workspace_id = ${tx.workspaceId} and at = '2031-12-02T05:00:00Z'`),
    );
    expect(count).toBe(449);
  });
});
