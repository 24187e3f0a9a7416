import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mentionDesk } from '../mentions/mentions.fixture.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';
import { noteDueMentionCases } from './mention-telling.ts';

let room: TellingDesk;
let owner: Person;
let lead: Person;
let here: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  room = await buildTellingDesk();
  owner = room.desk.owner;
  lead = await room.desk.join('lead', '高橋 彩');
  here = mentionDesk(room.desk, lead);
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.admin.query('delete from mention_case');
  await room.forget();
});

let written = 0;
/** A mention that displeases, as it was read: somebody has to see to it. */
async function displeased(author = '@sencha'): Promise<string> {
  written += 1;
  const { body } = await here.enter({
    network: 'x',
    author,
    text: `届いた茶碗が割れていました。がっかりです。もう買いません。${written}`,
    score: null,
    scoreOf: null,
    postedAt: new Date().toISOString(),
    address: `https://example.jp/${written}`,
  });
  await here.settle();
  return body.id;
}
const told = async (person: Person) => {
  await room.tell();
  return (await room.news(person)).map(({ kind, actor, about }) => ({
    kind,
    by: actor?.name ?? null,
    about,
  }));
};
const kinds = async (person: Person) => (await told(person)).map(({ kind }) => kind);
const due = (id: string, at: string) =>
  room.admin.query('update mention_case set due_at = $2 where post_id = $1', [id, at]);
const look = (at: string) => noteDueMentionCases(room.desk.context, room.desk.workspaceId, new Date(at));

describe('a mention that is to be seen to', () => {
  it('is told to whoever leads while it is nobody’s, and to nobody once it has been seen to', async () => {
    const id = await displeased();
    const news = [{ kind: 'mention_case', by: null, about: { kind: 'mention', id, name: '@sencha' } }];
    expect(await told(owner)).toEqual(news);
    expect(await told(lead)).toEqual(news);
    expect(await told(room.sato)).toEqual([]);
    await room.forget();
    const other = await displeased();
    await here.change(other, { closedFor: '同じ内容の投稿のため' });
    expect(await told(owner)).toEqual([]);
  });

  it('is told to whom it is given, by whom, and not to whoever takes it', async () => {
    const id = await displeased();
    await room.forget();
    await here.change(id, { ownerId: room.sato.memberId });
    expect(await told(room.sato)).toMatchObject([{ kind: 'mention_case', by: '高橋 彩' }]);
    expect(await told(owner)).toEqual([]);
    await here.change(id, { ownerId: lead.memberId });
    expect(await told(lead)).toEqual([]);
  });

  it('is read by opening it, and no other', async () => {
    const [one, other] = [await displeased('@one'), await displeased('@other')];
    expect(await kinds(lead)).toEqual(['mention_case', 'mention_case']);
    const read = { place: 'mention', placeId: one };
    expect((await lead.call('POST', '/api/v1/notifications/read', read)).body).toEqual({ read: 1 });
    expect((await room.news(lead)).map(({ about }) => about)).toMatchObject([{ id: other }]);
    expect((await lead.call('POST', '/api/v1/notifications/read', { place: 'mention' })).status).toBe(400);
  });
});

describe('its day', () => {
  it('is told two hours before, once, to whose it is', async () => {
    const id = await displeased();
    await here.change(id, { ownerId: room.sato.memberId });
    await room.forget();
    await due(id, '2099-01-05T17:00:00+09:00');
    await look('2099-01-05T14:59:00+09:00');
    expect(await kinds(room.sato)).toEqual([]);
    for (const minute of ['00', '01', '30']) await look(`2099-01-05T15:${minute}:00+09:00`);
    expect(await kinds(room.sato)).toEqual(['deadline_soon']);
    expect(await kinds(lead)).toEqual([]);
  });

  it('that is another is told of anew; that was moved before anybody could be told is not', async () => {
    const id = await displeased();
    await here.change(id, { ownerId: room.sato.memberId });
    await room.forget();
    await due(id, '2099-01-05T17:00:00+09:00');
    await look('2099-01-05T16:00:00+09:00');
    expect(await kinds(room.sato)).toEqual(['deadline_soon']);
    await due(id, '2099-01-06T17:00:00+09:00');
    await look('2099-01-06T16:00:00+09:00');
    await room.tell();
    expect((await room.news(room.sato)).reduce((sum, { count }) => sum + count, 0)).toBe(2);
    await room.forget();
    await due(id, '2026-10-05T15:00:00+09:00');
    await look('2026-10-05T15:01:00+09:00');
    await due(id, '2099-01-07T17:00:00+09:00');
    expect(await kinds(room.sato)).toEqual([]);
  });

  it('that has passed is told to those who lead too, once', async () => {
    const id = await displeased();
    await here.change(id, { ownerId: room.sato.memberId });
    await room.forget();
    await due(id, '2026-10-05T15:00:00+09:00');
    for (const minute of ['00', '10']) await look(`2026-10-05T15:${minute}:00+09:00`);
    for (const person of [room.sato, lead, owner]) expect(await kinds(person)).toEqual(['deadline_late']);
  });

  it('is told while the desk is open: what falls into the night waits for the morning', async () => {
    const id = await displeased();
    await room.forget();
    await due(id, '2026-10-05T15:00:00+09:00');
    await look('2026-10-05T21:00:00+09:00');
    expect(await kinds(lead)).toEqual([]);
    await look('2026-10-06T09:00:00+09:00');
    expect(await kinds(lead)).toEqual(['deadline_late']);
  });

  it('of what has been seen to is no news', async () => {
    const id = await displeased();
    await due(id, '2026-10-05T15:00:00+09:00');
    await here.change(id, { closedFor: '電話でお詫びしました' });
    await room.forget();
    await look('2026-10-06T09:00:00+09:00');
    expect(await kinds(lead)).toEqual([]);
  });
});
