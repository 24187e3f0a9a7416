import type { TemplateFields } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** The templates of everybody; locked, so that nobody changes them while a set is put in or taken away. */
export async function listShared(tx: Tx, locked: boolean): Promise<{ id: string; fields: TemplateFields }[]> {
  const rows = await tx.many(sql<TemplateFields & { id: string }>`
    select id, name, short_name as "shortName", reading, category, cue, language, channel, body from template
    where workspace_id = ${tx.workspaceId} and owner_id is null order by category, name, id ${locked ? sql`for update` : sql``}`);
  return rows.map(({ id, ...fields }) => ({ id, fields }));
}
