import type { Conversation, CustomerDetail, CustomerImport } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOver } from '../lists/index.ts';
import { createLogger } from '../platform/log.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { mailFrom, merge, mergesOf, undo } from './merges.fixture.ts';

let desk: Desk;
let count = 0;
beforeAll(async () => void (desk = await buildDesk()));
afterAll(() => desk.close());

type Person = { id: string; email: string; conversation: Conversation };

/** Someone who has written once. */
async function someone(): Promise<Person> {
  count += 1;
  const email = `together${count}@example.jp`;
  await mailFrom(desk, email);
  const { body } = await desk.owner.call<{ items: CustomerDetail[] }>(
    'GET',
    `/api/v1/customers?query=${email}`,
  );
  const id = body.items[0]?.id ?? '';
  const [conversation] = await conversationsOf(id);
  if (conversation === undefined) throw new Error('the mail did not arrive');
  return { id, email, conversation };
}

async function conversationsOf(id: string): Promise<Conversation[]> {
  const path = `/api/v1/conversations?customer=${id}&limit=200`;
  return (await desk.owner.call<{ items: Conversation[] }>('GET', path)).body.items;
}
const get = async (id: string) =>
  (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id}`)).body;
const answer = ({ conversation }: Person) =>
  desk.owner.call<{ code: string }>('POST', `/api/v1/conversations/${conversation.id}/messages`, {
    text: '承知いたしました。',
    basedOn: conversation.lastMessageId,
  });

async function sendList(text: string): Promise<string> {
  const response = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/customer-imports?name=list.csv',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: Buffer.from(text),
  });
  const { id, mapping } = response.json<CustomerImport>();
  await desk.owner.call('POST', `/api/v1/customer-imports/${id}/start`, { mapping, existing: 'overwrite' });
  return id;
}

describe('while two customers become one', () => {
  it('an answer, a change of the conversation and a mail all hold, each once', async () => {
    for (let round = 0; round < 2; round += 1) {
      const [kept, other] = [await someone(), await someone()];
      const [merged, sent, changed] = await Promise.all([
        merge(desk, kept.id, other.id),
        answer(other),
        desk.owner.call('PATCH', `/api/v1/conversations/${other.conversation.id}`, { subject: '改題' }),
        mailFrom(desk, other.email),
      ]);
      expect([merged.status, sent.status, changed.status]).toEqual([200, 201, 200]);
      const conversations = await conversationsOf(kept.id);
      expect(conversations).toHaveLength(3);
      const moved = conversations.find(({ id }) => id === other.conversation.id);
      expect(moved).toMatchObject({ subject: '改題', customer: { id: kept.id }, lastDirection: 'outbound' });
    }
  });

  it('an answer to what has moved on is still refused: the merge moved the conversation, not the thread', async () => {
    const [kept, other] = [await someone(), await someone()];
    await merge(desk, kept.id, other.id);
    expect((await answer(other)).status).toBe(201);
    expect((await answer(other)).body.code).toBe('thread_moved_on');
  });

  it('a row of a list finds whoever has the address then', async () => {
    for (let round = 0; round < 2; round += 1) {
      const [kept, other] = [await someone(), await someone()];
      const importId = await sendList(
        `氏名,メール,TEL,役職\n同時 花子,${other.email},03-8000-${1000 + count},店長\n`,
      );
      const target = { workspaceId: desk.workspaceId, importId };
      await Promise.all([
        merge(desk, kept.id, other.id),
        takeOver({ ...desk.context, log: createLogger('silent') }, target),
      ]);
      const list = await desk.owner.call<CustomerImport>('GET', `/api/v1/customer-imports/${importId}`);
      expect(list.body).toMatchObject({ state: 'done', updated: 1, created: 0, errors: 0 });
      expect(await get(kept.id)).toMatchObject({
        title: '店長',
        contactPoints: [{}, {}, { kind: 'phone', shared: false }],
      });
    }
  });

  it('others merge and undo: afterwards everybody is someone, and every mail is somebody’s', async () => {
    const people = await Promise.all([someone(), someone(), someone(), someone()]);
    const [a, b, c, d] = people.map(({ id }) => id);
    const pairs = [
      [a, b],
      [b, c],
      [c, d],
      [d, a],
    ] as const;
    const answers = await Promise.all(pairs.map(([to, from]) => merge(desk, to ?? '', from ?? '')));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const survivors = new Set(await Promise.all(people.map(async ({ id }) => (await get(id)).id)));
    const held = await Promise.all([...survivors].map(conversationsOf));
    expect(held.flat()).toHaveLength(4);
    for (let again = true; again;) {
      again = false;
      for (const { id } of people) {
        const newest = (await mergesOf(desk, id)).find(({ undoable }) => undoable);
        if (newest !== undefined) again = (await undo(desk, newest.id)).status === 200 || again;
      }
    }
    for (const { id, conversation } of people)
      expect((await conversationsOf(id)).map((each) => each.id)).toEqual([conversation.id]);
  });
});
