import type { CallDraft } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export function findDraft(tx: Tx, memberId: string, about: string): Promise<CallDraft | undefined> {
  return tx.maybe(sql<CallDraft>`
    select about, fields, updated_at as "updatedAt" from call_draft
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and about = ${about}`);
}

export async function saveDraft(
  tx: Tx,
  memberId: string,
  about: string,
  fields: Record<string, string>,
): Promise<void> {
  await tx.run(sql`
    insert into call_draft (workspace_id, member_id, about, fields)
    values (${tx.workspaceId}, ${memberId}, ${about}, ${JSON.stringify(fields)})
    on conflict (workspace_id, member_id, about) do update set fields = excluded.fields, updated_at = now()`);
}

export async function removeDraft(tx: Tx, memberId: string, about: string): Promise<void> {
  await tx.run(sql`
    delete from call_draft where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and about = ${about}`);
}

/** What nobody has gone on with for a month. */
export function forgetCallDrafts(tx: Tx): Promise<number> {
  return tx.run(sql`
    delete from call_draft where workspace_id = ${tx.workspaceId} and updated_at < now() - interval '30 days'`);
}
