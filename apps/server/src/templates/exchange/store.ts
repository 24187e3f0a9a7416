import type { TemplateFields } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';
import { visible } from '../store.ts';

/** What is the same by name and text among the templates of everybody, or of one member. */
export function allKeys(
  tx: Tx,
  { ownerId }: { ownerId: string | null },
): Promise<{ nameKey: string; bodyKey: string }[]> {
  return tx.many(sql<{ nameKey: string; bodyKey: string }>`
    select name_key as "nameKey", body_key as "bodyKey" from template
    where workspace_id = ${tx.workspaceId} and owner_id is not distinct from ${ownerId}::uuid`);
}

/** In the order of the list. */
export function exportAll(tx: Tx, memberId: string): Promise<TemplateFields[]> {
  return tx.many(sql<TemplateFields>`
    select t.name, t.short_name as "shortName", t.reading, t.category, t.cue, t.language, t.channel, t.body
    from template t where ${visible(tx, memberId)} order by t.category, t.name, t.id`);
}
