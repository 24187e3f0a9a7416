import type { CreatedMention, GrowthCode } from '@madoguchi/contract';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growthDesk } from '../growth/growth.fixture.ts';
import { mentionDesk } from '../mentions/mentions.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { ambassadorDesk, type Problem } from './ambassadors.fixture.ts';

let desk: Desk;
let agent: Person;
let people: ReturnType<typeof ambassadorDesk>;
let growth: ReturnType<typeof growthDesk>;
let wom: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  people = ambassadorDesk(desk);
  growth = growthDesk(desk);
  wom = mentionDesk(desk);
  await desk.owner.call('PUT', '/api/v1/mention-settings', { names: ['みどり商店'], dueDays: 1, basedOn: 0 });
});
afterAll(() => desk.close());

let posts = 0;
/** A post by somebody, read as the worker does. */
async function post(author: string, given: object = {}) {
  posts += 1;
  const { body } = await wom.enter({
    network: 'instagram',
    address: `https://instagram.com/p/post${posts}`,
    author,
    text: '新茶を飲みました。香りがよいです。',
    postedAt: '2026-10-10T03:00:00Z',
    ...given,
  });
  await wom.settle();
  return wom.read(body.id);
}

async function agreed(handle: string, network = 'instagram') {
  const { id } = await people.make({ business: 'freelance' });
  await people.account(id, { network, handle });
  const { body } = await people.agree(id);
  return { id, agreementId: body.agreements[0]?.id ?? '' };
}

describe('a post by an ambassador', () => {
  it('is a paid one, whatever its words say, and is flagged until it shows whom it is for and what was given', async () => {
    const { id } = await agreed('@hana_tea');
    const mention = await post('HANA_tea');
    expect(mention).toMatchObject({
      type: 'amplified',
      typeBy: 'agreement',
      disclosure: 'missing',
      ambassador: { id, name: '花田 みどり' },
    });
    const shown = await post('hana_tea', { text: '#PR みどり商店様より新茶をいただきました。' });
    expect(shown.disclosure).toBe('shown');
    expect((await people.read(id)).posts.map((each) => each.id)).toEqual([shown.id, mention.id]);
    expect((await post('somebody_else')).typeBy).not.toBe('agreement');
  });

  it('is not approved without evidence, and is by a lead with it', async () => {
    await agreed('evidence');
    const decide = async (id: string, given: object, who = desk.owner) =>
      who.call<Problem & { disclosure: string }>('POST', `/api/v1/mentions/${id}/decisions`, {
        basedOn: (await wom.read(id)).revision,
        decision: 'approved',
        relation: 'ambassador',
        benefit: '報酬',
        ...given,
      });
    const silent = await post('evidence');
    expect((await decide(silent.id, { evidence: '契約書' })).body.errors?.[0]?.path).toBe('decision');
    const { id } = await post('evidence', { text: '#PR みどり商店様より新茶をいただきました。' });
    const without = await decide(id, { evidence: ' ' });
    expect([without.status, without.body.errors?.[0]?.path]).toEqual([422, 'evidence']);
    expect((await wom.read(id)).disclosure).toBe('shown');
    expect((await decide(id, { evidence: '契約書' }, agent)).status).toBe(403);
    expect((await decide(id, { evidence: '2026年10月1日の依頼書と投稿前の確認' })).body.disclosure).toBe(
      'approved',
    );
  });

  it('of before the agreement, or of one that was called off, is none', async () => {
    const { agreementId } = await agreed('before');
    expect((await post('before', { postedAt: '2026-09-30T14:59:59Z' })).typeBy).not.toBe('agreement');
    const { id } = await post('before', { postedAt: '2026-09-30T15:00:00Z' });
    expect((await wom.read(id)).typeBy).toBe('agreement');
    await people.step(agreementId, 'cancelled', '2026-10-02');
    await wom.settle();
    expect((await wom.read(id)).typeBy).not.toBe('agreement');
  });

  it('that was there before its writer was known is read anew; a person’s word stands', async () => {
    const found = await post('later', { network: 'x', address: 'https://x.com/Late_R/status/1' });
    const told = await post('late_r', { network: 'x', address: 'https://x.com/other/status/2' });
    await wom.judge(told.id, { type: 'organic' });
    await agreed('@late_r', 'x');
    await wom.settle();
    expect(await wom.read(found.id)).toMatchObject({ type: 'amplified', typeBy: 'agreement' });
    expect(await wom.read(told.id)).toMatchObject({ type: 'organic', typeBy: 'person' });
  });
});

describe('what somebody brought', () => {
  it('is told from their links, codes and campaigns, by every model, with what was paid', async () => {
    const { id } = await agreed('brings');
    await people.agree(id, { payKind: 'goods', payYen: 3000, agreedOn: '2026-11-01' });
    await growth.switches({ cookie: true, passClick: true });
    const link = (await growth.link()).body;
    const code = (await growth.code({ code: 'HANA-10', owner: 'ambassador', ownerName: '花田' })).body;
    await people.give(id, 'link', link.id);
    const given = await people.give(id, 'code', code.id);
    expect(given.body.sources).toMatchObject([
      { kind: 'link', target: { name: '春のお茶' } },
      { kind: 'code', target: { name: 'HANA-10' } },
    ]);
    const { clickId } = await growth.visit(link.addresses[0]?.url ?? '');
    const line = { code: null };
    await growth.order({ externalId: 'a1', clickId, discounts: [{ code: 'hana10', amount: 0 }], ...line });
    await growth.order({ externalId: 'a2', discounts: [{ code: 'HANA-10', amount: 0 }] });
    await growth.order({ externalId: 'a3' });
    const results = await people.results(id);
    expect(results).toMatchObject({
      clicks: 1,
      orders: 2,
      lastOrders: 2,
      cost: 53_000,
      agreements: 2,
      costPerOrder: null,
      fewest: 10,
    });
    const { rows } = await growth.results('by=channel');
    const claimed = rows.reduce((sum, { money }) => sum + money.linear, 0);
    expect(results.money.linear).toBe(claimed);
    expect(results.money.first).toBe(results.money.last);
    expect((await people.results(id, 'from=2020-01-01&to=2020-12-31')).orders).toBe(0);
    expect((await people.results(id, 'from=2026-02-01&to=2026-01-01')).code).toBe('invalid_request');
  });

  it('costs so much an order, with an interval, once there are ten', async () => {
    const { id } = await agreed('ten');
    const code = (await growth.code({ code: 'TEN-10' })).body;
    await people.give(id, 'code', code.id);
    for (let at = 0; at < 10; at += 1)
      await growth.order({ externalId: `ten${at}`, discounts: [{ code: 'TEN-10', amount: 0 }] });
    const { costPerOrder, orders } = await people.results(id);
    expect(orders).toBe(10);
    expect(costPerOrder?.value).toBe(5000);
    expect(costPerOrder?.low).toBeLessThan(3000);
    expect(costPerOrder?.high).toBeGreaterThan(10_000);
  });

  it('leaves out orders of another currency, of other days, and what was given back', async () => {
    const { id } = await agreed('money');
    const code = (await growth.code({ code: 'YEN-1' })).body;
    await people.give(id, 'code', code.id);
    const before = await people.results(id);
    expect(before).toMatchObject({ orders: 0, money: { last: 0 } });
    const discounts = [{ code: 'YEN-1', amount: 0 }];
    const { id: orderId } = await growth.order({ externalId: 'yen', discounts });
    const one = await people.results(id);
    await growth.orders.giveBack(orderId, { refund: 100, externalId: 'yen-back' });
    await growth.settle();
    const less = await people.results(id);
    expect(one.money.last - less.money.last).toBe(100);
    expect((await people.results(id, 'currency=USD&from=2020-01-01&to=2099-12-31')).orders).toBe(0);
    expect((await people.results(id, 'from=2020-01-01&to=2020-01-31')).orders).toBe(0);
    expect((await people.results(id, '')).orders).toBe(1);
  });

  it('is one person’s alone, and goes with the campaign it is of', async () => {
    const { id } = await agreed('campaign');
    const other = await people.make();
    const campaign = await growth.campaign('春の発信');
    await growth.link({ campaignId: campaign.id });
    await people.give(id, 'campaign', campaign.id);
    const code = (await desk.owner.call<GrowthCode>('POST', '/api/v1/codes', { campaignId: campaign.id }))
      .body;
    await growth.order({ externalId: 'c1', discounts: [{ code: code.code, amount: 0 }] });
    expect((await people.results(id)).orders).toBe(1);
    const twice = await people.give(other.id, 'campaign', campaign.id);
    expect([twice.status, twice.body.detail]).toEqual([409, expect.stringContaining('春の発信')]);
    expect((await people.give(other.id, 'link', other.id)).status).toBe(404);
    const [source] = (await people.read(id)).sources;
    await desk.owner.call('DELETE', `/api/v1/ambassador-sources/${source?.id}`);
    expect((await people.give(other.id, 'campaign', campaign.id)).status).toBe(200);
    expect((await people.results(id)).orders).toBe(0);
  });

  it('is saved for spreadsheets, and that it was is on record', async () => {
    const read = async (query: string) =>
      (
        await desk.app.inject({
          url: `/api/v1/ambassadors/export?${query}`,
          headers: { authorization: `Bearer ${desk.owner.apiKey}` },
        })
      ).body;
    const list = await read('what=list');
    expect(list.startsWith('\ufeffname,reading,state')).toBe(true);
    expect(list).toContain('instagram:@hana_tea');
    const results = await read('what=results&from=2020-01-01&to=2099-12-31');
    expect(results.split('\r\n').find((line) => line.includes(',10,10,'))).toContain(',5000,');
    expect((await read('what=results')).split('\r\n').length).toBe(results.split('\r\n').length);
    expect(await read('what=results&from=2026-02-01&to=2026-01-01')).toContain('invalid_request');
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=5');
    expect(audit.body.items.map(({ kind }) => kind)).toContain('export.made');
  });
});

describe('a customer who is one', () => {
  const customer = async (name: string) =>
    (await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', { name })).body.id;

  it('stays the one they are when two records become one', async () => {
    const [kept, merged] = [await customer('花田 みどり'), await customer('花田 緑')];
    const { id } = await people.make({ customerId: merged });
    const together = await desk.owner.call('POST', `/api/v1/customers/${kept}/merge`, {
      customerId: merged,
    });
    expect(together.status).toBeLessThan(300);
    expect((await people.read(id)).customer).toMatchObject({ id: kept, name: '花田 みどり' });
  });

  it('is forgotten on their word, down to the agreement and what was paid', async () => {
    const customerId = await customer('忘れて 花子');
    const { id } = await people.make({
      name: '忘れて 花子',
      customerId,
      audience: '茶道を習う人',
      fit: '理由',
    });
    await people.account(id, { network: 'instagram', handle: 'wasurete' });
    const agreementId =
      (await people.agree(id, { evidence: '契約書', subjectWords: '商店' })).body.agreements[0]?.id ?? '';
    await people.step(agreementId, 'paid', '2026-10-20', '振込の控え');
    const disclosed = await desk.owner.call<{ id: string }>(
      'POST',
      `/api/v1/customers/${customerId}/data-requests`,
      { kind: 'disclosure', reason: 'disclosure_request' },
    );
    const archive = await desk.app.inject({
      url: `/api/v1/data-requests/${disclosed.body.id}/archive`,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    const held = unzipSync(new Uint8Array(archive.rawPayload))['data/ambassador.json'];
    for (const words of ['茶道を習う人', 'wasurete', '新茶の紹介', '振込の控え'])
      expect(strFromU8(held ?? new Uint8Array())).toContain(words);
    const asked = await desk.owner.call('POST', `/api/v1/customers/${customerId}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      confirm: '忘れて 花子',
    });
    expect(asked.status).toBeLessThan(300);
    const after = await people.read(id);
    expect(JSON.stringify(after)).not.toMatch(/忘れて|茶道|wasurete|契約書|控え|新茶/u);
    expect(after).toMatchObject({ erased: true, state: 'ended', accounts: [] });
    expect(after.agreements).toMatchObject([{ payYen: 50_000, paidOn: '2026-10-20', brief: '' }]);
    expect((await people.agree(id)).status).toBe(409);
    const free = await people.make();
    expect((await people.account(free.id, { network: 'instagram', handle: 'wasurete' })).status).toBe(200);
  });
});

it('a mention says nothing of an ambassador it is not by', async () => {
  const { body } = await desk.owner.call<CreatedMention>('POST', '/api/v1/mentions', { text: '誰かの投稿' });
  expect((await wom.read(body.id)).ambassador).toBeNull();
});
