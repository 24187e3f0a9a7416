import type { MentionAnswer } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

type NewAnswer = Pick<MentionAnswer, 'id' | 'text' | 'how' | 'state' | 'address'> & {
  postId: string;
  authorId: string;
};

export async function insertAnswer(tx: Tx, answer: NewAnswer): Promise<void> {
  await tx.run(sql`
    insert into mention_answer (workspace_id, id, post_id, text, how, state, address, author_id, sent_at)
    values (${tx.workspaceId}, ${answer.id}, ${answer.postId}, ${answer.text}, ${answer.how}, ${answer.state}, ${answer.address},
      ${answer.authorId}, case when ${answer.state} = 'sent' then now() end)`);
}

/** The newest first. */
export function listAnswers(tx: Tx, postId: string): Promise<MentionAnswer[]> {
  return tx.many(sql<MentionAnswer>`
    select a.id, a.text, a.how, a.state, a.address, a.problem, a.written_at as "writtenAt", a.sent_at as "sentAt",
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as author
    from mention_answer a
    left join member m on m."organizationId" = a.workspace_id and m.id = a.author_id
    left join auth_user u on u.id = m."userId"
    where a.workspace_id = ${tx.workspaceId} and a.post_id = ${postId} order by a.id desc limit 50`);
}

export type Outgoing = {
  id: string;
  postId: string;
  text: string;
  externalId: string;
  sourceId: string | null;
};

/** An answer that is still to be sent; only the newest of a mention, since it takes the place of those before. */
export function findOutgoing(tx: Tx, id: string): Promise<Outgoing | undefined> {
  return tx.maybe(sql<Outgoing>`
    select a.id, a.post_id as "postId", a.text, v.external_id as "externalId", p.source_id as "sourceId"
    from mention_answer a
    join mention_post p on p.workspace_id = a.workspace_id and p.id = a.post_id
    join mention_standing s on s.workspace_id = a.workspace_id and s.post_id = a.post_id
    join mention_version v on v.workspace_id = a.workspace_id and v.post_id = a.post_id and v.version = s.version
    where a.workspace_id = ${tx.workspaceId} and a.id = ${id} and a.state = 'sending' and not exists (
      select from mention_answer n where n.workspace_id = a.workspace_id and n.post_id = a.post_id and n.id > a.id)`);
}

export async function settleAnswer(tx: Tx, id: string, problem: string | null): Promise<boolean> {
  const row = await tx.maybe(sql`
    update mention_answer set state = case when ${problem}::text is null then 'sent' else 'failed' end, problem = ${problem},
      sent_at = case when ${problem}::text is null then now() end
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'sending' returning 1`);
  return row !== undefined;
}
