import {
  usualTrustRules,
  type TrustEvidencePage,
  type TrustFigures,
  type TrustHistory,
  type TrustRulebook,
  type TrustSegments,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, sql } from '../platform/db/index.ts';
import { countDue, recount } from './count.ts';
import { writeHistory } from './csv.ts';
import { readEvidence, readFigures, readHistory, readSegments } from './queries.ts';
import { allRules, countedMonths } from './store.ts';
import { buildTrustDesk, type TrustDesk } from './trust.fixture.ts';

const now = new Date('2026-11-22T03:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let at: TrustDesk;
let tagId: string;

const orders = (customerId: string, day: string, kept: number, late: number) =>
  at.run(sql`
    insert into customer_order (workspace_id, id, source, external_id, number, number_key, customer_id, known, ship_by, shipped_at)
    select ${at.workspaceId}, gen_random_uuid(), 'honten', ${`${day}-${customerId}-`} || n, 'A-' || n, 'A-' || n, ${customerId}, true,
      ${day}::date, ${day}::timestamptz + make_interval(days => case when n <= ${kept}::int then 0 else 3 end)
    from generate_series(1, ${kept + late}::int) as n`);

beforeAll(async () => {
  at = await buildTrustDesk();
  const [old, fresh] = [await at.customer(), await at.customer({ since: '2026-10-20T03:00:00Z' })];
  const thread = await at.conversation(old, '2026-07-05T03:00:00Z');
  await at.say(thread, { at: '2026-07-05T04:00:00Z', by: at.owner.memberId });
  await orders(old, '2026-07-10', 9, 1);
  await orders(old, '2026-10-10', 6, 6);
  await orders(old, '2026-11-10', 12, 3);
  await orders(fresh, '2026-11-11', 5, 0);
  tagId = newId();
  await at.run(sql`
    insert into tag (workspace_id, id, name, name_key, colour) values (${at.workspaceId}, ${tagId}, '贈り物', '贈り物', 'ai')`);
  await at.run(sql`
    insert into conversation_tag (workspace_id, conversation_id, tag_id) values (${at.workspaceId}, ${thread}, ${tagId})`);
});
afterAll(() => at.desk.close());

const figures = (query: { month?: string; segment?: string } = {}) =>
  at.within((tx) => readFigures(tx, { segment: 'all', ...query }, now));
const shipping = async (query: { month?: string; segment?: string } = {}) => {
  const { factors } = await figures(query);
  return factors[1]?.inputs.find(({ input }) => input === 'shipping');
};
const counted = () => at.within(countedMonths);

describe('counting', () => {
  it('begins with the first conversation, and does nothing twice', async () => {
    expect(await at.count(now)).toBe(5);
    expect((await counted()).map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
      '2026-07',
    ]);
    expect(await at.count(now)).toBe(0);
  });

  it('leaves the rest for the next time when the process stops', async () => {
    await at.run(sql`delete from trust_month where workspace_id = ${at.workspaceId}`);
    const stopping = AbortSignal.abort();
    expect(await countDue({ ...at.desk.context, stopping }, at.workspaceId, now)).toBe(0);
    expect(await at.count(now)).toBe(5);
  });

  it('tells segments apart: new and returning customers, companies and people, tags', async () => {
    expect(await shipping()).toMatchObject({ hits: 17, total: 20 });
    expect(await shipping({ segment: 'returning' })).toMatchObject({ hits: 12, total: 15 });
    expect(await shipping({ segment: 'new' })).toMatchObject({ hits: 5, total: 5, points: null });
    expect(await shipping({ segment: 'person' })).toMatchObject({ total: 20 });
    const { items } = await at.within((tx) => readSegments(tx, now));
    expect(items).toContainEqual({ key: `tag:${tagId}`, name: '贈り物', facts: expect.any(Number) });
    expect(items.map(({ key }) => key)).toContain('channel:email');
    expect(items[0]?.key).toBe('all');
  });

  it('does so again where something has happened, the later the longer counting takes, or after six hours', async () => {
    const times = async (later: number) => {
      await at.run(sql`update trust_month set took_ms = 3000 where workspace_id = ${at.workspaceId}`);
      return at.count(minutesLater(later));
    };
    expect(await times(30)).toBe(0);
    await at.run(
      sql`update event_sequence set last_seq = last_seq + 1 where workspace_id = ${at.workspaceId}`,
    );
    expect(await times(9)).toBe(0);
    // The present month and the two before it.
    expect(await times(11)).toBe(3);
    expect(await times(11 + 359)).toBe(0);
    expect(await times(11 + 360)).toBe(3);
  });

  it('leaves a month that is over for good as it was, until somebody asks', async () => {
    const before = await shipping({ month: '2026-07' });
    expect(before).toMatchObject({ hits: 9, total: 10 });
    expect((await figures({ month: '2026-07' })).settled).toBe(true);
    await orders(await at.customer(), '2026-07-12', 10, 0);
    await at.count(minutesLater(800));
    expect(await shipping({ month: '2026-07' })).toMatchObject({ total: 10 });
    await recount(at.desk.context, at.workspaceId, '2026-07', now);
    expect(await shipping({ month: '2026-07' })).toMatchObject({ hits: 19, total: 20 });
    await expect(recount(at.desk.context, at.workspaceId, '2024-01', now)).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('counts a month once more when it has become over for good', async () => {
    await at.run(sql`
      update trust_month set counted_at = '2026-08-01T00:00:00Z' where workspace_id = ${at.workspaceId} and month = '2026-07-01'`);
    expect(await at.count(minutesLater(801))).toBe(1);
  });

  it('follows another clock: every month anew', async () => {
    const zone = (name: string) =>
      at.run(sql`update workspace_settings set time_zone = ${name} where workspace_id = ${at.workspaceId}`);
    await zone('UTC');
    expect(await at.count(minutesLater(801))).toBe(5);
    await zone('Asia/Tokyo');
    expect(await at.count(minutesLater(801))).toBe(5);
  });
});

describe('the figures', () => {
  it('have no number without evidence, and say of each input how it stands', async () => {
    const { trust, factors, change, next, rules } = await figures();
    expect([trust, change, next, rules.version]).toEqual([null, null, [], 0]);
    expect(factors.map(({ points }) => points)).toEqual([null, null, null, null]);
    const one = await shipping();
    expect(one?.share?.value).toBe(0.85);
    expect(one?.points?.value).toBeCloseTo(1.625, 3);
  });

  it.each(['tag:------------------------------------', 'channel:', 'everybody'])(
    'know no segment «%s»',
    async (segment) => {
      const { status, body } = await at.owner.call('GET', `/api/v1/trust?segment=${segment}`);
      expect([status, body['code']]).toEqual([400, 'invalid_request']);
    },
  );

  it('refuse a month that is still to come', async () => {
    await expect(figures({ month: '2026-12' })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('open to their rows, a page at a time, by how they came out', async () => {
    const query = { month: '2026-11', segment: 'all', input: 'shipping', limit: 2 } as const;
    const page = (more: object = {}): Promise<TrustEvidencePage> =>
      at.within((tx) => readEvidence(tx, { ...query, ...more }, now));
    const first = await page({ hit: 'no' });
    expect(first.items).toHaveLength(2);
    expect(first.items[0]).toMatchObject({
      hit: false,
      opens: { kind: 'order' },
      customer: { name: '山田 花子' },
    });
    const second = await page({ hit: 'no', cursor: first.nextCursor });
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect((await page({ segment: 'new', limit: 50 })).items).toHaveLength(5);
    const tagged = await page({ segment: `tag:${tagId}`, input: 'uncorrected', month: '2026-07' });
    expect(tagged.items).toMatchObject([{ subject: 'お茶について', opens: { kind: 'conversation' } }]);
  });

  it('go back month by month, and are written as CSV', async () => {
    const { items }: TrustHistory = await at.within((tx) =>
      readHistory(tx, { segment: 'all', months: 6 }, now),
    );
    expect(items.map(({ month, facts }) => [month, facts > 0])).toEqual([
      ['2026-06', false],
      ['2026-07', true],
      ['2026-08', false],
      ['2026-09', false],
      ['2026-10', true],
      ['2026-11', true],
    ]);
    const text = await at.within((tx) => writeHistory(tx, { segment: 'all', months: 2 }, now));
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * (1 + 4 + 15));
    expect(lines.find((line) => line.startsWith('2026-10,all,input,shipping'))).toMatch(/,0\.5,.*,6,12,0$/u);
    expect(lines.find((line) => line.startsWith('2026-11,all,trust'))).toBe('2026-11,all,trust,,,,,,,0');
  });
});

describe('rules of one’s own', () => {
  const rules = {
    ...usualTrustRules,
    inputs: {
      ...usualTrustRules.inputs,
      shipping: {
        weight: 3,
        least: 20,
        anchors: [0.1, 0.2, 0.3, 0.4, 0.5] as [number, number, number, number, number],
      },
    },
  };

  it('value their month and those after it; those before stay as they were', async () => {
    const { owner } = at;
    const read = async () => (await owner.call<TrustRulebook>('GET', '/api/v1/trust/rules')).body;
    expect(await read()).toMatchObject({ version: 0, versions: [], rules: usualTrustRules });
    const saved = await owner.call<TrustRulebook>('PUT', '/api/v1/trust/rules', {
      version: 0,
      from: '2026-11',
      rules,
      note: '出荷を重く見る',
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      version: 1,
      rules,
      versions: [{ from: '2026-11', note: '出荷を重く見る' }],
    });
    expect((await shipping())?.points?.value).toBe(5);
    expect((await shipping({ month: '2026-10' }))?.points?.value).toBe(1);
    expect((await figures({ month: '2026-10' })).rules.version).toBe(0);
    const again = await owner.call('PUT', '/api/v1/trust/rules', { version: 0, from: '2026-11', rules });
    expect([again.status, again.body['code']]).toEqual([409, 'conflict']);
  });

  it('may value earlier months too, and what was in force before stays on record', async () => {
    const back = await at.owner.call<TrustRulebook>('PUT', '/api/v1/trust/rules', {
      version: 1,
      from: '2026-09',
      rules: { ...rules, inputs: { ...rules.inputs, shipping: { ...rules.inputs.shipping, least: 5 } } },
    });
    expect(back.body.versions.map(({ version, from }) => [version, from])).toEqual([
      [2, '2026-09'],
      [1, '2026-11'],
    ]);
    expect((await shipping({ month: '2026-10' }))?.points?.value).toBe(5);
    expect((await at.within(allRules)).map(({ version }) => version)).toEqual([2, 1]);
    const audit = await at.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit');
    expect(audit.body.items.map(({ kind }) => kind)).toContain('trust.rules_updated');
  });

  it('must rise, and are for those who lead', async () => {
    const falling = { weight: 1, least: 10, anchors: [0.5, 0.4, 0.6, 0.7, 0.8] };
    const body = {
      version: 2,
      from: '2026-11',
      rules: { ...rules, inputs: { ...rules.inputs, shipping: falling } },
    };
    expect((await at.owner.call('PUT', '/api/v1/trust/rules', body)).status).toBe(400);
    const agent = await at.desk.join('agent', '鈴木 葵');
    expect((await agent.call<TrustFigures>('GET', '/api/v1/trust')).status).toBe(200);
    expect((await agent.call<TrustSegments>('GET', '/api/v1/trust/segments')).status).toBe(200);
    expect((await agent.call('PUT', '/api/v1/trust/rules', { ...body, rules })).status).toBe(403);
    expect((await agent.call('POST', '/api/v1/trust/recounts', { month: '2026-11' })).status).toBe(403);
  });
});
