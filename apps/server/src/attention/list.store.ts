import type {
  AttentionAct,
  AttentionEvidence,
  AttentionHelped,
  AttentionOutcome,
  SignalEnd,
  SignalKind,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Ref = { id: string; name: string };

export type ListedCase = {
  id: string;
  customer: { id: string; name: string; reading: string | null; honorific: string; company: string | null };
  level: number;
  score: number;
  since: string;
  dueAt: string;
  plannedOn: string | null;
  owner: Ref | null;
  state: 'open' | 'closed';
  signalCount: number;
  lastAct: { act: AttentionAct; at: string; by: Ref | null; note: string } | null;
  conversationId: string | null;
  closedAt: string | null;
  closedBy: Ref | null;
  how: 'person' | 'settled' | 'merged' | null;
  helped: AttentionHelped | null;
  note: string;
  askOn: string | null;
  outcome: AttentionOutcome | null;
  outcomeSource: 'person' | 'data' | null;
  outcomeAt: string | null;
};

const person = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = c.workspace_id and m.id = ${id})`;

const shown = (tx: Tx, page: RawBuilder<unknown>): RawBuilder<ListedCase> => sql<ListedCase>`
  with page as materialized (${page})
  select c.id, json_build_object('id', k.id, 'name', k.name, 'reading', k.reading, 'honorific', k.honorific,
      'company', o.name) as customer,
    c.level, c.score, c.since, c.due_at as "dueAt", c.planned_on::text as "plannedOn", ${person(sql`c.owner_id`)} as owner,
    c.state, (
      select count(*)::int from attention_signal s
      where s.workspace_id = ${tx.workspaceId} and s.case_id = c.id and (s.end_kind is null or c.state = 'closed')
    ) as "signalCount", (
      select json_build_object('act', t.data ->> 'act', 'at', t.at, 'note', coalesce(t.data ->> 'note', ''),
        'by', ${person(sql`t.actor_id`)})
      from attention_trail t
      where t.workspace_id = ${tx.workspaceId} and t.case_id = c.id and t.kind in ('act', 'drafted')
      order by t.id desc limit 1
    ) as "lastAct", coalesce((
      select s.conversation_id from attention_signal s
      join conversation n on n.workspace_id = ${tx.workspaceId} and n.id = s.conversation_id and n.merged_into is null
      where s.workspace_id = ${tx.workspaceId} and s.case_id = c.id and s.conversation_id is not null
      order by s.end_kind is null desc, s.at desc, s.id limit 1
    ), (
      select n.id from conversation n
      where n.workspace_id = ${tx.workspaceId} and n.customer_id = c.customer_id and n.merged_into is null
        and not n.beginning
      order by n.last_message_at desc nulls last, n.id desc limit 1
    )) as "conversationId",
    c.closed_at as "closedAt", ${person(sql`c.closed_by`)} as "closedBy", c.how, c.helped, c.note, c.ask_on::text as "askOn",
    c.outcome, c.outcome_source as "outcomeSource", c.outcome_at as "outcomeAt"
  from page p
  join attention_case c on c.workspace_id = ${tx.workspaceId} and c.id = p.id
  join customer k on k.workspace_id = ${tx.workspaceId} and k.id = c.customer_id
  left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id`;

export type OpenFilter = {
  owner: string | 'none' | null;
  level: number | null;
  kind: SignalKind | null;
  after: { level: number; score: number; id: string } | null;
  limit: number;
};

/** Open cases in order of need. */
export function listOpen(tx: Tx, { owner, level, kind, after, limit }: OpenFilter): Promise<ListedCase[]> {
  const where = [sql`c.workspace_id = ${tx.workspaceId}`, sql`c.state = 'open'`];
  if (owner === 'none') where.push(sql`c.owner_id is null`);
  else if (owner !== null) where.push(sql`c.owner_id = ${owner}`);
  // Of one kind, the list is read where the kinds stand: in the same order.
  const from =
    kind === null
      ? sql`attention_case c`
      : sql`attention_case_kind k join attention_case c on c.workspace_id = k.workspace_id and c.id = k.case_id`;
  const place = kind === null ? sql`c.level, c.score, c.id` : sql`k.level, k.score, k.case_id`;
  const order =
    kind === null
      ? sql`c.level desc, c.score desc, c.id desc`
      : sql`k.level desc, k.score desc, k.case_id desc`;
  if (kind !== null) where.push(sql`k.workspace_id = ${tx.workspaceId}`, sql`k.kind = ${kind}`);
  if (level !== null) where.push(kind === null ? sql`c.level = ${level}` : sql`k.level = ${level}`);
  if (after !== null)
    where.push(sql`(${place}) < (${after.level}::smallint, ${after.score}::integer, ${after.id}::uuid)`);
  const page = sql`select c.id from ${from} where ${sql.join(where, sql` and `)} order by ${order} limit ${limit}`;
  return tx.many(sql<ListedCase>`${shown(tx, page)} order by c.level desc, c.score desc, c.id desc`);
}

type Ended = { owner: string | 'none' | null; after: { at: string; id: string } | null; limit: number };

function ofOwner(owner: Ended['owner']): RawBuilder<unknown>[] {
  if (owner === null) return [];
  return [owner === 'none' ? sql`owner_id is null` : sql`owner_id = ${owner}`];
}

/** Closed cases, the newest first. */
export function listClosed(tx: Tx, { owner, after, limit }: Ended): Promise<ListedCase[]> {
  const where = [sql`workspace_id = ${tx.workspaceId}`, sql`state = 'closed'`, ...ofOwner(owner)];
  if (after !== null) where.push(sql`(closed_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const page = sql`
    select id from attention_case where ${sql.join(where, sql` and `)} order by closed_at desc, id desc limit ${limit}`;
  return tx.many(sql<ListedCase>`${shown(tx, page)} order by c.closed_at desc, c.id desc`);
}

/** Closed cases of which it is to be asked whether it helped, the longest due first. */
export function listAsking(tx: Tx, { owner, after, limit }: Ended): Promise<ListedCase[]> {
  const where = [
    sql`workspace_id = ${tx.workspaceId}`,
    sql`ask_on is not null`,
    sql`state = 'closed'`,
    ...ofOwner(owner),
  ];
  if (after !== null) where.push(sql`(ask_on, id) > (${after.at}::timestamptz::date, ${after.id}::uuid)`);
  const page = sql`
    select id from attention_case where ${sql.join(where, sql` and `)} order by ask_on, id limit ${limit}`;
  return tx.many(sql<ListedCase>`${shown(tx, page)} order by c.ask_on, c.id`);
}

export function findListed(tx: Tx, id: string): Promise<ListedCase | undefined> {
  return tx.maybe(
    shown(tx, sql`select id from attention_case where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );
}

const countCap = 100;

/** Mine and open that ask for something to be done, up to a hundred. */
export function countMine(tx: Tx, memberId: string): Promise<{ mine: number; urgent: number }> {
  return tx.one(sql<{ mine: number; urgent: number }>`
    select count(*)::int as mine, (count(*) filter (where level = 3))::int as urgent from (
      select level from attention_case
      where workspace_id = ${tx.workspaceId} and owner_id = ${memberId} and state = 'open' and level >= 2
      order by level desc, score desc, id desc limit ${countCap}
    ) as counted`);
}

export type SignalRow = {
  id: string;
  caseId: string | null;
  kind: SignalKind;
  at: string;
  strength: number;
  evidence: AttentionEvidence;
  customerId: string;
  text: string | null;
  end: SignalEnd | null;
  endedAt: string | null;
  endedBy: Ref | null;
  why: string | null;
};

/** Of a long message, enough to show the words that matter. */
const textLength = 20_000;

/** Signals with the message that they rest on, as it stands now: the strongest are for others to find. */
function signalsWhere(tx: Tx, where: RawBuilder<unknown>, most: number): Promise<SignalRow[]> {
  return tx.many(sql<SignalRow>`
    select c.id, c.case_id as "caseId", c.kind, c.at, c.strength, c.evidence, c.customer_id as "customerId",
      left(m.text, ${textLength}) as text, c.end_kind as end, c.ended_at as "endedAt", ${person(sql`c.ended_by`)} as "endedBy",
      c.why
    from attention_signal c
    left join message m on m.workspace_id = ${tx.workspaceId} and m.id = (c.evidence ->> 'messageId')::uuid
    where c.workspace_id = ${tx.workspaceId} and ${where}
    order by c.at desc, c.id desc limit ${most}`);
}

/** Signals of cases: all that ever were a case's, or those that still stand. */
export function signalsOfCases(
  tx: Tx,
  caseIds: readonly string[],
  { ended }: { ended: boolean },
): Promise<SignalRow[]> {
  const which = sql`c.case_id = any(${[...caseIds]}::uuid[])`;
  return signalsWhere(
    tx,
    ended ? which : sql`${which} and c.end_kind is null`,
    20 * Math.max(10, caseIds.length),
  );
}

export function standingSignals(tx: Tx, customerId: string): Promise<SignalRow[]> {
  return signalsWhere(tx, sql`c.customer_id = ${customerId} and c.end_kind is null`, 200);
}

export type DueRow = {
  id: string;
  customerId: string;
  customerName: string;
  honorific: string;
  ownerId: string | null;
  dueAt: string;
  level: number;
  kinds: SignalKind[];
};

/** What must be done about whom, the earliest first: a member's own, or everybody's (null). */
export function listDue(tx: Tx, memberId: string | null, limit: number): Promise<DueRow[]> {
  const whose = memberId === null ? sql`true` : sql`owner_id = ${memberId}`;
  return tx.many(sql<DueRow>`
    with page as materialized (
      select id, customer_id, owner_id, due_at, level from attention_case
      where workspace_id = ${tx.workspaceId} and state = 'open' and ${whose} order by due_at, id limit ${limit}
    )
    select p.id, p.customer_id as "customerId", k.name as "customerName", k.honorific, p.owner_id as "ownerId",
      p.due_at as "dueAt", p.level,
      coalesce((
        select json_agg(e.kind order by e.kind) from attention_case_kind e
        where e.workspace_id = ${tx.workspaceId} and e.case_id = p.id), '[]') as kinds
    from page p join customer k on k.workspace_id = ${tx.workspaceId} and k.id = p.customer_id
    order by p.due_at, p.id`);
}
