import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { daysAgo, programmeDesk, usualTerms } from './programmes.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof programmeDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  here = programmeDesk(desk);
  await here.growth.switches({ cookie: true, passClick: true });
});
afterAll(() => desk.close());

/** A programme, an inviter, and their invite. */
async function begin(terms = {}, inviter: object = {}) {
  const { body: programme } = await here.programme(terms);
  const customerId = await here.customer('紹介 花子', inviter);
  const { body: invite } = await here.invite(programme.id, customerId);
  return { programme, customerId, invite, code: invite.code ?? '' };
}

describe('a programme', () => {
  it('is made with its campaign and its first terms, and says how its rewards look beside the law', async () => {
    const { status, body } = await here.programme({
      who: 'purchasers',
      inviter: { ...usualTerms.inviter, amount: 601 },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '友だち紹介',
      campaign: { name: '友だち紹介' },
      version: 1,
      revision: 1,
      invites: 0,
      law: {
        inviter: { verdict: 'over', worth: 601, limit: { each: 600, rule: { id: 'sotsuke-2007' } } },
        invited: { verdict: 'outside', rule: { id: 'price-cut' } },
      },
    });
  });

  it.each([
    [{ endsOn: '2019-12-31' }, 'terms.endsOn'],
    [{ inviter: { kind: 'gift', amount: 500, unit: 'yen', what: '' } }, 'terms.inviter.what'],
    [{ inviter: { kind: 'gift', amount: 10, unit: 'percent', what: 'お茶' } }, 'terms.inviter.unit'],
    [{ invited: { kind: 'code', amount: 0, unit: 'yen', what: '' } }, 'terms.invited.amount'],
    [{ invited: { kind: 'cut', amount: 101, unit: 'percent', what: '' } }, 'terms.invited.amount'],
  ])('is refused with terms that contradict themselves: %j', async (terms, path) => {
    const { status, body } = await here.programme(terms as object);
    expect(status).toBe(400);
    expect(body.detail).toContain(path);
  });

  it('leads nowhere back into the desk', async () => {
    const given = { name: '輪', target: 'javascript:alert(1)', terms: usualTerms };
    expect((await desk.owner.call('POST', '/api/v1/referral-programmes', given)).status).toBe(400);
  });

  it('changes by versions, and only as it was seen', async () => {
    const { body: before } = await here.programme();
    const terms = { ...usualTerms, holdDays: 30 };
    const { body: after } = await here.change(before.id, { basedOn: 1, terms });
    expect(after).toMatchObject({ version: 2, revision: 2, terms: { holdDays: 30 } });
    expect((await here.change(before.id, { basedOn: 1, name: '遅い' })).body.code).toBe('conflict');
    // The same terms again are no version of their own.
    expect((await here.change(before.id, { basedOn: 2, terms, name: '名前' })).body.version).toBe(2);
    const { body } = await desk.owner.call<{ items: { version: number }[] }>(
      'GET',
      `/api/v1/referral-programmes/${before.id}/versions`,
    );
    expect(body.items.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('an invite', () => {
  it('is a link and a code of the customer’s own, once a person', async () => {
    const { programme, customerId, invite } = await begin();
    expect(invite.url).toContain('/l/');
    expect(invite.code).toMatch(/^[A-Z0-9]{8}$/u);
    const again = await here.invite(programme.id, customerId);
    expect(again.status).toBe(200);
    expect(again.body.id).toBe(invite.id);
    const at = await here.growth.visit(invite.url);
    expect(at.location).toContain('https://shop.example.jp/');
  });

  it('stays one when two records of a person are merged', async () => {
    const { programme, customerId, invite } = await begin();
    const other = await here.customer('紹介 花子');
    await desk.owner.call('POST', `/api/v1/customers/${other}/merge`, { customerId });
    expect((await here.invite(programme.id, other)).body.id).toBe(invite.id);
  });

  it('is for those who have bought, where only they may invite', async () => {
    const { body: programme } = await here.programme({ who: 'purchasers' });
    const customerId = await here.customer('まだ 買わず');
    const refused = await here.invite(programme.id, customerId);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('have bought');
    const order = await here.orderWith(null);
    const buyer = order.customer?.id ?? '';
    expect((await here.invite(programme.id, buyer)).status).toBe(201);
  });
});

describe('a referral', () => {
  it('is an order with the code: held, then earned, without anybody writing it down', async () => {
    const { programme, customerId, code } = await begin();
    const fresh = await here.orderWith(code, {}, 1);
    const old = await here.orderWith(code, {}, 10);
    const page = await here.list(programme.id);
    expect(page.counts).toEqual({ waiting: 1, earned: 1, granted: 0, refused: 0 });
    expect(page.items.map(({ orderId }) => orderId)).toEqual([fresh.id, old.id]);
    expect(page.items[0]).toMatchObject({ state: 'waiting', reason: 'hold', via: 'code' });
    expect(page.items[1]).toMatchObject({
      state: 'earned',
      reason: null,
      inviter: { id: customerId },
      due: [{ side: 'inviter', reward: { kind: 'gift', amount: 500 } }],
      version: 1,
    });
  });

  it('is an order after a click on the link', async () => {
    const { programme, invite } = await begin({ holdDays: 0 });
    const { clickId } = await here.growth.visit(invite.url);
    const order = await here.growth.order({ clickId });
    expect(await here.standing(programme.id, order.id)).toMatchObject({ state: 'earned', via: 'link' });
  });

  it('belongs to one inviter alone: to whose code it carries, not to whose link was clicked', async () => {
    const one = await begin({ holdDays: 0 });
    const other = await begin({ holdDays: 0 });
    const { clickId } = await here.growth.visit(one.invite.url);
    const order = await here.growth.order({ clickId, discounts: [{ code: other.code, amount: 1 }] });
    expect(await here.standing(one.programme.id, order.id)).toBeUndefined();
    expect(await here.standing(other.programme.id, order.id)).toMatchObject({ via: 'code' });
  });

  it('is undone by a refund within the days, and not by one after', async () => {
    const { programme, code } = await begin();
    const back = await here.orderWith(code, {}, 10);
    await here.growth.orders.giveBack(back.id, { refund: back.total, at: daysAgo(5) });
    const late = await here.orderWith(code, {}, 10);
    await here.growth.orders.giveBack(late.id, { refund: late.total, at: daysAgo(1) });
    expect(await here.standing(programme.id, back.id)).toMatchObject({
      state: 'refused',
      reason: 'refunded',
    });
    expect(await here.standing(programme.id, late.id)).toMatchObject({
      state: 'earned',
      refunded: late.total,
    });
  });

  it('counts for the first order of a person, whichever of their records bought', async () => {
    const { programme, code } = await begin();
    const customer = { name: '二度 買う', email: 'twice@example.ne.jp' };
    const first = await here.orderWith(code, { customer }, 20);
    const second = await here.orderWith(code, { customer }, 10);
    const another = await here.orderWith(code, {}, 9);
    expect(await here.standing(programme.id, first.id)).toMatchObject({ state: 'earned' });
    expect(await here.standing(programme.id, second.id)).toMatchObject({ reason: 'not_first' });
    expect(await here.standing(programme.id, another.id)).toMatchObject({ state: 'earned' });
    const kept = first.customer?.id ?? '';
    await desk.owner.call('POST', `/api/v1/customers/${kept}/merge`, { customerId: another.customer?.id });
    expect(await here.standing(programme.id, another.id)).toMatchObject({ reason: 'not_first' });
  });

  it('is judged by the terms that held when it was placed', async () => {
    const { programme, code } = await begin();
    const before = await here.orderWith(code, {}, 10);
    await here.change(programme.id, { basedOn: 1, terms: { ...usualTerms, minTotal: 50_000 } });
    const after = await here.growth.order({
      discounts: [{ code, amount: 1 }],
      placedAt: new Date(Date.now() + 1000).toISOString(),
    });
    expect(await here.standing(programme.id, before.id)).toMatchObject({ state: 'earned', version: 1 });
    expect(await here.standing(programme.id, after.id)).toMatchObject({
      state: 'refused',
      reason: 'below_minimum',
      version: 2,
    });
  });

  it('stops counting where an inviter has as many as the terms allow', async () => {
    const { programme, code } = await begin({ limit: 1 });
    const first = await here.orderWith(code, {}, 20);
    const second = await here.orderWith(code, {}, 10);
    expect(await here.standing(programme.id, first.id)).toMatchObject({ state: 'earned' });
    expect(await here.standing(programme.id, second.id)).toMatchObject({ state: 'refused', reason: 'limit' });
  });

  it('is listed page by page and by state', async () => {
    const { programme, code } = await begin();
    for (const days of [12, 11, 10]) await here.orderWith(code, {}, days);
    const first = await here.list(programme.id, 'state=earned&limit=2');
    expect(first.items).toHaveLength(2);
    const rest = await here.list(programme.id, `state=earned&limit=2&cursor=${first.nextCursor}`);
    expect(rest.items).toHaveLength(1);
    expect(rest.nextCursor).toBeNull();
    expect((await here.list(programme.id, 'state=refused')).items).toEqual([]);
  });
});

describe('referring oneself', () => {
  it('is refused with its evidence, and allowed by a lead with a reason', async () => {
    const { programme, code } = await begin({}, { phone: '090-1234-5678' });
    // Another record, as one buys with the address of a sister.
    const customer = { name: '紹介 はな', email: 'sister@example.ne.jp', phone: '09012345678' };
    const order = await here.orderWith(code, { customer });
    expect(await here.standing(programme.id, order.id)).toMatchObject({
      state: 'refused',
      reason: 'self',
      signs: expect.arrayContaining([expect.objectContaining({ kind: 'same_phone' })]),
    });
    const unearned = await here.grant(programme.id, { orderId: order.id, side: 'inviter' });
    expect(unearned.status).toBe(409);
    await here.rule(programme.id, { orderId: order.id, ruling: 'allowed', reason: '姉妹と確認' });
    expect(await here.standing(programme.id, order.id)).toMatchObject({
      state: 'earned',
      ruling: { ruling: 'allowed', reason: '姉妹と確認', by: { id: desk.owner.memberId } },
    });
    await here.rule(programme.id, { orderId: order.id, ruling: 'withdrawn', reason: '思い違い' });
    expect(await here.standing(programme.id, order.id)).toMatchObject({ reason: 'self', ruling: null });
  });

  it('is seen where the inviter bought with the own code, and after two records turn out to be one person', async () => {
    const { programme, customerId, code } = await begin();
    const order = await here.orderWith(code);
    expect(await here.standing(programme.id, order.id)).toMatchObject({ state: 'earned' });
    await desk.owner.call('POST', `/api/v1/customers/${customerId}/merge`, {
      customerId: order.customer?.id,
    });
    await here.growth.settle();
    expect(await here.standing(programme.id, order.id)).toMatchObject({
      reason: 'self',
      signs: expect.arrayContaining([{ kind: 'same_customer', value: '' }]),
    });
  });

  it('is only asked about where both live at one address', async () => {
    const { programme, code } = await begin({}, { address: '東京都中野区中野1-2-3' });
    const order = await here.orderWith(code);
    const path = `/api/v1/customers/${order.customer?.id}`;
    await desk.owner.call('PATCH', path, { address: '東京都中野区中野１丁目２番３号' });
    expect(await here.standing(programme.id, order.id)).toMatchObject({
      state: 'waiting',
      reason: 'check',
      signs: [{ kind: 'same_address', value: '東京都中野区中野1-2-3' }],
    });
    await here.rule(programme.id, { orderId: order.id, ruling: 'refused', reason: '本人と確認' });
    expect(await here.standing(programme.id, order.id)).toMatchObject({ state: 'refused', reason: 'ruled' });
  });

  it('is nothing to allow where nothing speaks against it, nor to withdraw where nothing was decided', async () => {
    const { programme, code } = await begin();
    const order = await here.orderWith(code);
    for (const ruling of ['allowed', 'withdrawn'])
      expect((await here.rule(programme.id, { orderId: order.id, ruling, reason: '念のため' })).status).toBe(
        409,
      );
  });
});

describe('handing over', () => {
  it('is on record, once, and taken back by a row of its own', async () => {
    const { programme, code } = await begin();
    const order = await here.orderWith(code);
    const asked = { orderId: order.id, side: 'inviter', note: '11月22日に発送' };
    expect((await here.grant(programme.id, asked)).status).toBe(200);
    expect((await here.grant(programme.id, asked)).status).toBe(409);
    const given = await here.standing(programme.id, order.id);
    expect(given).toMatchObject({
      state: 'granted',
      due: [],
      grants: [{ note: '11月22日に発送', undone: null }],
    });
    const grantId = given?.grants[0]?.id ?? '';
    expect((await here.undo(grantId, '返送された')).status).toBe(200);
    expect((await here.undo(grantId, '返送された')).status).toBe(409);
    expect(await here.standing(programme.id, order.id)).toMatchObject({
      state: 'earned',
      grants: [{ undone: { note: '返送された', by: { id: desk.owner.memberId } } }],
    });
    expect((await here.grant(programme.id, asked)).status).toBe(200);
  });

  it('happens once, however many do it at the same moment', async () => {
    const { programme, code } = await begin();
    const order = await here.orderWith(code);
    const asked = { orderId: order.id, side: 'inviter' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => here.grant(programme.id, asked)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    expect((await here.standing(programme.id, order.id))?.grants).toHaveLength(1);
  });

  it('is not of a side that gets its reward with the order', async () => {
    const { programme, code } = await begin();
    const order = await here.orderWith(code);
    expect((await here.grant(programme.id, { orderId: order.id, side: 'invited' })).status).toBe(409);
  });

  it('stays in sight where somebody else’s code turns out to have led to the order', async () => {
    const one = await begin();
    const other = await begin();
    const given = { externalId: 'moved', customer: { name: '移る 客', email: 'moved@example.ne.jp' } };
    const order = await here.orderWith(one.code, given);
    await here.grant(one.programme.id, { orderId: order.id, side: 'inviter' });
    await here.orderWith(other.code, { ...given, updatedAt: new Date().toISOString() });
    expect(await here.standing(one.programme.id, order.id)).toMatchObject({
      state: 'refused',
      reason: 'elsewhere',
      inviter: null,
      grants: [{ undone: null }],
    });
    expect(await here.standing(other.programme.id, order.id)).toMatchObject({
      inviter: { id: other.customerId },
    });
  });

  it('stays on record where the referral falls afterwards', async () => {
    const { programme, code } = await begin();
    const order = await here.orderWith(code);
    await here.grant(programme.id, { orderId: order.id, side: 'inviter' });
    await here.growth.orders.giveBack(order.id, { refund: order.total, at: daysAgo(9) });
    expect(await here.standing(programme.id, order.id)).toMatchObject({
      state: 'refused',
      reason: 'refunded',
      grants: [{ undone: null }],
    });
  });
});

describe('the limits for premiums', () => {
  it('are answered with how they were reckoned and their source', async () => {
    const { status, body } = await desk.owner.call(
      'GET',
      '/api/v1/premium-limit?kind=draw&value=3000&sales=1000000',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      each: 60_000,
      reckoned: 'times',
      by: 20,
      total: 20_000,
      rule: { id: 'kensho-1996' },
    });
    const early = '/api/v1/premium-limit?kind=all&value=3000&on=1990-01-01';
    expect((await desk.owner.call<{ code: string }>('GET', early)).body.code).toBe('unprocessable');
    const rules = await desk.owner.call<{ items: unknown[] }>('GET', '/api/v1/premium-rules');
    expect(rules.body.items).toHaveLength(4);
  });

  it('judge terms before anything is saved', async () => {
    const terms = { ...usualTerms, invited: { kind: 'gift', amount: 700, unit: 'yen', what: '急須' } };
    const { body } = await desk.owner.call('POST', '/api/v1/referral-terms/judge', { terms });
    expect(body).toMatchObject({ inviter: { verdict: 'outside' }, invited: { verdict: 'over', worth: 700 } });
  });
});
