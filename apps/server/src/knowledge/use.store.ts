import { sql, type Tx } from '../platform/db/index.ts';

export type NewUse = {
  id: string;
  articleId: string;
  conversationId: string;
  memberId: string;
  as: 'text' | 'link';
};

/** Records that an article was put into a reply, and counts it. */
export async function insertUse(tx: Tx, use: NewUse): Promise<void> {
  await tx.run(sql`
    with added as (
      insert into article_use (workspace_id, id, article_id, conversation_id, member_id, put_in)
      values (${tx.workspaceId}, ${use.id}, ${use.articleId}, ${use.conversationId}, ${use.memberId}, ${use.as})
    )
    update article set used = used + 1 where workspace_id = ${tx.workspaceId} and id = ${use.articleId}`);
}
