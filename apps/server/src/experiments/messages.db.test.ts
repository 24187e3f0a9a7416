import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Conversation } from '@madoguchi/contract';
import type { BroadcastDesk } from '../broadcasts/broadcast.fixture.ts';
import { mailPost } from '../broadcasts/mail.fixture.ts';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { orderDesk } from '../orders/orders.fixture.ts';
import { experimentDesk } from './experiment.fixture.ts';

const post = mailPost();
let at: BroadcastDesk;
let experiments: ReturnType<typeof experimentDesk>;
beforeAll(async () => {
  at = await post.open();
  experiments = experimentDesk(at.desk);
});
afterAll(() => at.close());

const wordings = [
  { name: '今のまま', share: 50, subject: '新茶のご案内', text: '{お客様名}様\n甲の文面です。' },
  { name: '産地から', share: 50, subject: '静岡から新茶です', text: '{お客様名}様\n乙の文面です。' },
];
const plan = (broadcastId: string, given: object = {}) =>
  experiments.plan({
    kind: 'message',
    name: '新茶の文面',
    measure: 'answered',
    guards: ['ordered', 'opted_out'],
    broadcastId,
    variants: wordings,
    ...given,
  });
// So few that no draw, not even all to one side, is taken for people sent wrongly.
const names = Array.from({ length: 8 }, (_, n) => `客 ${String.fromCodePoint(0x3042 + n)}`);

describe('a broadcast whose words are compared', () => {
  it('says to each customer what is theirs, and counts them when it went out', async () => {
    const { companyId, ids } = await post.somebody(...names);
    const draft = await at.draft(post.letter(companyId));
    const { id } = (await plan(draft.id)).body;
    expect((await experiments.start(id)).status).toBe(200);
    await at.schedule(draft);
    await at.run(post.server());
    expect(post.mails).toHaveLength(8);
    const arms = (await experiments.shown(id)).arms.map(({ units }) => units);
    expect(arms.reduce((sum, each) => sum + each, 0)).toBe(8);
    const said = (word: string, subject: string) =>
      post.mails.filter((mail) => mail.text.includes(word) && mail.subject === subject).length;
    expect([said('甲の文面', '新茶のご案内'), said('乙の文面', '静岡から新茶です')]).toEqual(arms);
    expect(post.mails[0]?.text).toMatch(/客 .様/u);

    // What three of them did: one wrote, one ordered, one wants no more of it.
    const [writes = '', buys = '', leaves = ''] = ids;
    const { body } = await at.call<{ name: string; contactPoints: { value: string }[] }>(
      'GET',
      `/api/v1/customers/${writes}`,
    );
    const address = body.contactPoints[0]?.value ?? '';
    await arrive(
      at.desk,
      post.mailbox(),
      inbound({ from: { name: body.name, address }, subject: '新茶について' }),
    );
    const buyer = await at.call<{ contactPoints: { value: string }[] }>('GET', `/api/v1/customers/${buys}`);
    await orderDesk(at.desk).put({
      externalId: 'tea-1',
      placedAt: new Date(Date.now() + 60_000).toISOString(),
      customer: { name: '買う', email: buyer.body.contactPoints[0]?.value },
    });
    await at.call('POST', `/api/v1/customers/${leaves}/consents`, {
      channel: 'email',
      purpose: 'news',
      change: 'withdrawn',
      how: 'spoken',
    });
    const { measures, unit } = await experiments.result(id);
    expect(unit).toBe('customer');
    expect(
      measures.map(({ measure, rates }) => [
        measure,
        rates.reduce((sum, { successes }) => sum + successes, 0),
      ]),
    ).toEqual([
      ['answered', 1],
      ['ordered', 1],
      ['opted_out', 1],
    ]);
    const evidence = await Promise.all(
      [0, 1].map((variant) => experiments.evidence(id, 'answered', variant)),
    );
    const [found] = evidence.flat();
    expect(found?.customer?.id).toBe(writes);
    const thread = await at.call<Conversation>('GET', `/api/v1/conversations/${found?.conversationId}`);
    expect(thread.body.subject).toBe('新茶について');
    const orders = await Promise.all([0, 1].map((variant) => experiments.evidence(id, 'ordered', variant)));
    expect(orders.flat().map(({ customer }) => customer?.id)).toEqual([buys]);
  });

  it('goes by LINE in requests of one wording each', async () => {
    const friends = await at.friends(...names.map((name) => `友 ${name}`));
    const draft = await at.draft({ name: 'LINEの新茶' });
    const plain = wordings.map((each) => ({ ...each, text: each.text.replace('{お客様名}様\n', '') }));
    const { id } = (await plan(draft.id, { variants: plain })).body;
    await experiments.start(id);
    const before = at.line.state.arrived.length;
    await at.schedule(draft);
    await at.run();
    const { arms } = await experiments.shown(id);
    expect(arms.reduce((sum, { units }) => sum + units, 0)).toBe(friends.length);
    const got = (word: string) =>
      at.line.state.arrived
        .slice(before)
        .filter(({ messages }) => messages[0]?.['text'] === `${word}の文面です。`);
    expect(got('甲')).toHaveLength(arms[0]?.units ?? -1);
    expect(got('乙')).toHaveLength(arms[1]?.units ?? -1);
  });

  it('is a draft when it begins, and its words name nothing that means nothing', async () => {
    const { companyId } = await post.somebody('一人 目');
    const draft = await at.draft(post.letter(companyId));
    const [first, second] = wordings;
    expect((await plan(draft.id, { variants: [first, { ...second, subject: '' }] })).status).toBe(400);
    expect((await plan(draft.id, { variants: [first, { ...second, text: '{知らない}' }] })).status).toBe(400);
    const { id } = (await plan(draft.id)).body;
    await at.schedule(draft);
    expect((await experiments.start(id)).status).toBe(409);
    expect((await plan(draft.id)).status).toBe(400);
  });
});
