import type { CreateExperiment, Experiment, ExperimentResult, ExperimentVariant } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type ExperimentRow = Experiment & { salt: string; decidedOn: ExperimentResult | null };

const person = (id: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = e.workspace_id and m.id = ${id})`;

const columns = sql`
  e.id, e.kind, e.name, e.hypothesis, e.change, e.measure, e.guards, e.within_days as "withinDays", e.base_rate as "baseRate",
  e.difference, e.alpha, e.power, e.size, e.days, e.salt, e.state, e.started_at as "startedAt", e.ends_at as "endsAt",
  e.ended_at as "endedAt", e.stop_reason as "stopReason", e.decision, e.decided_variant as "decidedVariant", e.learnt,
  e.next_step as "nextStep", e.decided_at as "decidedAt", ${person(sql`e.decided_by`)} as "decidedBy", e.result as "decidedOn",
  e.revision, ${person(sql`e.created_by`)} as "createdBy", e.created_at as "createdAt",
  case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end as link,
  case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as broadcast,
  case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as tag, (
    select coalesce(sum(d.units), 0)::int from experiment_day d
    where d.workspace_id = e.workspace_id and d.experiment_id = e.id) as units, (
    select json_agg(json_build_object('variant', v.variant, 'name', v.name, 'share', v.share, 'target', v.target,
      'subject', v.subject, 'text', v.text) order by v.variant) from experiment_variant v
    where v.workspace_id = e.workspace_id and v.experiment_id = e.id) as variants`;
const tables = sql`experiment e
  left join tracked_link l on l.workspace_id = e.workspace_id and l.id = e.link_id
  left join broadcast b on b.workspace_id = e.workspace_id and b.id = e.broadcast_id
  left join tag t on t.workspace_id = e.workspace_id and t.id = e.tag_id`;

/** The newest first; before an id. */
export function listExperiments(
  tx: Tx,
  { state, before, limit }: { state: Experiment['state'] | null; before: string | null; limit: number },
): Promise<ExperimentRow[]> {
  const where = [sql`e.workspace_id = ${tx.workspaceId}`];
  if (state !== null) where.push(sql`e.state = ${state}`);
  if (before !== null) where.push(sql`e.id < ${before}::uuid`);
  return tx.many(
    sql<ExperimentRow>`select ${columns} from ${tables} where ${sql.join(where, sql` and `)} order by e.id desc limit ${limit}`,
  );
}

export function findExperiment(tx: Tx, id: string): Promise<ExperimentRow | undefined> {
  return tx.maybe(
    sql<ExperimentRow>`select ${columns} from ${tables} where e.workspace_id = ${tx.workspaceId} and e.id = ${id}`,
  );
}

/** Whoever changes an experiment queues up here. */
export async function lockExperiment(tx: Tx, id: string): Promise<ExperimentRow | undefined> {
  await tx.run(sql`select from experiment where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findExperiment(tx, id);
}

export type Plan = CreateExperiment & { size: number };

export async function insertExperiment(tx: Tx, plan: Plan, memberId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into experiment (workspace_id, id, kind, name, hypothesis, change, measure, guards, within_days, base_rate, difference,
      alpha, power, size, days, link_id, broadcast_id, tag_id, created_by)
    values (${tx.workspaceId}, ${id}, ${plan.kind}, ${plan.name}, ${plan.hypothesis}, ${plan.change}, ${plan.measure},
      ${plan.guards}::text[], ${plan.withinDays}, ${plan.baseRate}, ${plan.difference}, ${plan.alpha}, ${plan.power}, ${plan.size},
      ${plan.days}, ${plan.linkId}, ${plan.broadcastId}, ${plan.tagId}, ${memberId})`);
  await insertVariants(tx, id, plan);
  return id;
}

export async function updateExperiment(tx: Tx, id: string, plan: Plan): Promise<void> {
  await tx.run(sql`
    update experiment set kind = ${plan.kind}, name = ${plan.name}, hypothesis = ${plan.hypothesis}, change = ${plan.change},
      measure = ${plan.measure}, guards = ${plan.guards}::text[], within_days = ${plan.withinDays}, base_rate = ${plan.baseRate},
      difference = ${plan.difference}, alpha = ${plan.alpha}, power = ${plan.power}, size = ${plan.size}, days = ${plan.days},
      link_id = ${plan.linkId}, broadcast_id = ${plan.broadcastId}, tag_id = ${plan.tagId}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
  await tx.run(
    sql`delete from experiment_variant where workspace_id = ${tx.workspaceId} and experiment_id = ${id}`,
  );
  await insertVariants(tx, id, plan);
}

async function insertVariants(tx: Tx, id: string, { variants }: Plan): Promise<void> {
  const rows = variants.map((each, variant): ExperimentVariant => ({ ...each, variant }));
  await tx.run(sql`
    insert into experiment_variant (workspace_id, experiment_id, variant, name, share, target, subject, text)
    select ${tx.workspaceId}::uuid, ${id}::uuid, variant, name, share, target, subject, text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (variant smallint, name text, share integer, target text,
      subject text, text text)`);
}

export async function deleteExperiment(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from experiment where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Begins it: its planned end is fixed in this moment. */
export async function startRow(
  tx: Tx,
  id: string,
  { at, endsAt }: { at: Date; endsAt: Date },
): Promise<void> {
  await tx.run(sql`
    update experiment set state = 'running', started_at = ${at}, ends_at = ${endsAt}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function endRow(tx: Tx, id: string, reason: string | null, at: Date): Promise<void> {
  await tx.run(sql`
    update experiment set state = 'ended', ended_at = ${at}, stop_reason = ${reason}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Decision = {
  decision: 'adopt' | 'keep' | 'again';
  variant: number | null;
  learnt: string;
  nextStep: string;
  result: ExperimentResult;
  at: Date;
};

export async function decideRow(
  tx: Tx,
  id: string,
  { decision, variant, learnt, nextStep, result, at }: Decision,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    update experiment set decision = ${decision}, decided_variant = ${variant}, learnt = ${learnt}, next_step = ${nextStep},
      result = ${JSON.stringify(result)}::jsonb, decided_at = ${at}, decided_by = ${memberId}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Whether another one runs by the same link or broadcast. */
export async function isTaken(
  tx: Tx,
  { id, linkId, broadcastId }: { id: string; linkId: string | null; broadcastId: string | null },
): Promise<boolean> {
  const row = await tx.maybe(sql`
    select id from experiment where workspace_id = ${tx.workspaceId} and state = 'running' and id <> ${id}
      and (link_id = ${linkId}::uuid or broadcast_id = ${broadcastId}::uuid) limit 1`);
  return row !== undefined;
}
