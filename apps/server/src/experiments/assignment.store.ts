import { sql, type Tx } from '../platform/db/index.ts';
import type { Seen } from './assign.ts';

/**
 * Keeps that people saw variants: who, once, by the first time; how often, by day. Nothing once the experiment has ended.
 * In a fixed order, so that two who do so never wait in a ring.
 */
export async function recordSeen(tx: Tx, seen: readonly Seen[]): Promise<void> {
  if (seen.length === 0) return;
  await tx.run(sql`
    with given as materialized (
      select g.* from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as g ("experimentId" uuid, unit uuid, variant smallint,
        "causeId" uuid, at timestamptz)
      join experiment e on e.workspace_id = ${tx.workspaceId} and e.id = g."experimentId" and e.state = 'running'
    ), first as materialized (
      insert into experiment_assignment (workspace_id, experiment_id, unit, variant, at, cause_id)
      select distinct on ("experimentId", unit) ${tx.workspaceId}::uuid, "experimentId", unit, variant, at, "causeId" from given
      order by "experimentId", unit, at, "causeId"
      on conflict (workspace_id, experiment_id, unit) do nothing
      returning experiment_id, variant, at
    ), counted as (
      select "experimentId" as experiment_id, (at at time zone 'UTC')::date as day, variant, 0 as units, 1 as exposures from given
      union all
      select experiment_id, (at at time zone 'UTC')::date, variant, 1, 0 from first
    )
    insert into experiment_day as d (workspace_id, experiment_id, day, variant, units, exposures)
    select ${tx.workspaceId}::uuid, experiment_id, day, variant, sum(units), sum(exposures) from counted
    group by experiment_id, day, variant order by experiment_id, day, variant
    on conflict (workspace_id, experiment_id, day, variant)
      do update set units = d.units + excluded.units, exposures = d.exposures + excluded.exposures`);
}

/** Which variant somebody was sent to first; undefined before that. */
export function assignmentOf(
  tx: Tx,
  experimentId: string,
  unit: string,
): Promise<{ variant: number } | undefined> {
  return tx.maybe(sql<{ variant: number }>`
    select variant from experiment_assignment
    where workspace_id = ${tx.workspaceId} and experiment_id = ${experimentId} and unit = ${unit}`);
}
