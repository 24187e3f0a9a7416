import type {
  Problem,
  Template,
  TemplatePreview,
  TemplateSummary,
  TemplateVersion,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { newId } from '../platform/db/index.ts';

type List<T> = { items: T[]; nextCursor: string | null };
type Answered = Template & Problem;

let desk: Desk;
let lead: Person;
let agent: Person;
let other: Person;
let observer: Person;
beforeAll(async () => {
  desk = await buildDesk();
  lead = await desk.join('lead', '森本');
  agent = await desk.join('agent', '佐伯');
  other = await desk.join('trainee', 'リン');
  observer = await desk.join('observer', '見学');
});
afterAll(() => desk.close());

let count = 0;
const made = (person: Person, given: object = {}) => {
  count += 1;
  return person.call<Answered>('POST', '/api/v1/templates', {
    name: `定型文${count}`,
    body: `本文${count}。{お客様名}様`,
    ...given,
  });
};
const read = (person: Person, id: string) => person.call<Answered>('GET', `/api/v1/templates/${id}`);
const change = (person: Person, id: string, body: object) =>
  person.call<Answered>('PATCH', `/api/v1/templates/${id}`, body);
const names = async (person: Person, query = '') =>
  (await person.call<List<TemplateSummary>>('GET', `/api/v1/templates?limit=200${query}`)).body.items.map(
    ({ name }) => name,
  );

describe('a template of everybody', () => {
  it('is made by a lead and seen by all', async () => {
    const { status, body } = await made(lead, { shared: true, category: '受付', shortName: 'uke' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ shared: true, version: 1, mayChange: true, createdBy: { name: '森本' } });
    expect((await read(observer, body.id)).body).toMatchObject({ name: body.name, mayChange: false });
    expect(await names(agent)).toContain(body.name);
  });

  it('is not made, changed or deleted by an agent, who is told what to do', async () => {
    const refused = await made(agent, { shared: true });
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('«shared»: false')]);
    const { body } = await made(lead, { shared: true });
    expect((await change(agent, body.id, { basedOn: 1, name: '別' })).status).toBe(403);
    expect((await agent.call('DELETE', `/api/v1/templates/${body.id}`)).status).toBe(403);
    const restored = await agent.call('POST', `/api/v1/templates/${body.id}/restore`, {
      basedOn: 1,
      version: 1,
    });
    expect(restored.status).toBe(403);
  });
});

describe('a template of one’s own', () => {
  it('is made by an agent or trainee, and nobody else sees it, not even the owner', async () => {
    for (const person of [agent, other]) {
      const { body } = await made(person);
      expect(body).toMatchObject({ shared: false, mayChange: true });
      for (const stranger of [desk.owner, lead, person === agent ? other : agent]) {
        expect((await read(stranger, body.id)).status).toBe(404);
        expect(await names(stranger)).not.toContain(body.name);
        expect((await change(stranger, body.id, { basedOn: 1, name: '別' })).status).toBe(404);
        expect((await stranger.call('DELETE', `/api/v1/templates/${body.id}`)).status).toBe(404);
      }
    }
  });

  it('is not made by an observer', async () => {
    expect((await made(observer)).status).toBe(403);
  });

  it('is opened to all by those who may, and by nobody else', async () => {
    const mine = (await made(agent)).body;
    expect((await change(agent, mine.id, { basedOn: 1, shared: true })).status).toBe(403);
    const leads = (await made(lead)).body;
    expect((await change(lead, leads.id, { basedOn: 1, shared: true })).body.shared).toBe(true);
    expect(await names(agent)).toContain(leads.name);
    expect((await change(lead, leads.id, { basedOn: 2, shared: false })).body.shared).toBe(false);
    expect(await names(agent)).not.toContain(leads.name);
  });

  it('goes with its member', async () => {
    const leaving = await desk.join('agent', '去る人');
    const { body } = await made(leaving);
    await desk.owner.call('DELETE', `/api/v1/members/${leaving.memberId}`);
    expect((await read(desk.owner, body.id)).status).toBe(404);
  });
});

describe('two people at once', () => {
  it('do not overwrite each other: the second is told who was faster', async () => {
    const { body } = await made(lead, { shared: true });
    const both = await Promise.all([
      change(lead, body.id, { basedOn: 1, name: '一' }),
      change(desk.owner, body.id, { basedOn: 1, name: '二' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body.detail).toMatch(
      /(?:森本|緑川 直子) has changed this template meanwhile \(version 2\)/u,
    );
    expect((await read(lead, body.id)).body.version).toBe(2);
  });
});

describe('versions', () => {
  it('keep every wording with who and when, and any of them can be had again', async () => {
    const { body } = await made(lead, { shared: true, body: '一版' });
    await change(desk.owner, body.id, { basedOn: 1, body: '二版' });
    await change(lead, body.id, { basedOn: 2, name: '新しい名前' });
    const path = `/api/v1/templates/${body.id}`;
    const listed = (await agent.call<List<TemplateVersion>>('GET', `${path}/versions?limit=2`)).body;
    expect(listed.items.map((each) => [each.version, each.body, each.savedBy?.name])).toEqual([
      [3, '二版', '森本'],
      [2, '二版', '緑川 直子'],
    ]);
    const rest = await agent.call<List<TemplateVersion>>(
      'GET',
      `${path}/versions?cursor=${listed.nextCursor}`,
    );
    expect(rest.body.items.map((each) => each.body)).toEqual(['一版']);
    const restored = await lead.call<Answered>('POST', `${path}/restore`, { version: 1, basedOn: 3 });
    expect(restored.body).toMatchObject({ version: 4, body: '一版', name: body.name });
    const newest = (await agent.call<List<TemplateVersion>>('GET', `${path}/versions?limit=1`)).body.items[0];
    expect(newest).toMatchObject({ version: 4, restoredFrom: 1 });
    expect((await lead.call<Problem>('POST', `${path}/restore`, { version: 9, basedOn: 4 })).status).toBe(
      404,
    );
    expect((await lead.call<Problem>('POST', `${path}/restore`, { version: 1, basedOn: 3 })).status).toBe(
      409,
    );
  });
});

describe('bad input', () => {
  it.each([
    ['no name', { name: ' ' }],
    ['a name of two lines', { name: 'a\nb' }],
    ['no text', { body: ' \n' }],
    ['too long a text', { body: 'あ'.repeat(20_001) }],
    ['an unknown language', { language: 'fr' }],
    ['an unknown channel', { channel: 'fax' }],
    ['a character that is none', { body: 'a\u0000' }],
  ])('with %s is refused', async (_what, given) => {
    const { status, body } = await made(lead, given);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it('in a text is told with its place', async () => {
    const { status, body } = await made(lead, { body: '一\n二{もし 会社名}' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { path: 'body', message: expect.stringMatching(/^Line 2, column 2: .*\{end\}/u) },
    ]);
    const { body: good } = await made(lead);
    expect((await change(lead, good.id, { basedOn: 1, body: '{以上}' })).status).toBe(400);
    expect((await read(lead, good.id)).body.version).toBe(1);
  });

  it('such as an id that nobody has finds nothing', async () => {
    expect((await read(lead, newId())).status).toBe(404);
    expect((await change(lead, newId(), { basedOn: 1, name: 'a' })).status).toBe(404);
  });
});

describe('the list', () => {
  it('is leafed through by folders and names, without losing or repeating any', async () => {
    const all = await names(desk.owner);
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/api/v1/templates?limit=2&cursor=${cursor}`;
      const { body } = await desk.owner.call<List<TemplateSummary>>('GET', path);
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(all);
  });

  it('is narrowed by language, channel and folder', async () => {
    await made(lead, { name: 'LINE用', channel: 'line', shared: true, category: '別' });
    await made(lead, { name: 'In English', language: 'en', shared: true });
    expect(await names(agent, '&channel=email')).not.toContain('LINE用');
    expect(await names(agent, '&channel=line')).toEqual(expect.arrayContaining(['LINE用', 'In English']));
    expect(await names(agent, '&language=en')).toEqual(['In English']);
    expect(await names(agent, `&category=${encodeURIComponent('別')}`)).toEqual(['LINE用']);
  });
});

describe('what is there already', () => {
  it('is named when a template is like it', async () => {
    const text = 'このたびはご不便をおかけし、誠に申し訳ございません。すぐに新しい商品をお送りいたします。';
    const first = (await made(lead, { name: '交換のお詫び', body: text, shared: true })).body;
    const same = (await made(agent, { name: '別名', body: ` ${text}\r\n` })).body;
    expect(same.duplicates).toEqual([{ id: first.id, name: '交換のお詫び', same: 'text' }]);
    const near = (await made(agent, { name: '似た文', body: text.replace('すぐに', '本日') })).body;
    expect(near.duplicates).toEqual(
      expect.arrayContaining([{ id: first.id, name: '交換のお詫び', same: 'nearly' }]),
    );
    const named = (await made(agent, { name: '交換の お詫び', body: '別の文です' })).body;
    expect(named.duplicates).toEqual([{ id: first.id, name: '交換のお詫び', same: 'name' }]);
  });
});

describe('a preview', () => {
  const preview = async (body: object) =>
    (await agent.call<TemplatePreview>('POST', '/api/v1/templates/preview', body)).body;

  it('shows what becomes of a text, and what would be left to fill in', async () => {
    const body = '{会社名}\n{お客さま名}様 {追跡番号}';
    expect(await preview({ body })).toMatchObject({
      text: '株式会社みらい\n【要記入：お客さま名】様 【要記入：追跡番号】',
      markers: [{ name: 'お客さま名' }, { name: '追跡番号' }],
      errors: [],
      byHand: [
        { name: 'お客さま名', meant: 'お客様名' },
        { name: '追跡番号', meant: null },
      ],
    });
    expect((await preview({ body: '{会社名}', values: 'empty' })).text).toBe('【要記入：会社名】');
  });

  it('answers a mistake with its place, and keeps nothing', async () => {
    const before = await names(agent);
    expect((await preview({ body: 'あ{もし 会社名}' })).errors).toMatchObject([{ line: 1, column: 2 }]);
    expect(await names(agent)).toEqual(before);
  });
});

describe('files', () => {
  it('go out and come in again without doubling anything', async () => {
    const file = async (format: string) =>
      (await desk.owner.call<{ content: string }>('GET', `/api/v1/templates/export?format=${format}`)).body
        .content;
    for (const format of ['json', 'csv']) {
      const answer = await desk.owner.call<{ added: number; known: string[]; refused: unknown[] }>(
        'POST',
        '/api/v1/templates/import',
        { format, content: await file(format), shared: true },
      );
      expect(answer.body.refused).toEqual([]);
      expect(answer.body.known.length).toBeGreaterThan(5);
    }
    expect(new Set(await names(desk.owner)).size).toBe((await names(desk.owner)).length);
  });

  it('with bad rows give the good ones, and name the others by line', async () => {
    const content = '名前,本文\n新しい一件,あ\n壊れた一件,{もし 会社名}\n,い\n';
    const { body } = await agent.call('POST', '/api/v1/templates/import', { format: 'csv', content });
    expect(body).toMatchObject({
      added: 1,
      refused: [
        { line: 3, name: '壊れた一件', message: expect.stringContaining('Line 1, column 1') },
        { line: 4, message: expect.stringContaining('name') },
      ],
    });
    expect(await names(agent)).toContain('新しい一件');
    const shared = { format: 'csv', content, shared: true };
    expect((await agent.call('POST', '/api/v1/templates/import', shared)).status).toBe(403);
  });

  it('are not taken in beyond what a workspace may have', async () => {
    const templates = Array.from({ length: 1000 }, (_, n) => ({ name: `n${n}`, body: `b${n}` }));
    const { status } = await lead.call('POST', '/api/v1/templates/import', {
      format: 'json',
      content: JSON.stringify({ templates }),
    });
    expect(status).toBe(422);
    expect(await names(lead)).not.toContain('n0');
  });
});

describe('the starting set', () => {
  it('is taken in by a lead, once', async () => {
    expect((await agent.call('POST', '/api/v1/templates/starters')).status).toBe(403);
    const first = await lead.call<{ added: number }>('POST', '/api/v1/templates/starters');
    expect(first.body.added).toBeGreaterThanOrEqual(25);
    const second = await lead.call<{ added: number }>('POST', '/api/v1/templates/starters');
    expect(second.body.added).toBe(0);
    expect(await names(agent)).toContain('お届け予定日のご案内');
  });
});

describe('greetings of the season', () => {
  it('are answered for a day, and for today without one', async () => {
    const path = '/api/v1/seasonal-greetings';
    const { body } = await agent.call('GET', `${path}?date=2026-08-10&company=true`);
    expect(body).toMatchObject({ period: { ja: '8月上旬' }, term: { ja: '立秋' } });
    expect(JSON.stringify(body)).toContain('貴社ますますご清栄');
    expect((await agent.call('GET', path)).status).toBe(200);
    for (const date of ['2026-02-30', '0001-01-01', 'x'])
      expect((await agent.call('GET', `${path}?date=${date}`)).status).toBe(400);
  });
});
