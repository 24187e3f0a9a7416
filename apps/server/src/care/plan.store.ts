import type { CareEventKind, CarePlan, CarePlanDefinition, CarePlanVersions } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Open tasks of a plan are counted up to here. */
const countCap = 1000;

const plans = (tx: Tx, where: RawBuilder<unknown>) => sql<CarePlan>`
  select p.id, p.name, p.enabled, p.starter, p.version, p.definition, p.changed_at as "changedAt", (
    select count(*) from (
      select from care_task k
      where k.workspace_id = p.workspace_id and k.plan_id = p.id and k.state in ('waiting', 'proposed', 'planned')
      limit ${countCap}) as counted) as running
  from care_plan p where p.workspace_id = ${tx.workspaceId} and p.deleted_at is null and ${where}`;

export function listPlans(tx: Tx): Promise<CarePlan[]> {
  return tx.many(sql<CarePlan>`${plans(tx, sql`true`)} order by p.name, p.id`);
}

export function findPlan(tx: Tx, id: string): Promise<CarePlan | undefined> {
  return tx.maybe(plans(tx, sql`p.id = ${id}`));
}

export type RunningPlan = { id: string; version: number; event: string; definition: CarePlanDefinition };

/** The plans that are switched on for kinds of events. */
export function plansFor(tx: Tx, kinds: readonly CareEventKind[]): Promise<RunningPlan[]> {
  return tx.many(sql<RunningPlan>`
    select id, version, event, definition from care_plan
    where workspace_id = ${tx.workspaceId} and event = any(${[...kinds]}::text[]) and enabled and deleted_at is null
    order by id`);
}

/** Locks a plan against other changes; false when there is none. */
export async function lockPlan(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from care_plan where workspace_id = ${tx.workspaceId} and id = ${id} and deleted_at is null for update`);
  return rows.length > 0;
}

/** Locks all plans against each other, so that their number keeps its limit; answers how many there are. */
export async function lockPlans(tx: Tx): Promise<{ count: number; starters: string[] }> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${`care plans ${tx.workspaceId}`}, 0))`);
  return tx.one(sql<{ count: number; starters: string[] }>`
    select count(*)::int as count, coalesce(array_agg(starter) filter (where starter is not null), '{}') as starters
    from care_plan where workspace_id = ${tx.workspaceId} and deleted_at is null`);
}

export type PlanRow = { id: string; name: string; enabled: boolean; definition: CarePlanDefinition };

export async function insertPlan(tx: Tx, plan: PlanRow, starter: string | null): Promise<void> {
  await tx.run(sql`
    insert into care_plan (workspace_id, id, name, event, enabled, starter, definition)
    values (${tx.workspaceId}, ${plan.id}, ${plan.name}, ${plan.definition.event}, ${plan.enabled}, ${starter},
      ${JSON.stringify(plan.definition)})`);
}

export async function savePlan(tx: Tx, plan: PlanRow): Promise<void> {
  await tx.run(sql`
    update care_plan set name = ${plan.name}, event = ${plan.definition.event}, enabled = ${plan.enabled},
      definition = ${JSON.stringify(plan.definition)}::jsonb, version = version + 1, changed_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${plan.id}`);
}

export async function retirePlan(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update care_plan set enabled = false, deleted_at = now(), version = version + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Keeps what a plan has become. */
export async function recordVersion(tx: Tx, planId: string, memberId: string): Promise<void> {
  await tx.run(sql`
    insert into care_plan_version (workspace_id, plan_id, version, name, enabled, definition, member_id)
    select workspace_id, id, version, name, enabled, definition, ${memberId}
    from care_plan where workspace_id = ${tx.workspaceId} and id = ${planId}`);
}

export function listVersions(tx: Tx, planId: string): Promise<CarePlanVersions['items']> {
  return tx.many(sql<CarePlanVersions['items'][number]>`
    select v.version, v.name, v.enabled, v.definition, v.at,
      case when m.id is null then null else json_build_object('id', m.id, 'name', u.name) end as by
    from care_plan_version v
    left join member m on m."organizationId" = v.workspace_id and m.id = v.member_id left join auth_user u on u.id = m."userId"
    where v.workspace_id = ${tx.workspaceId} and v.plan_id = ${planId} order by v.version desc limit 200`);
}

/** How many of these tags and companies the workspace has. */
export async function countNamed(
  tx: Tx,
  { tagIds, companyIds }: CarePlanDefinition['conditions'],
): Promise<number> {
  const row = await tx.one(sql<{ count: number }>`
    select (select count(*) from tag where workspace_id = ${tx.workspaceId} and id = any(${tagIds}::uuid[]))
      + (select count(*) from company where workspace_id = ${tx.workspaceId} and id = any(${companyIds}::uuid[])) as count`);
  return Number(row.count);
}
