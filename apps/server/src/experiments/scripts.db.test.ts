import type { Conversation, ConversationScript, ConversationScripts } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { experimentDesk } from './experiment.fixture.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';

let desk: Desk;
let channelId: string;
let experiments: ReturnType<typeof experimentDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk, 'shop@example.jp');
  experiments = experimentDesk(desk);
});
afterAll(() => desk.close());

const sayings = [
  { name: '今のまま', share: 50, text: 'お調べいたします。' },
  { name: '先に結論', share: 50, text: '結論から申し上げます。' },
];
async function running(given: object = {}): Promise<string> {
  const plan = {
    kind: 'script',
    name: '言い回し',
    measure: 'resolved',
    guards: ['dissatisfied'],
    variants: sayings,
  };
  const { body, status } = await experiments.plan({ ...plan, ...given });
  expect(status).toBe(201);
  await experiments.start(body.id);
  return body.id;
}
let wrote = 0;
/** A conversation with somebody new. */
async function somebody(): Promise<Conversation> {
  wrote += 1;
  const subject = `お問い合わせ ${wrote}`;
  await arrive(
    desk,
    channelId,
    inbound({ subject, from: { name: `客 ${wrote}`, address: `c${wrote}@example.ne.jp` } }),
  );
  const { items } = (await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations')).body;
  const found = items.find((each) => each.subject === subject);
  if (found === undefined) throw new Error('nothing came');
  return found;
}
const scripts = async (id: string) =>
  (await desk.owner.call<ConversationScripts>('GET', `/api/v1/conversations/${id}/scripts`)).body.items;
const see = (id: string, experimentId: string) =>
  desk.owner.call<ConversationScript>('POST', `/api/v1/conversations/${id}/scripts/${experimentId}`);
const become = (id: string, status: string) =>
  desk.owner.call('PATCH', `/api/v1/conversations/${id}`, { status });

describe('a script that is compared', () => {
  it('is shown with the fact that it was, the same to one customer every time', async () => {
    const id = await running();
    const talk = await somebody();
    expect(await scripts(talk.id)).toEqual([{ experimentId: id, name: '言い回し', seen: false }]);
    const first = (await see(talk.id, id)).body;
    expect(sayings.map(({ text }) => text)).toContain(first.text);
    expect((await see(talk.id, id)).body).toEqual(first);
    expect((await scripts(talk.id))[0]?.seen).toBe(true);
    const { arms } = await experiments.shown(id);
    expect(arms.map(({ units, exposures }) => units * 10 + exposures).toSorted()).toEqual([0, 12]);
    await experiments.end(id, { reason: '次へ' });
    expect(await scripts(talk.id)).toEqual([]);
    expect((await see(talk.id, id)).status).toBe(404);
  });

  it('is for the kind of question it is about', async () => {
    const tag = (
      await desk.owner.call<{ id: string }>('POST', '/api/v1/tags', { name: '返品', colour: 'ai' })
    ).body;
    const id = await running({ tagId: tag.id });
    const [tagged, other] = [await somebody(), await somebody()];
    await desk.owner.call('POST', `/api/v1/conversations/${tagged.id}/tags`, { add: [tag.id] });
    expect((await scripts(tagged.id)).map(({ experimentId }) => experimentId)).toEqual([id]);
    expect(await scripts(other.id)).toEqual([]);
    expect((await see(other.id, id)).status).toBe(404);
    await experiments.end(id, { reason: '次へ' });
  });

  it('worked where the conversation was done and stayed so', async () => {
    const id = await running();
    const [done, again, open] = [await somebody(), await somebody(), await somebody()];
    for (const { id: talk } of [done, again, open]) await see(talk, id);
    await become(done.id, 'done');
    await become(again.id, 'done');
    await become(again.id, 'in_progress');
    const { measures } = await experiments.result(id);
    expect(measures[0]?.rates.reduce((sum, { successes }) => sum + successes, 0)).toBe(1);
    expect(measures[0]?.rates.reduce((sum, { trials }) => sum + trials, 0)).toBe(3);
    const found = await Promise.all([0, 1].map((variant) => experiments.evidence(id, 'resolved', variant)));
    expect(found.flat().map(({ conversationId }) => conversationId)).toEqual([done.id]);
    await experiments.end(id, { reason: '次へ' });
  });

  it('is in what a customer is told about what is held of them', async () => {
    const id = await running({ name: '開示の検証' });
    const talk = await somebody();
    await see(talk.id, id);
    const asked = { kind: 'disclosure', reason: 'disclosure_request' };
    const { body } = await desk.owner.call<{ counts: Record<string, number> }>(
      'POST',
      `/api/v1/customers/${talk.customer.id}/data-requests`,
      asked,
    );
    expect(body.counts['experiments']).toBe(1);
  });
});
