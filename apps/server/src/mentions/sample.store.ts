import { newId, sql, type Tx } from '../platform/db/index.ts';

export type SampleCase = {
  ownerId: string;
  dueAt: Date;
  openedAt: Date;
  draft: string;
  answer: { text: string; address: string; at: Date } | null;
};

/** A case as it came about earlier, with its answer where it was given one. */
export async function insertCaseAsOf(tx: Tx, postId: string, given: SampleCase): Promise<void> {
  const { ownerId, dueAt, openedAt, draft, answer } = given;
  await tx.run(sql`
    insert into mention_case (workspace_id, post_id, owner_id, due_at, state, draft, opened_at, ended_at)
    values (${tx.workspaceId}, ${postId}, ${ownerId}, ${dueAt}, ${answer === null ? 'open' : 'answered'}, ${draft}, ${openedAt},
      ${answer?.at ?? null})`);
  if (answer === null) return;
  await tx.run(sql`
    insert into mention_answer (workspace_id, id, post_id, text, how, state, address, author_id, written_at, sent_at)
    values (${tx.workspaceId}, ${newId()}, ${postId}, ${answer.text}, 'elsewhere', 'sent', ${answer.address}, ${ownerId},
      ${answer.at}, ${answer.at})`);
}

/** Whose post it is, as somebody has found out. */
export async function setWriter(tx: Tx, postId: string, customerId: string): Promise<void> {
  await tx.run(sql`
    update mention_standing set customer_id = ${customerId} where workspace_id = ${tx.workspaceId} and post_id = ${postId}`);
}
