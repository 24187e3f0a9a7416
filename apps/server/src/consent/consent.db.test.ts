import type { Consents, CustomerDetail, KeptConsents, TimelineEntry } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildLineDesk, type LineDesk } from '../line/line.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { keepingRules, keepUntil } from './rules.ts';

let at: LineDesk;
let desk: Desk;
beforeAll(async () => {
  at = await buildLineDesk();
  desk = at.desk;
});
afterAll(() => at.close());

const agreed = {
  channel: 'email',
  purpose: 'news',
  change: 'given',
  how: 'form',
  wording: 'お知らせをお送りします。',
};
const withdrew = { channel: 'email', purpose: 'news', change: 'withdrawn', how: 'spoken' };

async function customer(name: string, email: string): Promise<string> {
  const { body } = await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', { name, email });
  return body.id;
}
const told = (id: string, body: object) =>
  desk.owner.call<Consents>('POST', `/api/v1/customers/${id}/consents`, body);
const ledger = async (id: string) =>
  (await desk.owner.call<Consents>('GET', `/api/v1/customers/${id}/consents`)).body;
const stateOf = async (id: string, channel = 'email') =>
  (await ledger(id)).states.find((one) => one.channel === channel && one.purpose === 'news');
const inWorkspace = <T>(work: Parameters<typeof desk.context.database.inWorkspace<T>>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, work);

describe('the ledger', () => {
  it('keeps every event with its words, and the newest word of a person counts', async () => {
    const id = await customer('同意 花子', 'doui@example.jp');
    expect(await stateOf(id)).toMatchObject({ state: 'none', since: null, reach: 'reachable' });
    const first = await told(id, { ...agreed, evidence: '申込書 12番', at: '2026-01-10T01:00:00Z' });
    expect(first.status).toBe(201);
    expect(await stateOf(id)).toMatchObject({ state: 'given', since: '2026-01-10T01:00:00.000Z' });
    await told(id, { ...withdrew, at: '2026-02-01T01:00:00Z' });
    // Learnt late of an earlier word: it changes nothing.
    await told(id, { ...agreed, at: '2026-01-20T01:00:00Z' });
    expect(await stateOf(id)).toMatchObject({ state: 'withdrawn', since: '2026-02-01T01:00:00.000Z' });
    expect((await ledger(id)).items).toMatchObject([
      { change: 'withdrawn', how: 'spoken', wording: '' },
      { change: 'given', at: '2026-01-20T01:00:00.000Z' },
      { change: 'given', evidence: '申込書 12番', actor: { name: '緑川 直子' }, wording: agreed.wording },
    ]);
  });

  it('of two words of one instant the withdrawal counts', async () => {
    const id = await customer('同時 太郎', 'douji@example.jp');
    await told(id, { ...withdrew, at: '2026-01-10T01:00:00Z' });
    await told(id, { ...agreed, at: '2026-01-10T01:00:00Z' });
    expect(await stateOf(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('tells channels and purposes apart, and by which of them nothing would arrive', async () => {
    const id = await customer('区別 太郎', 'kubetsu@example.jp');
    await told(id, { ...agreed, purpose: 'surveys' });
    await told(id, { ...agreed, channel: 'post' });
    const states = (await ledger(id)).states.filter(({ state }) => state === 'given');
    expect(states).toMatchObject([
      { channel: 'email', purpose: 'surveys', reach: 'reachable' },
      { channel: 'post', purpose: 'news', reach: 'no_contact' },
    ]);
  });

  it.each([
    [{ ...agreed, wording: ' ' }, 400],
    [{ ...agreed, channel: 'fax' }, 400],
    [{ ...agreed, purpose: 'anything' }, 400],
    [{ ...agreed, how: 'unsubscribe_link' }, 400],
    [{ ...agreed, at: '2099-01-01T00:00:00Z' }, 400],
    [{ ...agreed, at: 'yesterday' }, 400],
  ])('refuses %o', async (body, status) => {
    const id = await customer('拒否', `kyohi-${Math.random()}@example.jp`);
    expect((await told(id, body)).status).toBe(status);
    expect((await ledger(id)).items).toEqual([]);
  });

  it('is only added to: the database itself refuses to change or remove an event', async () => {
    const id = await customer('追記 花子', 'tsuiki@example.jp');
    await told(id, agreed);
    for (const statement of [
      sql`update consent_event set change = 'withdrawn'`,
      sql`delete from consent_event`,
      sql`truncate consent_event cascade`,
    ])
      await expect(inWorkspace((tx) => tx.run(statement))).rejects.toThrow(
        /only added to|permission denied/u,
      );
    expect(await stateOf(id)).toMatchObject({ state: 'given' });
  });

  it('is read by whoever sees customers, and written by whoever keeps their records', async () => {
    const observer = await desk.join('observer', '見学');
    const id = await customer('閲覧 花子', 'etsuran@example.jp');
    expect((await observer.call('GET', `/api/v1/customers/${id}/consents`)).status).toBe(200);
    expect((await observer.call('POST', `/api/v1/customers/${id}/consents`, agreed)).status).toBe(403);
    expect((await observer.call('GET', '/api/v1/kept-consents?channel=email&address=a@b.jp')).status).toBe(
      403,
    );
  });

  it('stands in the history of the customer', async () => {
    const id = await customer('履歴 花子', 'rireki@example.jp');
    await told(id, agreed);
    const { body } = await desk.owner.call<{ items: TimelineEntry[] }>(
      'GET',
      `/api/v1/customers/${id}/timeline`,
    );
    expect(body.items[0]).toMatchObject({
      source: 'record',
      kind: 'consent_given',
      data: { channel: 'email', purpose: 'news', how: 'form' },
    });
  });
});

describe('a person with several records', () => {
  it('is one: what either said counts once they are merged, and is each one’s own again when that is undone', async () => {
    const [one, other] = [
      await customer('統合 一', 'ichi@example.jp'),
      await customer('統合 二', 'ni@example.jp'),
    ];
    await told(one, { ...agreed, at: '2026-01-01T00:00:00Z' });
    await told(other, { ...withdrew, at: '2026-03-01T00:00:00Z' });
    await desk.owner.call('POST', `/api/v1/customers/${one}/merge`, { customerId: other });
    expect(await stateOf(one)).toMatchObject({ state: 'withdrawn' });
    expect((await ledger(other)).items).toHaveLength(2);
    const { body } = await desk.owner.call<{ items: { id: string }[] }>(
      'GET',
      `/api/v1/customers/${one}/merges`,
    );
    await desk.owner.call('POST', `/api/v1/customer-merges/${body.items[0]?.id}/undo`);
    expect(await stateOf(one)).toMatchObject({ state: 'given' });
    expect(await stateOf(other)).toMatchObject({ state: 'withdrawn' });
  });
});

describe('an erased person', () => {
  const erase = (id: string, confirm: string) =>
    desk.owner.call('POST', `/api/v1/customers/${id}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      confirm,
    });

  it('leaves what the law asks for: found by an address somebody gives, and by nothing else', async () => {
    const id = await customer('消去 花子', 'Shoukyo@Example.jp');
    await told(id, { ...agreed, evidence: '消去 花子の申込書' });
    await told(id, withdrew);
    expect((await erase(id, '消去 花子')).status).toBe(201);
    expect(
      await inWorkspace((tx) => tx.many(sql`select id from consent_event where customer_id = ${id}`)),
    ).toEqual([]);
    const kept = await inWorkspace((tx) =>
      tx.many(sql<{ row: string }>`select k::text as row from consent_kept k`),
    );
    expect(kept).toHaveLength(2);
    expect(kept.map(({ row }) => row).join()).not.toMatch(/消去|shoukyo|お知らせ|申込書/iu);
    const find = (address: string) =>
      desk.owner.call<KeptConsents>(
        'GET',
        `/api/v1/kept-consents?channel=email&address=${encodeURIComponent(address)}`,
      );
    expect((await find('shoukyo@example.jp')).body.items).toMatchObject([
      { change: 'withdrawn' },
      { change: 'given', how: 'form', wordingSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    ]);
    expect((await find('other@example.jp')).body.items).toEqual([]);
    expect((await told(id, agreed)).status).toBe(409);
  });

  it('is kept until its time is over, and the database sees to that too', async () => {
    await expect(inWorkspace((tx) => tx.run(sql`delete from consent_kept`))).rejects.toThrow('only added to');
    expect(keepUntil(new Date('2026-11-21T00:00:00Z'))).toEqual(new Date('2029-11-21T00:00:00Z'));
    expect(keepUntil(new Date('2008-11-30T00:00:00Z'))).toEqual(new Date('2008-11-30T00:00:00Z'));
    for (const { source, inForceFrom, region } of keepingRules)
      expect([source, inForceFrom, region]).toEqual([
        expect.stringContaining('法'),
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
        'JP',
      ]);
  });
});

describe('adding the LINE account', () => {
  const follow = (user: Parameters<typeof at.events.event>[1], isUnblocked = false) =>
    at.arrive(at.events.event('follow', user, { follow: { isUnblocked } }));
  const found = async (name: string) =>
    (
      await desk.owner.call<{ items: CustomerDetail[] }>(
        'GET',
        `/api/v1/customers?query=${encodeURIComponent(name)}`,
      )
    ).body.items;

  it('makes a customer by the name at LINE, without a conversation, and without a wording no consent', async () => {
    const user = at.line.state.user('友だち一号');
    await follow(user);
    await follow(user);
    const [one, ...more] = await found('友だち一号');
    expect(more).toEqual([]);
    expect(one?.contactPoints).toMatchObject([{ kind: 'line', value: user.userId }]);
    expect(await at.conversations()).toEqual([]);
    expect(await stateOf(one?.id ?? '', 'line')).toMatchObject({ state: 'none', reach: 'reachable' });
  });

  it('is consent with the words of the account, and a block withdraws nothing but makes unreachable', async () => {
    const line = { consentWording: '友だち追加でお知らせをお送りします。' };
    await desk.owner.call('PATCH', `/api/v1/channels/${at.channelId}`, { line });
    const user = at.line.state.user('友だち二号');
    await follow(user);
    const id = (await found('友だち二号'))[0]?.id ?? '';
    expect((await ledger(id)).items).toMatchObject([
      { change: 'given', how: 'line_friend', wording: line.consentWording, actor: null },
    ]);
    await at.arrive(at.events.event('unfollow', user));
    expect(await stateOf(id, 'line')).toMatchObject({ state: 'given', reach: 'blocked' });
  });

  it('taking a block back gives nothing: who had withdrawn stays so', async () => {
    const user = at.line.state.user('友だち三号');
    await follow(user);
    const id = (await found('友だち三号'))[0]?.id ?? '';
    await told(id, { ...withdrew, channel: 'line' });
    await at.arrive(at.events.event('unfollow', user));
    await follow(user, true);
    expect(await stateOf(id, 'line')).toMatchObject({ state: 'withdrawn', reach: 'reachable' });
  });
});
