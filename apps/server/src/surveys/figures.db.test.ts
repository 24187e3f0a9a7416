import type { Survey, SurveyContent } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPromotion, netPromoterScore, share } from '../statistics/index.ts';
import { newId, sql } from '../platform/db/index.ts';
import { buildSurveyDesk, type SurveyDesk } from './survey.fixture.ts';

let at: SurveyDesk;
let survey: Survey;
const questions: SurveyContent['questions'] = [
  { key: 'nps', kind: 'nps', text: { ja: '-', en: '-' }, required: true, options: [] },
  { key: 'csat', kind: 'csat', text: { ja: '満足', en: 'Satisfied' }, required: false, options: [] },
  { key: 'ces', kind: 'ces', text: { ja: '手間', en: 'Effort' }, required: false, options: [] },
  {
    key: 'how',
    kind: 'multiple',
    text: { ja: '経路', en: 'How' },
    required: false,
    options: [
      { ja: '検索', en: 'Search' },
      { ja: '紹介', en: 'Told' },
    ],
  },
];
beforeAll(async () => {
  at = await buildSurveyDesk();
  survey = await at.survey({ content: { questions } });
});
afterAll(() => at.close());

type Given = {
  nps: number;
  csat: number;
  ces: number;
  how: number[];
  channel: string;
  product: string;
  at: string;
};

/** Answers as the page takes them, with a channel and a day of our choice. */
async function answered(id: string, given: readonly Given[]): Promise<void> {
  const rows = JSON.stringify(given.map((each) => ({ ...each, id: newId(), page: newId() })));
  await at.inWorkspace(async (tx) => {
    await tx.run(sql`
      insert into survey_answer (workspace_id, id, survey_id, version, page_id, language, channel, product, answered_at)
      select ${tx.workspaceId}, x.id, ${id}, 1, x.page, 'ja', x.channel, x.product, x.at
      from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, page uuid, channel text, product text, at timestamptz)`);
    for (const kind of ['nps', 'csat', 'ces'] as const)
      await tx.run(sql`
        insert into survey_reply (workspace_id, answer_id, question, survey_id, kind, score, channel, product, answered_at)
        select ${tx.workspaceId}, x.id, ${kind}, ${id}, ${kind}, x.score, x.channel, x.product, x.at
        from jsonb_to_recordset(${rows}::jsonb) as y (id uuid, nps int, csat int, ces int, channel text, product text, at timestamptz)
        cross join lateral (select y.id, case ${kind} when 'nps' then y.nps when 'csat' then y.csat else y.ces end as score,
          y.channel, y.product, y.at) as x`);
    await tx.run(sql`
      insert into survey_reply (workspace_id, answer_id, question, survey_id, kind, choices, channel, product, answered_at)
      select ${tx.workspaceId}, x.id, 'how', ${id}, 'multiple', x.how, x.channel, x.product, x.at
      from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, how smallint[], channel text, product text, at timestamptz)
      where cardinality(x.how) > 0`);
  });
}

const given = fc.record({
  nps: fc.integer({ min: 0, max: 10 }),
  csat: fc.integer({ min: 1, max: 5 }),
  ces: fc.integer({ min: 1, max: 7 }),
  how: fc.uniqueArray(fc.constantFrom<number>(0, 1), { maxLength: 2 }),
  channel: fc.constantFrom('email', 'line', 'page'),
  product: fc.constantFrom('', '急須', '茶筒'),
  at: fc.constantFrom('2026-06-30T14:59:00.000Z', '2026-06-30T15:00:00.000Z', '2026-09-30T20:00:00.000Z'),
});

/** The month in Tokyo. */
const monthOf = ({ at: instant }: Given) =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 7);
const promotion = (rows: readonly Given[]) =>
  netPromoterScore(countPromotion(rows.map(({ nps }) => [nps, 1])));

describe('figures', () => {
  it('equal a recount of the rows, whole, by month, by channel and by product', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 12, maxLength: 60 }), async (rows) => {
        const { id } = await at.survey({ content: { questions } });
        await answered(id, rows);
        const { body } = await at.figures(id, 'by=product');
        expect(body.all).toEqual({ count: rows.length, ...promotion(rows) });
        expect(body.histogram.map(({ count }) => count)).toEqual(
          Array.from({ length: 11 }, (_, score) => rows.filter(({ nps }) => nps === score).length),
        );
        const months = Map.groupBy(rows, monthOf);
        expect(body.periods.map(({ from, count }) => [from.slice(0, 7), count]).toSorted()).toEqual(
          [...months].map(([month, those]) => [month, those.length]).toSorted(),
        );
        const products = Map.groupBy(rows, ({ product }) => (product === '' ? null : product));
        for (const [key, those] of products)
          expect(body.groups.find((group) => group.key === key)).toMatchObject({
            count: those.length,
            value: those.length < 10 ? null : promotion(those)?.value,
          });
        const satisfied = share(rows.filter(({ csat }) => csat >= 4).length, rows.length);
        const csat = (await at.figures(id, 'question=csat&by=channel')).body;
        expect(csat.all.value).toBeCloseTo(satisfied.value * 100, 8);
        expect(csat.all.low).toBeCloseTo(satisfied.low * 100, 8);
        const effort = (await at.figures(id, 'question=ces')).body.all.value;
        expect(effort).toBeCloseTo(rows.reduce((sum, { ces }) => sum + ces, 0) / rows.length, 8);
        const how = (await at.figures(id, 'question=how')).body;
        expect(how.histogram.map(({ count }) => count)).toEqual(
          [0, 1].map((choice) => rows.filter((row) => row.how.includes(choice)).length),
        );
        // Every figure opens to its rows.
        const line = rows.filter(({ channel }) => channel === 'line');
        expect(await at.answers(id, 'channel=line&limit=200')).toHaveLength(line.length);
        const low = rows.filter(({ nps }) => nps <= 6);
        expect(await at.answers(id, 'question=nps&scoreFrom=0&scoreUntil=6&limit=200')).toHaveLength(
          low.length,
        );
        const july = rows.filter((row) => monthOf(row) === '2026-07');
        expect(await at.answers(id, 'from=2026-07-01&until=2026-07-31&limit=200')).toHaveLength(july.length);
      }),
      { numRuns: 6 },
    );
  });

  it('say nothing of too few, and count what became of those who were asked', async () => {
    const first = await at.invited(survey.id, await at.customer());
    await at.post(first, { act: 'answer', 'q.nps': '10', 'q.how': '1' });
    const second = await at.invited(survey.id, await at.customer());
    await at.open(`${second}/seen.gif`);
    const third = await at.invited(survey.id, await at.customer());
    await at.post(third, { act: 'dismiss' });
    await at.invited(survey.id, await at.customer());
    const { body } = await at.figures(survey.id);
    expect(body).toMatchObject({
      minimum: 10,
      all: { count: 1, value: null, low: null, high: null },
      funnel: { invited: 4, shown: 2, answered: 1, dismissed: 1, waiting: 0 },
    });
    for (const [fact, count] of [
      ['shown', 2],
      ['answered', 1],
      ['dismissed', 1],
    ] as const)
      expect(await at.invitations(survey.id, `fact=${fact}`)).toHaveLength(count);
    // The same days hold for the figures and for who is behind them.
    for (const [days, count] of [
      ['until=2099-01-01', 4],
      ['from=2020-01-01', 4],
      ['until=2020-01-01', 0],
      ['from=2099-01-01', 0],
    ] as const) {
      expect((await at.figures(survey.id, days)).body.funnel.invited).toBe(count);
      expect(await at.invitations(survey.id, `state=sent&${days}`)).toHaveLength(count);
    }
    expect((await at.figures(survey.id, 'question=none')).status).toBe(404);
    expect((await at.figures(newId())).status).toBe(404);
  });

  it('go out as a list, one line an answer, safe for spreadsheets; the audit log says so', async () => {
    const path = await at.invited(survey.id, await at.customer({ name: '=cmd()' }));
    await at.post(path, { act: 'answer', 'q.nps': '4', 'q.how': '0' });
    const { status, body, headers } = await at.owner.call<string>(
      'GET',
      `/api/v1/surveys/${survey.id}/answers/export?scoreUntil=6`,
    );
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = body.split('\r\n').slice(0, -1);
    expect(lines[0]).toBe(
      '\uFEFF回答日時,顧客,経路,担当,商品,言語,みどり商店を、親しいご友人やご家族にどの程度おすすめしたいと思われますか。,満足,手間,経路',
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("'=cmd()");
    expect(lines[1]).toContain(',4,,,検索');
    const audit = await at.owner.call<{ items: { after: object }[] }>(
      'GET',
      '/api/v1/audit?kind=export.made',
    );
    expect(audit.body.items[0]?.after).toMatchObject({ what: 'survey_answers', filter: { scoreUntil: '6' } });
    const observer = await at.desk.join('observer', '見学 者');
    expect((await at.figures(survey.id, '', observer)).status).toBe(200);
  });
});
