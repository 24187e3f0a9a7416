import type { SurveyBy } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Span = { surveyId: string; question: string; from: Date | null; until: Date | null };

const inSpan = (tx: Tx, { surveyId, question, from, until }: Span) => sql`
  r.workspace_id = ${tx.workspaceId} and r.survey_id = ${surveyId} and r.question = ${question}
  and r.answered_at >= ${from ?? '-infinity'}::timestamptz and r.answered_at < ${until ?? 'infinity'}::timestamptz`;

const dimensions: Record<SurveyBy, RawBuilder<unknown>> = {
  channel: sql`r.channel`,
  contact_person: sql`coalesce(r.contact_person_id::text, '')`,
  product: sql`r.product`,
};

/** By month or quarter of whose calendar, by what besides, and how many groups at most: those with most answers. */
export type Asked = { period: 'month' | 'quarter'; timeZone: string; by: SurveyBy; most: number };

export type Scores = {
  periods: { from: string; score: number; count: number }[];
  groups: { key: string | null; name: string | null; score: number; count: number }[];
};

const lengthOf = { month: '1 month', quarter: '3 months' };

/**
 * How often each score was given in each period, and by each channel, contact person or product. The answers are read once, and
 * find their period among its beginnings: to tell each answer’s day on the workspace’s clock costs more than to read it.
 */
export function countScores(tx: Tx, span: Span, { period, timeZone, by, most }: Asked): Promise<Scores> {
  const counted = sql`survey_reply r where ${inSpan(tx, span)} and r.score is not null`;
  return tx.one(sql<Scores>`
    with calendar as materialized (
      select array_agg(day at time zone ${timeZone} order by day) as begins
      from (select min(r.answered_at) as first, max(r.answered_at) as last from ${counted}) as e
      cross join lateral generate_series(date_trunc(${period}, e.first at time zone ${timeZone}),
        e.last at time zone ${timeZone}, ${lengthOf[period]}::interval) as day
    ), counted as materialized (
      select width_bucket(r.answered_at, (select begins from calendar)) as at, ${dimensions[by]} as key, r.score,
        count(*) as count
      from ${counted} group by 1, 2, 3
    ), by_period as (
      select at, score, sum(count)::int as count from counted group by 1, 2
    ), by_group as (
      select key, score, sum(count)::int as count, sum(sum(count)) over (partition by key) as total from counted group by 1, 2
    ), largest as (
      select *, dense_rank() over (order by total desc, key) as place from by_group
    )
    select (
      select coalesce(json_agg(json_build_object('from', to_char((select begins from calendar)[p.at] at time zone ${timeZone},
        'YYYY-MM-DD'), 'score', p.score, 'count', p.count) order by p.at, p.score), '[]') from by_period p) as periods, (
      select coalesce(json_agg(json_build_object('key', nullif(g.key, ''), 'name', case when ${by} = 'contact_person' then u.name
        else nullif(g.key, '') end, 'score', g.score, 'count', g.count) order by g.place, g.score), '[]')
      from largest g
      left join member m on ${by} = 'contact_person' and m."organizationId" = ${tx.workspaceId} and m.id::text = g.key
      left join auth_user u on u.id = m."userId"
      where g.place <= ${most}) as groups`);
}

/** How often each choice was taken, by its place. */
export function choicesTaken(
  tx: Tx,
  span: Span,
): Promise<{ score: number; count: number; people: number }[]> {
  return tx.many(sql<{ score: number; count: number; people: number }>`
    with said as (select r.choices from survey_reply r where ${inSpan(tx, span)} and r.choices is not null)
    select x.choice as score, count(*)::int as count, (select count(*)::int from said) as people
    from said cross join unnest(said.choices) as x (choice) group by 1 order by 1`);
}

export type FunnelRow = {
  invited: number;
  shown: number;
  answered: number;
  dismissed: number;
  waiting: number;
};

/** What became of those who were invited in a span. Of all of them every fact counts, whoever it is of. */
export function funnelOf(tx: Tx, { surveyId, from, until }: Omit<Span, 'question'>): Promise<FunnelRow> {
  const mine = sql`f.workspace_id = ${tx.workspaceId} and f.survey_id = ${surveyId}`;
  const facts =
    from === null && until === null
      ? sql`survey_fact f where ${mine}`
      : sql`survey_invitation i
          join survey_fact f on f.workspace_id = i.workspace_id and f.invitation_id = i.id
          where i.workspace_id = ${tx.workspaceId} and i.survey_id = ${surveyId} and i.state = 'sent'
            and i.settled_at >= ${from ?? '-infinity'}::timestamptz and i.settled_at < ${until ?? 'infinity'}::timestamptz`;
  return tx.one(sql<FunnelRow>`
    select coalesce(sum(c.count) filter (where c.kind = 'invited'), 0)::int as invited,
      coalesce(sum(c.count) filter (where c.kind = 'shown'), 0)::int as shown,
      coalesce(sum(c.count) filter (where c.kind = 'answered'), 0)::int as answered,
      coalesce(sum(c.count) filter (where c.kind = 'dismissed'), 0)::int as dismissed, (
        select count(*)::int from (
          select from survey_invitation
          where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId} and state = 'waiting' limit 10000) as x) as waiting
    from (select f.kind, count(*) as count from ${facts} group by f.kind) as c`);
}
