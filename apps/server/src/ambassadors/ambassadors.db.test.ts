import { newId, sql } from '../platform/db/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { ambassadorDesk, type Problem } from './ambassadors.fixture.ts';

let desk: Desk;
let agent: Person;
let people: ReturnType<typeof ambassadorDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  people = ambassadorDesk(desk);
});
afterAll(() => desk.close());

/** Somebody with an account on Instagram. */
async function withAccount(handle: string, given: object = {}) {
  const { id } = await people.make(given);
  const { body } = await people.account(id, { network: 'instagram', handle });
  return { id, accountId: body.accounts[0]?.id ?? '' };
}

describe('somebody who speaks for the company', () => {
  it('is kept with who follows them and why they fit, by leads alone', async () => {
    const { id } = await people.make({ reading: 'はなだ みどり', topics: ['日本茶', '日本茶', '器'] });
    const fit = '日本茶の淹れ方を五年間紹介している。';
    const { body } = await people.change(id, { state: 'active', business: 'freelance', fit });
    expect(body).toMatchObject({
      state: 'active',
      fit,
      topics: ['日本茶', '器'],
      relation: { agreements: 0 },
    });
    const late = await desk.owner.call<Problem>('PATCH', `/api/v1/ambassadors/${id}`, {
      basedOn: 1,
      name: '別',
    });
    expect(late.status).toBe(409);
    expect((await agent.call('GET', `/api/v1/ambassadors/${id}`)).status).toBe(200);
    expect((await agent.call('POST', '/api/v1/ambassadors', { name: '別' })).status).toBe(403);
    expect((await people.change(id, { customerId: newId() })).status).toBe(404);
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=20');
    const kinds = audit.body.items.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['ambassador.created', 'ambassador.updated']));
  });

  it('has an account that is nobody else’s, however it is written', async () => {
    const { id, accountId } = await withAccount('@Midori_Tea');
    const other = await people.make();
    const again = await people.account(other.id, { network: 'instagram', handle: 'ＭＩＤＯＲＩ_tea' });
    expect([again.status, again.body.errors?.[0]?.path]).toEqual([409, 'handle']);
    expect((await people.account(other.id, { network: 'x', handle: 'midori_tea' })).status).toBe(200);
    const put = (handle: string) =>
      desk.owner.call<{ accounts: { handle: string }[] }>('PUT', `/api/v1/ambassador-accounts/${accountId}`, {
        network: 'instagram',
        handle,
      });
    expect((await put('@midori_tea_jp')).body.accounts).toMatchObject([{ handle: '@midori_tea_jp' }]);
    expect((await people.account(id, { network: 'x', handle: '@' })).status).toBe(400);
  });

  it('reaches as many as were seen to follow on a day; earlier days stay', async () => {
    const { id, accountId } = await withAccount('reach');
    await people.followers(accountId, '2026-01-31', 9_999);
    await people.followers(accountId, '2026-06-30', 10_000);
    const late = await people.followers(accountId, '2026-03-31', 9_500);
    expect(late.body.reach).toEqual({
      size: 'micro',
      followers: 10_000,
      network: 'instagram',
      observedOn: '2026-06-30',
    });
    const [account] = late.body.accounts;
    expect(account?.observations.map(({ followers }) => followers)).toEqual([10_000, 9_500, 9_999]);
    expect((await people.followers(accountId, '2099-01-01', 1)).body.errors?.[0]?.path).toBe('observedOn');
    const inTx = (work: ReturnType<typeof sql>) =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) => tx.run(work));
    await expect(
      inTx(sql`update ambassador_reach set followers = 1 where workspace_id = ${desk.workspaceId}`),
    ).rejects.toThrow('only added to');
    expect((await people.read(id)).reach?.followers).toBe(10_000);
  });

  it('is found by name, reading or handle, class, network and state, page by page', async () => {
    const { id, accountId } = await withAccount('sagasu_100%', { name: '探す 花子', reading: 'さがす' });
    await people.followers(accountId, '2026-01-31', 250_000);
    const ids = async (query: string) => (await people.list(query)).items.map((each) => each.id);
    expect(await ids('query=%E6%8E%A2%E3%81%99')).toEqual([id]);
    expect(await ids('query=SAGASU')).toEqual([id]);
    expect(await ids('query=100%25')).toEqual([id]);
    expect(await ids('query=_%25_')).toEqual([]);
    expect(await ids('size=mid')).toEqual([id]);
    expect(await ids('size=macro')).toEqual([]);
    expect(await ids('network=instagram')).toContain(id);
    expect(await ids('network=tiktok&state=candidate')).toEqual([]);
    const first = await people.list('limit=2');
    const second = await people.list(`limit=2&cursor=${first.nextCursor}`);
    const both = [...first.items, ...second.items].map((each) => each.id);
    expect(both).toEqual(both.toSorted().toReversed());
    expect(new Set(both).size).toBe(4);
  });
});

describe('an agreement', () => {
  it('warns by the rules in force, until it has what they ask', async () => {
    const { id } = await people.make({ business: 'freelance' });
    const { body } = await people.agree(id, { dueOn: '2026-10-31', payDueOn: '2027-01-31' });
    const [made] = body.agreements;
    const agreementId = made?.id ?? '';
    expect(made?.warnings.map(({ kind }) => kind)).toEqual([
      'terms_missing',
      'pay_day_late',
      'subject_missing',
      'benefit_missing',
    ]);
    expect(body.rules.map((rule) => rule.id)).toEqual(
      expect.arrayContaining((made?.warnings ?? []).map(({ rule }) => rule)),
    );
    await people.step(agreementId, 'terms_given', '2026-10-01', '依頼書（PDF）をメールで送付');
    const changed = await desk.owner.call<{ agreements: { warnings: unknown[] }[]; warnings: number }>(
      'PATCH',
      `/api/v1/ambassador-agreements/${agreementId}`,
      { basedOn: 1, payDueOn: '2026-11-30', subjectWords: 'みどり商店', benefitWords: '報酬' },
    );
    expect(changed.body.agreements[0]?.warnings).toEqual([]);
    expect((await people.list()).items.find((each) => each.id === id)?.warnings).toBe(0);
    const stale = await desk.owner.call('PATCH', `/api/v1/ambassador-agreements/${agreementId}`, {
      basedOn: 1,
    });
    expect(stale.status).toBe(409);
  });

  it('keeps every step with who noted it; one without a day takes the last back', async () => {
    const { id } = await people.make();
    const agreementId = (await people.agree(id)).body.agreements[0]?.id ?? '';
    await people.step(agreementId, 'delivered', '2026-10-10', 'https://example.jp/post');
    await people.step(agreementId, 'delivered', null);
    const { body } = await people.step(agreementId, 'delivered', '2026-10-12');
    const [agreement] = body.agreements;
    expect(agreement?.deliveredOn).toBe('2026-10-12');
    expect(agreement?.steps.map(({ doneOn }) => doneOn)).toEqual(['2026-10-10', null, '2026-10-12']);
    expect(agreement?.steps[0]?.by?.id).toBe(desk.owner.memberId);
    expect((await people.step(agreementId, 'paid', '2099-01-01')).body.errors?.[0]?.path).toBe('doneOn');
    const taken = desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`update ambassador_step set done_on = null where workspace_id = ${desk.workspaceId}`),
    );
    await expect(taken).rejects.toThrow('only added to');
  });

  it.each([
    [{ payKind: 'none', payYen: 1 }, 'payYen'],
    [{ payKind: 'money', payYen: 0 }, 'payYen'],
    [{ dueOn: '2026-09-30' }, 'dueOn'],
  ])('is refused with %o', async (given, path) => {
    const { id } = await people.make();
    const { status, body } = await people.agree(id, given);
    expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
  });

  it('counts to how long one works together, unless it was called off', async () => {
    const { id } = await people.make();
    await people.agree(id, { agreedOn: '2025-04-01' });
    await people.agree(id, { agreedOn: '2026-04-01' });
    const off = await people.agree(id, { agreedOn: '2026-10-01' });
    const before = await people.figures();
    expect(off.body.relation).toEqual({ agreements: 3, since: '2025-04-01', until: '2026-10-01' });
    const { body } = await people.step(off.body.agreements[0]?.id ?? '', 'cancelled', '2026-10-02');
    expect(body.relation).toEqual({ agreements: 2, since: '2025-04-01', until: '2026-04-01' });
    const after = await people.figures();
    expect([before.repeats - after.repeats, before.agreements - after.agreements]).toEqual([1, 1]);
    expect(after.people < after.fewest ? after.againShare : 'told').toBeNull();
  });
});

it('what there is to know of classes and rules says where it is from', async () => {
  const { body } = await agent.call<{ sizes: { size: string }[]; rules: { id: string }[] }>(
    'GET',
    '/api/v1/ambassadors/guide',
  );
  expect(body.sizes.map(({ size }) => size)).toEqual(['nano', 'micro', 'mid', 'macro']);
  expect(body.rules.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['freelance-terms-2024', 'freelance-pay-2024', 'stealth-marketing-2023']),
  );
});
