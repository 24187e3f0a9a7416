import type { AudienceCounts, Broadcast } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDesk } from '../../broadcasts/broadcast.fixture.ts';
import { mailPost } from '../../broadcasts/mail.fixture.ts';
import { programmeDesk } from '../programmes.fixture.ts';
import { tierAudience } from './audience.ts';

const silver = { key: 'silver', name: { ja: '銀' }, by: 'purchases', least: 2 };
const gold = { key: 'gold', name: { ja: '金' }, by: 'spent', least: 15_000 };
const host = { key: 'host', name: { ja: '特別' }, by: 'hand', least: 0 };

const post = mailPost();
let at: BroadcastDesk;
let here: ReturnType<typeof programmeDesk>;
let version = 0;
const id: Record<string, string> = {};
/** Makes these the rules that hold. */
const hold = async (...tiers: object[]) => {
  expect((await here.rules(tiers, { basedOn: version })).status).toBe(200);
  version += 1;
};
const agree = (name: string, change = 'given') =>
  at.call('POST', `/api/v1/customers/${id[name]}/consents`, {
    channel: 'email',
    purpose: 'news',
    change,
    how: 'form',
    wording: 'お知らせの送付',
  });
/** Somebody who bought on so many days, ¥6,500 each time. */
const buyer = async (name: string, ...days: number[]) => {
  for (const day of days)
    id[name] =
      (await here.orderWith(null, { customer: { name, email: `${name}@example.ne.jp` } }, day)).customer
        ?.id ?? '';
  await agree(name);
};
beforeAll(async () => {
  at = await post.open();
  here = programmeDesk(at.desk);
  await hold(silver, gold, host);
  await buyer('once', 20);
  await buyer('twice', 40, 20);
  await buyer('much', 30, 20, 10);
  await buyer('left', 31, 21, 11);
  await agree('left', 'withdrawn');
  id['never'] = await here.customer('never', { email: 'never@example.ne.jp' });
  await here.place(id['never'], { tier: 'host', reason: '10年来のお客様' });
  id['silent'] = await here.customer('silent');
  await here.place(id['silent'], { tier: 'host', reason: '紹介' });
});
afterAll(() => at.close());

const asked = (tiers: string[], more: object = {}) => ({
  channelId: post.mailbox(),
  kind: 'news',
  segment: { tiers },
  ...more,
});
const counts = async (...given: Parameters<typeof asked>) =>
  (await at.call<AudienceCounts>('POST', '/api/v1/broadcasts/audience-counts', asked(...given))).body;
const names = async (standing: string, ...given: Parameters<typeof asked>) =>
  (
    await at.call<{ items: { name: string }[] }>('POST', '/api/v1/broadcasts/audience', {
      ...asked(...given),
      standing,
    })
  ).body.items
    .map(({ name }) => name)
    .toSorted();
const draft = (tiers: string[], more: object = {}) =>
  at.draft({ ...post.letter(''), ...asked(tiers), ...more });
const went = async (broadcast: Broadcast) =>
  Object.fromEntries(
    (await at.recipients(broadcast.id)).map(({ customer, state, reason }) => [
      customer.name,
      reason ?? state,
    ]),
  );

describe('an audience by tier', () => {
  it('is counted as any other: who agreed, and why the others are not reached', async () => {
    expect(await counts(['silver', 'gold', 'host'])).toMatchObject({
      reachable: 2,
      withdrawn: 1,
      withoutConsent: 1,
      withoutContactPoint: 1,
      waiting: 0,
    });
    expect(await names('reachable', ['silver', 'gold'])).toEqual(['much', 'twice']);
    expect(await names('withdrawn', ['gold'])).toEqual(['left']);
    expect(await names('no_consent', ['host'])).toEqual(['never']);
  });

  it('holds just whom the list of each tier holds', async () => {
    for (const tier of ['silver', 'gold', 'host']) {
      const { body } = await at.call<{ items: { customer: { name: string } }[] }>(
        'GET',
        `/api/v1/tier-members?tier=${tier}`,
      );
      const listed = body.items.map(({ customer }) => customer.name);
      const chosen = await Promise.all(
        ['reachable', 'withdrawn', 'no_consent', 'no_contact'].map((standing) => names(standing, [tier])),
      );
      expect(chosen.flat().toSorted()).toEqual(listed.toSorted());
    }
  });

  it('needs no consent for what customers must know', async () => {
    expect(await counts(['gold', 'host'], { kind: 'service' })).toMatchObject({
      reachable: 3,
      withoutConsent: 0,
      withoutContactPoint: 1,
    });
  });

  it('is narrowed further by everything else that a segment says', async () => {
    const segment = { tiers: ['silver', 'gold'], query: 'twice' };
    expect(await counts([], { segment })).toMatchObject({ reachable: 1, withdrawn: 0 });
    expect(await counts([], { segment: { ...segment, query: 'once' } })).toMatchObject({ reachable: 0 });
  });

  it('is one person’s, whichever of their records was placed', async () => {
    const other = await here.customer('別の記録');
    await here.place(other, { tier: 'host', reason: '紹介' });
    await at.call('POST', `/api/v1/customers/${id['once']}/merge`, { customerId: other });
    expect(await names('reachable', ['host'])).toEqual(['once']);
    await here.place(id['once'] ?? '', { tier: null, reason: '元に戻す' });
    expect(await names('reachable', ['host'])).toEqual([]);
  });

  it('refuses tiers that are not, and none at all', async () => {
    for (const [tiers, status] of [
      [['gold', 'nowhere'], 404],
      [[], 400],
    ] as const) {
      const given = { ...asked([...tiers]), name: 'x' };
      expect((await at.call('POST', '/api/v1/broadcasts', given)).status).toBe(status);
    }
  });
});

describe('a broadcast to tiers', () => {
  it('goes to those who are in them as it begins, each asked for consent as it goes out', async () => {
    const before = post.mails.length;
    const planned = await at.schedule(await draft(['gold', 'silver'], { perMinute: 1 }));
    expect(planned.segment).toEqual({ tiers: ['gold', 'silver'] });
    // Between planning and sending: one more comes to it.
    await here.place(id['once'] ?? '', { tier: 'gold', reason: '特別に' });
    await at.turn(0, post.server());
    // After it has begun, nobody comes to it and nobody falls out of it, but who withdraws gets nothing.
    await here.place(id['never'] ?? '', { tier: 'gold', reason: '特別に' });
    await here.place(id['once'] ?? '', { tier: null, reason: '元に戻す' });
    const [first] = await at.recipients(planned.id, 'sent');
    const last = first?.customer.name === 'much' ? 'twice' : 'much';
    await agree(last, 'withdrawn');
    await at.run(post.server());
    const sent = { once: 'sent', much: 'sent', twice: 'sent', left: 'withdrawn' };
    expect(await went(planned)).toEqual({ ...sent, [last]: 'withdrawn' });
    expect(post.mails.length - before).toBe(2);
    expect(post.mails.at(-1)?.bulk?.unsubscribeUrl).toContain('/unsubscribe/');
    await agree(last);
    await here.place(id['never'] ?? '', { tier: 'host', reason: '元に戻す' });
  });

  it('waits while purchases are being counted, so that nobody who belongs to it is missed', async () => {
    const planned = await at.schedule(await draft(['gold']));
    const counting = {
      ...tierAudience,
      members: async (...given: Parameters<typeof tierAudience.members>) => ({
        ...(await tierAudience.members(...given)),
        waiting: 3,
      }),
    };
    await at.turn(0, { ...post.server(), tiers: counting });
    expect(await at.read(planned.id)).toMatchObject({ state: 'scheduled', waits: 'counting' });
    expect(await at.recipients(planned.id)).toEqual([]);
    await at.run(post.server());
    expect(await went(planned)).toEqual({ much: 'sent', left: 'withdrawn' });
  });

  it('stands still where its tier is not in the rules any more, and goes on once it is again', async () => {
    const planned = await at.schedule(await draft(['gold']));
    const kept = await draft(['gold'], { name: '次のご案内' });
    await hold(silver, host);
    await at.turn(0, post.server());
    expect(await at.read(planned.id)).toMatchObject({ state: 'paused', reason: 'tiers' });
    expect(await at.recipients(planned.id)).toEqual([]);
    const path = `/api/v1/broadcasts/${planned.id}/resume`;
    expect((await at.call('POST', path)).status).toBe(422);
    const other = await at.call<{ detail: string }>('POST', `/api/v1/broadcasts/${kept.id}/schedule`, {
      basedOn: kept.revision,
    });
    expect(other.status).toBe(422);
    expect(other.body.detail).toContain('«gold»');
    await hold(silver, gold, host);
    expect((await at.call('POST', path)).status).toBe(200);
    await at.run(post.server());
    expect(await went(planned)).toEqual({ much: 'sent', left: 'withdrawn' });
  });
});
