import type { ContactSettings } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** What a lead set; a workspace that has set nothing has no ceiling. */
export async function findSettings(tx: Tx): Promise<ContactSettings> {
  const row = await tx.maybe(sql<ContactSettings>`
    select ceiling, revision from contact_settings where workspace_id = ${tx.workspaceId}`);
  return row ?? { ceiling: null, revision: 0 };
}

/** Saves it if nobody else did since; false otherwise. */
export async function saveSettings(tx: Tx, basedOn: number, ceiling: number | null): Promise<boolean> {
  const changed = await tx.run(
    basedOn === 0
      ? sql`insert into contact_settings (workspace_id, ceiling) values (${tx.workspaceId}, ${ceiling}) on conflict do nothing`
      : sql`
        update contact_settings set ceiling = ${ceiling}, revision = revision + 1, changed_at = now()
        where workspace_id = ${tx.workspaceId} and revision = ${basedOn}`,
  );
  return changed > 0;
}
