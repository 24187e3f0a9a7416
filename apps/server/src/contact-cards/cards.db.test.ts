import type { Channel, Company, ContactCard, Customer, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let other: Desk;
let sato: Person;
let customer: Customer;
let company: Company;
let phone: Channel;
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  other = await neighbour(desk);
  sato = await desk.join('agent', '佐藤 花子');
  const made = async <T>(path: string, body: object) => (await desk.owner.call<T>('POST', path, body)).body;
  company = await made<Company>('/api/v1/companies', { name: '株式会社みなと' });
  customer = await made<Customer>('/api/v1/customers', {
    name: '田中 一郎',
    companyId: company.id,
    contactPersonId: sato.memberId,
  });
  phone = await made<Channel>('/api/v1/channels', {
    type: 'phone',
    name: '夜間窓口',
    number: '03-1234-5678',
    service: 'webhook',
    routing: { onCall: 'outside_hours' },
  });
});
afterAll(() => desk.close());

const ja = {
  label: '夜間・休日の緊急連絡',
  hours: '平日18時〜翌9時、土日・祝日',
  say: '会員番号をお伝えください',
};
const none = { label: '', hours: '', say: '' };
const own = (change: object = {}) => ({
  channelId: null,
  number: '090-1111-2222',
  words: { ja, en: none },
  validFrom: null,
  validUntil: null,
  ...change,
});
const path = (kind: 'customers' | 'companies' = 'customers') =>
  `/api/v1/${kind}/${kind === 'customers' ? customer.id : company.id}/contact-card`;
const cardOf = async (kind: 'customers' | 'companies' = 'customers') =>
  (await sato.call<ContactCard>('GET', path(kind))).body;
const save = async (numbers: object[], kind: 'customers' | 'companies' = 'customers') => {
  const { revision } = await cardOf(kind);
  return sato.call<ContactCard & Problem>('PUT', path(kind), {
    basedOn: revision,
    contactPerson: true,
    numbers,
  });
};
const publish = async (kind: 'customers' | 'companies' = 'customers') =>
  new URL((await sato.call<ContactCard>('POST', `${path(kind)}/address`)).body.address ?? '').pathname;
const open = (url: string, headers: Record<string, string> = {}) =>
  desk.app.inject({ method: 'GET', url, headers });

describe('a card', () => {
  it('is none at first; the company’s is the customer’s until they have their own', async () => {
    expect(await cardOf()).toMatchObject({ revision: 0, numbers: [], address: null, inherited: null });
    await save([own()], 'companies');
    expect(await cardOf()).toMatchObject({
      revision: 0,
      inherited: { companyId: company.id, company: '株式会社みなと' },
      numbers: [{ number: '+819011112222' }],
    });
    await save([own({ number: '03-9999-8888' })]);
    expect(await cardOf()).toMatchObject({
      revision: 1,
      inherited: null,
      numbers: [{ shownNumber: '03-9999-8888' }],
    });
  });

  it('has the number of a telephone of the desk as that has it, and says that it rings who is on call', async () => {
    const { body } = await save([own({ channelId: phone.id, number: null }), own()]);
    expect(body.numbers).toMatchObject([
      { channelId: phone.id, shownNumber: '03-1234-5678', onCall: true },
      { shownNumber: '090-1111-2222', onCall: false },
    ]);
    await desk.owner.call('PATCH', `/api/v1/channels/${phone.id}`, { phone: { number: '03-1234-9999' } });
    expect((await cardOf()).numbers[0]?.shownNumber).toBe('03-1234-9999');
  });

  it.each([
    ['without a number', () => ({ number: null }), 400],
    ['with two', () => ({ channelId: phone.id }), 400],
    ['with one that is none', () => ({ number: 'あとで' }), 400],
    ['that is for nothing', () => ({ words: { ja: none, en: none } }), 400],
    ['with an end before its beginning', () => ({ validFrom: '2026-12-31', validUntil: '2026-12-30' }), 400],
    ['with another workspace’s telephone', () => ({ channelId: other.owner.memberId, number: null }), 404],
  ])('%s is refused, and nothing changes', async (_what, change, status) => {
    const before = await cardOf();
    expect((await save([own(change())])).status).toBe(status);
    expect(await cardOf()).toEqual(before);
  });

  it('is not overwritten by whoever has read an older one; of two at once one saves', async () => {
    const { revision } = await cardOf();
    const body = { basedOn: revision, contactPerson: true, numbers: [own()] };
    const both = await Promise.all([1, 2].map(() => sato.call('PUT', path(), body)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is not there for another workspace', async () => {
    for (const method of ['GET', 'DELETE'] as const)
      expect((await other.owner.call(method, path())).status).toBe(404);
    expect((await other.owner.call('POST', `${path()}/address`)).status).toBe(404);
  });
});

describe('its page', () => {
  it('shows numbers to tap, hours, what to say and the contact person, without scripts and for no search engine', async () => {
    await save([own({ channelId: phone.id, number: null }), own({ validUntil: '2020-01-01' })]);
    const { statusCode, headers, body } = await open(await publish());
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(body).toContain('href="tel:+81312349999"');
    for (const text of [ja.label, ja.hours, ja.say, '田中 一郎 様', '担当: 佐藤 花子'])
      expect(body).toContain(text);
    // What is over is not given any more.
    expect(body).not.toContain('+819011112222');
    expect(body).not.toContain('<script');
  });

  it('speaks English to who asks for it, and marks what is in Japanese', async () => {
    const url = await publish();
    const english = (await open(url, { 'accept-language': 'en-GB,en;q=0.9' })).body;
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Your contact person: 佐藤 花子');
    expect(english).toContain(`<span lang="ja">${ja.label}</span>`);
    expect((await open(`${url}?lang=ja`, { 'accept-language': 'en' })).body).toContain('<html lang="ja">');
  });

  it('is set for paper: eight on A4, or one as large as a business card', async () => {
    const url = await publish();
    const a4 = (await open(`${url}?print=a4`)).body;
    expect(a4.match(/<article class="business/gu)).toHaveLength(8);
    expect(a4).toContain('@page{size:210mm 297mm');
    const one = (await open(`${url}?print=card&lang=en`)).body;
    expect(one.match(/<article class="business/gu)).toHaveLength(1);
    expect(one).toContain('@page{size:91mm 55mm');
    expect(one).toContain('<svg');
  });

  it('escapes what people wrote', async () => {
    await save([own({ words: { ja: { ...ja, label: '<b onclick="x">' }, en: none } })]);
    expect((await open(await publish())).body).toContain('&lt;b onclick=&quot;x&quot;&gt;');
  });

  it('ends with its address: withdrawn, made anew, or the card removed', async () => {
    const first = await publish();
    const second = await publish();
    expect((await open(first)).statusCode).toBe(404);
    expect((await open(second)).statusCode).toBe(200);
    await sato.call('DELETE', `${path()}/address`);
    expect((await open(second)).statusCode).toBe(404);
    expect((await open(second)).body).toContain('ご利用いただけません');
    const third = await publish();
    await sato.call('DELETE', path());
    expect((await open(third)).statusCode).toBe(404);
    expect(await cardOf()).toMatchObject({ revision: 0, inherited: { companyId: company.id } });
  });

  it.each(['x', 'A'.repeat(54), '%00'])('«%s» is the address of none', async (secret) => {
    expect([400, 404]).toContain((await open(`/cards/${secret}`)).statusCode);
  });

  it('goes on after a merge, and ends when the person’s data is erased', async () => {
    await save([own()]);
    const url = await publish();
    const kept = (await desk.owner.call<Customer>('POST', '/api/v1/customers', { name: '田中 花代' })).body;
    await desk.owner.call('POST', `/api/v1/customers/${kept.id}/merge`, { customerId: customer.id });
    expect((await open(url)).body).toContain('田中 花代 様');
    const theirs = await sato.call<ContactCard>('GET', `/api/v1/customers/${kept.id}/contact-card`);
    expect(theirs.body.revision).toBe(1);
    const erased = await desk.owner.call('POST', `/api/v1/customers/${kept.id}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      confirm: '田中 花代',
    });
    expect(erased.status).toBe(201);
    expect((await open(url)).statusCode).toBe(404);
  });
});
