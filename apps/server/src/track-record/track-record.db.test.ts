import type { TrackRecord } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { readPdf } from '../documents/pdf-text.fixture.ts';
import { newId, sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { readFigures } from './figures.ts';
import { aCertificate, aClient, someFacts } from './samples.fixture.ts';

type Answered = TrackRecord & { code: string; errors?: { path: string }[] };

let desk: Desk;
let agent: Person;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
});
afterAll(() => desk.close());

const path = '/api/v1/track-record';
const read = async () => (await desk.owner.call<Answered>('GET', path)).body;
const add = (content: object, who = desk.owner) => who.call<Answered>('POST', `${path}/entries`, { content });
const open = (url: string, headers: Record<string, string> = {}) =>
  desk.app.inject({
    url: new URL(url, 'http://localhost').pathname + new URL(url, 'http://localhost').search,
    headers,
  });

describe('what leads write', () => {
  it('begins with the company’s name, and is saved whole, once', async () => {
    const before = await read();
    expect([before.revision, before.facts.founded, before.isChanged]).toEqual([0, '', true]);
    expect(before.preview.ja.company).not.toBe('');
    const put = (basedOn: number, who = desk.owner) =>
      who.call<Answered>('PUT', path, { basedOn, facts: someFacts });
    expect((await put(0, agent)).status).toBe(403);
    const { body } = await put(0);
    expect([body.revision, body.facts]).toEqual([1, someFacts]);
    expect((await put(0)).status).toBe(409);
    expect((await agent.call('GET', path)).status).toBe(200);
  });

  it('names no client without evidence, neither here nor in the database', async () => {
    const without = await add(aClient({ consentEvidence: ' ' }));
    expect([without.status, without.body.errors?.[0]?.path]).toEqual([400, 'content.consentEvidence']);
    const { body } = await add(aClient({ consentOn: null, consentEvidence: '' }));
    expect(JSON.stringify(body.preview)).not.toContain('青葉百貨店');
    expect(JSON.stringify(body.preview)).toContain(String.raw`百貨店\n（社名非公開）`);
    expect(body.warnings).toMatchObject([{ kind: 'unnamed' }]);
    const past = desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        insert into track_record_entry (workspace_id, id, kind, content)
        values (${desk.workspaceId}, ${newId()}, 'client', ${JSON.stringify(aClient({ consentEvidence: '' }))}::jsonb)`),
    );
    await expect(past).rejects.toMatchObject({ code: '23514' });
  });

  it('is changed as it was seen, stays of its kind, and is taken away', async () => {
    const { body } = await add(aCertificate({ validUntil: '2099-12-31' }));
    const entry = body.entries.find(({ content }) => content.kind === 'certificate');
    const at = `/api/v1/track-record-entries/${entry?.id}`;
    const put = (basedOn: number, content: object) =>
      desk.owner.call<Answered>('PUT', at, { basedOn, content });
    expect((await put(1, aCertificate({ number: 'JQ-2', validUntil: null }))).status).toBe(200);
    expect((await put(1, aCertificate())).status).toBe(409);
    expect((await put(2, aClient())).body.errors?.[0]?.path).toBe('content.kind');
    expect((await desk.owner.call<Answered>('DELETE', at)).body.entries.map(({ id }) => id)).not.toContain(
      entry?.id,
    );
    expect((await desk.owner.call('DELETE', at)).status).toBe(404);
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=50');
    expect(audit.body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'track_record.updated',
        'track_record_entry.created',
        'track_record_entry.deleted',
      ]),
    );
  });
});

describe('an edition', () => {
  it('is what others see, by an address that can be ended', async () => {
    expect((await desk.owner.call<Answered>('POST', `${path}/address`)).body.code).toBe('unprocessable');
    const client = (await read()).entries[0];
    await desk.owner.call('PUT', `/api/v1/track-record-entries/${client?.id}`, {
      basedOn: 1,
      content: aClient(),
    });
    await desk.owner.call('POST', `${path}/editions`);
    const { body } = await desk.owner.call<Answered>('POST', `${path}/address`);
    expect([body.isChanged, body.editions[0]?.number]).toEqual([false, 1]);
    const address = body.address ?? '';
    const page = await open(address);
    expect(page.statusCode).toBe(200);
    expect(page.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(page.body).toContain('株式会社青葉百貨店 様');
    expect((await open(`${address}?lang=en`)).body).toContain('Company profile and track record');
    expect((await open(address, { 'accept-language': 'en-GB' })).body).toContain('<html lang="en">');

    // What is written later is not shown before somebody says so.
    await add({ kind: 'award', name: { ja: '新しい賞' }, giver: { ja: '団体' }, on: '2026' });
    expect((await open(address)).body).not.toContain('新しい賞');
    expect((await read()).isChanged).toBe(true);
    // Who takes back that they may be named is not named from that moment.
    await desk.owner.call('PUT', `/api/v1/track-record-entries/${client?.id}`, {
      basedOn: 2,
      content: aClient({ consentOn: null }),
    });
    expect((await open(address)).body).not.toContain('青葉');
    await desk.owner.call('POST', `${path}/editions`);
    expect((await open(address)).body).toContain('新しい賞');

    const again = await desk.owner.call<Answered>('POST', `${path}/address`);
    expect((await open(address)).statusCode).toBe(404);
    expect((await open(again.body.address ?? '')).statusCode).toBe(200);
    expect((await desk.owner.call<Answered>('DELETE', `${path}/address`)).body.address).toBeNull();
    const gone = await open(again.body.address ?? '');
    expect([gone.statusCode, gone.body.includes('ご覧いただけません')]).toEqual([404, true]);
    expect((await open('http://localhost/track-record/none')).statusCode).toBe(404);
  });

  it('is a PDF in both languages, and that it was made is on record', async () => {
    const { editions } = await read();
    const [last, first] = [editions[0], editions.at(-1)];
    const file = (id: string | undefined, language: string) =>
      desk.app.inject({
        url: `/api/v1/track-record-editions/${id}/file?language=${language}`,
        headers: { authorization: `Bearer ${agent.apiKey}` },
      });
    const ja = await file(last?.id, 'ja');
    expect(ja.headers['content-type']).toBe('application/pdf');
    const text = readPdf(ja.rawPayload)
      .flat()
      .map((run) => run.text)
      .join('\n');
    for (const part of ['会社概要・実績', '株式会社みどり商店', '新しい賞（団体）', '記録が30件に満たない'])
      expect(text).toContain(part);
    const en = readPdf((await file(first?.id, 'en')).rawPayload)
      .flat()
      .map((run) => run.text)
      .join('\n');
    expect(en).toContain('(name withheld)');
    expect(en).not.toContain('Aoba');
    const audit = await desk.owner.call<{ items: { after: object }[] }>(
      'GET',
      '/api/v1/audit?kind=export.made',
    );
    expect(audit.body.items[0]).toMatchObject({ after: { what: 'track_record', format: 'pdf' } });
    expect((await file(newId(), 'ja')).statusCode).toBe(404);
  });

  it('stays as it was kept', async () => {
    const change = desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`update track_record_edition set content = '{}' where workspace_id = ${desk.workspaceId}`),
    );
    await expect(change).rejects.toThrow('only added to');
  });
});

describe('the figures', () => {
  const place = { today: '2026-11-22', timeZone: 'Asia/Tokyo', now: new Date('2026-11-22T03:00:00Z') };
  const figures = () => desk.context.database.inWorkspace(desk.workspaceId, (tx) => readFigures(tx, place));

  /** Deadlines as the desk keeps them: begun at, met so many minutes later, or never. */
  async function waited(kind: string, rows: readonly (readonly [begun: string, minutes: number | null])[]) {
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      const { id: conversationId } = await tx.one(sql<{ id: string }>`
        select id from conversation where workspace_id = ${desk.workspaceId} limit 1`);
      for (const [begun, minutes] of rows)
        await tx.run(sql`
          insert into deadline (workspace_id, id, conversation_id, kind, message_id, started_at, due_at, met_at, why)
          values (${desk.workspaceId}, ${newId()}, ${conversationId}, ${kind}, ${newId()}, ${begun},
            ${begun}::timestamptz + interval '1 day', ${begun}::timestamptz + make_interval(mins => ${minutes}), '{}')`);
    });
  }

  it('are told from thirty on, of the last 365 days up to yesterday', async () => {
    await arrive(desk, await addChannel(desk), inbound({ subject: '在庫について' }));
    const before = await figures();
    expect(before).toMatchObject({ from: '2025-11-22', to: '2026-11-21', fewest: 30 });
    expect(before.promises).toEqual({ hits: 0, total: 0, share: null });
  });

  it('count an acknowledgement by the calendar day of the workspace', async () => {
    const { acknowledged } = await figures();
    await waited('acknowledgement', [
      // 23:30 in Tokyo: ten minutes are the same day, forty are not.
      ['2026-10-10T14:30:00Z', 10],
      ['2026-10-10T14:30:00Z', 40],
      ['2026-10-10T01:00:00Z', 300],
      // Not in the year, and today.
      ['2025-11-21T14:59:59Z', 1],
      ['2026-11-21T15:00:00Z', 1],
    ]);
    const after = (await figures()).acknowledged;
    expect([after.total - acknowledged.total, after.hits - acknowledged.hits]).toEqual([3, 2]);
  });

  it('count kept promises as trust does, and open nothing that was not due', async () => {
    const { promises } = await figures();
    const conversation = await desk.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
    const conversationId = conversation.body.items[0]?.id ?? '';
    await desk.owner.call('POST', '/api/v1/promises', {
      conversationId,
      sentence: 'ご連絡します',
      due: '2099-01-01',
    });
    expect((await figures()).promises).toEqual(promises);
  });

  it('give the median of all who wrote, with its interval, also of those who still wait', async () => {
    const { total } = (await figures()).firstAnswer;
    const many = Array.from({ length: 61 }, (_, at) => ['2026-09-01T00:00:00Z', at + 1] as const);
    await waited('first_answer', many);
    const { firstAnswer } = await figures();
    expect(firstAnswer.total).toBe(total + 61);
    expect(firstAnswer.median?.value).toBeGreaterThanOrEqual(30);
    expect(firstAnswer.median?.value).toBeLessThanOrEqual(32);
    expect(firstAnswer.median?.low).toBeLessThan(25);
    expect(firstAnswer.median?.high).toBeGreaterThan(37);
    await waited(
      'first_answer',
      Array.from({ length: 70 }, () => ['2026-09-02T00:00:00Z', null] as const),
    );
    expect((await figures()).firstAnswer).toMatchObject({ median: null, ninth: null });
  });
});
