import type { MentionTrendQuery } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Tally = { positive: number; neutral: number; negative: number; unread: number };

const tally = sql`
  count(*) filter (where s.sentiment = 'positive')::int as positive, count(*) filter (where s.sentiment = 'neutral')::int as neutral,
  count(*) filter (where s.sentiment = 'negative')::int as negative, count(*) filter (where s.sentiment is null)::int as unread`;

export type Period = { from: string; until: string };
type Within = Pick<MentionTrendQuery, 'network' | 'type'> & Period;

/** The period as instants, read once: an index is asked with values, not with what another table says. */
async function instantsOf(
  tx: Tx,
  { from, until }: Period,
): Promise<{ start: string; end: string; zone: string }> {
  return tx.one(sql<{ start: string; end: string; zone: string }>`
    select ${from}::date::timestamp at time zone time_zone as start, (${until}::date + 1)::timestamp at time zone time_zone as end,
      time_zone as zone from workspace_settings where workspace_id = ${tx.workspaceId}`);
}

type Instants = Awaited<ReturnType<typeof instantsOf>>;

const within = (tx: Tx, { start, end }: Instants, { network, type }: Pick<Within, 'network' | 'type'>) => sql`
  s.workspace_id = ${tx.workspaceId} and s.posted_at >= ${start}::timestamptz and s.posted_at < ${end}::timestamptz
  and ${network === undefined ? sql`true` : sql`s.network = ${network}`}
  and ${type === undefined ? sql`true` : sql`s.type = ${type}`}`;

/** By network, type and day of the workspace’s calendar, in one pass: all other figures are sums of these. */
export type Cell = Tally & { day: string; network: string; type: string | null };

export async function countCells(
  tx: Tx,
  period: Period,
  asked: Pick<Within, 'network' | 'type'>,
): Promise<Cell[]> {
  const instants = await instantsOf(tx, period);
  return tx.many(sql<Cell>`
    select (s.posted_at at time zone ${instants.zone})::date::text as day, s.network, s.type, ${tally}
    from mention_standing s where ${within(tx, instants, asked)} group by 1, 2, 3`);
}

/** All of a period together. */
export async function countAll(
  tx: Tx,
  period: Period,
  asked: Pick<Within, 'network' | 'type'>,
): Promise<Tally> {
  const instants = await instantsOf(tx, period);
  return tx.one(sql<Tally>`select ${tally} from mention_standing s where ${within(tx, instants, asked)}`);
}

export type AspectRow = { aspect: string; positive: number; negative: number };

export async function countAspects(
  tx: Tx,
  period: Period,
  { network, type }: Pick<Within, 'network' | 'type'>,
): Promise<AspectRow[]> {
  const { start, end } = await instantsOf(tx, period);
  const narrowed = network !== undefined || type !== undefined;
  const joined = narrowed
    ? sql`join mention_standing s on s.workspace_id = a.workspace_id and s.post_id = a.post_id
        and ${network === undefined ? sql`true` : sql`s.network = ${network}`}
        and ${type === undefined ? sql`true` : sql`s.type = ${type}`}`
    : sql``;
  return tx.many(sql<AspectRow>`
    select a.aspect, count(*) filter (where a.polarity = 'positive')::int as positive,
      count(*) filter (where a.polarity = 'negative')::int as negative
    from mention_aspect a ${joined}
    where a.workspace_id = ${tx.workspaceId} and a.posted_at >= ${start}::timestamptz and a.posted_at < ${end}::timestamptz
    group by a.aspect`);
}

/** Counts of two spans one after another, for each network. Only what was posted then, whenever it was found. */
export type Spans = {
  network: string;
  now: number;
  nowNegative: number;
  nowJudged: number;
  past: number;
  pastNegative: number;
  pastJudged: number;
};

export function countSpans(
  tx: Tx,
  { pastFrom, from, until }: { pastFrom: Date; from: Date; until: Date },
): Promise<Spans[]> {
  return tx.many(sql<Spans>`
    select s.network, count(*) filter (where s.posted_at >= ${from})::int as now,
      count(*) filter (where s.posted_at >= ${from} and s.sentiment = 'negative')::int as "nowNegative",
      count(*) filter (where s.posted_at >= ${from} and s.sentiment is not null)::int as "nowJudged",
      count(*) filter (where s.posted_at < ${from})::int as past,
      count(*) filter (where s.posted_at < ${from} and s.sentiment = 'negative')::int as "pastNegative",
      count(*) filter (where s.posted_at < ${from} and s.sentiment is not null)::int as "pastJudged"
    from mention_standing s
    where s.workspace_id = ${tx.workspaceId} and s.posted_at >= ${pastFrom} and s.posted_at < ${until} group by s.network`);
}

/** When the oldest mention was posted: before that there is no past to compare with. */
export async function oldest(tx: Tx): Promise<Date | null> {
  const row = await tx.maybe(sql<{ at: string }>`
    select posted_at as at from mention_standing where workspace_id = ${tx.workspaceId}
    order by posted_at, post_id limit 1`);
  return row === undefined ? null : new Date(row.at);
}
