import { mentionAspects, type MentionTrendQuery } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { aspectsOfDays, cellsOfDays, countStale, sumOfDays } from './day.store.ts';
import { countMentionDays, settleDays } from './days.ts';
import { countAll, countAspects, countCells } from './trends.store.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  desk.context.database.inWorkspace(desk.workspaceId, work);
const most = 12;
const period = { from: '2026-09-25', until: '2026-10-10' };

const sentiment = fc.constantFrom('positive', 'neutral', 'negative', null);
const type = fc.constantFrom('organic', 'amplified', null);
const which = fc.nat(most - 1);
const aspects = fc.uniqueArray(
  fc.record({
    aspect: fc.constantFrom(...mentionAspects),
    polarity: fc.constantFrom('positive', 'negative'),
  }),
  { maxLength: 3, selector: ({ aspect, polarity }) => `${aspect} ${polarity}` },
);
/** What happens to posts: found, judged (by reading, or by somebody who corrects it), gone; and read figures, and another clock. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('find' as const),
    which,
    // Near midnight in Tokyo, in Kathmandu and in UTC.
    hour: fc.integer({ min: 0, max: 240 }),
    network: fc.constantFrom('x', 'google'),
  }),
  fc.record({ does: fc.constant('judge' as const), which, sentiment, type, aspects }),
  fc.record({ does: fc.constant('remove' as const), which }),
  fc.record({ does: fc.constant('settle' as const) }),
  fc.record({
    does: fc.constant('move' as const),
    zone: fc.constantFrom('Asia/Tokyo', 'Asia/Kathmandu', 'UTC'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(tx: Tx, ids: readonly string[], given: Step): Promise<void> {
  const id = 'which' in given ? (ids[given.which] ?? '') : '';
  if (given.does === 'settle') await settleDays(tx);
  else if (given.does === 'move')
    await tx.run(
      sql`update workspace_settings set time_zone = ${given.zone} where workspace_id = ${tx.workspaceId}`,
    );
  else if (given.does === 'remove')
    await tx.run(sql`delete from mention_post where workspace_id = ${tx.workspaceId} and id = ${id}`);
  else if (given.does === 'find') {
    const at = new Date(Date.parse('2026-09-28T14:30:00Z') + given.hour * 3_600_000);
    await tx.run(sql`
      insert into mention_post (workspace_id, id, key, network, via, keeps, posted_at)
      values (${tx.workspaceId}, ${id}, ${id}, ${given.network}, 'hand', 'text', ${at}) on conflict do nothing`);
    await tx.run(sql`
      insert into mention_standing (workspace_id, post_id, posted_at, network)
      select workspace_id, id, posted_at, network from mention_post where workspace_id = ${tx.workspaceId} and id = ${id}
      on conflict do nothing`);
  } else {
    await tx.run(sql`
      update mention_standing set sentiment = ${given.sentiment}, type = ${given.type}
      where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
    await tx.run(sql`delete from mention_aspect where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
    await tx.run(sql`
      insert into mention_aspect (workspace_id, post_id, aspect, polarity, posted_at)
      select s.workspace_id, s.post_id, a.aspect, a.polarity, s.posted_at
      from mention_standing s
      cross join jsonb_to_recordset(${JSON.stringify(given.aspects)}::jsonb) as a (aspect text, polarity text)
      where s.workspace_id = ${tx.workspaceId} and s.post_id = ${id}`);
  }
}

const sorted = <T extends object>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('word of mouth by day', () => {
  it('is what a count of the mentions themselves says, after whatever happened to them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const ids = Array.from({ length: most }, () => newId());
        await within((tx) => tx.run(sql`delete from mention_post where workspace_id = ${tx.workspaceId}`));
        for (const each of steps) await within((tx) => take(tx, ids, each));
        await within(async (tx) => {
          expect(await settleDays(tx)).toBe(true);
          const filters: Pick<MentionTrendQuery, 'network' | 'type'>[] = [
            { network: undefined, type: undefined },
            { network: 'x', type: undefined },
            { network: undefined, type: 'organic' },
          ];
          for (const filter of filters) {
            expect(sorted(await cellsOfDays(tx, period, filter))).toEqual(
              sorted(await countCells(tx, period, filter)),
            );
            expect(await sumOfDays(tx, period, filter)).toEqual(await countAll(tx, period, filter));
            expect(sorted(await aspectsOfDays(tx, period, filter))).toEqual(
              sorted(await countAspects(tx, period, filter)),
            );
          }
          const { left } = await tx.one(sql<{ left: number }>`
            select count(*)::int as left from mention_day
            where workspace_id = ${tx.workspaceId} and day not between ${period.from}::date and ${period.until}::date`);
          expect(left).toBe(0);
        });
      }),
      {
        numRuns: 40,
        // A quarter of an hour past midnight in Kathmandu, where hours are not those of UTC.
        examples: [
          [
            [
              { does: 'find', which: 0, hour: 4, network: 'x' },
              { does: 'settle' },
              { does: 'move', zone: 'Asia/Kathmandu' },
            ],
          ],
        ],
      },
    );
  });
});

describe('what waits to be counted', () => {
  const find = (count: number) =>
    within((tx) =>
      tx.run(sql`
        with post as (
          insert into mention_post (workspace_id, id, key, network, via, keeps, posted_at)
          select ${tx.workspaceId}, id, id::text, 'x', 'list', 'text', ${'2026-10-01T03:00:00Z'}
          from (select gen_random_uuid() as id from generate_series(1, ${count}::int)) as n
          returning workspace_id, id, posted_at, network
        )
        insert into mention_standing (workspace_id, post_id, posted_at, network)
        select workspace_id, id, posted_at, network from post`),
    );

  it('is counted by the worker to the last of it, and in answers only as far as that is quick', async () => {
    await within((tx) => tx.run(sql`delete from mention_post where workspace_id = ${tx.workspaceId}`));
    await countMentionDays(desk.context, desk.workspaceId);
    await find(2500);
    expect(await within(countStale)).toBe(2500);
    expect(await within(settleDays)).toBe(false);
    await countMentionDays(desk.context, desk.workspaceId);
    expect(await within(countStale)).toBe(0);
    const cells = await within((tx) => cellsOfDays(tx, period, { network: undefined, type: undefined }));
    expect(cells).toEqual([
      { day: '2026-10-01', network: 'x', type: null, positive: 0, neutral: 0, negative: 0, unread: 2500 },
    ]);
  });

  it('is not what changes nothing of the figures', async () => {
    await within((tx) =>
      tx.run(sql`update mention_standing set reach = 5 where workspace_id = ${tx.workspaceId}`),
    );
    expect(await within(countStale)).toBe(0);
  });
});
