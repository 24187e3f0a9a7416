import type { OnCallHours } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Shift, Swap } from './domain.ts';

export type RotaRow = { revision: number; hours: OnCallHours };

export function findRota(tx: Tx): Promise<RotaRow | undefined> {
  return tx.maybe(sql<RotaRow>`
    select revision, hours from oncall_rota where workspace_id = ${tx.workspaceId}`);
}

/** The revision that holds now; whoever else saves waits until this transaction ends. */
export async function lockRota(tx: Tx): Promise<number> {
  // The row may not be there yet: the workspace's own stands for it.
  await tx.run(sql`select from workspace_settings where workspace_id = ${tx.workspaceId} for update`);
  return (await findRota(tx))?.revision ?? 0;
}

/** In the order of the list. */
export function listShifts(tx: Tx): Promise<Shift[]> {
  return tx.many(sql<Shift>`
    select first_id as "firstId", backup_id as "backupId", days, starts as "from", ends as "to",
      valid_from::text as "validFrom", valid_until::text as "validUntil"
    from oncall_shift where workspace_id = ${tx.workspaceId} order by position`);
}

export async function saveRota(
  tx: Tx,
  { hours, shifts }: { hours: OnCallHours; shifts: readonly Shift[] },
  by: string,
): Promise<void> {
  await tx.run(sql`
    insert into oncall_rota (workspace_id, hours, changed_by)
    values (${tx.workspaceId}, ${hours}, ${by})
    on conflict (workspace_id) do update
      set hours = excluded.hours, changed_by = excluded.changed_by, changed_at = now(),
        revision = oncall_rota.revision + 1`);
  await tx.run(sql`delete from oncall_shift where workspace_id = ${tx.workspaceId}`);
  for (const [position, shift] of shifts.entries())
    await tx.run(sql`
      insert into oncall_shift (workspace_id, position, first_id, backup_id, days, starts, ends, valid_from, valid_until)
      values (${tx.workspaceId}, ${position}, ${shift.firstId}, ${shift.backupId}, ${[...shift.days]}::smallint[],
        ${shift.from}, ${shift.to}, ${shift.validFrom}::date, ${shift.validUntil}::date)`);
}

/** Those agreed that are not over at `from`, in the order they were agreed. */
export async function agreedSwaps(tx: Tx, from: Date): Promise<Swap[]> {
  const rows = await tx.many(sql<{ fromId: string; toId: string; startsAt: string; endsAt: string }>`
    select from_id as "fromId", to_id as "toId", starts_at as "startsAt", ends_at as "endsAt" from oncall_swap
    where workspace_id = ${tx.workspaceId} and state = 'agreed' and ends_at > ${from} order by answered_at, id`);
  return rows.map(({ fromId, toId, startsAt, endsAt }) => ({
    fromId,
    toId,
    start: Date.parse(startsAt),
    end: Date.parse(endsAt),
  }));
}

export async function zoneOf(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ timeZone: string }>`
    select time_zone as "timeZone" from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.timeZone;
}

export type Person = { id: string; name: string; role: string };

/** Members by their ids. */
export async function people(tx: Tx): Promise<Map<string, Person>> {
  const rows = await tx.many(sql<Person>`
    select m.id, u.name, m.role from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId}`);
  return new Map(rows.map((row) => [row.id, row]));
}
