import { sql, type Tx } from '../platform/db/index.ts';

/** The variants of the experiment with which a broadcast begins or began, also once that has ended: what began goes on as it was. */
export function variantsOfBroadcast(
  tx: Tx,
  broadcastId: string,
): Promise<{ variant: number; subject: string; body: string }[]> {
  return tx.many(sql<{ variant: number; subject: string; body: string }>`
    select v.variant, v.subject, v.text as body from experiment_variant v
    where v.workspace_id = ${tx.workspaceId} and v.experiment_id = (
      select e.id from experiment e
      where e.workspace_id = ${tx.workspaceId} and e.broadcast_id = ${broadcastId} and (e.state = 'running'
        or e.state = 'ended' and exists (
          select from broadcast_recipient r
          where r.workspace_id = e.workspace_id and r.broadcast_id = e.broadcast_id and r.variant is not null))
      order by e.started_at desc limit 1)
    order by v.variant`);
}

/** Recipients of a broadcast whose experiment runs, with the variant that was sent to each. */
export function sentVariants(
  tx: Tx,
  recipientIds: readonly string[],
): Promise<{ experimentId: string; unit: string; variant: number; causeId: string }[]> {
  return tx.many(sql<{ experimentId: string; unit: string; variant: number; causeId: string }>`
    select e.id as "experimentId", r.customer_id as unit, r.variant, r.id as "causeId"
    from broadcast_recipient r
    join experiment e on e.workspace_id = r.workspace_id and e.broadcast_id = r.broadcast_id and e.state = 'running'
    where r.workspace_id = ${tx.workspaceId} and r.id = any(${[...recipientIds]}::uuid[]) and r.variant is not null
    order by r.id`);
}
