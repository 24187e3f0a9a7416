import type { FeedEvent } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { newId, type Tx } from '../db/index.ts';
import { appendEvents, eventBounds, eventsAfter, forgetOldEvents, type NewEvent } from './index.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const within = <T>(work: (tx: Tx) => Promise<T>, workspaceId = desk.workspaceId) =>
  desk.context.database.inWorkspace(workspaceId, work);
const event = (name: string): NewEvent => ({
  type: 'conversation.updated',
  conversationId: newId(),
  data: { name },
});
const names = (events: FeedEvent[]) => events.map(({ data }) => data['name']);
const last = async () => (await within(eventBounds)).last;

describe('the log of a workspace', () => {
  it('numbers events in the order they were written, without gaps', async () => {
    const before = await last();
    const seq = await within((tx) => appendEvents(tx, ['a', 'b', 'c'].map(event)));
    expect(seq).toBe(before + 3);
    const events = await within((tx) => eventsAfter(tx, before, 10));
    expect(events.map((each) => each.seq)).toEqual([before + 1, before + 2, before + 3]);
    expect(names(events)).toEqual(['a', 'b', 'c']);
  });

  it('gives them out from any place, a page at a time', async () => {
    const before = await last();
    await within((tx) => appendEvents(tx, ['a', 'b', 'c', 'd'].map(event)));
    expect(names(await within((tx) => eventsAfter(tx, before, 2)))).toEqual(['a', 'b']);
    expect(names(await within((tx) => eventsAfter(tx, before + 2, 2)))).toEqual(['c', 'd']);
    expect(await within((tx) => eventsAfter(tx, before + 4, 2))).toEqual([]);
  });

  it('shows them in the order of their numbers however many write at once', async () => {
    const before = await last();
    const writers = Array.from({ length: 20 }, (_, index) =>
      within((tx) => appendEvents(tx, [event(`${index}`), event(`${index}`)])),
    );
    const seen: number[] = [];
    // A reader that looks all the while must never see a number before a smaller one.
    const reading = (async () => {
      while (seen.length < 40) {
        const from = seen.at(-1) ?? before;
        seen.push(...(await within((tx) => eventsAfter(tx, from, 100))).map((each) => each.seq));
      }
    })();
    await Promise.all([...writers, reading]);
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => before + index + 1));
  });

  it('takes back the numbers of what was rolled back', async () => {
    const before = await last();
    const failing = within(async (tx) => {
      await appendEvents(tx, [event('never')]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await within((tx) => appendEvents(tx, [event('a')]))).toBe(before + 1);
  });

  it('is each workspace’s own', async () => {
    const other = await neighbour(desk);
    const before = await last();
    await within((tx) => appendEvents(tx, [event('theirs')]), other.workspaceId);
    expect(await last()).toBe(before);
    expect(names(await within((tx) => eventsAfter(tx, 0, 10), other.workspaceId))).toEqual(['theirs']);
  });

  it('keeps what a conversation has none of, and data of any form', async () => {
    const before = await last();
    const data = { lock: { memberName: '佐藤 「美咲」' }, list: [1, null] };
    await within((tx) => appendEvents(tx, [{ type: 'member.changed', conversationId: null, data }]));
    await within((tx) => appendEvents(tx, [{ type: 'member.changed', conversationId: null }]));
    const [first, second] = await within((tx) => eventsAfter(tx, before, 2));
    expect(first).toEqual({ seq: before + 1, type: 'member.changed', conversationId: null, data });
    expect(second?.data).toEqual({});
  });
});

describe('old events', () => {
  it('are forgotten after two days; the numbers go on', async () => {
    await within((tx) => appendEvents(tx, ['old', 'new'].map(event)));
    const end = await last();
    await desk.context.database.pool.query(
      `update event set at = now() - interval '49 hours' where workspace_id = $1 and seq < $2`,
      [desk.workspaceId, end],
    );
    await within(forgetOldEvents);
    expect(await within(eventBounds)).toEqual({ last: end, oldest: end });
    await desk.context.database.pool.query(`update event set at = now() - interval '49 hours'`);
    await within(forgetOldEvents);
    expect(await within(eventBounds)).toEqual({ last: end, oldest: end + 1 });
    expect(await within((tx) => appendEvents(tx, [event('next')]))).toBe(end + 1);
  });
});
