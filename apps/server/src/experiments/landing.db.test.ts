import type { LinkDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growthDesk } from '../growth/growth.fixture.ts';
import { buildDesk, openDesk, type Desk, type OpenDesk } from '../testing/desk.fixture.ts';
import { experimentDesk, twoPages } from './experiment.fixture.ts';

let desk: Desk;
let beside: OpenDesk;
let growth: ReturnType<typeof growthDesk>;
let experiments: ReturnType<typeof experimentDesk>;
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  beside = await openDesk({ beside: desk });
  growth = growthDesk(desk);
  experiments = experimentDesk(desk);
});
afterAll(async () => {
  await beside.close();
  await desk.close();
});

/** A link on which an experiment runs, and what one does with it. */
async function running(given: object = {}) {
  const link: LinkDetail = (await growth.link({ utmCampaign: 'photo' })).body;
  const url = link.addresses[0]?.url ?? '';
  const planned = await experiments.plan({ linkId: link.id, ...given });
  expect(planned.status).toBe(201);
  const { id } = planned.body;
  expect((await experiments.start(id)).body.state).toBe('running');
  const page = (location: string) => new URL(location).pathname;
  return { id, link, url, page };
}
const facts = async (id: string) =>
  (
    await desk.context.database.pool.query<{ variant: number; units: number }>(
      'select variant, count(*)::int as units from experiment_assignment where experiment_id = $1 group by 1 order by 1',
      [id],
    )
  ).rows;

type Followed = { order_id: string; unit: string; variant: number; seen_at: string; placed_at: string };
const columns = 'order_id, unit, variant, seen_at, placed_at';

/** The orders that are kept beside an experiment. */
const followed = async (id: string): Promise<Followed[]> =>
  (
    await desk.context.database.pool.query<Followed>(
      `select ${columns} from experiment_order where experiment_id = $1 order by order_id, position`,
      [id],
    )
  ).rows;

/** The same from the facts themselves. */
const joined = async (id: string): Promise<Followed[]> =>
  (
    await desk.context.database.pool.query<Followed>(
      `select t.order_id, a.unit, a.variant, a.at as seen_at, t.placed_at from attribution_touch t
       join experiment_assignment a on a.cause_id = t.click_id and a.experiment_id = $1
       join experiment e on e.id = a.experiment_id and e.link_id = t.link_id order by t.order_id, t.position`,
      [id],
    )
  ).rows;

describe('pages that are compared', () => {
  it('are chosen click by click where browsers are not known', async () => {
    const { id, url, page } = await running();
    const led = await Promise.all(Array.from({ length: 60 }, () => growth.visit(url)));
    expect(new Set(led.map(({ location }) => page(location)))).toEqual(new Set(['/a', '/b']));
    expect(led[0]?.location).toContain('utm_campaign=photo');
    expect(led[0]?.cookie).toBe('');
    const shown = await experiments.shown(id);
    expect(shown.unit).toBe('click');
    expect(shown.arms.reduce((sum, { units }) => sum + units, 0)).toBe(60);
    expect(shown.arms.map(({ variant, units }) => ({ variant, units }))).toEqual(await facts(id));
    expect(shown.verdict).toBe('running');
  });

  it('stay the same for a browser that is known; who came is counted once, seeing them each time', async () => {
    await growth.switches({ cookie: true, passClick: true });
    const { id, url, page } = await running();
    const first = await growth.visit(url);
    const cookie = first.cookie.split(';')[0] ?? '';
    for (let again = 0; again < 5; again += 1)
      expect(page((await growth.visit(url, { cookie })).location)).toBe(page(first.location));
    const { arms, unit } = await experiments.shown(id);
    expect(unit).toBe('browser');
    expect(arms.map(({ units }) => units).toSorted()).toEqual([0, 1]);
    expect(arms.reduce((sum, { exposures }) => sum + exposures, 0)).toBe(6);
    const kept = await desk.context.database.pool.query<{ unit: string }>(
      'select unit from experiment_assignment where experiment_id = $1',
      [id],
    );
    expect(cookie).not.toContain(kept.rows[0]?.unit);
    await growth.switches({});
  });

  it('are shown to one browser once and the same, also by two processes at once', async () => {
    await growth.switches({ cookie: true });
    const { id, url, page } = await running();
    const cookies = Array.from({ length: 8 }, () => `mdg_v=${crypto.randomUUID()}`);
    const other = growthDesk({ ...desk, ...beside });
    const led = await Promise.all(
      cookies.flatMap((cookie) =>
        Array.from({ length: 6 }, async (_, turn) => {
          const { location } = await (turn % 2 === 0 ? growth : other).visit(url, { cookie });
          return [cookie, page(location)] as const;
        }),
      ),
    );
    for (const cookie of cookies)
      expect(new Set(led.filter(([whose]) => whose === cookie).map(([, where]) => where)).size).toBe(1);
    const { arms } = await experiments.shown(id);
    expect(arms.reduce((sum, { units }) => sum + units, 0)).toBe(8);
    expect(arms.reduce((sum, { exposures }) => sum + exposures, 0)).toBe(48);
    expect((await facts(id)).reduce((sum, { units }) => sum + units, 0)).toBe(8);
    await growth.switches({});
  });

  it('are not for machines: they are led where the link leads of itself, and count for nothing', async () => {
    const { id, url } = await running();
    const machine = await growth.visit(url, { 'user-agent': 'Slackbot 1.0' });
    expect(machine.location).toContain('https://shop.example.jp/tea');
    expect((await growth.visit(url, {}, 'HEAD')).location).toContain('https://shop.example.jp/tea');
    expect((await experiments.shown(id)).arms.map(({ exposures }) => exposures)).toEqual([0, 0]);
  });

  it('end for everybody with the experiment: the link leads as before, and nobody is added', async () => {
    const { id, url, page } = await running();
    await growth.visit(url);
    expect((await experiments.end(id, { reason: '在庫がなくなったため' })).status).toBe(200);
    expect(page((await growth.visit(url)).location)).toBe('/tea');
    await experiments.come(id, [3, 3]);
    expect((await facts(id)).reduce((sum, { units }) => sum + units, 0)).toBe(1);
  });
});

describe('orders', () => {
  it('are of the variant whose click led to them, once per browser, and open to the orders themselves', async () => {
    await growth.switches({ cookie: true, passClick: true });
    const { id, url, page } = await running();
    const first = await growth.visit(url);
    const variant = page(first.location) === '/a' ? 0 : 1;
    const again = await growth.visit(url, { cookie: first.cookie.split(';')[0] ?? '' });
    const customer = { name: '買う 花子', email: 'hanako@example.ne.jp' };
    const placedAt = new Date(Date.now() + 60_000).toISOString();
    await growth.order({ externalId: 'x-1', number: 'X-1', clickId: again.clickId, customer, placedAt });
    await growth.order({ externalId: 'x-2', clickId: again.clickId, customer, placedAt });
    // Too late: their seven days are over.
    const late = await growth.visit(url);
    const afterwards = new Date(Date.now() + 9 * 86_400_000).toISOString();
    await growth.order({ externalId: 'x-3', clickId: late.clickId, placedAt: afterwards });
    const { measures, waitingOrders } = await experiments.result(id);
    expect(measures[0]?.rates.map(({ successes }) => successes)).toEqual(variant === 0 ? [1, 0] : [0, 1]);
    expect(waitingOrders).toBe(0);
    const evidence = await experiments.evidence(id, 'ordered', variant);
    expect(evidence.map(({ order }) => order?.number)).toEqual(['X-1']);
    expect(await experiments.evidence(id, 'ordered', 1 - variant)).toEqual([]);
    // Today it is still waited for both.
    const today = await experiments.result(id, 0);
    expect(today.measures[0]?.rates.map(({ trials }) => trials)).toEqual([0, 0]);
    expect(today.arms.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(2);
    await growth.switches({});
  });

  it('are beside their experiment as what led to them stands, also when that is reckoned anew or gone', async () => {
    await growth.switches({ passClick: true });
    const { id, url } = await running();
    const other = (await growth.link()).body.addresses[0]?.url ?? '';
    const placedAt = new Date(Date.now() + 60_000).toISOString();
    const { clickId } = await growth.visit(url);
    const kept = () => followed(id);
    await growth.order({ externalId: 'k-1', clickId, placedAt });
    await growth.order({ externalId: 'k-2', clickId: (await growth.visit(other)).clickId, placedAt });
    expect(await kept()).toHaveLength(1);
    expect(await kept()).toEqual(await joined(id));
    const customer = { name: '後 わかる', email: 'later@example.ne.jp' };
    await growth.order({ externalId: 'k-1', clickId, customer, placedAt });
    await growth.order({ externalId: 'k-2', clickId, customer, placedAt });
    expect(await kept()).toHaveLength(2);
    expect(await kept()).toEqual(await joined(id));
    await growth.order({
      externalId: 'k-1',
      clickId: (await growth.visit(other)).clickId,
      customer,
      placedAt,
    });
    expect(await kept()).toEqual(await joined(id));
    await growth.switches({});
  });

  it('of a browser that is forgotten stay counted, and nothing knows the browser again', async () => {
    await growth.switches({ cookie: true, passClick: true });
    const { id, url } = await running();
    const { clickId } = await growth.visit(url);
    const customer = { name: '忘 れる', email: 'forget@example.ne.jp' };
    const order = await growth.order({ externalId: 'f-1', clickId, customer });
    const erasure = { kind: 'erasure', reason: 'deletion_request', confirm: '忘 れる' };
    const who = (await desk.owner.call<{ customer: { id: string } }>('GET', `/api/v1/orders/${order.id}`))
      .body;
    const erased = await desk.owner.call(
      'POST',
      `/api/v1/customers/${who.customer.id}/data-requests`,
      erasure,
    );
    expect(erased.status).toBe(201);
    const { rows } = await desk.context.database.pool.query(
      'select unit, cause_id from experiment_assignment where experiment_id = $1',
      [id],
    );
    expect(rows).toEqual([{ unit: clickId, cause_id: clickId }]);
    await growth.switches({});
  });
});

it('a plan names a link that is there, pages it may lead to, and days for which its clicks count', async () => {
  const link = (await growth.link()).body;
  const bad = async (given: object) => {
    const { status, body } = await experiments.plan({ linkId: link.id, ...given });
    return [status, body.code];
  };
  const [first, second] = twoPages.variants;
  expect(await bad({ linkId: crypto.randomUUID() })).toEqual([404, 'not_found']);
  expect(await bad({ withinDays: 31 })).toEqual([400, 'invalid_request']);
  expect(await bad({ variants: [first, { ...second, target: 'javascript:alert(1)' }] })).toEqual([
    400,
    'invalid_request',
  ]);
  const own = link.addresses[0]?.url ?? '';
  expect(await bad({ variants: [first, { ...second, target: own }] })).toEqual([400, 'invalid_request']);
});
