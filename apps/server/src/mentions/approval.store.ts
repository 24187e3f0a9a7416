import type { DecideMention, MentionApproval } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** What was decided last; null where nothing was. */
export async function findDecision(tx: Tx, postId: string): Promise<'approved' | 'refused' | null> {
  const row = await tx.maybe(sql<{ decision: 'approved' | 'refused' }>`
    select decision from mention_approval
    where workspace_id = ${tx.workspaceId} and post_id = ${postId} order by id desc limit 1`);
  return row?.decision ?? null;
}

type Decision = Omit<DecideMention, 'basedOn'> & { rule: string; by: string };

export async function insertDecision(tx: Tx, postId: string, given: Decision): Promise<void> {
  await tx.run(sql`
    insert into mention_approval (workspace_id, id, post_id, decision, relation, benefit, evidence, evidence_address, rule, decided_by)
    values (${tx.workspaceId}, ${newId()}, ${postId}, ${given.decision}, ${given.relation}, ${given.benefit}, ${given.evidence},
      ${given.evidenceAddress}, ${given.rule}, ${given.by})`);
}

/** The newest first. */
export function listDecisions(tx: Tx, postId: string): Promise<MentionApproval[]> {
  return tx.many(sql<MentionApproval>`
    select a.id, a.decision, a.relation, a.benefit, a.evidence, a.evidence_address as "evidenceAddress", a.rule, a.at,
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as by
    from mention_approval a
    left join member m on m."organizationId" = a.workspace_id and m.id = a.decided_by
    left join auth_user u on u.id = m."userId"
    where a.workspace_id = ${tx.workspaceId} and a.post_id = ${postId} order by a.id desc limit 50`);
}
