import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { newSecretAddress } from '../platform/http/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { mentionDesk } from '../mentions/mentions.fixture.ts';
import { voiceDesk, words, type Problem } from './voices.fixture.ts';

let desk: Desk;
let agent: Person;
let here: ReturnType<typeof voiceDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  here = voiceDesk(desk);
});
afterAll(() => desk.close());

const asking = async (id: string, given: object = {}) => (await here.ask(id, given)).body.url;

describe('what a customer said', () => {
  it('is kept to the letter by leads, with where it was said', async () => {
    const { status, body } = await here.create({ topic: '新茶', score: 4, scoreOf: 5 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      words,
      state: 'waiting',
      origin: { kind: 'hand', note: '店頭のアンケート用紙、11月3日', mention: null },
      wordings: [{ version: 1, words, name: '30代・女性', fit: 'said' }],
      shown: null,
    });
    expect((await agent.call('GET', `/api/v1/voices/${body.id}`)).status).toBe(200);
    expect((await agent.call('POST', '/api/v1/voices', { words })).status).toBe(403);
    const overwrite = (set: ReturnType<typeof sql>) =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        tx.run(sql`update voice set ${set} where workspace_id = ${tx.workspaceId} and id = ${body.id}`),
      );
    await expect(overwrite(sql`words = '最高です。'`)).rejects.toThrow(/never changed/u);
    await expect(overwrite(sql`score = 5`)).rejects.toThrow(/never changed/u);
  });

  it('has a topic, a customer and a reward that change as they were seen', async () => {
    const { body } = await here.create();
    const after = await here.change(body.id, { topic: '器', reward: '500円引き' });
    expect(after.body).toMatchObject({ topic: '器', reward: '500円引き', revision: 2 });
    const late = await desk.owner.call<Problem>('PATCH', `/api/v1/voices/${body.id}`, { basedOn: 1 });
    expect(late.body.code).toBe('conflict');
    expect((await here.change(body.id, { customerId: randomUUID() })).status).toBe(404);
    expect((await here.change(body.id, { reward: null })).body.reward).toBeNull();
  });

  it.each([
    [{ words: '' }, 'words'],
    [{ score: 4 }, 'scoreOf'],
    [{ score: 6, scoreOf: 5 }, 'score'],
  ])('is refused with %j', async (given, path) => {
    const { status, body } = await here.create(given);
    expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
  });
});

describe('what was said elsewhere', () => {
  const entered = async (given: object) => (await mentionDesk(desk).enter(given)).body.id;

  it('is taken as it was collected, with its score', async () => {
    const mentionId = await entered({
      address: 'https://example.jp/nikki/1',
      author: '茶々',
      text: 'とても良いお茶でした。',
      score: 4.5,
      scoreOf: 5,
    });
    const { body } = await here.create({ words: '別の言葉', origin: { kind: 'mention', mentionId } });
    expect(body).toMatchObject({
      words: 'とても良いお茶でした。',
      score: 4.5,
      scoreOf: 5,
      origin: { kind: 'mention', mention: { id: mentionId, address: 'https://example.jp/nikki/1' } },
    });
  });

  it('is refused where the terms of its site forbid copying', async () => {
    const mentionId = await entered({
      address: 'https://tabelog.com/tokyo/1',
      keeps: 'summary',
      text: '良い店とのこと',
    });
    const { status, body } = await here.create({ origin: { kind: 'mention', mentionId } });
    expect([status, body.code]).toEqual([422, 'unprocessable']);
    expect(body.detail).toContain('terms of this site');
    const unknown = { origin: { kind: 'mention', mentionId: randomUUID() } };
    expect((await here.create(unknown)).status).toBe(404);
  });
});

describe('a page of their own', () => {
  it('is found by its address alone, told once and kept as a hash', async () => {
    const { body: voice } = await here.create();
    const { status, body } = await here.ask(voice.id);
    expect(status).toBe(201);
    expect(body.url).toMatch(/\/v\/[\w-]{54}$/u);
    expect(body.text).toContain(body.url);
    expect(JSON.stringify(body.voice)).not.toContain(body.url.slice(-54));
    const page = await here.open(body.url);
    expect(page.status).toBe(200);
    expect(page.body).toContain(words);
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await here.open(body.url, '?lang=en')).body).toContain('May we show what you said?');
    for (const secret of [newSecretAddress(desk.workspaceId), newSecretAddress(randomUUID()), 'nonsense'])
      expect((await here.open(`http://desk/v/${secret}`)).status).toBe(404);
    expect((await here.send('http://desk/v/nonsense', 'answer=give')).status).toBe(404);
  });

  it('takes a consent to no more than was asked, and not by opening it', async () => {
    const { body: voice } = await here.create();
    const url = await asking(voice.id);
    await here.open(url);
    expect((await here.read(voice.id)).state).toBe('waiting');
    expect((await here.send(url, 'answer=give&editing=none')).location).toContain('missing=uses');
    expect((await here.send(url, 'answer=give&use=wall&until=2020-01-01')).location).toContain(
      'missing=until',
    );
    expect((await here.send(url, 'answer=give&use=wall&until=2026-02-31')).location).toContain(
      'missing=until',
    );
    expect((await here.send(url, 'answer=whatever')).status).toBe(303);
    expect((await here.read(voice.id)).consents).toEqual([]);
    const sent = await here.send(
      url,
      'answer=give&use=wall&use=advertising&editing=correct&until=2099-12-31',
    );
    expect(sent.status).toBe(303);
    const after = await here.read(voice.id);
    expect(after).toMatchObject({
      state: 'ready',
      uses: ['wall'],
      until: '2099-12-31T15:00:00.000Z',
      shown: { words, name: '30代・女性', fit: 'said' },
      consents: [{ kind: 'given', by: 'customer', editing: 'none', version: 1, member: null }],
    });
    expect((await here.open(url)).body).toContain('期限：2099年12月31日まで');
  });

  it('takes a refusal once, and a consent after it', async () => {
    const { body: voice } = await here.create();
    const url = await asking(voice.id);
    await here.send(url, 'answer=refuse');
    await here.send(url, 'answer=refuse');
    expect((await here.read(voice.id)).consents).toHaveLength(1);
    expect((await here.list('refused')).map(({ id }) => id)).toContain(voice.id);
    await here.send(url, 'answer=withdraw');
    expect((await here.read(voice.id)).consents).toHaveLength(1);
    await here.send(url, 'answer=give&use=print');
    expect(await here.read(voice.id)).toMatchObject({ state: 'ready', uses: ['print'] });
    await here.send(url, 'answer=refuse');
    expect((await here.read(voice.id)).state).toBe('ready');
  });

  it('takes so many answers a minute from one place, and says so', async () => {
    const { body: voice } = await here.create();
    const url = await asking(voice.id);
    for (let count = 0; count < 30; count += 1) await here.send(url, 'answer=whatever', '203.0.113.9');
    expect((await here.send(url, 'answer=give&use=wall', '203.0.113.9')).status).toBe(429);
    expect((await here.read(voice.id)).consents).toEqual([]);
    expect((await here.send(url, 'answer=give&use=wall', '203.0.113.10')).status).toBe(303);
  });

  it('opens until a member closes it, whatever others were made', async () => {
    const { body: voice } = await here.create();
    const first = await asking(voice.id);
    await asking(voice.id);
    await here.send(first, 'answer=give&use=wall');
    const asks = (await here.read(voice.id)).asks;
    expect(asks.map(({ open }) => open)).toEqual([true, true]);
    await desk.owner.call('DELETE', `/api/v1/voice-asks/${asks[1]?.id}`);
    expect((await here.open(first)).status).toBe(404);
    expect((await here.read(voice.id)).state).toBe('ready');
    expect((await desk.owner.call('DELETE', `/api/v1/voice-asks/${randomUUID()}`)).status).toBe(404);
  });
});

describe('other words than those that were said', () => {
  it('are asked for, and shown exactly as they were agreed', async () => {
    const { body: voice } = await here.create();
    await here.word(voice.id, '届くのが早くて驚きました。…');
    expect((await here.ask(voice.id)).body.errors?.[0]?.path).toBe('editing');
    const url = await asking(voice.id, { editing: 'shorten' });
    await here.send(url, 'answer=give&use=wall&editing=shorten');
    expect((await here.read(voice.id)).shown).toMatchObject({ fit: 'shortened' });
    await here.word(voice.id, '早くて美味しいお茶でした。', '緑川 様');
    expect((await here.ask(voice.id, { editing: 'shorten' })).status).toBe(422);
    const again = await asking(voice.id, { editing: 'correct' });
    expect((await here.open(again)).body).toContain('早くて美味しいお茶でした。');
    // Until they agree, what they agreed to before is shown, with the name they agreed to.
    expect((await here.read(voice.id)).shown).toMatchObject({
      words: '届くのが早くて驚きました。…',
      name: '30代・女性',
    });
    await here.send(again, 'answer=give&use=wall&editing=correct');
    await here.word(voice.id, '日本一のお茶でした。');
    expect((await here.read(voice.id)).shown).toEqual({
      words: '早くて美味しいお茶でした。',
      name: '緑川 様',
      fit: 'changed',
    });
  });
});

describe('a consent that a member enters', () => {
  it('needs evidence, days that hold, and ends what was allowed before', async () => {
    const { body: voice } = await here.create();
    expect((await here.note(voice.id, { kind: 'given', uses: ['wall'], evidence: '' })).status).toBe(400);
    expect((await here.note(voice.id, { kind: 'withdrawn' })).body.code).toBe('conflict');
    const given = { kind: 'given', uses: ['wall', 'social'] };
    for (const [days, path] of [
      [{ from: '2190-01-01' }, 'from'],
      [{ from: '1200-01-01' }, 'from'],
      [{ until: '2020-01-01' }, 'until'],
      [{ until: '9000-01-01' }, 'until'],
    ] as const)
      expect((await here.note(voice.id, { ...given, ...days })).body.errors?.[0]?.path).toBe(path);
    const noted = await here.note(voice.id, { ...given, from: '2020-01-01', until: '2020-02-01' });
    expect(noted.body).toMatchObject({ state: 'expired', uses: [] });
    const { body } = await here.note(voice.id, { ...given, from: '2020-01-01' });
    expect(body).toMatchObject({ state: 'ready', uses: ['wall', 'social'] });
    expect(body.consents[0]).toMatchObject({ by: 'member', evidence: '書面の控え' });
    expect((await here.note(voice.id, { kind: 'withdrawn' })).body.state).toBe('withdrawn');
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=10');
    expect(audit.body.items.map(({ kind }) => kind)).toContain('voice.consent_noted');
    const rewrite = desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`update voice_consent set uses = '{wall}' where workspace_id = ${tx.workspaceId}`),
    );
    await expect(rewrite).rejects.toThrow(/only added to/u);
  });
});
