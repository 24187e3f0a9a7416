import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { newSecretAddress } from '../platform/http/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { mentionDesk } from '../mentions/mentions.fixture.ts';
import { heldVoices } from './erase.store.ts';
import { voiceDesk, words } from './voices.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof voiceDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  here = voiceDesk(desk);
});
afterAll(() => desk.close());

/** A voice of a topic, with consent for walls unless told otherwise. */
async function consented(topic: string, given: object = {}, uses: string[] = ['wall']): Promise<string> {
  const { body } = await here.create({ topic, ...given });
  if (uses.length > 0) await here.note(body.id, { kind: 'given', uses });
  return body.id;
}

describe('a wall', () => {
  it('shows what was put on it, to every site, and says how that came about', async () => {
    const topic = '新茶';
    const first = await consented(topic, { score: 5, scoreOf: 5, reward: '500円引き' });
    const second = await consented(topic, { words: '高いです。', score: 1, scoreOf: 5 });
    await consented(topic, {}, []);
    await consented('別の話題');
    const wall = await here.wall({ topics: [topic] });
    expect((await here.shown(wall.url)).voices).toEqual([]);
    const { body } = await here.put(wall.id, [first]);
    expect(body.counts).toEqual({
      total: 4,
      all: 3,
      consented: 2,
      shown: 1,
      low: 1,
      lowShown: 0,
      surveys: null,
    });
    expect(body.voices).toMatchObject([{ id: first, shownNow: true, state: 'shown' }]);
    const page = await here.open(wall.url);
    expect(page.status).toBe(200);
    for (const part of [
      words,
      '30代・女性',
      '評価 5／5',
      '特典を受け取った方の声です',
      '掲載に同意いただいた2件から、当店が選んだ1件を掲載しています（この話題・言語で寄せられた声 3件、全体では4件）。',
      '低い評価（満点の半分以下）の声は1件あり、そのうち0件を掲載しています。',
    ])
      expect(page.body).toContain(part);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(page.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(page.headers).not.toHaveProperty('x-frame-options');
    expect(page.headers).not.toHaveProperty('set-cookie');
    expect(page.body).not.toContain('500円引き');
    await here.put(wall.id, [first, second]);
    const all = await here.shown(wall.url);
    expect(all.notice).toBe(
      '掲載に同意いただいた2件をすべて掲載しています（この話題・言語で寄せられた声 3件、全体では4件）。新しい順です。',
    );
    expect(all.voices.map((voice) => voice.words)).toEqual(['高いです。', words]);
    expect(all.voices[1]).toMatchObject({ rewarded: true, labels: ['特典を受け取った方の声です'] });
  });

  it('shows nothing whose consent was withdrawn, from that moment on', async () => {
    const { body: voice } = await here.create({ topic: '取り下げ' });
    const { url } = (await here.ask(voice.id)).body;
    await here.send(url, 'answer=give&use=wall');
    const wall = await here.wall({ topics: ['取り下げ'] });
    await here.put(wall.id, [voice.id]);
    expect((await here.open(wall.url)).body).toContain(words);
    expect((await here.list('shown')).map(({ id }) => id)).toContain(voice.id);
    await here.send(url, 'answer=withdraw');
    expect((await here.open(wall.url)).body).not.toContain(words);
    expect(await here.shown(wall.url)).toMatchObject({
      voices: [],
      counts: { all: 1, consented: 0, shown: 0 },
    });
    expect((await here.read(voice.id)).state).toBe('withdrawn');
    // It stays put, so that it is back when they allow it again; nobody puts it on another wall meanwhile.
    expect((await here.readWall(wall.id)).voices).toMatchObject([{ id: voice.id, shownNow: false }]);
    const other = await here.wall();
    expect((await here.put(other.id, [voice.id])).body.errors?.[0]?.path).toBe('voiceIds');
    await here.send(url, 'answer=give&use=print');
    expect((await here.shown(wall.url)).voices).toEqual([]);
    await here.send(url, 'answer=give&use=wall');
    expect((await here.shown(wall.url)).voices).toHaveLength(1);
  });

  it('shows nothing whose consent is over', async () => {
    const id = await consented('期限');
    const wall = await here.wall({ topics: ['期限'] });
    await here.put(wall.id, [id]);
    await here.note(id, { kind: 'given', uses: ['wall'], from: '2020-01-01', until: '2020-12-31' });
    expect((await here.shown(wall.url)).voices).toEqual([]);
    expect((await here.read(id)).state).toBe('expired');
  });

  it('keeps to its topics, language, order and most', async () => {
    const [one, two] = [await consented('順'), await consented('順', { words: '二つ目。' })];
    const english = await consented('順', { words: 'Good tea.', language: 'en' });
    const wall = await here.wall({ topics: ['順'], language: 'ja', order: 'hand' });
    expect((await here.put(wall.id, [one, english])).status).toBe(422);
    expect((await here.put(wall.id, [one, one])).status).toBe(400);
    await here.put(wall.id, [one, two]);
    expect((await here.shown(wall.url)).voices.map((voice) => voice.words)).toEqual([words, '二つ目。']);
    await here.changeWall(wall.id, { most: 1 });
    expect((await here.shown(wall.url)).voices).toHaveLength(1);
    await here.changeWall(wall.id, { language: 'en' });
    expect((await here.shown(wall.url)).voices).toEqual([]);
    const stale = await desk.owner.call('PUT', `/api/v1/voice-walls/${wall.id}/voices`, {
      basedOn: 1,
      voiceIds: [],
    });
    expect(stale.status).toBe(409);
  });

  it('may stand in the sites that are named, says its title in both languages, and is data for every site', async () => {
    const wall = await here.wall({ hosts: ['https://shop.example.jp'], hidden: false });
    const page = await here.open(wall.url, '?lang=en');
    expect(page.headers['content-security-policy']).toMatch(
      /frame-ancestors 'self' https:\/\/shop\.example\.jp$/u,
    );
    expect(page.headers).not.toHaveProperty('x-robots-tag');
    expect(page.body).toContain('<h1 lang="en">Voices</h1>');
    const data = await here.open(`${wall.url}.json`);
    expect(data.headers['access-control-allow-origin']).toBe('*');
    const bad = await desk.owner.call('POST', '/api/v1/voice-walls', {
      name: '壁',
      title: { ja: '声' },
      hosts: ['https://a.example; script-src *'],
    });
    expect(bad.status).toBe(400);
  });

  it('ends, and then shows nothing and changes no more', async () => {
    const id = await consented('終了');
    const wall = await here.wall({ topics: ['終了'] });
    await here.put(wall.id, [id]);
    expect((await here.changeWall(wall.id, { ended: true })).body.ended).toBe(true);
    expect((await here.open(wall.url)).status).toBe(404);
    expect((await here.open(`${wall.url}.json`)).status).toBe(404);
    expect((await here.changeWall(wall.id, { most: 3 })).body.code).toBe('conflict');
    expect((await here.read(id)).state).toBe('ready');
    for (const key of [newSecretAddress(desk.workspaceId), newSecretAddress(randomUUID()), 'x'])
      expect((await here.open(`http://desk/wall/${key}`)).status).toBe(404);
  });
});

describe('who asks for erasure', () => {
  it('is shown nowhere any more; their words, names and evidence are gone', async () => {
    const { body: customer } = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '消える 花子',
    });
    const id = await consented('消去', {
      customerId: customer.id,
      words: '秘密の言葉。',
      reward: '秘密の特典',
    });
    const wall = await here.wall({ topics: ['消去'] });
    await here.put(wall.id, [id]);
    const { url } = (await here.ask(id)).body;
    const held = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(heldVoices(tx, [customer.id])),
    );
    expect(held).toMatchObject([
      {
        words: '秘密の言葉。',
        reward: '秘密の特典',
        wordings: [{ words: '秘密の言葉。', name: '30代・女性' }],
        consents: [{ kind: 'given', uses: ['wall'], by: 'member', evidence: '書面の控え' }],
      },
    ]);
    const asked = { kind: 'erasure', confirm: '消える 花子', reference: 'R-1', reason: 'deletion_request' };
    const path = `/api/v1/customers/${customer.id}/data-requests`;
    expect((await desk.owner.call('POST', path, asked)).status).toBe(201);
    expect((await here.shown(wall.url)).voices).toEqual([]);
    expect((await here.open(url)).status).toBe(404);
    const after = await here.read(id);
    expect(after).toMatchObject({ erased: true, state: 'withdrawn', words: '', shownName: '', reward: '' });
    expect(after.consents).toMatchObject([
      { kind: 'withdrawn', by: 'erasure' },
      { kind: 'given', evidence: '' },
    ]);
    const left = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(
        sql`select x.words, x.name from voice_wording x where x.workspace_id = ${tx.workspaceId} and x.voice_id = ${id}`,
      ),
    );
    expect(left).toEqual([{ words: '', name: '' }]);
    expect((await here.ask(id)).status).toBe(409);
  });

  it('is found by a mention of theirs, too, and whichever of their records it was noted for', async () => {
    const people = mentionDesk(desk);
    const mention = await people.enter({ address: 'https://example.jp/nikki/9', text: '忘れてほしい言葉。' });
    await people.settle();
    const { body: customer } = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '忘れる 太郎',
    });
    const { body: other } = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '忘れる 太郎',
    });
    const made = await here.create({ origin: { kind: 'mention', mentionId: mention.body.id } });
    const noted = await consented('記録', { customerId: customer.id });
    await people.judge(mention.body.id, { customerId: customer.id });
    await desk.owner.call('POST', `/api/v1/customers/${other.id}/merge`, { customerId: customer.id });
    expect((await here.read(noted)).customer).toMatchObject({ id: other.id });
    const asked = { kind: 'erasure', confirm: '忘れる 太郎', reference: 'R-2', reason: 'deletion_request' };
    const { status } = await desk.owner.call('POST', `/api/v1/customers/${other.id}/data-requests`, asked);
    expect(status).toBe(201);
    for (const id of [made.body.id, noted])
      expect(await here.read(id)).toMatchObject({ erased: true, words: '', state: 'withdrawn' });
  });
});
