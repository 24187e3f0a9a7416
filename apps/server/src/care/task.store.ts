import type { CareReason, CareState, CareTask, ListCareTasks } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

const member = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = t.workspace_id and m.id = ${id})`;

/** What holds a task of `care_task` under the name `t` back, as `kind` and `id`; nothing for one that is closed. */
export const heldBack = sql`madoguchi_care_held(t.workspace_id, t.customer_id, t.source, t.promotional, t.released)`;

/** Tasks as the API answers them, of `care_task` under the name `t`. `today` is the workspace's. */
function tasks(page: RawBuilder<unknown>, today: Day): RawBuilder<CareTask> {
  return sql<CareTask>`
    with t as materialized (${page})
    select t.id, t.name, t.source, t.purpose, t.courtesy, t.way, t.state,
      json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific, 'company', o.name) as customer,
      ${member(sql`t.assignee_id`)} as assignee, t.prepare_on::text as "prepareOn", t.due_on::text as "dueOn",
      t.latest_on::text as "latestOn", t.promotional, t.state in ('proposed', 'planned') and t.due_on < ${today}::date as late,
      case when t.state in ('waiting', 'proposed', 'planned')
        then coalesce((select json_agg(h order by h.kind, h.id) from ${heldBack} h), '[]') else '[]' end as held,
      t.reason, t.note, (select p.name from care_plan p where p.workspace_id = t.workspace_id and p.id = t.plan_id) as "planName",
      t.visit_id as "visitId", t.done_at as "doneAt", t.done_message_id is not null as "doneBySending", t.revision
    from t
    join customer k on k.workspace_id = t.workspace_id and k.id = madoguchi_survivor(t.workspace_id, t.customer_id)
    left join company o on o.workspace_id = k.workspace_id and o.id = k.company_id`;
}

export type TaskFilter = Pick<ListCareTasks, 'whose' | 'state' | 'purpose' | 'courtesy' | 'customerId'> & {
  memberId: string;
  after: { dueOn: Day; id: string } | null;
  limit: number;
};

/** Open tasks by the day they are due; closed ones the latest first. */
export function listTasks(tx: Tx, filter: TaskFilter, today: Day): Promise<CareTask[]> {
  const isOpen = filter.state === 'open';
  const where = [
    sql`workspace_id = ${tx.workspaceId}`,
    isOpen ? sql`state in ('proposed', 'planned')` : sql`state in ('done', 'skipped', 'stopped')`,
  ];
  if (filter.whose === 'me') where.push(sql`assignee_id = ${filter.memberId}`);
  if (filter.whose === 'nobody') where.push(sql`assignee_id is null`);
  if (filter.purpose !== undefined) where.push(sql`purpose = ${filter.purpose}`);
  if (filter.courtesy !== undefined) where.push(sql`courtesy = ${filter.courtesy}`);
  if (filter.customerId !== undefined)
    where.push(sql`customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${filter.customerId}))`);
  const order = isOpen ? sql`asc` : sql`desc`;
  if (filter.after !== null)
    where.push(
      sql`(due_on, id) ${isOpen ? sql`>` : sql`<`} (${filter.after.dueOn}::date, ${filter.after.id}::uuid)`,
    );
  const page = sql`
    select * from care_task where ${sql.join(where, sql` and `)}
    order by due_on ${order}, id ${order} limit ${filter.limit}`;
  return tx.many(sql<CareTask>`${tasks(page, today)} order by t.due_on ${order}, t.id ${order}`);
}

/** Every task of a person that is open, waits, or was closed lately, in the order of its days. */
export function tasksOfPerson(tx: Tx, customerId: string, today: Day): Promise<CareTask[]> {
  const page = sql`
    select * from care_task
    where workspace_id = ${tx.workspaceId}
      and customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId}))
      and (state in ('waiting', 'proposed', 'planned') or due_on > ${today}::date - 400)
    order by due_on desc limit 100`;
  return tx.many(sql<CareTask>`${tasks(page, today)} order by t.due_on, t.id`);
}

export function findTask(tx: Tx, id: string, today: Day): Promise<CareTask | undefined> {
  const page = sql`select * from care_task where workspace_id = ${tx.workspaceId} and id = ${id}`;
  return tx.maybe(tasks(page, today));
}

export type TaskRow = {
  id: string;
  customerId: string;
  state: CareState;
  revision: number;
  name: string;
  note: string;
  dueOn: Day;
  assigneeId: string | null;
  language: 'ja' | 'en';
  text: string;
  ownText: string | null;
  planId: string | null;
  eventId: string | null;
  courtesyYear: number | null;
  draftConversationId: string | null;
  released: boolean;
  held: boolean;
  draftedAt: string | null;
  doneMessageId: string | null;
};

/** A task's own row, locked for a change when asked; `customerId` is who holds its record now. */
export function findRow(tx: Tx, id: string, lock: boolean): Promise<TaskRow | undefined> {
  return tx.maybe(sql<TaskRow>`
    select id, madoguchi_survivor(workspace_id, customer_id) as "customerId", state, revision, name, note,
      due_on::text as "dueOn", assignee_id as "assigneeId", language, text, own_text as "ownText", plan_id as "planId",
      event_id as "eventId", courtesy_year as "courtesyYear", draft_conversation_id as "draftConversationId",
      drafted_at as "draftedAt", done_message_id as "doneMessageId", exists (select from ${heldBack}) as held, exists (
        select from madoguchi_care_holds(t.workspace_id, t.customer_id) h where h.id = any(t.released)) as released
    from care_task t where workspace_id = ${tx.workspaceId} and id = ${id} ${lock ? sql`for update of t` : sql``}`);
}

export type TaskChange = Pick<TaskRow, 'state' | 'note' | 'dueOn' | 'assigneeId' | 'ownText'>;

/** Writes a change by a person; what is moved to another day is told of anew. */
export async function changeTask(tx: Tx, id: string, change: TaskChange, memberId: string): Promise<void> {
  const isDone = change.state === 'done';
  await tx.run(sql`
    update care_task set state = ${change.state}, note = ${change.note}, assignee_id = ${change.assigneeId},
      told_on = case when due_on = ${change.dueOn}::date then told_on end, due_on = ${change.dueOn}::date,
      prepare_on = least(prepare_on, ${change.dueOn}::date), own_text = ${change.ownText}, reason = null,
      done_at = case when ${isDone}::boolean then coalesce(done_at, now()) end,
      done_by = case when ${isDone}::boolean then coalesce(done_by, ${memberId}::uuid) end,
      done_message_id = case when ${isDone}::boolean then done_message_id end, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Lets a task go on though cases hold it back that stand now; false takes that back. */
export async function releaseTask(tx: Tx, id: string, released: boolean): Promise<void> {
  const cases = sql`select array_agg(h.id) from madoguchi_care_holds(t.workspace_id, t.customer_id) h`;
  await tx.run(sql`
    update care_task t set released = ${released ? sql`coalesce((${cases}), '{}')` : sql`'{}'`}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function noteDraft(
  tx: Tx,
  id: string,
  draft: { conversationId: string; memberId: string },
): Promise<void> {
  await tx.run(sql`
    update care_task set state = 'planned', draft_conversation_id = ${draft.conversationId}, drafted_by = ${draft.memberId},
      drafted_at = now(), assignee_id = coalesce(assignee_id, ${draft.memberId}), revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Sibling = { id: string; name: string; dueOn: Day; state: CareState; reason: CareReason | null };

/** The steps that one event began by one plan. */
export function siblingsOf(tx: Tx, { planId, eventId }: TaskRow): Promise<Sibling[]> {
  return tx.many(sql<Sibling>`
    select id, name, due_on::text as "dueOn", state, reason from care_task
    where workspace_id = ${tx.workspaceId} and event_id = ${eventId} and plan_id = ${planId} order by due_on, step`);
}

export function eventOf(tx: Tx, eventId: string): Promise<{ kind: string; at: string } | undefined> {
  return tx.maybe(sql<{ kind: string; at: string }>`
    select kind, at from care_event where workspace_id = ${tx.workspaceId} and id = ${eventId}`);
}

export type NewestConversation = { id: string; subject: string; channel: string };

/** The person's newest conversation by which one can write, by mail or LINE as the task asks where there is such a one. */
export function newestConversation(
  tx: Tx,
  customerId: string,
  prefers: 'email' | 'line' | null,
): Promise<NewestConversation | undefined> {
  return tx.maybe(sql<NewestConversation>`
    select c.id, c.subject, h.type as channel from conversation c
    join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and c.merged_into is null
      and not c.beginning and h.type in ('email', 'line', 'chat')
    order by (h.type is not distinct from ${prefers}::text) desc, c.last_message_at desc nulls last, c.id desc limit 1`);
}
