import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { attributeDue } from './attribute.ts';
import { growthDesk } from './growth.fixture.ts';
import { buyers, chance, storeClicks, ways, type Buyer } from './half-year.fixture.ts';

let desk: Desk;
let growth: ReturnType<typeof growthDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  growth = growthDesk(desk);
});
afterAll(() => desk.close());

/** An address for each channel. */
async function addresses(channels: readonly string[], given: object = {}) {
  const { body } = await growth.link({ ...given, addresses: channels.map((channel) => ({ channel })) });
  return new Map(
    body.addresses.map(({ id, channel }) => [String(channel), { linkId: body.id, addressId: id, channel }]),
  );
}

const standing = async () => {
  const { rows } = await desk.context.database.pool.query(
    `select order_id, customer_id, counted, kept, touches, (select json_agg(row_to_json(t) order by t.position)
       from attribution_touch t where t.workspace_id = a.workspace_id and t.order_id = a.order_id) as all
     from attribution a where workspace_id = $1 order by order_id`,
    [desk.workspaceId],
  );
  return rows;
};

/** Something that happens, in whatever order. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('order' as const),
    who: fc.nat({ max: 3 }),
    n: fc.nat({ max: 5 }),
    click: fc.option(fc.nat({ max: 7 })),
    code: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('refund' as const), n: fc.nat({ max: 5 }), refund: fc.nat({ max: 5000 }) }),
  fc.record({ kind: fc.constant('cancel' as const), who: fc.nat({ max: 3 }), n: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('merge' as const), who: fc.nat({ max: 3 }), with: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant('window' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('once' as const), once: fc.boolean() }),
);

it('whatever happens in whatever order, keeping up gives what reckoning all anew gives', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (all) => {
      run += 1;
      const name = `r${run}`;
      const campaign = await growth.campaign(name, 20);
      const where = (await addresses(['x'], { campaignId: campaign.id })).get('x');
      if (where === undefined) throw new Error('no address');
      // Eight clicks over forty days by three browsers.
      const browsers = [newId(), newId(), newId()];
      const clicks = await storeClicks(
        desk,
        Array.from({ length: 8 }, (_, n) => ({
          ...where,
          visitor: browsers[n % 3] ?? null,
          at: new Date(Date.UTC(2026, 8, 1 + n * 5)).toISOString(),
        })),
      );
      const code = (await growth.code({ code: `${name}-CODE`, campaignId: campaign.id })).body;
      const customers = new Map<number, string>();
      const orders = new Map<number, string>();
      let [revision, codeRevision] = [1, 1];
      const told = async (who: number, n: number, given: object) => {
        const { body } = await growth.orders.put({
          externalId: `${name}-${n}`,
          placedAt: new Date(Date.UTC(2026, 8, 10 + n * 6)).toISOString(),
          customer: { name: `${name} ${who}`, email: `${name}-${who}@example.ne.jp` },
          lines: [{ product: '茶', quantity: 1, unitPrice: 5000 }],
          shipping: 0,
          ...given,
        });
        if (body.order.customer !== null) customers.set(who, body.order.customer.id);
        orders.set(n, body.order.id);
      };
      for (const each of all) {
        if (each.kind === 'order')
          await told(each.who, each.n, {
            ...(each.click === null ? {} : { clickId: clicks[each.click] }),
            ...(each.code ? { discounts: [{ code: `${name}code`, amount: 0 }] } : {}),
          });
        if (each.kind === 'cancel') await told(each.who, each.n, { cancelledAt: '2026-12-01T00:00:00Z' });
        const id = each.kind === 'refund' ? orders.get(each.n) : undefined;
        if (each.kind === 'refund' && id !== undefined)
          await growth.orders.giveBack(id, { refund: each.refund });
        if (each.kind === 'window') {
          await desk.owner.call('PATCH', `/api/v1/campaigns/${campaign.id}`, {
            basedOn: revision,
            windowDays: each.days,
          });
          revision += 1;
        }
        if (each.kind === 'once') {
          await desk.owner.call('PATCH', `/api/v1/codes/${code.id}`, {
            basedOn: codeRevision,
            once: each.once,
          });
          codeRevision += 1;
        }
        const [one, other] = each.kind === 'merge' ? [customers.get(each.who), customers.get(each.with)] : [];
        if (one !== undefined && other !== undefined && one !== other)
          await desk.owner.call('POST', `/api/v1/customers/${one}/merge`, { customerId: other });
        // Now and then the worker gets there in between.
        if (all.length % 2 === 0) await growth.settle();
      }
      await growth.settle();
      const kept = await standing();
      await desk.owner.call('POST', '/api/v1/growth-results/recompute');
      await growth.settle();
      expect(await standing()).toEqual(kept);
    }),
    { numRuns: 3 },
  );
});

it('half a year with a known truth is recovered: who came by what, within what chance allows', async () => {
  const random = chance(20_261_122);
  const year = await growth.campaign('半年', 60);
  const at = await addresses(['line', 'instagram', 'print'], { campaignId: year.id });
  await growth.code({ code: 'TOMODACHI', owner: 'ambassador', ownerName: '友' });
  const people = buyers(60, random, new Date('2026-04-01T00:00:00Z'));
  const placed: { by: Buyer['by']; amount: number; known: boolean }[] = [];
  for (const { by, visitor, clickedAt, tellsWith, orders, customer } of people) {
    const where = at.get(by);
    const [clickId] =
      where === undefined || clickedAt === null
        ? []
        : await storeClicks(desk, [{ ...where, visitor, at: clickedAt }]);
    // Machines come by as well; they change nothing.
    if (where !== undefined && clickedAt !== null)
      await storeClicks(desk, [{ ...where, visitor, at: clickedAt, bot: 'crawler' }]);
    for (const [n, { placedAt, amount }] of orders.entries()) {
      await growth.orders.put({
        placedAt,
        customer,
        // Apart from what the other test leaves.
        currency: 'KRW',
        lines: [{ product: '茶', quantity: 1, unitPrice: amount }],
        shipping: 0,
        ...(tellsWith === n && clickId !== undefined ? { clickId } : {}),
        ...(by === 'referral' ? { discounts: [{ code: 'tomodachi', amount: 0 }] } : {}),
      });
      placed.push({ by, amount, known: by === 'referral' || tellsWith !== null });
    }
  }
  while (await attributeDue(desk.context, desk.workspaceId));

  const { rows, unattributed, kept, orders } = await growth.results('currency=KRW');
  const truth = (pick: (each: (typeof placed)[number]) => boolean) => placed.filter(pick);
  const sum = (all: typeof placed) => all.reduce((total, { amount }) => total + amount, 0);
  expect([orders, kept]).toEqual([placed.length, sum(placed)]);
  for (const { channel, share, told } of ways) {
    if (channel === 'nothing') continue;
    const row = rows.find(({ key }) => key === (channel === 'referral' ? 'ambassador' : channel));
    // What could be known is known to the yen, one telling order being enough for all of a person's.
    const knowable = truth(({ by, known }) => by === channel && known);
    expect([row?.lastOrders, row?.money.last], channel).toEqual([knowable.length, sum(knowable)]);
    // And nobody is credited who did not bring them: of the truth, what is told is within chance of what is tellable.
    const all = truth(({ by }) => by === channel).length;
    expect(Math.abs(knowable.length / all - told)).toBeLessThan(0.25);
    // The share's interval holds what truly was to be seen.
    const expected = share * told;
    expect(row?.share?.low ?? 1, channel).toBeLessThan(expected * 1.5);
    expect(row?.share?.high ?? 0, channel).toBeGreaterThan(expected * 0.5);
  }
  expect(unattributed.orders).toBe(truth(({ known }) => !known).length);
  const before = await standing();
  await desk.owner.call('POST', '/api/v1/growth-results/recompute');
  while (await attributeDue(desk.context, desk.workspaceId));
  expect(await standing()).toEqual(before);
});
