import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { addChannel, arrive, inbound } from '../mail.fixture.ts';
import { begin, expectSound, threadTools } from './threads.fixture.ts';

let desk: Desk;
let channelId: string;
let sato: ReturnType<typeof threadTools>;
let suzuki: ReturnType<typeof threadTools>;
let a: { id: string; headerId: string };
let b: { id: string; headerId: string };
let count = 0;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  channelId = await addChannel(desk);
  sato = threadTools(await desk.join('agent', '佐藤'));
  suzuki = threadTools(await desk.join('agent', '鈴木'));
});
afterAll(() => desk.close());
beforeEach(async () => {
  count += 1;
  a = await begin(desk, channelId, `一つ目 ${count}`);
  b = await begin(desk, channelId, `二つ目 ${count}`);
});
afterEach(() => expectSound(desk));

const rounds = Array.from({ length: 8 }, (_, index) => index);

it.each(rounds)('two people merge the same two both ways at once: one succeeds (%i)', async () => {
  const answers = await Promise.all([sato.merge(a.id, b.id), suzuki.merge(b.id, a.id)]);
  expect(answers.map((each) => each.status).toSorted()).toEqual([200, 409]);
  expect(answers.find((each) => each.status === 409)?.body.code).toBe('conversation_merged');
  const [left, right] = [await sato.texts(a.id), await sato.texts(b.id)];
  expect([left.length, right.length].toSorted()).toEqual([0, 2]);
});

it.each(rounds)(
  'one merges while the other answers: the answer is in one place, or refused (%i)',
  async () => {
    const [merged, answered] = await Promise.all([sato.merge(a.id, b.id), suzuki.answer(b.id, '回答')]);
    if (answered.status === 201)
      expect(merged).toMatchObject({ status: 409, body: { code: 'still_sending' } });
    else {
      expect(merged.status).toBe(200);
      expect(answered).toMatchObject({ status: 409, body: { code: 'conversation_merged' } });
    }
    await desk.context.database.pool.query('delete from outbox');
  },
);

it.each(rounds)('mail that arrives during a merge lands where the conversation is (%i)', async (index) => {
  const mails = [b, b, a, b].map(({ headerId }, number) =>
    arrive(desk, channelId, inbound({ references: [headerId], text: `届いた ${number}` })),
  );
  const byToken = arrive(desk, channelId, inbound({ conversationId: b.id, text: '印から' }));
  const merging = index % 2 === 0 ? sato.merge(a.id, b.id) : suzuki.merge(a.id, b.id);
  await Promise.all([...mails, byToken, merging]);
  expect((await merging).status).toBe(200);
  expect(await sato.texts(b.id)).toEqual([]);
  expect(await sato.texts(a.id)).toHaveLength(7);
});

it.each(rounds)('mail that arrives while a merge is taken back is in one of the two (%i)', async () => {
  const { body } = await sato.merge(a.id, b.id);
  await Promise.all([
    sato.undo(body.id),
    suzuki.undo(body.id),
    ...[a, b].map(({ headerId }) =>
      arrive(desk, channelId, inbound({ references: [headerId], text: '届いた' })),
    ),
  ]);
  expect([...(await sato.texts(a.id)), ...(await sato.texts(b.id))]).toHaveLength(4);
  expect((await sato.detail(b.id)).mergedInto).toBeNull();
});

it.each(rounds)('two people split at once: every message is in one place (%i)', async () => {
  for (const text of ['二', '三', '四'])
    await arrive(desk, channelId, inbound({ references: [a.headerId], text }));
  const [, second, third] = await sato.messages(a.id);
  const answers = await Promise.all([
    sato.split(a.id, second?.id ?? ''),
    suzuki.split(a.id, third?.id ?? ''),
  ]);
  const made = answers.filter((each) => each.status === 201).map((each) => each.body.targetId);
  expect(made.length).toBeGreaterThan(0);
  const texts = await Promise.all([a.id, ...made].map((id) => sato.texts(id)));
  expect(texts.flat().toSorted()).toEqual([`一つ目 ${count}`, '二', '三', '四'].toSorted());
});
