import type { CarePurpose, CareReason, CareState, CareWay, Courtesy } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

export type NewTask = {
  customerId: string;
  source: 'plan' | 'courtesy' | 'visit' | 'manual';
  purpose: CarePurpose;
  name: string;
  way: CareWay;
  language: 'ja' | 'en';
  text: string;
  promotional: boolean;
  stopOn: readonly ('reply' | 'complaint')[];
  from: { planId: string; planVersion: number; eventId: string; step: number } | null;
  courtesy: { courtesy: Courtesy; year: number } | null;
  visitId: string | null;
  assigneeId: string | null;
  prepareOn: Day;
  dueOn: Day;
  latestOn: Day | null;
};

/** Writes a task; undefined when this step of this event, or this courtesy of this year, is there already. */
export async function insertTask(
  tx: Tx,
  task: NewTask,
  { state, reason }: { state: CareState; reason: CareReason | null },
): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ id: string }>`
    insert into care_task (workspace_id, id, customer_id, source, purpose, name, way, language, text, promotional, stop_on,
      plan_id, plan_version, event_id, step, courtesy, courtesy_year, visit_id, assignee_id, prepare_on, due_on, latest_on,
      state, reason)
    values (${tx.workspaceId}, ${newId()}, ${task.customerId}, ${task.source}, ${task.purpose}, ${task.name}, ${task.way},
      ${task.language}, ${task.text}, ${task.promotional}, ${[...task.stopOn]}, ${task.from?.planId ?? null},
      ${task.from?.planVersion ?? null}, ${task.from?.eventId ?? null}, ${task.from?.step ?? null},
      ${task.courtesy?.courtesy ?? null}, ${task.courtesy?.year ?? null}, ${task.visitId}, ${task.assigneeId},
      ${task.prepareOn}, ${task.dueOn}, ${task.latestOn}, ${state}, ${reason})
    on conflict do nothing
    returning id`);
  return row?.id;
}

/** Whether a task of this purpose stands near a day for a person (courtesies are a kind of their own), and how many stand in its month. */
export function neighbours(
  tx: Tx,
  customerId: string,
  { purpose, dueOn, windowDays }: { purpose: CarePurpose; dueOn: Day; windowDays: number },
): Promise<{ near: boolean; inMonth: number }> {
  return tx.one(sql<{ near: boolean; inMonth: number }>`
    with theirs as (
      select purpose, courtesy, due_on from care_task
      where workspace_id = ${tx.workspaceId} and state not in ('skipped', 'stopped')
        and customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId}))
        and due_on between ${dueOn}::date - 150 and ${dueOn}::date + 150
    )
    select count(*) filter (where purpose = ${purpose} and courtesy is null
        and abs(due_on - ${dueOn}::date) < ${windowDays}::int) > 0 as near,
      (count(*) filter (where date_trunc('month', due_on) = date_trunc('month', ${dueOn}::date)))::int as "inMonth"
    from theirs`);
}

/** Whether a courtesy of a year is there for a person, by whichever of their records. */
export async function hasCourtesy(
  tx: Tx,
  customerId: string,
  { courtesy, year }: { courtesy: Courtesy; year: number },
): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from care_task
    where workspace_id = ${tx.workspaceId} and courtesy = ${courtesy} and courtesy_year = ${year}
      and customer_id in (select madoguchi_whole_person(${tx.workspaceId}, ${customerId})) limit 1`);
  return rows.length > 0;
}
