import type { MentionAlarm, MentionImport, MentionTrends, Notification } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOver } from '../lists/index.ts';
import { createLogger } from '../platform/log.ts';
import { tellAll } from '../notifications/filled.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { watchChange } from './alarms.ts';
import { mentionDesk, type Problem } from './mentions.fixture.ts';
import { stepOf } from './trends.ts';

let desk: Desk;
let wom: ReturnType<typeof mentionDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  wom = mentionDesk(desk);
});
afterAll(() => desk.close());

async function upload(text: string): Promise<MentionImport> {
  const response = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/mention-imports?name=${encodeURIComponent('口コミ.csv')}`,
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: text,
  });
  return response.json<MentionImport>();
}
async function take(text: string): Promise<MentionImport> {
  const list = await upload(text);
  await desk.owner.call('POST', `/api/v1/mention-imports/${list.id}/start`, { mapping: list.mapping });
  await takeOver(
    { ...desk.context, log: createLogger('silent') },
    { workspaceId: desk.workspaceId, importId: list.id },
  );
  return (await desk.owner.call<MentionImport>('GET', `/api/v1/mention-imports/${list.id}`)).body;
}

/** A list of reviews by their stars: so many on a day, the first ones displeased. */
const day = (date: string, count: number, negative: number, network = 'google') =>
  Array.from({ length: count }, (_, nth) => {
    const stars = nth < negative ? 1 : 5;
    return `${date} ${String(nth % 24).padStart(2, '0')}:30,${network},${network}${date}${nth},評価のみ,${stars}`;
  });
const heading = '日時,媒体,投稿者,本文,評価';

describe('a list', () => {
  it('is taken over once however often it is sent, with what is wrong said by its line', async () => {
    const text = [heading, ...day('2026-10-05', 3, 1, 'x'), 'きのう,x,a,b,5', '2026-10-05,x,a,b,とても'].join(
      '\n',
    );
    expect(await take(text)).toMatchObject({ state: 'done', created: 3, skipped: 0, errors: 2 });
    expect(await take(text)).toMatchObject({ state: 'done', created: 0, skipped: 3, errors: 2 });
    const list = await upload(text);
    const preview = await desk.owner.call<{
      rows: { error: { code: string } | null }[];
      problem: string | null;
    }>('POST', `/api/v1/mention-imports/${list.id}/preview`, { mapping: list.mapping });
    expect(preview.body.rows.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      null,
      null,
      'date_invalid',
      'score_invalid',
    ]);
    expect(preview.body.problem).toBeNull();
  });
});

describe('figures', () => {
  const trends = async (query: string) =>
    (await desk.owner.call<MentionTrends & Problem>('GET', `/api/v1/mention-trends?${query}`)).body;

  it('count by step, network, type and aspect, beside as many days before', async () => {
    await take(
      [heading, ...day('2026-08-31', 12, 3), ...day('2026-09-06', 4, 4), ...day('2026-09-07', 6, 0)].join(
        '\n',
      ),
    );
    await wom.settle();
    const september = await trends('from=2026-09-01&until=2026-09-30&step=week');
    expect(september.all).toMatchObject({ positive: 6, negative: 4, share: { value: 0.4 } });
    expect(september.all.share?.low).toBeCloseTo(0.168, 3);
    expect(september.before).toMatchObject({ positive: 9, negative: 3 });
    expect(
      september.steps.map(({ from, positive, negative }) => [from, positive, negative]).slice(0, 3),
    ).toEqual([
      ['2026-08-31', 0, 4],
      ['2026-09-07', 6, 0],
      ['2026-09-14', 0, 0],
    ]);
    expect(september.networks.map(({ network }) => network)).toEqual(['google']);
    expect(september.types.reduce((sum, each) => sum + each.positive + each.negative, 0)).toBe(10);
  });

  it('say nothing of too few, and open to their mentions', async () => {
    const few = await trends('from=2026-09-06&until=2026-09-06&step=day');
    expect(few.all).toMatchObject({ negative: 4, share: null });
    const rows = await wom.list('from=2026-09-06&until=2026-09-06&sentiment=negative&limit=200');
    expect(rows.items).toHaveLength(few.all.negative);
    expect((await trends('from=2026-09-06&until=2026-09-06&network=x')).all.negative).toBe(0);
    expect((await trends('from=2026-09-06&until=2026-09-01')).code).toBe('invalid_request');
  });

  it.each([
    ['2026-11-22', 'week', '2026-11-16'],
    ['2026-11-16', 'week', '2026-11-16'],
    ['1969-12-31', 'week', '1969-12-29'],
    ['2026-11-22', 'month', '2026-11-01'],
    ['2026-11-22', 'day', '2026-11-22'],
  ] as const)('%s is of the %s that begins on %s', (given, step, from) =>
    expect(stepOf(given, step)).toBe(from),
  );
});

describe('an alarm', () => {
  const alarms = async () =>
    (await desk.owner.call<{ items: MentionAlarm[] }>('GET', '/api/v1/mention-alarms')).body.items;

  it('is raised once when a week is unlike the eight before it, and never without a past', async () => {
    const other = await buildDesk();
    const fresh = mentionDesk(other);
    await fresh.enter({ text: '最悪です。', postedAt: '2026-05-01T00:00:00Z' });
    await watchChange(other.context, other.workspaceId, new Date('2026-05-02T00:00:00Z'));
    const none = (await other.owner.call<{ items: MentionAlarm[] }>('GET', '/api/v1/mention-alarms')).body
      .items;
    await other.close();
    expect(none).toEqual([]);
    const weeks = [
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
      '2026-04-06',
      '2026-04-13',
      '2026-04-20',
    ];
    await take(
      [
        heading,
        ...day('2026-01-05', 1, 0),
        ...weeks.flatMap((date) => day(date, 10, 1)),
        ...day('2026-04-28', 24, 18),
      ].join('\n'),
    );
    await wom.settle();
    const now = new Date('2026-05-01T00:00:00Z');
    await watchChange(desk.context, desk.workspaceId, now);
    await watchChange(desk.context, desk.workspaceId, now);
    const raised = await alarms();
    expect(raised.map(({ kind, network }) => [kind, network]).toSorted()).toEqual([
      ['negatives', null],
      ['volume', null],
    ]);
    expect(raised.find(({ kind }) => kind === 'volume')?.figures).toMatchObject({
      now: 24,
      past: 80,
      pastOf: 56,
    });
    await tellAll(desk);
    const { items } = (await desk.owner.call<{ items: Notification[] }>('GET', '/api/v1/notifications')).body;
    expect(
      items.filter(({ kind }) => kind === 'mention_alarm').map(({ detail, count }) => [detail, count]),
    ).toEqual(
      expect.arrayContaining([
        ['negatives', 1],
        ['volume', 1],
      ]),
    );
  });

  it('stands in today’s list of whoever leads until somebody has looked, and then rests for a week', async () => {
    const agent = await desk.join('agent', '佐藤 健');
    const kinds = async (who = desk.owner) =>
      (
        await who.call<{ items: { reasons: { kind: string }[] }[] }>('GET', '/api/v1/today')
      ).body.items.flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
    expect(await kinds()).toContain('mention_alarm');
    expect(await kinds(agent)).not.toContain('mention_alarm');
    const [first] = await alarms();
    const path = `/api/v1/mention-alarms/${first?.id}/seen`;
    expect((await agent.call('POST', path)).status).toBe(403);
    for (const { id } of await alarms())
      expect(
        (await desk.owner.call<MentionAlarm>('POST', `/api/v1/mention-alarms/${id}/seen`)).body.seenBy?.name,
      ).toBe('緑川 直子');
    await watchChange(desk.context, desk.workspaceId, new Date('2026-05-01T00:00:00Z'));
    expect((await alarms()).filter(({ seenAt }) => seenAt === null)).toEqual([]);
    expect(await kinds()).not.toContain('mention_alarm');
  });
});
