import type { DeadlineKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export async function companyOf(tx: Tx, customerId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ companyId: string | null }>`
    select company_id as "companyId" from customer where workspace_id = ${tx.workspaceId} and id = ${customerId}`);
  return row?.companyId ?? null;
}

export function findRunning(
  tx: Tx,
  conversationId: string,
  kind: DeadlineKind,
): Promise<{ id: string; dueAt: string | null } | undefined> {
  return tx.maybe(sql<{ id: string; dueAt: string | null }>`
    select id, case when due_at < 'infinity' then due_at end as "dueAt" from deadline
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and kind = ${kind}
      and met_at is null and ended_at is null order by started_at desc limit 1`);
}
