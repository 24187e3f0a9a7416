import type { MentionSettings } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

const usual: MentionSettings = { names: [], dueDays: 1, revision: 0 };

/** As a lead has set them; without a row what is usual. */
export async function findSettings(tx: Tx): Promise<MentionSettings> {
  const row = await tx.maybe(sql<MentionSettings>`
    select names, due_days::int as "dueDays", revision from mention_settings where workspace_id = ${tx.workspaceId}`);
  return row ?? usual;
}

/** False: somebody was faster. */
export async function saveSettings(
  tx: Tx,
  basedOn: number,
  { names, dueDays }: Omit<MentionSettings, 'revision'>,
): Promise<boolean> {
  const saved = await tx.run(sql`
    insert into mention_settings as s (workspace_id, names, due_days, revision)
    values (${tx.workspaceId}, ${names}, ${dueDays}, ${basedOn + 1})
    on conflict (workspace_id) do update set names = excluded.names, due_days = excluded.due_days, revision = excluded.revision
    where s.revision = ${basedOn}`);
  return saved === 1;
}

/** What the company is called: the workspace’s name, and the names a lead has added. */
export async function ownNames(tx: Tx): Promise<string[]> {
  const row = await tx.one(sql<{ name: string; names: string[] | null }>`
    select w.name, s.names from workspace w left join mention_settings s on s.workspace_id = w.id
    where w.id = ${tx.workspaceId}`);
  return [row.name, ...(row.names ?? [])];
}
