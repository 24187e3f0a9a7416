import type { ExperimentPlan } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growthDesk } from '../growth/growth.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { decideExperiment, endExperiment } from './commands.ts';
import { day, experimentDesk, later } from './experiment.fixture.ts';
import { variantOf } from './assign.ts';

let desk: Desk;
let experiments: ReturnType<typeof experimentDesk>;
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  experiments = experimentDesk(desk);
});
afterAll(() => desk.close());

const link = async () => (await growthDesk(desk).link()).body.id;
async function started(given: object = {}): Promise<string> {
  const { id } = (await experiments.plan({ linkId: await link(), ...given })).body;
  expect((await experiments.start(id)).status).toBe(200);
  return id;
}
const dependencies = () => ({
  ...desk.context.delivery,
  faultOfTarget: () => Promise.resolve(null),
  unknownVariables: () => [],
  forgetTargets: () => undefined,
});
const lead = () => ({
  workspaceId: desk.workspaceId,
  memberId: desk.owner.memberId,
  memberName: '緑川 直子',
  via: 'session:x',
  role: 'owner' as const,
  scopes: new Set<never>(),
  address: '127.0.0.1',
});

describe('a plan', () => {
  it('knows how many it needs, and in how many days they come at the pace of the last weeks', async () => {
    const asked = { kind: 'landing', baseRate: 0.1, difference: 0.02, shares: [50, 50] };
    const plan = async (given: object) =>
      (await desk.owner.call<ExperimentPlan>('POST', '/api/v1/experiments/plan', { ...asked, ...given }))
        .body;
    expect(await plan({})).toEqual({ each: 3_841, size: 7_682, perDay: null, days: null });
    expect((await plan({ shares: [90, 10] })).size).toBe(38_410);
    const linkId = await link();
    await desk.context.database.pool.query(
      `insert into click_day (workspace_id, link_id, address_id, day, channel, counted, scans, bots)
      select workspace_id, link_id, id, (now() at time zone 'UTC')::date - 3, 'any', 2800, 0, 0 from link_address where link_id = $1`,
      [linkId],
    );
    expect(await plan({ linkId })).toMatchObject({ perDay: 100, days: 77 });
  });

  it('is changed until it starts, and never after that: nobody is moved to another variant', async () => {
    const linkId = await link();
    const { id, size } = (await experiments.plan({ linkId })).body;
    const changed = await experiments.change(id, { basedOn: 1, linkId, difference: 0.1 });
    expect(changed.body.size).toBeLessThan(size);
    expect((await experiments.change(id, { basedOn: 1, linkId })).status).toBe(409);
    expect((await experiments.start(id, 2)).status).toBe(200);
    const late = await experiments.change(id, { basedOn: 3, linkId });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
    expect((await desk.owner.call('DELETE', `/api/v1/experiments/${id}`)).status).toBe(409);
  });

  it('may be thrown away before it starts', async () => {
    const { id } = (await experiments.plan({ linkId: await link() })).body;
    expect((await desk.owner.call('DELETE', `/api/v1/experiments/${id}`)).status).toBe(200);
    expect((await desk.owner.call('GET', `/api/v1/experiments/${id}`)).status).toBe(404);
  });

  it('waits while another one runs on the same link', async () => {
    const linkId = await link();
    const [one, other] = [
      (await experiments.plan({ linkId })).body,
      (await experiments.plan({ linkId, name: '二つ目' })).body,
    ];
    await experiments.start(one.id);
    expect((await experiments.start(other.id)).status).toBe(409);
    await experiments.end(one.id, { reason: '入れ替え' });
    expect((await experiments.start(other.id)).status).toBe(200);
  });
});

describe('the end', () => {
  it('before the planned one needs a reason, which stays; and then nobody wins', async () => {
    const id = await started();
    await experiments.come(id, [1_000, 1_000]);
    const without = await experiments.end(id);
    expect([without.status, without.body.code]).toEqual([400, 'invalid_request']);
    const ended = await experiments.end(id, { reason: '在庫がなくなったため' });
    expect(ended.body).toMatchObject({ state: 'ended', stopReason: '在庫がなくなったため' });
    expect((await experiments.result(id)).verdict).toBe('stopped');
  });

  it('is there as soon as so many came as were planned, and their time is over', async () => {
    const id = await started({ baseRate: 0.1, difference: 0.2 });
    const { size } = await experiments.read(id);
    await experiments.come(id, [Math.ceil(size / 2), Math.ceil(size / 2)]);
    expect((await experiments.result(id, 0)).planReached).toBe(false);
    expect(await experiments.result(id, 8)).toMatchObject({
      planReached: true,
      enough: true,
      verdict: 'few',
    });
  });

  it('is there also when fewer came in the time that was planned', async () => {
    const id = await started();
    await experiments.come(id, [10, 10]);
    expect(await experiments.result(id, 20)).toMatchObject({ planReached: false, verdict: 'running' });
    expect(await experiments.result(id, 22)).toMatchObject({
      planReached: true,
      enough: false,
      verdict: 'few',
    });
    await endExperiment(
      dependencies(),
      lead(),
      id,
      { basedOn: 2, reason: '' },
      new Date(Date.now() + 22 * day),
    );
    expect(await experiments.read(id)).toMatchObject({ state: 'ended', stopReason: null });
  });
});

describe('the decision', () => {
  it('is written down once, with what was learnt and the figures as they were', async () => {
    const id = await started();
    expect((await experiments.decide(id, { basedOn: 2 })).status).toBe(409);
    await experiments.come(id, [40, 44]);
    await experiments.end(id, { reason: '季節が終わったため' });
    expect((await experiments.decide(id, { decision: 'adopt' })).status).toBe(400);
    expect((await experiments.decide(id, { decision: 'adopt', variant: 3 })).status).toBe(400);
    expect((await experiments.decide(id, { variant: 1 })).status).toBe(400);
    expect((await experiments.decide(id, { learnt: '' })).status).toBe(400);
    const given = {
      basedOn: 3,
      decision: 'again',
      variant: null,
      learnt: '人数が足りなかった。',
      nextStep: '春に再度',
    } as const;
    await decideExperiment(dependencies(), lead(), id, given, new Date(Date.now() + later * day));
    const { decision, learnt, nextStep, decidedOn, decidedBy } = await experiments.read(id);
    expect({ decision, learnt, nextStep, by: decidedBy?.name }).toEqual({
      decision: 'again',
      learnt: '人数が足りなかった。',
      nextStep: '春に再度',
      by: '緑川 直子',
    });
    expect(decidedOn).toMatchObject({ verdict: 'stopped', arms: [{ units: 40 }, { units: 44 }] });
    expect((await experiments.decide(id, { basedOn: 4 })).status).toBe(409);
    const log = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=10');
    expect(log.body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['experiment.started', 'experiment.ended', 'experiment.decided']),
    );
  });
});

describe('figures', () => {
  it('are withheld where people were not sent as planned', async () => {
    const id = await started();
    await experiments.come(id, [500, 300]);
    expect(await experiments.result(id)).toMatchObject({ verdict: 'uneven', measures: [] });
  });

  it('by day say what the facts say, whoever came again and in whatever order it was told', async () => {
    const id = await started();
    const seen = await experiments.come(id, [30, 20]);
    await experiments.inWorkspace(async (tx) => {
      const { recordSeen } = await import('./assignment.store.ts');
      await recordSeen(tx, seen.slice(0, 10));
      await recordSeen(tx, [...seen].reverse().slice(0, 5));
      await recordSeen(tx, [...seen.slice(3, 5), ...seen.slice(3, 5)]);
    });
    const { arms } = await experiments.shown(id);
    expect(arms.map(({ units }) => units)).toEqual([30, 20]);
    expect(arms.reduce((sum, { exposures }) => sum + exposures, 0)).toBe(50 + 10 + 5 + 4);
  });
});

it('the database draws the same variants as the server does', async () => {
  const cases = Array.from({ length: 400 }, (_, n) => ({
    salt: crypto.randomUUID(),
    unit: crypto.randomUUID(),
    shares:
      [
        [50, 50],
        [90, 10],
        [34, 33, 33],
        [1, 2, 3, 94],
      ][n % 4] ?? [],
  }));
  for (const { salt, unit, shares } of cases) {
    const { rows } = await desk.context.database.pool.query<{ variant: number }>(
      'select madoguchi_variant($1, $2, $3) as variant',
      [salt, unit, shares],
    );
    expect(rows[0]?.variant).toBe(variantOf(salt, unit, shares));
  }
});
