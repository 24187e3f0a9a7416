import type {
  ImprovementDocument,
  Improvement,
  LetterFields,
  LetterTemplate,
  LetterTemplatePreview,
  LetterTemplateSummary,
  LetterTemplateVersion,
  Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let other: Desk;
let agent: Person;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  agent = await desk.join('agent', '佐藤 健');
});
afterAll(() => desk.close());

const base = '/api/v1/letter-templates';
const standard = 'apology_letter-ja';
const read = async (key = standard, at = desk) =>
  (await at.owner.call<LetterTemplate>('GET', `${base}/${key}`)).body;
const save = (letter: LetterTemplate, fields: Partial<LetterFields>, by = desk.owner) =>
  by.call<LetterTemplate & Problem>('PUT', `${base}/${letter.key}`, {
    basedOn: letter.version,
    fields: { ...letter.fields, ...fields },
  });
const list = async (at = desk) =>
  (await at.owner.call<{ items: LetterTemplateSummary[] }>('GET', base)).body.items;

describe('the six letters', () => {
  it('are there from the beginning, as they came', async () => {
    const items = await list();
    expect(items.map(({ key, version, changed }) => [key, version, changed])).toEqual([
      ['apology_letter-ja', 0, false],
      ['incident_report-ja', 0, false],
      ['prevention_report-ja', 0, false],
      ['apology_letter-en', 0, false],
      ['incident_report-en', 0, false],
      ['prevention_report-en', 0, false],
    ]);
    const { fields, ours } = await read();
    expect(fields).toEqual(ours);
  });

  it('are rewritten with versions, and go back to ours as one more', async () => {
    const saved = await save(await read(), { title: '{件名}に関するお詫び' });
    expect(saved.body).toMatchObject({ version: 1, changed: true, savedBy: { name: '緑川 直子' } });
    const again = await save(saved.body, {
      greeting: '平素は格別のお引き立てを賜り、厚く御礼申し上げます。',
    });
    expect(again.body.version).toBe(2);
    const path = `${base}/${standard}`;
    const back = await desk.owner.call<LetterTemplate>('POST', `${path}/reset`, { basedOn: 2 });
    expect(back.body).toMatchObject({ version: 3, changed: false });
    const { items } = (await agent.call<{ items: LetterTemplateVersion[] }>('GET', `${path}/versions`)).body;
    expect(items.map(({ version, ours, fields }) => [version, ours, fields.title])).toEqual([
      [3, true, 'お詫びとご報告'],
      [2, false, '{件名}に関するお詫び'],
      [1, false, '{件名}に関するお詫び'],
    ]);
  });

  it('two people at once: one is told that the other was faster', async () => {
    const letter = await read('incident_report-ja');
    const both = await Promise.all([
      save(letter, { title: '顛末書（甲）' }),
      save(letter, { title: '顛末書（乙）' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await read('incident_report-ja')).version).toBe(1);
  });

  it('stay: they are neither deleted nor renamed', async () => {
    const removed = await desk.owner.call<Problem>('DELETE', `${base}/${standard}`);
    expect([removed.status, removed.body.code]).toEqual([422, 'unprocessable']);
    const { version, fields } = await read();
    const body = { basedOn: version, name: '別の名前', fields };
    const { body: kept } = await desk.owner.call<LetterTemplate>('PUT', `${base}/${standard}`, body);
    expect(kept.name).toBe('お詫び状');
  });

  it('name the place of what is no variable, and there is nothing saved then', async () => {
    const before = await read();
    const rows = [{ label: '値段', text: '{値段}' }];
    const { status, body } = await save(before, { rows, closing: '{もし 原因}あ' });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors?.map(({ path }) => path)).toEqual(['fields.closing', 'fields.rows.0.text']);
    expect((await read()).version).toBe(before.version);
  });
});

describe('a letter of one’s own', () => {
  it('begins as the standard one stands, is used for documents, and goes', async () => {
    const named = { kind: 'apology_letter', name: '宿泊のお客様へのお詫び状' };
    const { body: made, status } = await desk.owner.call<LetterTemplate>('POST', base, named);
    expect(status).toBe(201);
    expect(made).toMatchObject({ standard: false, version: 1, ours: null, name: named.name });
    await save(made, { title: 'ご宿泊に関するお詫び', sender: { ...made.fields.sender, title: '支配人' } });

    const from = { name: '山本 花', address: 'yamamoto@example.ne.jp' };
    await arrive(desk, await addChannel(desk), inbound({ from, subject: '予約の件' }));
    const { body: page } = await agent.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
    const opened = { conversationId: page.items[0]?.id };
    const { body: found } = await agent.call<Improvement>('POST', '/api/v1/improvements', opened);
    const documents = `/api/v1/improvements/${found.id}/documents`;
    const document = (body: object) => agent.call<ImprovementDocument & Problem>('POST', documents, body);
    const letter = await document({ kind: 'apology_letter', template: made.key });
    expect(letter.body.content).toMatchObject({
      title: 'ご宿泊に関するお詫び',
      sender: { title: '支配人', name: '佐藤 健' },
      addressee: { name: '山本 花' },
    });
    const wrong = await document({ kind: 'prevention_report', template: made.key });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'unprocessable']);

    expect((await desk.owner.call('DELETE', `${base}/${made.key}`)).status).toBe(200);
    expect((await document({ kind: 'apology_letter', template: made.key })).status).toBe(404);
    expect((await list()).filter((each) => !each.standard)).toEqual([]);
  });

  it('is another workspace’s own', async () => {
    const { body: made } = await desk.owner.call<LetterTemplate>('POST', base, {
      kind: 'apology_letter',
      name: '隣には見せない',
    });
    const path = `${base}/${made.key}`;
    const answers = await Promise.all([
      other.owner.call('GET', path),
      other.owner.call('GET', `${path}/versions`),
      other.owner.call('PUT', path, { basedOn: 1, fields: made.fields }),
      other.owner.call('POST', `${path}/reset`, { basedOn: 1 }),
      other.owner.call('DELETE', path),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await list(other)).toHaveLength(6);
    expect((await read(standard, other)).version).toBe(0);
  });

  it('and every other is a lead’s to write and everybody’s to see', async () => {
    expect((await agent.call('GET', base)).status).toBe(200);
    expect((await save(await read(), {}, agent)).status).toBe(403);
    expect((await agent.call('POST', base, { kind: 'apology_letter', name: '私の' })).status).toBe(403);
    expect((await desk.owner.call('GET', `${base}/nothing`)).status).toBe(400);
  });
});

describe('the preview', () => {
  const preview = async (fields: Partial<LetterFields>, kind = 'apology_letter') =>
    (
      await agent.call<LetterTemplatePreview>('POST', `${base}/preview`, {
        kind,
        language: 'ja',
        fields: { ...(await read()).fields, ...fields },
      })
    ).body;

  it('is the page as it would be printed of a made-up case', async () => {
    const { pages, errors, findings, blocks } = await preview({});
    expect([pages.length, errors, findings]).toEqual([1, [], []]);
    expect(pages[0]).toMatch(/^<svg .*<use href="#r/su);
    expect(JSON.stringify(blocks)).toContain('株式会社みらい商事');
  });

  it('tells what is wrong instead, and what a careful reader would mark', async () => {
    const wrong = await preview({ body: '{値段}' });
    expect(wrong).toMatchObject({ pages: [], errors: [{ path: 'body' }] });
    const hurried = await preview({ body: 'まずは取り急ぎお詫び申し上げます。' });
    expect(hurried.findings.map(({ rule, field }) => [rule, field])).toContainEqual([
      'letter-hurried',
      'body',
    ]);
  });
});
