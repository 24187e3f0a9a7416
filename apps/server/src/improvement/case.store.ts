import type { ImprovementList, ImprovementStatus, ImprovementStep } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type Ref = { id: string; name: string };

/** A case with what lists show of it. */
export type CaseRow = {
  id: string;
  title: string;
  status: ImprovementStatus;
  owner: Ref | null;
  causeName: string;
  openedAt: string;
  closedAt: string | null;
  closeReason: string | null;
  recurrences: number;
  revision: number;
  overdue: boolean;
  next: { step: ImprovementStep; dueAt: string | null; owner: Ref | null } | null;
  customer: { id: string; name: string; honorific: string } | null;
  conversations: number;
};

const stepOrder = sql`array_position(array['apology', 'facts', 'remedy', 'cause', 'prevention', 'spread', 'effect'], s.step)`;
const ref = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId" where m.id = ${id})`;
/** JSON of ours has instants as everything else does. */
const iso = (at: RawBuilder<unknown>) =>
  sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = (tx: Tx) => sql`
  c.id, c.title, c.status, ${ref(sql`c.owner_id`)} as owner, c.cause_name as "causeName", c.opened_at as "openedAt",
  c.closed_at as "closedAt", c.close_reason as "closeReason", c.recurrences, c.revision,
  c.status <> 'closed' and coalesce(c.due_at <= now(), false) as overdue,
  (select json_build_object('step', s.step, 'dueAt', ${iso(sql`s.due_at`)}, 'owner', ${ref(sql`s.owner_id`)})
    from improvement_step s where s.workspace_id = ${tx.workspaceId} and s.case_id = c.id and s.live
    order by ${stepOrder} limit 1) as next,
  (select json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific)
    from improvement_conversation l
    join conversation v on v.workspace_id = l.workspace_id and v.id = l.conversation_id
    join customer k on k.workspace_id = v.workspace_id and k.id = v.customer_id
    where l.workspace_id = ${tx.workspaceId} and l.case_id = c.id order by l.linked_at limit 1) as customer,
  (select count(*)::int from improvement_conversation l
    where l.workspace_id = ${tx.workspaceId} and l.case_id = c.id) as conversations`;

export function findCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return tx.maybe(sql<CaseRow>`
    select ${columns(tx)} from improvement_case c where c.workspace_id = ${tx.workspaceId} and c.id = ${id}`);
}

const filters: Record<ImprovementList, RawBuilder<unknown>> = {
  open: sql`c.status = 'open'`,
  effect: sql`c.status = 'effect'`,
  closed: sql`c.status = 'closed'`,
  overdue: sql`c.status <> 'closed' and c.due_at <= now()`,
  all: sql`true`,
};

/** The newest first. */
export function listCases(
  tx: Tx,
  options: { list: ImprovementList; causeKey: string | null; before: string | null; limit: number },
): Promise<CaseRow[]> {
  const cause = options.causeKey === null ? sql`true` : sql`c.cause_key = ${options.causeKey}`;
  const older = options.before === null ? sql`true` : sql`c.id < ${options.before}`;
  return tx.many(sql<CaseRow>`
    select ${columns(tx)} from improvement_case c
    where c.workspace_id = ${tx.workspaceId} and ${filters[options.list]} and ${cause} and ${older}
    order by c.id desc limit ${options.limit}`);
}

export type LockedCase = {
  id: string;
  status: ImprovementStatus;
  revision: number;
  ownerId: string | null;
  title: string;
  causeName: string;
  openedAt: string;
};

/** Whoever changes a case waits here. */
export function lockCase(tx: Tx, id: string): Promise<LockedCase | undefined> {
  return tx.maybe(sql<LockedCase>`
    select id, status, revision, owner_id as "ownerId", title, cause_name as "causeName", opened_at as "openedAt"
    from improvement_case where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export type NewCase = {
  id: string;
  title: string;
  ownerId: string | null;
  openedBy: string | null;
  openedAt: Date;
};

export async function insertCase(tx: Tx, { id, title, ownerId, openedBy, openedAt }: NewCase): Promise<void> {
  await tx.run(sql`
    insert into improvement_case (workspace_id, id, title, owner_id, opened_by, opened_at)
    values (${tx.workspaceId}, ${id}, ${title}, ${ownerId}, ${openedBy}, ${openedAt})`);
}

export async function changeCase(
  tx: Tx,
  id: string,
  change: { title: string; ownerId: string | null; causeName: string; causeKey: string },
): Promise<void> {
  await tx.run(sql`
    update improvement_case set title = ${change.title}, owner_id = ${change.ownerId}, cause_name = ${change.causeName},
      cause_key = ${change.causeKey}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Standing = { status: ImprovementStatus; reason: string | null; confirmed: boolean; at: Date };

/** Writes how a case stands now; its revision goes up, and what its steps are due follows. */
export async function settleCase(
  tx: Tx,
  id: string,
  { status, reason, confirmed, at }: Standing,
): Promise<void> {
  const closed = status === 'closed';
  await tx.run(sql`
    update improvement_step set live = done_at is null and not ${closed}
    where workspace_id = ${tx.workspaceId} and case_id = ${id}`);
  await tx.run(sql`
    update improvement_case set status = ${status}, revision = revision + 1,
      closed_at = case when ${closed} then coalesce(closed_at, ${at}) end,
      close_reason = ${closed ? reason : null}, confirmed = ${confirmed},
      due_at = (select min(s.due_at) from improvement_step s
        where s.workspace_id = ${tx.workspaceId} and s.case_id = ${id} and s.live)
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function countRecurrence(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update improvement_case set recurrences = recurrences + 1 where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type SameCause = { id: string; title: string; status: ImprovementStatus; openedAt: string };

/** Other cases of a cause, the newest first. */
export function sameCause(tx: Tx, id: string, causeKey: string): Promise<SameCause[]> {
  return tx.many(sql<SameCause>`
    select id, title, status, opened_at as "openedAt" from improvement_case
    where workspace_id = ${tx.workspaceId} and cause_key = ${causeKey} and cause_key <> '' and id <> ${id}
    order by id desc limit 20`);
}
