import type { Overview } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributeDue } from '../growth/index.ts';
import { shopAt } from '../loyalty/shop.fixture.ts';
import { newId, sql } from '../platform/db/index.ts';
import { buildTrustDesk, type TrustDesk } from '../trust/trust.fixture.ts';
import { countReports } from './count.ts';
import { readOverview } from './queries.ts';
import { countedMonths } from './store.ts';

const now = new Date('2026-11-22T03:00:00Z');
let at: TrustDesk;
let people: string[];
let survey: string;

const told = (month?: string, withLoyalty = true): Promise<Overview> =>
  at.within((tx) => readOverview(tx, { month }, withLoyalty, now));
const count = (then = now) => countReports(at.desk.context, at.workspaceId, then);
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
/** Something happened at the desk. */
const happen = () =>
  at.run(sql`update report_month set event_seq = event_seq - 1 where workspace_id = ${at.workspaceId}`);

const mentions = (sentiment: string | null, day: string, times: number) =>
  at.run(sql`
    with post as (
      insert into mention_post (workspace_id, id, key, network, via, keeps, posted_at)
      select ${at.workspaceId}, id, id::text, 'x', 'hand', 'text', ${`${day}T03:00:00Z`}
      from (select gen_random_uuid() as id from generate_series(1, ${times}::int)) as n
      returning id, posted_at
    )
    insert into mention_standing (workspace_id, post_id, posted_at, network, sentiment)
    select ${at.workspaceId}, id, posted_at, 'x', ${sentiment} from post`);

const answers = (score: number, day: string, times: number) =>
  at.run(sql`
    with answer as (
      insert into survey_answer (workspace_id, id, survey_id, version, page_id, language, channel, answered_at)
      select ${at.workspaceId}, gen_random_uuid(), ${survey}, 1, gen_random_uuid(), 'ja', 'page', ${`${day}T03:00:00Z`}
      from generate_series(1, ${times}::int)
      returning id, answered_at
    )
    insert into survey_reply (workspace_id, answer_id, question, survey_id, kind, score, channel, answered_at)
    select ${at.workspaceId}, id, 'nps', ${survey}, 'nps', ${score}, 'page', answered_at from answer`);

async function makeSurvey(): Promise<void> {
  survey = newId();
  await at.run(sql`
    insert into survey (workspace_id, id, name, rules) values (${at.workspaceId}, ${survey}, '秋のアンケート', '{}')`);
  await at.run(sql`
    insert into survey_version (workspace_id, survey_id, version, content) values (${at.workspaceId}, ${survey}, 1, '{}')`);
}

const need = (customerId: string, level: number, since: string, closed: string | null = null) =>
  at.run(sql`
    insert into attention_case (workspace_id, id, customer_id, home_id, state, level, score, since, due_at, closed_at, how)
    values (${at.workspaceId}, ${newId()}, ${customerId}, ${customerId}, ${closed === null ? 'open' : 'closed'}, ${level}, 50,
      ${since}, ${since}, ${closed}, ${closed === null ? null : 'person'})`);

const promise = (thread: string, closed: string, times: number) =>
  at.run(sql`
    insert into promise (workspace_id, id, conversation_id, source, act, sentence, due, due_at, confirmed, state, closed_at)
    select ${at.workspaceId}, gen_random_uuid(), ${thread}, 'manual', 'contact', '', '2026-11-10', '2026-11-10T03:00:00Z', true,
      'kept', ${closed} from generate_series(1, ${times}::int)`);

beforeAll(async () => {
  at = await buildTrustDesk();
  const shop = shopAt(at.desk);
  people = await shop.customers(Array.from({ length: 36 }, (_, nth) => `客${nth}`));
  const of = (nth: number) => people[nth] ?? '';
  // Ninety days after 20 August is 18 November. Twelve first bought then, three of them again in time, one too late.
  await shop.sell(
    people
      .slice(0, 12)
      .map((customerId) => ({ customerId, at: '2026-08-20T03:00:00Z', heard: 'Google検索' })),
  );
  await shop.sell(
    [0, 1, 2].map((nth) => ({ customerId: of(nth), at: '2026-09-10T03:00:00Z', heard: 'ご友人の紹介' })),
  );
  await shop.sell([{ customerId: of(3), at: '2026-11-19T03:00:00Z', total: 5000, heard: 'ご友人の紹介' }]);
  // New in November: four were told by somebody, eight came otherwise, of eight nobody knows.
  const fresh = (from: number, until: number, heard?: string) =>
    people.slice(from, until).map((customerId) => ({
      customerId,
      at: '2026-11-05T03:00:00Z',
      ...(heard === undefined ? {} : { heard }),
    }));
  await shop.sell([...fresh(12, 16, '母から聞いて'), ...fresh(16, 24, 'インスタ'), ...fresh(24, 32)]);
  while (await attributeDue(at.desk.context, at.workspaceId));
  await makeSurvey();
  await answers(10, '2026-11-03', 9);
  await answers(3, '2026-11-04', 3);
  await answers(8, '2026-10-31', 4);
  await mentions('negative', '2026-11-01', 3);
  await mentions('positive', '2026-11-20', 9);
  await mentions(null, '2026-11-20', 2);
  await mentions('positive', '2026-10-20', 5);
  await need(of(32), 3, '2026-11-02T03:00:00Z');
  await need(of(33), 1, '2026-10-02T03:00:00Z');
  await need(of(34), 2, '2026-10-02T03:00:00Z', '2026-11-04T03:00:00Z');
  await need(of(35), 2, '2026-09-02T03:00:00Z', '2026-09-04T03:00:00Z');
  const thread = await at.conversation(of(0));
  await promise(thread, '2026-11-10T02:00:00Z', 6);
  await promise(thread, '2026-11-10T05:00:00Z', 2);
  await at.count(now);
});
afterAll(() => at.desk.close());

describe('before it is counted', () => {
  it('has what trust has kept, and no other number', async () => {
    const november = await told();
    expect(november).toMatchObject({ countedAt: null, running: true, risks: null, second: null, care: null });
    expect(november.promises).toMatchObject({ count: 8, kept: 6, estimate: { value: 0.75 } });
    expect(november.nps.estimate).toBeNull();
  });
});

describe('counting', () => {
  it('takes the months of two years, the newest first, and does nothing twice', async () => {
    expect(await count()).toBe(24);
    expect(await count()).toBe(0);
    const months = (await at.within(countedMonths)).map(({ month }) => month).toSorted();
    expect([months.at(0), months.at(-1), months.length]).toEqual(['2024-12', '2026-11', 24]);
  });

  it('does the present month and the two before again where something happened, all of them a day later', async () => {
    await happen();
    expect(await count(later(0.5))).toBe(0);
    expect(await count(later(30))).toBe(3);
    expect(await count(later(24 * 60))).toBe(24);
    expect(await count(now)).toBe(0);
  });

  it('begins anew by another clock', async () => {
    const zone = (name: string) =>
      at.run(sql`update workspace_settings set time_zone = ${name} where workspace_id = ${at.workspaceId}`);
    await zone('Pacific/Auckland');
    expect(await count()).toBe(24);
    await zone('Asia/Tokyo');
    expect(await count()).toBe(24);
  });
});

describe('a month', () => {
  it('says how many would recommend the shop, of which surveys', async () => {
    const { nps } = await told();
    expect(nps).toMatchObject({ count: 12, promoters: 9, detractors: 3, passives: 0 });
    expect(nps.estimate?.value).toBeCloseTo(50);
    expect(nps.surveys).toEqual([{ id: survey, name: '秋のアンケート', answers: 12 }]);
    expect((await told('2026-10')).nps).toMatchObject({ count: 4, estimate: null });
  });

  it('counts what was posted in it by the workspace’s clock', async () => {
    const november = (await told()).mentions;
    expect(november).toMatchObject({ positive: 9, negative: 3, unread: 2, count: 12, before: 5 });
    expect(november.estimate?.value).toBe(0.25);
  });

  it('counts who needed care at its end, and who began and ended', async () => {
    expect((await told()).risks).toEqual({
      open: { all: 2, urgent: 1, care: 0, watch: 1 },
      openBefore: 2,
      began: 1,
      ended: 1,
    });
    expect((await told('2026-10')).risks).toMatchObject({ open: { all: 2, care: 1 }, began: 2, ended: 0 });
  });

  it('tells new customers by how they came', async () => {
    const { mouth } = await told();
    expect(mouth).toMatchObject({ all: 20, known: 12, mouth: 4, count: 12 });
    expect(mouth.estimate?.value).toBeCloseTo(4 / 12);
  });

  it('tells whose ninety days ended in it and who had bought again', async () => {
    expect((await told()).second).toMatchObject({
      days: 90,
      count: 12,
      bought: 3,
      estimate: { value: 0.25 },
    });
    expect((await told('2026-10')).second).toMatchObject({ count: 0, estimate: null });
  });

  it('tells what orders brought, and how much of it by word of mouth', async () => {
    expect((await told()).money).toEqual([
      {
        currency: 'JPY',
        orders: 21,
        kept: 65_000,
        knownOrders: 13,
        mouthOrders: 5,
        mouthKept: 17_000,
        mouthKeptBefore: 0,
      },
    ]);
  });

  it('has twelve months up to it', async () => {
    const { months } = await told();
    expect(months.map(({ month }) => month)).toHaveLength(12);
    expect(months.at(-1)).toMatchObject({ month: '2026-11', nps: { value: 50 }, promises: { value: 0.75 } });
    expect(months.at(-2)).toMatchObject({ month: '2026-10', nps: null, promises: null });
  });

  it('keeps how customers come back from those who may not see that', async () => {
    const { second, care, mouth, months } = await told('2026-11', false);
    expect([second, care]).toEqual([null, null]);
    expect(mouth.count).toBe(12);
    expect(months.every((month) => month.second === null)).toBe(true);
  });

  it('to come is refused', async () => {
    await expect(told('2026-12')).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('what is kept', () => {
  it('is all that reading looks at, however much there is', async () => {
    const looked = (tables: readonly string[]) =>
      at.within(async (tx) => {
        const seen = async (): Promise<number> => {
          const { rows } = await tx.one(sql<{ rows: number }>`
            select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int as rows from pg_stat_xact_user_tables
            where relname = any(${[...tables]})`);
          return rows;
        };
        const before = await seen();
        await readOverview(tx, { month: '2026-11' }, true, now);
        return (await seen()) - before;
      });
    const large = [
      'mention_standing',
      'mention_post',
      'customer_order',
      'attribution',
      'attribution_touch',
      'buyer',
    ];
    expect(await looked([...large, 'survey_reply', 'promise', 'attention_case', 'message'])).toBe(0);
    expect(await looked(['report_month'])).toBeGreaterThan(0);
  });
});

describe('over HTTP', () => {
  /** A month that is over, whatever the day. */
  const past = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
  beforeAll(() => count(new Date()));

  const get = (path: string, apiKey = at.owner.apiKey) =>
    at.desk.app.inject({
      method: 'GET',
      url: `/api/v1/reports/${path}`,
      headers: { authorization: `Bearer ${apiKey}` },
    });

  it('an agent has the overview without what is for those who lead', async () => {
    const agent = await at.desk.join('agent', '担当 花子');
    const mine = (await get(`overview?month=${past}`, agent.apiKey)).json<Overview>();
    expect(mine).toMatchObject({ month: past, second: null, care: null });
    expect((await get(`overview?month=${past}`)).json<Overview>().second).not.toBeNull();
  });

  it('the list and the report are files with names, and are noted', async () => {
    const list = await get(`overview/export?month=${past}`);
    expect(list.headers['content-disposition']).toBe(`attachment; filename="overview-${past}.csv"`);
    expect(list.body.startsWith('\uFEFFmonth,')).toBe(true);
    const report = await get(`monthly.pdf?month=${past}&language=en`);
    expect(report.headers['content-type']).toBe('application/pdf');
    expect(report.headers['content-disposition']).toBe(`attachment; filename="report-${past}-en.pdf"`);
    expect(report.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const { body } = await at.owner.call<{ items: { after: object }[] }>(
      'GET',
      '/api/v1/audit?kind=export.made',
    );
    expect(body.items.slice(0, 2).map(({ after }) => after)).toEqual([
      { what: 'overview', format: 'pdf', rows: null, filter: { month: past, language: 'en' } },
      { what: 'overview', format: 'csv', rows: null, filter: { month: past } },
    ]);
  });

  it('a month that is none is refused', async () => {
    expect((await get('overview?month=2026-13')).statusCode).toBe(400);
    expect((await get('monthly.pdf')).statusCode).toBe(400);
  });
});
