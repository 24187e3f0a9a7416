import type { TemplateUse } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Candidate } from './likeness/score.ts';
import type { Outcome } from './outcome.ts';
import { visible } from './store.ts';

/** So many uses are looked at for suggestions: what was asked lately is what is asked next. */
const recentUses = 500;

export type NewUse = {
  id: string;
  templateId: string;
  version: number;
  conversationId: string;
  memberId: string;
  text: string;
  questionTerms: string[];
};

/** Records a use and counts it. */
export async function insertUse(tx: Tx, use: NewUse): Promise<void> {
  await tx.run(sql`
    with added as (
      insert into template_use (workspace_id, id, template_id, template_version, conversation_id, member_id, text,
        question_terms)
      values (${tx.workspaceId}, ${use.id}, ${use.templateId}, ${use.version}, ${use.conversationId}, ${use.memberId},
        ${use.text}, ${use.questionTerms})
    )
    update template set used = used + 1, last_used_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${use.templateId}`);
}

export type OpenUse = { id: string; templateId: string; text: string };

/** A member's uses in a conversation that came before a message and are part of none yet. */
export function openUses(
  tx: Tx,
  { conversationId, memberId, writtenAt }: { conversationId: string; memberId: string; writtenAt: string },
): Promise<OpenUse[]> {
  return tx.many(sql<OpenUse>`
    select id, template_id as "templateId", text from template_use
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and member_id = ${memberId}
      and message_id is null and used_at <= ${writtenAt}::timestamptz
    order by template_id, id for update`);
}

const counters = {
  as_is: sql`sent_as_is = sent_as_is + 1`,
  edited: sql`sent_edited = sent_edited + 1`,
  rewritten: sql`sent_rewritten = sent_rewritten + 1`,
} as const;

export async function settleUse(tx: Tx, use: OpenUse, messageId: string, outcome: Outcome): Promise<void> {
  await tx.run(sql`
    with settled as (
      update template_use set message_id = ${messageId}, outcome = ${outcome}
      where workspace_id = ${tx.workspaceId} and id = ${use.id}
    )
    update template set ${counters[outcome]} where workspace_id = ${tx.workspaceId} and id = ${use.templateId}`);
}

/** Newest first. */
export function listUses(
  tx: Tx,
  templateId: string,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<TemplateUse[]> {
  const place =
    after === null ? sql`true` : sql`(x.used_at, x.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  return tx.many(sql<TemplateUse>`
    select x.id, x.used_at as "usedAt", x.template_version as version, x.outcome, (
        select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
        where m."organizationId" = x.workspace_id and m.id = x.member_id
      ) as "usedBy",
      json_build_object('id', c.id, 'subject', c.subject, 'customerName', k.name) as conversation
    from template_use x
    join conversation c on c.workspace_id = x.workspace_id and c.id = x.conversation_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where x.workspace_id = ${tx.workspaceId} and x.template_id = ${templateId} and ${place}
    order by x.used_at desc, x.id desc limit ${limit}`);
}

export type Named = { id: string; name: string; cueTerms: string[]; bodyTerms: string[] };

/** What a question can be like: each template that fits the channel, with its words. */
export function findNamed(tx: Tx, memberId: string, channel: string): Promise<Named[]> {
  return tx.many(sql<Named>`
    select t.id, t.name, t.cue_terms as "cueTerms", t.body_terms as "bodyTerms" from template t
    where ${visible(tx, memberId)} and (t.channel is null or t.channel = ${channel}) limit 1000`);
}

/**
 * The questions that templates answered lately. What was rewritten did not answer them, and another conversation's
 * question is looked at once for each template.
 */
export function findAnswered(tx: Tx, exceptConversationId: string): Promise<Omit<Candidate, 'kind'>[]> {
  return tx.many(sql<Omit<Candidate, 'kind'>>`
    select distinct on (x.template_id, x.conversation_id) x.template_id as "templateId", x.question_terms as terms
    from (
      select template_id, conversation_id, question_terms, outcome from template_use
      where workspace_id = ${tx.workspaceId} order by used_at desc, id desc limit ${recentUses}
    ) x
    where x.conversation_id <> ${exceptConversationId} and x.outcome is distinct from 'rewritten'
      and cardinality(x.question_terms) > 0`);
}
