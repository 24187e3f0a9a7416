import { sql, type Tx } from '../platform/db/index.ts';

/** Whether what a segment names is there. */
export async function findParts(
  tx: Tx,
  { companyId, tagId }: { companyId: string | null; tagId: string | null },
): Promise<boolean> {
  const { company, tag } = await tx.one(sql<{ company: boolean; tag: boolean }>`
    select
      ${companyId}::uuid is null or exists (
        select from company where workspace_id = ${tx.workspaceId} and id = ${companyId}::uuid) as company,
      ${tagId}::uuid is null or exists (
        select from tag where workspace_id = ${tx.workspaceId} and id = ${tagId}::uuid) as tag`);
  return company && tag;
}
