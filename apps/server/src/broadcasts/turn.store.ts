import type { Broadcast } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/**
 * Broadcasts whose next may go out now, taken by this process: others leave them alone while it lives. What it had
 * itself and did not end is its own again.
 */
export async function takeTurns(tx: Tx, now: Date, processId: string): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    update broadcast b set turn_by = ${processId}
    where b.workspace_id = ${tx.workspaceId} and b.id in (
      select d.id from broadcast d
      where d.workspace_id = ${tx.workspaceId} and d.state in ('scheduled', 'sending') and d.next_at <= ${now}
        and (d.turn_by is null or d.turn_by = ${processId} or not exists (
          select from process_lease p where p.process_id = d.turn_by and p.last_seen > now() - interval '15 seconds'))
      order by d.next_at limit 20 for update skip locked)
    returning b.id`);
  return rows.map(({ id }) => id);
}

/** Ends a turn: when the next begins, and what it waits for. Nothing when it is another’s by now. */
export async function endTurn(
  tx: Tx,
  id: string,
  processId: string,
  next: { at: Date; waits: Broadcast['waits'] },
): Promise<void> {
  await tx.run(sql`
    update broadcast set turn_by = null, next_at = ${next.at}, waits = ${next.waits}
    where workspace_id = ${tx.workspaceId} and id = ${id} and turn_by = ${processId} and state in ('scheduled', 'sending')`);
}

/** Gives up a turn of a broadcast that is not being sent any more. */
export async function leaveTurn(tx: Tx, id: string, processId: string): Promise<void> {
  await tx.run(sql`
    update broadcast set turn_by = null
    where workspace_id = ${tx.workspaceId} and id = ${id} and turn_by = ${processId}`);
}
