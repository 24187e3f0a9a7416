import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { Held } from './held.store.ts';

/** A text for comparison: without differences of width and case, spaces and what stands between digits. */
const plain = (text: RawBuilder<unknown>) =>
  sql`lower(regexp_replace(normalize(${text}, NFKC), '[\\s()‐-―ー−-]', '', 'g'))`;

/**
 * Bad rows of lists in which one of these texts stands: as a cell, or anywhere in the row, where a name may be in two
 * columns. Two letters are in too many rows for that.
 */
export async function eraseBadRows(tx: Tx, texts: readonly string[]): Promise<void> {
  await tx.run(sql`
    with sought as (select distinct ${plain(sql`text`)} as text from unnest(${[...texts]}::text[]) as text)
    delete from customer_import_error e where workspace_id = ${tx.workspaceId} and exists (
      select from sought s where s.text <> '' and (
        length(s.text) > 2 and strpos(${plain(sql`array_to_string(e.cells, '')`)}, s.text) > 0
        or exists (select from unnest(e.cells) as cell where ${plain(sql`cell`)} = s.text)))`);
}

/** The texts by which a person would be found in a list. */
export async function textsOf(tx: Tx, { customerIds }: Held): Promise<string[]> {
  const rows = await tx.many(sql<{ text: string }>`
    select value as text from contact_point where workspace_id = ${tx.workspaceId} and customer_id = any(${customerIds}::uuid[])
    union select name from customer where workspace_id = ${tx.workspaceId} and id = any(${customerIds}::uuid[])`);
  return rows.map(({ text }) => text);
}
