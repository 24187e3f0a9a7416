import type { Customer, MentionDetail, MentionImport } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { mentionDesk, type Problem } from './mentions.fixture.ts';

let desk: Desk;
let wom: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  wom = mentionDesk(desk);
});
afterAll(() => desk.close());

const words = '接客の態度が最悪でした。二度と行きません。';
const address = 'https://blog.example.jp/entry/erased';
async function found(given: object = {}): Promise<MentionDetail> {
  const { body } = await wom.enter({ address, author: '匿名の人', text: words, ...given });
  await wom.settle();
  return wom.read(body.id);
}
const erase = (id: string, given: object, who = desk.owner) =>
  who.call<MentionDetail & Problem>('POST', `/api/v1/mentions/${id}/erasure`, {
    reason: 'writer_asks',
    ...given,
  });
const count = async (table: string, condition: string): Promise<number> => {
  const { number } = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
    tx.one(sql<{ number: number }>`
      select count(*)::int as number from ${sql.table(table)} where workspace_id = ${tx.workspaceId} and ${sql.raw(condition)}`),
  );
  return number;
};

describe('erasing one mention', () => {
  it('removes its words, its writer and what was answered, says why, and counts it as before', async () => {
    const { id, revision } = await found();
    await wom.change(id, { draft: '匿名の人様、申し訳ございません。' });
    await wom.answer(id, { text: '匿名の人様、ご意見ありがとうございます。', how: 'elsewhere', address });
    const { status, body } = await erase(id, { basedOn: revision, reference: 'R-2026-7' });
    expect([status, body]).toMatchObject([
      200,
      {
        erased: true,
        text: '',
        author: '',
        address: '',
        draft: '',
        versions: [],
        sentiment: 'negative',
        answers: [{ text: '', address: null }],
        events: [{ kind: 'erased', data: { reason: 'writer_asks', reference: 'R-2026-7' } }, {}, {}, {}, {}],
      },
    ]);
    expect(body.events.slice(1).every(({ data }) => Object.keys(data).length === 0)).toBe(true);
    expect(await count('mention_version', `post_id = '${id}'`)).toBe(0);
    const audit = await desk.owner.call<{ items: { kind: string; after: unknown }[] }>(
      'GET',
      '/api/v1/audit?kind=mention.erased',
    );
    expect(audit.body.items).toMatchObject([{ after: { reason: 'writer_asks', reference: 'R-2026-7' } }]);
    expect(JSON.stringify(audit.body)).not.toContain('匿名の人');
  });

  it('is for good: found again it stays erased, and nobody erases it twice', async () => {
    const again = await found();
    expect(again).toMatchObject({ erased: true, text: '', author: '' });
    expect((await erase(again.id, { basedOn: again.revision })).body.code).toBe('conflict');
  });

  it('ends its case and the sign that its writer needs care', async () => {
    const { body: customer } = await desk.owner.call<Customer>('POST', '/api/v1/customers', {
      name: '佐藤 花子',
    });
    const { id } = await found({ address: `${address}/2` });
    await wom.judge(id, { customerId: customer.id });
    const signs = (state: string) =>
      count('attention_signal', `customer_id = '${customer.id}' and evidence ->> 'text' ${state}`);
    expect(await signs("like '%最悪%'")).toBe(1);
    const { revision } = await wom.read(id);
    const { body } = await erase(id, { basedOn: revision, reason: 'network_asks' });
    expect(body.case?.state).toBe('closed');
    expect(await signs("like '%最悪%'")).toBe(0);
  });

  it('leaves nothing of it in what was told to other systems, nor in answers that are kept to be given again', async () => {
    const { id, revision } = await found({ address: `${address}/3` });
    await desk.owner.call(
      'PATCH',
      `/api/v1/mentions/${id}`,
      { basedOn: revision, type: 'community' },
      { 'idempotency-key': '0198c0de-0000-7000-8000-000000000001' },
    );
    expect(await count('idempotency_key', `body like '%${id}%'`)).toBe(1);
    await erase(id, { basedOn: (await wom.read(id)).revision });
    expect(await count('idempotency_key', `body like '%${id}%'`)).toBe(0);
  });

  it('takes it out of a list that was sent and not begun', async () => {
    const csv = `URL,本文\n${address}/4,${words}\nhttps://blog.example.jp/other,別の投稿です。\n`;
    const sent = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/mention-imports?name=reviews.csv',
      headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
      payload: csv,
    });
    const list = sent.json<MentionImport>();
    const kept = async () => {
      const { body } = await desk.owner.call<object>('POST', `/api/v1/mention-imports/${list.id}/preview`, {
        mapping: list.mapping,
      });
      return ['4', 'other'].map((end) => JSON.stringify(body).includes(`/${end}"`));
    };
    expect(await kept()).toEqual([true, true]);
    const { id, revision } = await found({ address: `${address}/4` });
    await erase(id, { basedOn: revision });
    expect(await kept()).toEqual([false, true]);
  });

  it('leaves rows about others that happen to have its few words', async () => {
    const sent = await desk.app.inject({
      method: 'POST',
      url: '/api/v1/mention-imports?name=others.csv',
      headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
      payload: 'URL,本文\nhttps://blog.example.jp/their,良いお店です。また来ます。\n',
    });
    const list = sent.json<MentionImport>();
    const { id, revision } = await found({ address: `${address}/6`, text: '良いお店です。' });
    await erase(id, { basedOn: revision });
    const { status, body } = await desk.owner.call<object>(
      'POST',
      `/api/v1/mention-imports/${list.id}/preview`,
      {
        mapping: list.mapping,
      },
    );
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('/their"')]);
  });

  it('is refused to whoever may not erase customers, without a reason, and when somebody was faster', async () => {
    const agent = await desk.join('agent', '佐藤 健');
    const { id, revision } = await found({ address: `${address}/5` });
    expect((await erase(id, { basedOn: revision }, agent)).status).toBe(403);
    expect((await erase(id, { basedOn: revision, reason: 'because' })).status).toBe(400);
    expect((await erase(id, { basedOn: revision, reference: '佐藤さん' })).status).toBe(400);
    expect((await erase(id, { basedOn: revision + 1 })).status).toBe(409);
    expect((await wom.read(id)).text).toBe(words);
  });
});
