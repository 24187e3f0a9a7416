import { usualTrustRules } from '@madoguchi/contract';
import { sql } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { countDue, readAnswers } from './index.ts';

/** Months that were counted, rules of one’s own, answers that were read, and one that is still to be. */
export async function fillTrust({ context, owner, workspaceId }: Desk): Promise<Record<never, string>> {
  await readAnswers(context, workspaceId);
  await owner.call('PUT', '/api/v1/trust/rules', { version: 0, from: '2026-11', rules: usualTrustRules });
  await countDue(context, workspaceId);
  await context.database.inWorkspace(workspaceId, (tx) =>
    tx.run(sql`
      insert into trust_unread (workspace_id, message_id)
      select workspace_id, message_id from answer_author where workspace_id = ${tx.workspaceId} limit 1`),
  );
  return {};
}
