import type { ArticleCandidate } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';

/** So many conversations make a candidate. */
export const often = 3;

/** Takes the gathering of a workspace's answers for this transaction; undefined when another process is at it. */
export async function takeGathering(tx: Tx): Promise<{ gatheredTo: string | null } | undefined> {
  await tx.run(sql`
    insert into knowledge_settings (workspace_id) values (${tx.workspaceId}) on conflict do nothing`);
  return tx.maybe(sql<{ gatheredTo: string | null }>`
    select gathered_to as "gatheredTo" from knowledge_settings where workspace_id = ${tx.workspaceId}
    for update skip locked`);
}

export async function moveOn(tx: Tx, messageId: string): Promise<void> {
  await tx.run(sql`
    update knowledge_settings set gathered_to = ${messageId} where workspace_id = ${tx.workspaceId}`);
}

export type SentAnswer = {
  id: string;
  conversationId: string;
  subject: string;
  text: string;
  sentAt: string;
  /** Whether an article was put into an answer of this conversation: then there is one. */
  known: boolean;
};

/**
 * Answers that members wrote and that went out at least ten minutes ago, within a year, in the order in which they were
 * written.
 */
export function answersAfter(tx: Tx, after: string | null, limit: number): Promise<SentAnswer[]> {
  const place = after === null ? sql`true` : sql`m.id > ${after}::uuid`;
  return tx.many(sql<SentAnswer>`
    select m.id, m.conversation_id as "conversationId", c.subject, left(m.text, 4000) as text,
      coalesce(m.sent_at, m.received_at) as "sentAt", exists (
        select from article_use u where u.workspace_id = m.workspace_id and u.conversation_id = m.conversation_id
      ) as known
    from message m join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
    where m.workspace_id = ${tx.workspaceId} and ${place} and m.direction = 'outbound' and not m.automatic
      and m.author_id is not null and m.delivery = 'sent'
      and m.received_at between now() - interval '1 year' and now() - interval '10 minutes'
    order by m.id limit ${limit}`);
}

export type Group = { id: string; sample: string };

/** Groups that share a band with a text, those that share most first. */
export function groupsNear(tx: Tx, bands: readonly number[]): Promise<Group[]> {
  return tx.many(sql<Group>`
    select g.id, g.sample from (
      select group_id, count(*) as shared from answer_band
      where workspace_id = ${tx.workspaceId} and band = any(${[...bands]}::int[])
      group by group_id order by shared desc, group_id limit 10
    ) near join answer_group g on g.workspace_id = ${tx.workspaceId} and g.id = near.group_id
    order by near.shared desc, g.id for key share of g`);
}

type NewGroup = Group & {
  question: string;
  conversationId: string;
  sentAt: string;
  bands: readonly number[];
};

export async function insertGroup(tx: Tx, group: NewGroup): Promise<void> {
  await tx.run(sql`
    with made as (
      insert into answer_group (workspace_id, id, question, sample, sample_conversation_id, answers, last_at)
      values (${tx.workspaceId}, ${group.id}, ${group.question}, ${group.sample}, ${group.conversationId}, 0,
        ${group.sentAt}::timestamptz)
      returning id
    )
    insert into answer_band (workspace_id, band, group_id)
    select distinct ${tx.workspaceId}::uuid, band, made.id from made, unnest(${[...group.bands]}::int[]) as band`);
}

/** Counts an answer in a group, once for each conversation; answers whether that is a candidate, whose figures have changed so. */
export async function addExample(tx: Tx, groupId: string, answer: SentAnswer): Promise<boolean> {
  const added = await tx.run(sql`
    insert into answer_example (workspace_id, group_id, conversation_id, message_id, sent_at)
    values (${tx.workspaceId}, ${groupId}, ${answer.conversationId}, ${answer.id}, ${answer.sentAt}::timestamptz)
    on conflict do nothing`);
  if (added === 0) return false;
  const counted = await tx.maybe(sql<{ isCandidate: boolean }>`
    update answer_group set answers = answers + 1, last_at = greatest(last_at, ${answer.sentAt}::timestamptz)
    where workspace_id = ${tx.workspaceId} and id = ${groupId}
    returning state = 'open' and answers >= ${often} as "isCandidate"`);
  return counted?.isCandidate === true;
}

/** What was answered often and is in no article, most often first. */
export async function listCandidates(
  tx: Tx,
  after: { count: number; id: string } | null,
  limit: number,
): Promise<ArticleCandidate[]> {
  const place =
    after === null ? sql`true` : sql`(g.answers, g.id) < (${after.count}::int, ${after.id}::uuid)`;
  const rows = await tx.many(sql<ArticleCandidate>`
    select g.id, g.answers as count, g.sample as text, g.last_at as "lastAt", coalesce((
      select json_agg(json_build_object('conversationId', e.conversation_id, 'subject', e.subject, 'sentAt', e.sent_at))
      from (
        select x.conversation_id, c.subject, x.sent_at from answer_example x
        join conversation c on c.workspace_id = x.workspace_id and c.id = x.conversation_id
        where x.workspace_id = g.workspace_id and x.group_id = g.id order by x.sent_at desc, x.message_id limit 3
      ) e), '[]') as examples
    from answer_group g
    where g.workspace_id = ${tx.workspaceId} and g.state = 'open' and g.answers >= ${often} and ${place}
    order by g.answers desc, g.id desc limit ${limit}`);
  return rows.map((row) => ({
    ...row,
    examples: row.examples.map((each) => ({ ...each, sentAt: new Date(each.sentAt).toISOString() })),
  }));
}

/** A candidate, locked until it is decided. */
export function takeCandidate(
  tx: Tx,
  id: string,
): Promise<{ state: 'open' | 'dismissed' | 'written'; question: string; sample: string } | undefined> {
  return tx.maybe(sql<{ state: 'open' | 'dismissed' | 'written'; question: string; sample: string }>`
    select state, question, sample from answer_group
    where workspace_id = ${tx.workspaceId} and id = ${id} and answers >= ${often} for update`);
}

export async function decide(
  tx: Tx,
  id: string,
  state: 'dismissed' | 'written',
  articleId: string | null,
): Promise<void> {
  await tx.run(sql`
    update answer_group set state = ${state}, article_id = ${articleId}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What was answered once or twice half a year ago. */
export function forgetGroups(tx: Tx): Promise<number> {
  return tx.run(sql`
    delete from answer_group where workspace_id = ${tx.workspaceId} and state = 'open' and answers < ${often}
      and last_at < now() - interval '180 days'`);
}
