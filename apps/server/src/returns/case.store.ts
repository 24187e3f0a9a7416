import type {
  NarrowReturns,
  ReturnKind,
  ReturnList,
  ReturnReason,
  ReturnState,
  ReturnStep,
  ReturnSummary,
  ReturnVerdict,
} from '@madoguchi/contract';
import { buyerOf } from '../orders/index.ts';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type CaseRow = ReturnSummary & {
  opened: boolean;
  askedOn: string;
  note: string;
  verdict: ReturnVerdict;
  endReason: string;
  revision: number;
};

const today = (tx: Tx) => sql`(
  select (now() at time zone s.time_zone)::date from workspace_settings s where s.workspace_id = ${tx.workspaceId})`;

const rowsOf = (tx: Tx, page: RawBuilder<unknown>) => sql<CaseRow>`
  with page as materialized (${page})
  select c.id, json_build_object('id', o.id, 'number', o.number, 'currency', o.currency) as "order", (
      select json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) from customer k
      where k.workspace_id = ${tx.workspaceId} and k.id = (${buyerOf(tx)})) as customer,
    coalesce(v.merged_into, v.id) as "conversationId", c.kind, c.reason, c.state, c.products, c.step,
    to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", coalesce(c.due_on < ${today(tx)}, false) as late,
    case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as owner, c.refund::float8 as refund,
    c.opened_at as "openedAt", c.ended_at as "endedAt", c.opened, to_char(c.asked_on, 'YYYY-MM-DD') as "askedOn", c.note,
    c.verdict, c.end_reason as "endReason", c.revision
  from page c
  join customer_order o on o.workspace_id = ${tx.workspaceId} and o.id = c.order_id
  left join conversation v on v.workspace_id = ${tx.workspaceId} and v.id = c.conversation_id
  left join member m on m."organizationId" = ${tx.workspaceId} and m.id = c.owner_id
  left join auth_user u on u.id = m."userId"`;

export function findCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return tx.maybe(
    rowsOf(tx, sql`select * from return_case where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );
}

/** The beginning of a day where the workspace is, so many days later. */
const dayStart = (tx: Tx, day: string, plus: number) => sql`(
  select ((${day}::date + ${plus}::int)::timestamp at time zone s.time_zone) from workspace_settings s
  where s.workspace_id = ${tx.workspaceId})`;

/** Rows of `return_case` of a span of days, a reason and an article, as far as these are given. */
export function narrowing(tx: Tx, { from, until, reason, product }: NarrowReturns): RawBuilder<unknown> {
  const where = [sql`workspace_id = ${tx.workspaceId}`];
  if (from !== undefined) where.push(sql`opened_at >= ${dayStart(tx, from, 0)}`);
  if (until !== undefined) where.push(sql`opened_at < ${dayStart(tx, until, 1)}`);
  if (reason !== undefined) where.push(sql`reason = ${reason}`);
  if (product !== undefined)
    where.push(sql`id in (
      select l.case_id from return_line l where l.workspace_id = ${tx.workspaceId} and l.product = ${product})`);
  return sql.join(where, sql` and `);
}

export type ListAsked = {
  list: ReturnList;
  orderId: string | null;
  conversationId: string | null;
  narrow: NarrowReturns;
  after: { dueOn: string | null; id: string } | null;
  limit: number;
};

/** What is to be done comes in the order of its day, what has ended the newest first. */
export function listCases(tx: Tx, asked: ListAsked): Promise<CaseRow[]> {
  const { list, after, limit, orderId, conversationId } = asked;
  const where = [narrowing(tx, asked.narrow)];
  if (list === 'open' || list === 'late') where.push(sql`state = 'open'`);
  if (list === 'late') where.push(sql`due_on < ${today(tx)}`);
  if (list === 'ended') where.push(sql`state <> 'open'`);
  if (orderId !== null) where.push(sql`order_id = ${orderId}`);
  if (conversationId !== null)
    where.push(sql`conversation_id in (
      select id from conversation where workspace_id = ${tx.workspaceId}
        and (id = ${conversationId} or merged_into = ${conversationId}))`);
  const byDay = list === 'open' || list === 'late';
  if (after !== null)
    where.push(
      byDay
        ? sql`(due_on, id) > (${after.dueOn ?? '0001-01-01'}::date, ${after.id}::uuid)`
        : sql`id < ${after.id}::uuid`,
    );
  const order = (of: RawBuilder<unknown>) => (byDay ? sql`${of}due_on, ${of}id` : sql`${of}id desc`);
  return tx.many(
    sql<CaseRow>`${rowsOf(
      tx,
      sql`select * from return_case where ${sql.join(where, sql` and `)} order by ${order(sql``)} limit ${limit}`,
    )} order by ${order(sql`c.`)}`,
  );
}

export type LockedCase = {
  id: string;
  orderId: string;
  conversationId: string | null;
  kind: ReturnKind;
  reason: ReturnReason;
  opened: boolean;
  askedOn: string;
  note: string;
  state: ReturnState;
  revision: number;
  verdict: ReturnVerdict;
  refund: number | null;
};

const locked = sql`
  id, order_id as "orderId", conversation_id as "conversationId", kind, reason, opened, to_char(asked_on, 'YYYY-MM-DD') as "askedOn",
  note, state, revision, verdict, refund::float8 as refund`;

/** Whoever changes a case waits here. */
export function lockCase(tx: Tx, id: string): Promise<LockedCase | undefined> {
  return tx.maybe(sql<LockedCase>`
    select ${locked} from return_case where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

/** Of which conversation a case is, without waiting: conversations are locked before cases. */
export function placeOf(tx: Tx, id: string): Promise<{ conversationId: string | null } | undefined> {
  return tx.maybe(sql<{ conversationId: string | null }>`
    select conversation_id as "conversationId" from return_case where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type NewCase = Omit<LockedCase, 'state' | 'revision' | 'refund'> & {
  products: string;
  openedBy: string;
};

export async function insertCase(tx: Tx, given: NewCase): Promise<void> {
  await tx.run(sql`
    insert into return_case (workspace_id, id, order_id, conversation_id, kind, reason, opened, asked_on, note, products, verdict,
      step, opened_by)
    values (${tx.workspaceId}, ${given.id}, ${given.orderId}, ${given.conversationId}, ${given.kind}, ${given.reason},
      ${given.opened}, ${given.askedOn}, ${given.note}, ${given.products}, ${JSON.stringify(given.verdict)}, 'accept',
      ${given.openedBy})`);
}

export type CaseChange = Pick<
  LockedCase,
  'kind' | 'reason' | 'opened' | 'askedOn' | 'note' | 'conversationId' | 'verdict'
> & { products: string };

export async function changeCase(tx: Tx, id: string, change: CaseChange): Promise<void> {
  await tx.run(sql`
    update return_case set kind = ${change.kind}, reason = ${change.reason}, opened = ${change.opened},
      asked_on = ${change.askedOn}, note = ${change.note}, conversation_id = ${change.conversationId},
      verdict = ${JSON.stringify(change.verdict)}, products = ${change.products}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Standing = {
  state: ReturnState;
  step: ReturnStep | null;
  endReason: string;
  refund: number | null;
};

/** Writes where a case stands; its day and owner follow from the step that is next. Its revision goes up. */
export async function settleCase(tx: Tx, id: string, standing: Standing): Promise<void> {
  const { state, step, endReason, refund } = standing;
  const next = (column: RawBuilder<unknown>) => sql`(
    select ${column} from return_step s
    where s.workspace_id = ${tx.workspaceId} and s.case_id = ${id} and s.step = ${step})`;
  await tx.run(sql`
    update return_case set state = ${state}, step = ${step}, due_on = ${next(sql`s.due_on`)}, owner_id = ${next(sql`s.owner_id`)},
      end_reason = ${endReason}, refund = ${refund}, revision = revision + 1,
      ended_at = case when ${state !== 'open'} then coalesce(ended_at, now()) end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
