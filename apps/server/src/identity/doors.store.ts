import type { Role } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Doors } from './store.ts';

/** Locks the workspace's row while its doors are changed. */
export function lockDoors(tx: Tx): Promise<Doors> {
  return tx.one(sql<Doors>`
    select "twoFactorRoles", "allowedNetworks" from workspace where id = ${tx.workspaceId} for update`);
}

export function findDoors(tx: Tx): Promise<Doors> {
  return tx.one(
    sql<Doors>`select "twoFactorRoles", "allowedNetworks" from workspace where id = ${tx.workspaceId}`,
  );
}

export async function saveDoors(
  tx: Tx,
  doors: { twoFactorRoles: Role[]; allowedNetworks: string[] },
): Promise<void> {
  await tx.run(sql`
    update workspace set "twoFactorRoles" = ${doors.twoFactorRoles}, "allowedNetworks" = ${doors.allowedNetworks}
    where id = ${tx.workspaceId}`);
}

export type WorkspaceDoors = Doors & { id: string; name: string };

/** Workspaces that are open only to some networks. Needs no workspace. */
export function restrictedWorkspaces(tx: Tx): Promise<WorkspaceDoors[]> {
  return tx.many(sql<WorkspaceDoors>`
    select id, name, "twoFactorRoles", "allowedNetworks" from workspace
    where cardinality("allowedNetworks") > 0 order by name, id`);
}
