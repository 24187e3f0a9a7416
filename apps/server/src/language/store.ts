import type { RuleAction } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Actions } from './domain.ts';

/** The rules a workspace has decided about. */
export async function findActions(tx: Tx): Promise<Actions> {
  const rows = await tx.many(sql<{ rule: string; action: RuleAction }>`
    select rule, action from language_rule where workspace_id = ${tx.workspaceId}`);
  return new Map(rows.map((row) => [row.rule, row.action]));
}

export async function saveAction(tx: Tx, rule: string, action: RuleAction): Promise<void> {
  await tx.run(sql`
    insert into language_rule (workspace_id, rule, action) values (${tx.workspaceId}, ${rule}, ${action})
    on conflict (workspace_id, rule) do update set action = excluded.action`);
}
