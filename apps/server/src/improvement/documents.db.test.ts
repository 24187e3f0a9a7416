import type {
  Conversation,
  Draft,
  Improvement,
  ImprovementDocument,
  ImprovementFile,
  LetterPreview,
  Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { readPdf } from '../documents/pdf-text.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

let desk: Desk;
let agent: Person;
let found: Improvement;
let conversationId: string;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '青木 美咲');
  const from = { name: '𠮷田 髙司', address: 'yoshida@example.ne.jp' };
  await arrive(desk, await addChannel(desk), inbound({ from, subject: '急須の破損' }));
  const { body } = await agent.call<{ items: Conversation[] }>('GET', '/api/v1/conversations');
  conversationId = body.items[0]?.id ?? '';
  found = (await agent.call<Improvement>('POST', '/api/v1/improvements', { conversationId })).body;
});
afterAll(() => desk.close());

const create = async (body: object) =>
  (await agent.call<ImprovementDocument>('POST', `/api/v1/improvements/${found.id}/documents`, body)).body;
const at = (id: string, rest = '') => `/api/v1/improvement-documents/${id}${rest}`;
const file = (id: string, query: string) =>
  desk.app.inject({ url: at(id, `/file?${query}`), headers: { authorization: `Bearer ${agent.apiKey}` } });

describe('a document', () => {
  it('begins with what the record has, and keeps every wording', async () => {
    const letter = await create({ kind: 'apology_letter' });
    expect(letter).toMatchObject({
      version: 1,
      changedBy: { name: '青木 美咲' },
      content: { addressee: { name: '𠮷田 髙司', honorific: '様' }, sender: { company: 'みどり商店' } },
    });
    const content = { ...letter.content, title: '急須破損のお詫び' };
    const saved = await agent.call<ImprovementDocument>('PUT', at(letter.id), { basedOn: 1, content });
    expect(saved.body).toMatchObject({ version: 2, content: { title: '急須破損のお詫び' } });
    expect(saved.body.versions.map(({ version }) => version)).toEqual([2, 1]);
    const stale = await agent.call<Problem>('PUT', at(letter.id), { basedOn: 1, content });
    expect(stale).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('is made once a wording and format; the same bytes whenever it is fetched', async () => {
    const { id } = await create({ kind: 'apology_letter' });
    expect((await file(id, 'format=pdf')).statusCode).toBe(404);
    const make = () => agent.call<ImprovementFile>('POST', at(id, '/files'), { format: 'pdf' });
    const [one, two] = await Promise.all([make(), make()]);
    expect([one.status, two.body]).toEqual([201, one.body]);
    const fetched = await file(id, 'format=pdf&inline=1');
    expect(fetched.headers['content-type']).toBe('application/pdf');
    expect(fetched.headers['content-disposition']).toMatch(/^inline/u);
    expect(fetched.rawPayload.byteLength).toBe(one.body.size);
    const text = readPdf(fetched.rawPayload)
      .flat()
      .map((run) => run.text)
      .join('');
    expect(text).toContain('𠮷田 髙司 様');
    expect(text).toContain('心より深くお詫び申し上げます');
    const word = await agent.call<ImprovementFile>('POST', at(id, '/files'), { format: 'docx' });
    expect(word.status).toBe(201);
    const docx = await file(id, 'format=docx');
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(decodeURIComponent(String(docx.headers['content-disposition']))).toContain('お詫び状_v1.docx');
    const { body } = await agent.call<ImprovementDocument>('GET', at(id));
    expect(body.versions[0]?.files).toEqual(['pdf', 'docx']);
    const trail = (await agent.call<Improvement>('GET', `/api/v1/improvements/${found.id}`)).body.events;
    expect(trail.filter(({ kind }) => kind === 'document_made')).toHaveLength(2);
  });

  it('with characters that the font lacks is refused, and names them', async () => {
    const letter = await create({ kind: 'prevention_report' });
    const content = { ...letter.content, body: 'お詫び申し上げます😀' };
    await agent.call('PUT', at(letter.id), { basedOn: 1, content });
    const { status, body } = await agent.call<Problem>('POST', at(letter.id, '/files'), { format: 'docx' });
    expect([status, body.code]).toEqual([422, 'unprocessable']);
    expect(body.detail).toContain('😀');
  });

  it('shows how it will be set before it is saved, as its PDF looks, and what a careful reader would mark', async () => {
    const { id, content } = await create({ kind: 'apology_letter' });
    const body = { content: { ...content, opening: 'zenryaku', body: '取り急ぎお詫び申し上げます。' } };
    const { body: shown } = await agent.call<LetterPreview>('POST', at(id, '/preview'), body);
    expect(shown.blocks.filter((block) => block.kind === 'text').map(({ text }) => text)).toContain('草々');
    expect(shown.pages).toEqual([expect.stringMatching(/^<svg [^>]*viewBox="0 0 595.28 841.89"/u)]);
    expect(shown.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['letter-zenryaku', 'letter-hurried']),
    );
    const strange = { content: { ...content, body: 'お詫び😀' } };
    const { body: refused } = await agent.call<LetterPreview>('POST', at(id, '/preview'), strange);
    expect([refused.missing, refused.pages]).toEqual([['😀'], []]);
    expect(
      (await agent.call('POST', at(id, '/preview'), { content: { ...content, opening: 'dear' } })).status,
    ).toBe(400);
  });

  it('is laid in an answer as it was made, once, and the case knows when it went out', async () => {
    const letter = await create({ kind: 'incident_report' });
    // The day that it bears; how often it was rewritten is nobody’s business outside.
    const name = `顛末書_${letter.content.day.replaceAll('-', '')}.pdf`;
    const attach = (append: boolean, by = agent) =>
      by.call<Draft & Problem>('POST', at(letter.id, '/attach'), { conversationId, append });
    const { status, body: laid } = await attach(false);
    expect([status, laid.attachments.map((each) => [each.name, each.type])]).toEqual([
      200,
      [[name, 'application/pdf']],
    ]);
    expect(laid.text).toMatch(/^𠮷田 髙司 様\n\n.*顛末書を添付いたしました/su);
    expect((await attach(false)).status).toBe(409);
    expect((await attach(true)).body.attachments).toHaveLength(1);
    const content = { ...letter.content, title: '書き直し' };
    await agent.call('PUT', at(letter.id), { basedOn: 1, content });
    const { body: both } = await attach(true);
    expect(both.attachments.map((each) => each.name)).toEqual([name, name.replace('.pdf', ' (2).pdf')]);
    const fetched = await desk.app.inject({
      url: `/api/v1/attachments/${laid.attachments[0]?.id}`,
      headers: { authorization: `Bearer ${agent.apiKey}` },
    });
    expect(fetched.rawPayload.equals((await file(letter.id, 'format=pdf&version=1')).rawPayload)).toBe(true);

    const sent = await agent.call<{ sentAt: string | null }>(
      'POST',
      `/api/v1/conversations/${conversationId}/messages`,
      {
        text: both.text,
        basedOn: both.basedOn,
        attachmentIds: [laid.attachments[0]?.id],
      },
    );
    expect(sent.status).toBe(201);
    const { body: known } = await agent.call<ImprovementDocument>('GET', at(letter.id));
    expect(known.attached).toMatchObject([
      { version: 2, conversationId, sentAt: null, by: { name: '青木 美咲' } },
      { version: 1, conversationId },
    ]);
    const { body: whole } = await agent.call<Improvement>('GET', `/api/v1/improvements/${found.id}`);
    expect(whole.events.filter(({ kind }) => kind === 'document_attached')).toHaveLength(3);
  });

  it('is laid in no conversation that the case knows nothing of', async () => {
    const { id } = await create({ kind: 'prevention_report' });
    const elsewhere = { conversationId: found.id };
    expect((await agent.call('POST', at(id, '/attach'), elsewhere)).status).toBe(404);
  });

  it('is listed with its case, in either language', async () => {
    await create({ kind: 'apology_letter', language: 'en' });
    const path = `/api/v1/improvements/${found.id}/documents`;
    const { body } = await agent.call<{ items: ImprovementDocument[] }>('GET', path);
    expect(body.items[0]).toMatchObject({
      kind: 'apology_letter',
      language: 'en',
      title: 'Our apology',
    });
    expect((await agent.call('GET', path.replace(found.id, desk.workspaceId))).status).toBe(404);
  });
});
