import type {
  ListMentions,
  Mention,
  MentionDetail,
  MentionSourceConfig,
  MentionVersion,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

const columns = sql`
  s.post_id as id, s.network, p.via, p.keeps, s.posted_at as "postedAt", p.found_at as "foundAt", s.version,
  coalesce(v.address, '') as address, coalesce(v.author, '') as author, coalesce(v.title, '') as title,
  coalesce(v.text, '') as text, v.score::float8 as score, v.score_of as "scoreOf", s.sentiment, s.sentiment_by as "sentimentBy",
  s.type, s.type_by as "typeBy", s.disclosure, s.reach, s.engagement, s.read_at is not null as read,
  s.erased_at is not null as erased, s.emptied_at as "emptiedAt", s.emptied_for as "emptiedFor", s.revision,
  case when c.post_id is not null then json_build_object('state', c.state, 'dueAt', c.due_at, 'owner',
    case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end) end as "case"`;

const joins = sql`
  join mention_post p on p.workspace_id = s.workspace_id and p.id = s.post_id
  left join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id and v.version = s.version
  left join mention_case c on c.workspace_id = s.workspace_id and c.post_id = s.post_id
  left join member m on m."organizationId" = c.workspace_id and m.id = c.owner_id left join auth_user u on u.id = m."userId"`;

type Row = Omit<Mention, 'case'> & {
  case: {
    state: 'open' | 'answered' | 'closed';
    dueAt: string;
    owner: { id: string; name: string } | null;
  } | null;
};

/** Times within JSON come as PostgreSQL writes them. */
const shown = (row: Row): Mention => ({
  ...row,
  case: row.case === null ? null : { ...row.case, dueAt: new Date(row.case.dueAt).toISOString() },
});

/** One as lists show it; undefined where there is none, or it was erased. */
export async function findListed(tx: Tx, id: string): Promise<Mention | undefined> {
  const row = await tx.maybe(sql<Row>`
    select ${columns} from mention_standing s ${joins}
    where s.workspace_id = ${tx.workspaceId} and s.post_id = ${id} and s.erased_at is null`);
  return row === undefined ? undefined : shown(row);
}

export type Edge = { at: string; id: string };

const zone = (tx: Tx) =>
  sql`(select z.time_zone from workspace_settings z where z.workspace_id = ${tx.workspaceId})`;

/** Days of the workspace’s calendar as instants. */
export const withinDays = (
  tx: Tx,
  { from, until }: { from?: string | undefined; until?: string | undefined },
): RawBuilder<unknown> => sql`
  ${from === undefined ? sql`true` : sql`s.posted_at >= ${from}::date::timestamp at time zone ${zone(tx)}`}
  and ${until === undefined ? sql`true` : sql`s.posted_at < (${until}::date + 1)::timestamp at time zone ${zone(tx)}`}`;

const byAspect = (tx: Tx, aspect: string | undefined) =>
  aspect === undefined
    ? sql`true`
    : sql`exists (select from mention_aspect a
        where a.workspace_id = ${tx.workspaceId} and a.post_id = s.post_id and a.aspect = ${aspect})`;

/** The newest first; what somebody has to see to, by its day. */
export async function listMentions(
  tx: Tx,
  asked: Omit<ListMentions, 'cursor'> & { memberId: string; edge: Edge | null },
): Promise<Mention[]> {
  const { list, network, sentiment, type, edge, limit, memberId } = asked;
  const filter = sql`
    ${network === undefined ? sql`true` : sql`s.network = ${network}`}
    and ${sentiment === undefined ? sql`true` : sql`s.sentiment = ${sentiment}`}
    and ${type === undefined ? sql`true` : sql`s.type = ${type}`}
    and ${byAspect(tx, asked.aspect)} and ${withinDays(tx, asked)}`;
  if (list === 'open' || list === 'mine') {
    const mine = list === 'mine' ? sql`d.owner_id = ${memberId}` : sql`true`;
    const beyond =
      edge === null ? sql`true` : sql`(d.due_at, d.post_id) > (${edge.at}::timestamptz, ${edge.id}::uuid)`;
    const rows = await tx.many(sql<Row>`
      select ${columns} from (
        select d.post_id, d.due_at from mention_case d
        join mention_standing s on s.workspace_id = d.workspace_id and s.post_id = d.post_id
        where d.workspace_id = ${tx.workspaceId} and d.state = 'open' and ${mine} and ${beyond} and ${filter}
        order by d.due_at, d.post_id limit ${limit}) as d
      join mention_standing s on s.workspace_id = ${tx.workspaceId} and s.post_id = d.post_id ${joins}
      order by d.due_at, d.post_id`);
    return rows.map(shown);
  }
  const missing = list === 'missing' ? sql`s.disclosure = 'missing'` : sql`true`;
  const beyond =
    edge === null ? sql`true` : sql`(s.posted_at, s.post_id) < (${edge.at}::timestamptz, ${edge.id}::uuid)`;
  const rows = await tx.many(sql<Row>`
    select ${columns} from (
      select * from mention_standing s
      where s.workspace_id = ${tx.workspaceId} and ${missing} and ${beyond} and ${filter}
      order by s.posted_at desc, s.post_id desc limit ${limit}) as s ${joins}
    order by s.posted_at desc, s.post_id desc`);
  return rows.map(shown);
}

export type DetailRow = Mention &
  Pick<
    MentionDetail,
    | 'source'
    | 'customer'
    | 'subjectShown'
    | 'benefitShown'
    | 'shownBy'
    | 'draft'
    | 'closedFor'
    | 'caseRevision'
    | 'externalId'
  >;

export async function findMention(tx: Tx, id: string): Promise<DetailRow | undefined> {
  const row = await tx.maybe(sql<Row & Omit<DetailRow, keyof Mention>>`
    select ${columns}, coalesce(v.external_id, '') as "externalId", s.subject_shown as "subjectShown",
      s.benefit_shown as "benefitShown", s.shown_by as "shownBy", coalesce(c.draft, '') as draft,
      coalesce(c.reason, '') as "closedFor", c.revision as "caseRevision",
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as source,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer
    from mention_standing s ${joins}
    left join mention_source o on o.workspace_id = p.workspace_id and o.id = p.source_id
    left join customer k on k.workspace_id = s.workspace_id and k.id = s.customer_id
    where s.workspace_id = ${tx.workspaceId} and s.post_id = ${id}`);
  return row === undefined ? undefined : { ...row, ...shown(row) };
}

export function listVersions(tx: Tx, id: string): Promise<MentionVersion[]> {
  return tx.many(sql<MentionVersion>`
    select version, address, author, title, text, score::float8 as score, score_of as "scoreOf", seen_at as "seenAt"
    from mention_version where workspace_id = ${tx.workspaceId} and post_id = ${id} order by version desc limit 50`);
}

export function listReaches(tx: Tx, id: string): Promise<MentionDetail['reaches']> {
  return tx.many(sql<MentionDetail['reaches'][number]>`
    select seen_at as "seenAt", reach, reactions, comments, shares from mention_reach
    where workspace_id = ${tx.workspaceId} and post_id = ${id} order by seen_at desc limit 50`);
}

export function listAspects(tx: Tx, id: string): Promise<MentionDetail['aspects']> {
  return tx.many(sql<MentionDetail['aspects'][number]>`
    select aspect, polarity, starts as start, ends as end from mention_aspect
    where workspace_id = ${tx.workspaceId} and post_id = ${id} order by starts nulls last, aspect, polarity`);
}

/** By which network a mention may be answered: that of the source it is from, while that is looked at. */
export function placeOfReply(tx: Tx, id: string): Promise<{ kind: MentionSourceConfig['kind'] } | undefined> {
  return tx.maybe(sql<{ kind: MentionSourceConfig['kind'] }>`
    select o.kind from mention_post p join mention_source o on o.workspace_id = p.workspace_id and o.id = p.source_id
    where p.workspace_id = ${tx.workspaceId} and p.id = ${id} and o.enabled`);
}
