import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from '../mail.fixture.ts';
import { expectSound, threadTools } from './threads.fixture.ts';

let desk: Desk;
let channelId: string;
let tagId: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  const tag = { name: '返品', colour: 'shu' };
  tagId = (await desk.owner.call<{ id: string }>('POST', '/api/v1/tags', tag)).body.id;
});
afterAll(() => desk.close());

const which = fc.nat(20);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('mail' as const), which, minute: fc.nat(200) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const), minute: fc.nat(200) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mark' as const), which }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), which, other: which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('split' as const), which, at: which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A desk of its own within the one: conversations that this run began, and all that it wrote. */
function world() {
  const tools = threadTools(desk.owner);
  const written: string[] = [];
  const headers: string[] = [];
  const changes: string[] = [];
  // Mail comes in the order of its time, some of it at the same time.
  let clock = Date.UTC(2026, 0, 1);
  const pick = <T>(items: readonly T[], index: number): T | undefined =>
    items[index % Math.max(items.length, 1)];

  async function mail(minute: number, references: string[]): Promise<void> {
    const headerId = `${crypto.randomUUID()}@example.ne.jp`;
    headers.push(headerId);
    written.push(headerId);
    clock += (minute % 4) * 60_000;
    const receivedAt = new Date(clock);
    const item = inbound({ headerId, references, receivedAt, text: headerId, subject: '' });
    await arrive(desk, channelId, { ...item, externalId: headerId });
  }

  async function conversations(): Promise<string[]> {
    const { rows } = await desk.context.database.pool.query<{ id: string }>(
      'select distinct conversation_id as id from message where text = any($1) order by 1',
      [written],
    );
    return rows.map((row) => row.id);
  }

  async function take(action: Step): Promise<void> {
    if (action.kind === 'begin') return mail(action.minute, []);
    const ids = await conversations();
    const id = pick(ids, action.which);
    if (id === undefined) return;
    if (action.kind === 'mail') {
      await mail(action.minute, [pick(headers, action.which) ?? '']);
    } else if (action.kind === 'note') {
      const text = crypto.randomUUID();
      expect((await tools.note(id, text)).status).toBe(201);
      written.push(text);
    } else if (action.kind === 'answer') {
      const text = crypto.randomUUID();
      const { status, body } = await tools.answer(id, text);
      if (status === 422) {
        // Notes alone may have been split off: there is nothing of a customer's to answer.
        expect(body).toMatchObject({ detail: 'This conversation has no message to answer.' });
        return;
      }
      expect(status).toBe(201);
      written.push(text);
      // It has gone out at once.
      await desk.context.database.pool.query('delete from outbox');
    } else if (action.kind === 'mark') {
      const text = crypto.randomUUID();
      const marking = [tools.follow(id), tools.tag(id, tagId), tools.note(id, text, [desk.owner.memberId])];
      expect((await Promise.all(marking)).map(({ status }) => status)).toEqual([200, 200, 201]);
      written.push(text);
    } else if (action.kind === 'merge') {
      const other = pick(ids, action.other);
      if (other === undefined || other === id) return;
      const { status, body } = await tools.merge(id, other);
      expect(status).toBe(200);
      changes.push(body.id);
    } else if (action.kind === 'split') {
      const messages = await tools.messages(id);
      const at = pick(messages.slice(1), action.at);
      if (at === undefined) return;
      const { status, body } = await tools.split(id, at.id);
      expect(status).toBe(201);
      changes.push(body.id);
    } else {
      const change = pick(changes, action.which);
      if (change !== undefined) expect([200, 409]).toContain((await tools.undo(change)).status);
    }
  }

  return { take, written };
}

it('whatever is merged, split and taken back, no message is lost or doubled, and every row is as a recount says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      const { take, written } = world();
      await take({ kind: 'begin', minute: 10 });
      await take({ kind: 'begin', minute: 20 });
      for (const each of steps) await take(each);
      const { rows } = await desk.context.database.pool.query<{ text: string }>(
        'select text from message where text = any($1)',
        [written],
      );
      expect(rows.map((row) => row.text).toSorted()).toEqual(written.toSorted());
      await expectSound(desk);
    }),
    { numRuns: 20 },
  );
});
