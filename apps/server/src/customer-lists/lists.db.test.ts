import type {
  CustomerCare,
  CustomerDetail,
  CustomerImport,
  ImportError,
  ImportPreview,
} from '@madoguchi/contract';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId, sql } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { resumeLists, takeOver, type ListDependencies } from '../lists/index.ts';

let desk: Desk;
let dependencies: ListDependencies;
beforeAll(async () => {
  desk = await buildDesk();
  dependencies = { ...desk.context, log: createLogger('silent') };
});
afterAll(() => desk.close());

async function upload(content: string | Buffer, name = 'list.csv') {
  const response = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/customer-imports?name=${encodeURIComponent(name)}`,
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: typeof content === 'string' ? Buffer.from(content) : content,
  });
  return { status: response.statusCode, body: response.json<CustomerImport & { code: string }>() };
}
const start = (list: CustomerImport, body: object = {}) =>
  desk.owner.call<CustomerImport & { code: string }>('POST', `/api/v1/customer-imports/${list.id}/start`, {
    mapping: list.mapping,
    ...body,
  });
const state = async (id: string) =>
  (await desk.owner.call<CustomerImport>('GET', `/api/v1/customer-imports/${id}`)).body;
const errorsOf = async (id: string) =>
  (await desk.owner.call<{ items: ImportError[] }>('GET', `/api/v1/customer-imports/${id}/errors`)).body
    .items;
const run = (importId: string) => takeOver(dependencies, { workspaceId: desk.workspaceId, importId });
const find = async (query: string) => {
  const { body } = await desk.owner.call<{ items: CustomerDetail[] }>(
    'GET',
    `/api/v1/customers?query=${encodeURIComponent(query)}`,
  );
  return body.items;
};
async function take(content: string | Buffer, body: object = {}) {
  const list = await upload(content);
  await start(list.body, body);
  await run(list.body.id);
  return state(list.body.id);
}

describe('a list that was sent', () => {
  it('is understood before anything is done: headings, encoding, rows, a preview with what is wrong', async () => {
    const text = '氏名,メール,TEL\n山田 太郎,taro@a.example.jp,03-1234-5678\n鈴木,suzuki,\n';
    const { status, body } = await upload(iconv.encode(text, 'cp932'), '顧客.csv');
    expect([status, body]).toMatchObject([
      201,
      {
        name: '顧客.csv',
        encoding: 'shift_jis',
        mapping: ['name', 'email', 'phone'],
        total: 2,
        state: 'draft',
      },
    ]);
    const preview = await desk.owner.call<ImportPreview>(
      'POST',
      `/api/v1/customer-imports/${body.id}/preview`,
      {
        mapping: ['name', 'email', null],
      },
    );
    expect(preview.body.rows).toEqual([
      { line: 2, values: { name: '山田 太郎', email: 'taro@a.example.jp' }, error: null },
      {
        line: 3,
        values: { name: '鈴木', email: 'suzuki' },
        error: { code: 'email_invalid', heading: 'メール' },
      },
    ]);
    expect(await find('taro@a.example.jp')).toEqual([]);
  });

  it.each([
    ['', 400],
    ['氏名,メール\n', 422],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfd]), 422],
  ])('is refused when it is none', async (content, status) => {
    expect((await upload(content)).status).toBe(status);
  });

  it('is not begun with columns that say no name, twice the same, or are not as many', async () => {
    const { body } = await upload('氏名,メール\n甲,kou@a.example.jp\n');
    expect((await start(body, { mapping: [null, null] })).body.code).toBe('unprocessable');
    expect((await start(body, { mapping: ['name', 'name'] })).body.code).toBe('unprocessable');
    expect((await start(body, { mapping: ['name'] })).body.code).toBe('invalid_request');
    expect((await start({ ...body, id: newId() })).status).toBe(404);
    expect((await start(body)).status).toBe(200);
    expect((await start(body)).body.code).toBe('conflict');
  });

  it('belongs to owners and leads', async () => {
    const agent = await desk.join('agent', '佐藤');
    expect((await agent.call('GET', '/api/v1/customer-imports')).status).toBe(403);
    expect((await agent.call('GET', '/api/v1/customer-export')).status).toBe(403);
  });
});

describe('taking a list over', () => {
  it('makes customers of its good rows and reports the bad ones by line', async () => {
    const list = await take(
      '氏名,ふりがな,会社名,メール,TEL,アレルギー,担当者\n' +
        '林 一,はやし はじめ,林商店,hayashi@b.example.jp,03-2000-0001,卵,緑川 直子\n' +
        ',,,,03-2000-0002,,\n' +
        '森 二,,,mori@,,,\n' +
        '"森\n三",,,mori3@b.example.jp,,,いない人\n' +
        '岡 四,,,oka@b.example.jp,03-2000-0001,,\n',
    );
    expect(list).toMatchObject({ state: 'done', total: 5, processed: 5, created: 2, errors: 3 });
    expect((await errorsOf(list.id)).map(({ line, code, heading }) => [line, code, heading])).toEqual([
      [3, 'name_missing', null],
      [4, 'email_invalid', 'メール'],
      [5, 'contact_person_unknown', '担当者'],
    ]);
    const [hayashi] = await find('hayashi@b.example.jp');
    expect(hayashi).toMatchObject({ name: '林 一', company: '林商店', contactPersonId: desk.owner.memberId });
    expect((await find('oka@b.example.jp'))[0]?.contactPoints).toMatchObject([{}, { shared: true }]);
    const csv = await desk.owner.call<string>('GET', `/api/v1/customer-imports/${list.id}/errors.csv`);
    expect(csv.body).toContain('森 二,,,mori@');
    expect(csv.body).toMatch(/^\ufeff.*,行,理由,列\r\n/u);
    expect(csv.body).toMatch(/,4,メールアドレスの形式が正しくありません,メール\r\n/u);
    const english = `/api/v1/customer-imports/${list.id}/errors.csv?language=en`;
    expect((await desk.owner.call<string>('GET', english)).body).toContain(',3,There is no name,\r\n');
    expect((await take(csv.body.replace('mori@,', 'mori@b.example.jp,'))).created).toBe(1);
  });

  it('fills, overwrites or leaves who is known already by address, or by name and telephone', async () => {
    await take('氏名,メール,TEL,役職\n既知 一,kichi@c.example.jp,03-3000-0001,\n');
    const again = '氏名,メール,TEL,役職\n改名 一,kichi@C.Example.JP,,部長\n';
    const fields = async () => (await find('kichi@c.example.jp')).map(({ name, title }) => [name, title]);
    expect(await take(again, { existing: 'skip' })).toMatchObject({ skipped: 1 });
    expect(await fields()).toEqual([['既知 一', null]]);
    expect(await take(again, { existing: 'fill' })).toMatchObject({ updated: 1 });
    expect(await fields()).toEqual([['既知 一', '部長']]);
    expect(await take(again, { existing: 'overwrite' })).toMatchObject({ updated: 1 });
    expect(await fields()).toEqual([['改名 一', '部長']]);
    expect(await take('氏名,TEL,住所\n改名一,０３-３０００-０００１,東京\n')).toMatchObject({
      updated: 1,
      created: 0,
    });
  });

  it('does each row once, whoever is killed in between and however many do it', async () => {
    const rows = Array.from({ length: 350 }, (_, nth) => `一度 ${nth},once${nth}@d.example.jp`);
    const { body } = await upload(`氏名,メール\n${rows.join('\n')}\n`);
    await start(body);
    // Killed after two batches: the third is rolled back with its place.
    let batches = 0;
    const database = desk.context.database;
    const dying = vi.spyOn(database, 'inWorkspace').mockImplementation((workspaceId, work) => {
      batches += 1;
      if (batches > 3) return Promise.reject(new Error('killed'));
      return Object.getPrototypeOf(database).inWorkspace.call(database, workspaceId, work);
    });
    await expect(run(body.id)).rejects.toThrow('killed');
    dying.mockRestore();
    expect((await state(body.id)).processed).toBe(200);
    await Promise.all([run(body.id), run(body.id), run(body.id)]);
    await run(body.id);
    expect(await state(body.id)).toMatchObject({ state: 'done', processed: 350, created: 350, errors: 0 });
    expect(await find('once349@')).toHaveLength(1);
    expect(await find('once0@')).toHaveLength(1);
  });

  it('goes on by itself when its process is gone, and only then', async () => {
    const { body } = await upload('氏名,メール\n続き,tsuzuki@e.example.jp\n');
    await start(body);
    await resumeLists(dependencies, desk.workspaceId);
    expect((await state(body.id)).state).toBe('running');
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(
        sql`update customer_import set touched_at = now() - interval '1 minute' where workspace_id = ${tx.workspaceId}`,
      ),
    );
    await resumeLists(dependencies, desk.workspaceId);
    expect(await state(body.id)).toMatchObject({ state: 'done', created: 1 });
  });

  it('stops when someone says so, and keeps what was done', async () => {
    const { body } = await upload('氏名,メール\n中止,chushi@f.example.jp\n');
    await start(body);
    const stopped = await desk.owner.call<CustomerImport>('POST', `/api/v1/customer-imports/${body.id}/stop`);
    expect(stopped.body.state).toBe('stopped');
    await run(body.id);
    expect(await find('chushi@f.example.jp')).toEqual([]);
    expect((await desk.owner.call('POST', `/api/v1/customer-imports/${body.id}/stop`)).status).toBe(409);
  });
});

describe('the list of all customers', () => {
  const fetchList = (query: string) =>
    desk.app.inject({
      method: 'GET',
      url: `/api/v1/customer-export?${query}`,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });

  it('holds everybody, harmless for spreadsheets, and is understood when it comes in again', async () => {
    await desk.owner.call('POST', '/api/v1/customers', {
      name: '=HYPERLINK("x")',
      email: 'formula@g.example.jp',
    });
    const response = await fetchList('encoding=utf-8');
    expect(response.headers['content-disposition']).toContain('.csv');
    expect(response.body.startsWith('\ufeff氏名,ふりがな,敬称,会社名')).toBe(true);
    expect(response.body).toContain(`"'=HYPERLINK(""x"")"`);
    const { body } = await upload(Buffer.from(response.rawPayload));
    expect(body.mapping).not.toContain(null);
    await start(body, { existing: 'fill' });
    await run(body.id);
    expect(await state(body.id)).toMatchObject({ created: 0, errors: 0 });
    expect((await find('formula@g.example.jp'))[0]?.name).toBe('=HYPERLINK("x")');
  });

  it('comes in Shift_JIS and with English headings too', async () => {
    await desk.owner.call('POST', '/api/v1/customers', { name: '𠮷野 〜', email: 'yoshino@g.example.jp' });
    const response = await fetchList('encoding=shift_jis&language=en');
    const text = iconv.decode(Buffer.from(response.rawPayload), 'cp932');
    expect(text.startsWith('Name,Reading,Honorific')).toBe(true);
    expect(text).toContain('〓野 ～');
  });
});

describe('dates in a list', () => {
  it('are kept with the customer and the company, as events too; a second time changes nothing', async () => {
    const list =
      '氏名,会社名,メール,誕生日,創立記念日,契約更新日,購入日,お届け日\n' +
      '東 一,東商店,higashi@d.example.jp,昭和50年3月1日,4月1日,R9.3.31,2026/11/1,2026-11-05\n' +
      '西 二,,nishi@d.example.jp,2月29日,1999/10/1,4月1日,,\n' +
      '南 三,,minami@d.example.jp,27454,,,,\n' +
      '北 四,,kita@d.example.jp,2026/2/30,,,,\n' +
      '中 五,,naka@d.example.jp,,,,11月1日,\n';
    const first = await take(list);
    expect(first).toMatchObject({
      mapping: [
        'name',
        'company',
        'email',
        'birthday',
        'companyAnniversary',
        'contractEnd',
        'boughtOn',
        'deliveredOn',
      ],
      created: 2,
      errors: 3,
    });
    expect((await errorsOf(first.id)).map(({ line, code, heading }) => [line, code, heading])).toEqual([
      [4, 'date_serial', '誕生日'],
      [5, 'date_invalid', '誕生日'],
      [6, 'date_without_year', '購入日'],
    ]);
    await take(list);
    const care = async (query: string) => {
      const [customer] = await find(query);
      return (
        await desk.owner.call<CustomerCare>('GET', `/api/v1/customers/${customer?.id}/care`)
      ).body.dates.map(({ kind, year, month, day, yearly, ofCompany }) => [
        kind,
        year,
        month,
        day,
        yearly,
        ofCompany,
      ]);
    };
    expect(new Set(await care('higashi@d.example.jp'))).toEqual(
      new Set([
        ['birthday', 1975, 3, 1, true, false],
        ['company_anniversary', null, 4, 1, true, true],
        ['contract_end', 2027, 3, 31, false, false],
      ]),
    );
    expect(await care('nishi@d.example.jp')).toHaveLength(3);
    const told = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many<{ kind: string; on: string }>(sql`
        select kind, at::date::text as on from care_event where workspace_id = ${tx.workspaceId} order by kind`),
    );
    expect(told).toEqual([
      { kind: 'bought', on: '2026-11-01' },
      { kind: 'delivered', on: '2026-11-05' },
    ]);
    const changed = 'メール,誕生日\nhigashi@d.example.jp,1975/3/2\nnishi@d.example.jp,-\n';
    await take(changed);
    expect(await care('higashi@d.example.jp')).toContainEqual(['birthday', 1975, 3, 1, true, false]);
    await take(changed, { existing: 'overwrite' });
    expect(await care('higashi@d.example.jp')).toContainEqual(['birthday', 1975, 3, 2, true, false]);
    expect(await care('nishi@d.example.jp')).toContainEqual(['birthday', null, 2, 29, true, false]);
    const { body } = await desk.owner.call<string>('GET', '/api/v1/customer-export');
    expect(body).toMatch(/担当者,誕生日,創立記念日,契約更新日,購入日,お届け日\r\n/u);
    expect(body).toContain(',1975-03-02,4月1日,2027-03-31,2026-11-01,2026-11-05\r\n');
    expect(body).toContain(',2月29日,1999-10-01,4月1日,,\r\n');
  });
});
