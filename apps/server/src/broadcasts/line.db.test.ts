import { lineFaults } from '@madoguchi/testbed/line-openapi';
import type { Broadcast } from '@madoguchi/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildBroadcastDesk, type BroadcastDesk } from './broadcast.fixture.ts';
import { noon } from './noon.fixture.ts';

let at: BroadcastDesk;
beforeAll(async () => {
  at = await buildBroadcastDesk();
  at.line.state.quota = 1000;
  await at.friends('あさひ', 'いちか', 'うみ', 'えま');
  await at.withdraw('いちか');
  const blocking = [...at.line.state.users.values()].find(({ displayName }) => displayName === 'うみ');
  if (blocking === undefined) throw new Error('うみ');
  blocking.blocked = true;
  await at.arrive(at.events.event('unfollow', blocking));
  // Known, but not by LINE; and one who never agreed.
  await at.call('POST', '/api/v1/customers', { name: 'おとは', email: 'otoha@example.jp' });
  await at.arrive(at.events.text(at.line.state.user('かえで'), 'はじめまして'));
});
afterEach(() => at.run());
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

const asked = (part: string) => at.line.requests.filter(({ path }) => path.endsWith(part));
const gotSince = (before: number) => at.line.state.arrived.slice(before);
const states = async (id: string) =>
  Object.fromEntries(
    (await at.recipients(id)).map(({ customer, state, reason }) => [customer.name, reason ?? state]),
  );
const audience = (given: object = {}) =>
  at.call<Record<string, unknown>>('POST', '/api/v1/broadcasts/audience-counts', {
    channelId: at.channelId,
    kind: 'news',
    ...given,
  });

describe('whom it reaches', () => {
  it('is told before it goes: those who agreed, and why others would not get it', async () => {
    const { body } = await audience();
    expect(body).toMatchObject({
      reachable: 2,
      withoutConsent: 1,
      withdrawn: 1,
      blocked: 1,
      withoutContactPoint: 1,
      cost: 2,
      quota: { limit: 200 },
    });
  });

  it('is opened to the people themselves, page by page', async () => {
    const page = (standing: string, more: object = {}) =>
      at.call<{ items: { name: string }[]; nextCursor: string | null }>(
        'POST',
        '/api/v1/broadcasts/audience',
        {
          channelId: at.channelId,
          kind: 'news',
          standing,
          ...more,
        },
      );
    const first = await page('reachable', { limit: 1 });
    const second = await page('reachable', { limit: 1, cursor: first.body.nextCursor });
    const names = [...first.body.items, ...second.body.items].map(({ name }) => name);
    expect(names.toSorted()).toEqual(['あさひ', 'えま']);
    expect((await page('withdrawn')).body.items).toMatchObject([{ name: 'いちか' }]);
    expect((await page('blocked')).body.items).toMatchObject([{ name: 'うみ' }]);
  });

  it('needs no consent for what customers must know, and follows a segment', async () => {
    expect((await audience({ kind: 'service' })).body).toMatchObject({ reachable: 4, withoutConsent: 0 });
    expect((await audience({ segment: { query: 'あさひ' } })).body).toMatchObject({
      reachable: 1,
      withdrawn: 0,
    });
    expect(
      (await audience({ segment: { contactPersonId: 'none', contactedUntil: '2020-01-01' } })).body,
    ).toMatchObject({ reachable: 2 });
    expect(
      (await audience({ kind: 'service', segment: { contactedFrom: '2020-01-01' } })).body,
    ).toMatchObject({
      reachable: 1,
    });
  });

  it('refuses a segment or a channel that is not here', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    for (const segment of [{ companyId: nowhere }, { tagId: nowhere }, { contactPersonId: nowhere }]) {
      const given = { kind: 'news', channelId: at.channelId, name: 'x', segment };
      expect((await at.call('POST', '/api/v1/broadcasts', given)).status).toBe(404);
    }
    expect((await audience({ channelId: nowhere })).status).toBe(404);
    const upside = { contactedFrom: '2026-02-01', contactedUntil: '2026-01-01' };
    const given = { kind: 'news', channelId: at.channelId, name: 'x', segment: upside };
    expect((await at.call('POST', '/api/v1/broadcasts', given)).status).toBe(400);
  });
});

describe('sending', () => {
  it('goes to all together, once each, with a key from the first try; everybody has a row that says how it was', async () => {
    const before = at.line.state.arrived.length;
    const { id } = await at.schedule(await at.draft());
    await at.run();
    expect(await states(id)).toEqual({
      あさひ: 'sent',
      いちか: 'withdrawn',
      うみ: 'blocked',
      えま: 'sent',
      おとは: 'no_contact',
      かえで: 'no_consent',
    });
    expect(gotSince(before).map(({ by, messages }) => [by, messages[0]?.['text']])).toEqual([
      ['multicast', '新茶が入りました。'],
      ['multicast', '新茶が入りました。'],
    ]);
    expect(asked('/multicast').at(-1)?.headers['x-line-retry-key']).toMatch(/^[0-9a-f-]{36}$/u);
    expect(await at.read(id)).toMatchObject({
      state: 'done',
      counts: { waiting: 0, sent: 2, skipped: 4, failed: 0, doubtful: 0 },
    });
  });

  it('goes to each alone where their name stands in it', async () => {
    const before = at.line.state.arrived.length;
    await at.schedule(await at.draft({ body: '{お客様名}様、新茶が入りました。' }));
    await at.run();
    const texts = gotSince(before).map(({ by, messages }) => `${by} ${String(messages[0]?.['text'])}`);
    expect(texts.toSorted()).toEqual([
      'push あさひ様、新茶が入りました。',
      'push えま様、新茶が入りました。',
    ]);
  });

  it('asks each person’s consent again as it goes out: who withdrew after it began gets nothing', async () => {
    const { id } = await at.schedule(await at.draft({ body: '{お客様名}様', perMinute: 1 }));
    await at.turn();
    const [first] = await at.recipients(id, 'sent');
    const left = first?.customer.name === 'あさひ' ? 'えま' : 'あさひ';
    await at.withdraw(left);
    await at.run();
    expect((await states(id))[left]).toBe('withdrawn');
    expect(at.line.state.arrived.filter(({ messages }) => messages[0]?.['text'] === `${left}様`)).toEqual([]);
    const { id: customerId } = await at.customerNamed(left);
    const again = { channel: 'line', purpose: 'news', change: 'given', how: 'spoken', wording: 'お電話で' };
    await at.call('POST', `/api/v1/customers/${customerId}/consents`, again);
  });

  it('keeps to its pace', async () => {
    const { id } = await at.schedule(await at.draft({ body: '{お客様名}様', perMinute: 1 }));
    expect(await at.turn()).toBe(1);
    expect(await at.turn(0.9)).toBe(0);
    expect(await at.read(id)).toMatchObject({
      state: 'sending',
      waits: 'rate',
      counts: { sent: 1, waiting: 1 },
    });
    expect(await at.turn(1.1)).toBe(1);
    expect((await at.read(id)).counts.sent).toBe(2);
  });
});

describe('at night', () => {
  it('nothing goes out: it waits for the morning, also what a pause has moved there', async () => {
    const { id } = await at.schedule(await at.draft({ body: '{お客様名}様', perMinute: 1 }));
    await at.turn();
    await at.call('POST', `/api/v1/broadcasts/${id}/pause`);
    await at.call('POST', `/api/v1/broadcasts/${id}/resume`);
    const requests = at.line.requests.length;
    expect(await at.turn(9 * 60)).toBe(1);
    const morning = new Date(noon().getTime() + 21 * 3_600_000).toISOString();
    expect(await at.read(id)).toMatchObject({ state: 'sending', waits: 'night', nextAt: morning });
    expect(at.line.requests.length).toBe(requests);
    expect(await at.turn(20 * 60)).toBe(0);
    expect(await at.turn(21 * 60)).toBe(1);
    expect((await at.read(id)).counts.sent).toBe(2);
  });
});

describe('what LINE says', () => {
  const news = async (given: object = {}): Promise<Broadcast> => at.schedule(await at.draft(given));

  it('«the month is used up» halts it with that reason; going on sends it to those who are left', async () => {
    const { state } = at.line;
    const { id } = await news();
    state.quota = state.used;
    await at.run();
    expect(await at.read(id)).toMatchObject({
      state: 'paused',
      reason: 'quota',
      counts: { sent: 0, waiting: 2 },
    });
    state.quota += 500;
    await at.call('POST', `/api/v1/broadcasts/${id}/resume`);
    await at.run();
    expect(await at.read(id)).toMatchObject({ state: 'done', reason: null, counts: { sent: 2 } });
  });

  it('«too many requests» only makes it wait', async () => {
    at.line.will({ to: '/multicast', status: 429, message: 'The API rate limit has been exceeded.' });
    const { id } = await news();
    await at.turn();
    expect(await at.read(id)).toMatchObject({ state: 'sending', waits: 'retry', counts: { waiting: 2 } });
    await at.run();
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 2 } });
  });

  it('an answer that never came is asked for again with the same key, and «accepted before» is an end', async () => {
    const before = at.line.state.arrived.length;
    at.line.will({ to: '/multicast', status: 500, afterwards: true });
    const { id } = await news();
    await at.run();
    const keys = asked('/multicast')
      .slice(-2)
      .map(({ headers }) => headers['x-line-retry-key']);
    expect(keys[0]).toBe(keys[1]);
    expect(asked('/multicast').at(-1)?.status).toBe(409);
    expect(gotSince(before)).toHaveLength(2);
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 2, doubtful: 0 } });
  });

  it('nothing is repeated a day later, when LINE has forgotten the key: that is in doubt', async () => {
    at.line.will({ to: '/multicast', status: 500, afterwards: true });
    const { id } = await news();
    await at.turn();
    await at.turn(24 * 60);
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 0, doubtful: 2 } });
  });

  it('a wrong token halts it, a refused message fails those it was for', async () => {
    at.line.will({ to: '/multicast', status: 401, message: 'Authentication failed.' });
    const halted = await news();
    await at.run();
    expect(await at.read(halted.id)).toMatchObject({
      state: 'paused',
      reason: 'channel',
      counts: { waiting: 2 },
    });
    await at.call('POST', `/api/v1/broadcasts/${halted.id}/stop`);
    at.line.will({ to: '/multicast', status: 400, message: 'The request body has 1 error(s)' });
    const refused = await news();
    await at.run();
    expect(await at.recipients(refused.id, 'failed')).toMatchObject([
      { reason: 'refused_message' },
      { reason: 'refused_message' },
    ]);
  });
});

describe('halting', () => {
  it('a pause leaves the rest for later, a stop leaves them out for good', async () => {
    const { id } = await at.schedule(await at.draft({ body: '{お客様名}様', perMinute: 1 }));
    await at.turn();
    await at.call('POST', `/api/v1/broadcasts/${id}/pause`);
    await at.run();
    expect(await at.read(id)).toMatchObject({
      state: 'paused',
      reason: 'person',
      counts: { sent: 1, waiting: 1 },
    });
    expect((await at.call('POST', `/api/v1/broadcasts/${id}/stop`)).body).toMatchObject({
      state: 'stopped',
      counts: { sent: 1, waiting: 0, skipped: 5 },
    });
    await at.run();
    expect((await at.read(id)).counts.sent).toBe(1);
    expect((await at.call('POST', `/api/v1/broadcasts/${id}/resume`)).status).toBe(409);
  });

  it('what is only planned becomes a draft again, which can be deleted; what was sent cannot', async () => {
    const planned = await at.schedule(
      await at.draft(),
      new Date(Date.now() + 300 * 86_400_000).toISOString(),
    );
    expect(planned).toMatchObject({ state: 'scheduled' });
    const { body } = await at.call<Broadcast>('POST', `/api/v1/broadcasts/${planned.id}/pause`);
    expect(body).toMatchObject({ state: 'draft', scheduledAt: null });
    expect((await at.call('DELETE', `/api/v1/broadcasts/${planned.id}`)).status).toBe(200);
    expect((await at.call('GET', `/api/v1/broadcasts/${planned.id}`)).status).toBe(404);
    const [sent] = (await at.call<{ items: Broadcast[] }>('GET', '/api/v1/broadcasts?state=done&limit=1'))
      .body.items;
    expect((await at.call('DELETE', `/api/v1/broadcasts/${sent?.id}`)).status).toBe(409);
  });
});
