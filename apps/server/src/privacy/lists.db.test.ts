import type { CustomerImport, ImportPreview } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk?.close());

async function send(text: string | Buffer): Promise<CustomerImport> {
  const response = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/customer-imports?name=list.csv',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: Buffer.from(text),
  });
  return response.json<CustomerImport>();
}

const mapping = ['name', 'email', 'phone'];
const rowsOf = async (id: string) => {
  const path = `/api/v1/customer-imports/${id}/preview`;
  const { body } = await desk.owner.call<ImportPreview>('POST', path, { mapping });
  return body.rows.map(({ line, values }) => [line, values.name]);
};

let count = 0;
/** A customer with an address and number of their own; answers what erases them. */
async function someone(name: string, contact: { email?: string; phone?: string }) {
  count += 1;
  const made = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
    name,
    email: contact.email ?? `person${count}@example.jp`,
    ...(contact.phone !== undefined && { phone: contact.phone }),
  });
  expect(made.status).toBe(201);
  return () =>
    desk.owner.call<{ code: string; detail: string }>(
      'POST',
      `/api/v1/customers/${made.body.id}/data-requests`,
      {
        kind: 'erasure',
        reason: 'deletion_request',
        confirm: name,
      },
    );
}

describe('an erasure looks through the lists that were sent and not begun', () => {
  it('and takes the person’s rows out, by name, address and number, each other one staying on its line', async () => {
    const erase = await someone('秘密 太郎', { email: 'himitsu@example.jp', phone: '03-6000-0001' });
    const list = await send(
      '氏名,メール,TEL\n林 一,hayashi@example.jp,\n秘密　太郎,,\n森 二,,０３ー６０００ー０００１\n岡 三,HIMITSU@example.jp,\n谷 四,tani@example.jp,\n',
    );
    expect(await rowsOf(list.id)).toHaveLength(5);
    expect((await erase()).status).toBe(201);
    expect(await rowsOf(list.id)).toEqual([
      [2, '林 一'],
      [6, '谷 四'],
    ]);
    const { body } = await desk.owner.call<CustomerImport>('GET', `/api/v1/customer-imports/${list.id}`);
    expect(body).toMatchObject({ state: 'draft', total: 2 });
  });

  it('also where they are written in Shift_JIS', async () => {
    const erase = await someone('亜', { email: 'sjis@example.jp' });
    // 氏名,メール,TEL / 亜,,, / 亜亜,,,
    const head = Buffer.from([0x8e, 0x81, 0x96, 0xbc]);
    const rest = Buffer.from(',mail,TEL\r\n');
    const one = Buffer.concat([Buffer.from([0x88, 0x9f]), Buffer.from(',,\r\n')]);
    const two = Buffer.concat([Buffer.from([0x88, 0x9f, 0x88, 0x9f]), Buffer.from(',,\r\n')]);
    const list = await send(Buffer.concat([head, rest, one, two]));
    expect(list.encoding).toBe('shift_jis');
    expect((await erase()).status).toBe(201);
    expect(await rowsOf(list.id)).toEqual([[3, '亜亜']]);
  });

  it('and leaves no list that has nobody else in it, or that begins with them', async () => {
    const erase = await someone('全部 消子', { email: 'zenbu@example.jp' });
    const alone = await send('氏名,メール,TEL\n全部 消子,zenbu@example.jp,\n');
    const headless = await send('全部 消子,zenbu@example.jp,\n森 二,mori@example.jp,\n');
    const other = await send('氏名,メール,TEL\n森 二,mori@example.jp,\n');
    expect((await erase()).status).toBe(201);
    const status = async ({ id }: CustomerImport) =>
      (await desk.owner.call('GET', `/api/v1/customer-imports/${id}`)).status;
    expect(await Promise.all([alone, headless, other].map(status))).toEqual([404, 404, 200]);
  });

  it('and waits for one with them that is being brought in', async () => {
    const erase = await someone('途中 花子', { email: 'tochu@example.jp' });
    const list = await send('氏名,メール,TEL\n途中 花子,tochu@example.jp,\n');
    const { pool } = desk.context.database;
    await pool.query(`update customer_import set state = 'running' where id = $1`, [list.id]);
    const refused = await erase();
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect(refused.body.detail).toContain('being brought in');
    await pool.query(`update customer_import set state = 'draft' where id = $1`, [list.id]);
    expect((await erase()).status).toBe(201);
  });
});
