import type { Locale, SurveyQuestionKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type OpenInvitation = {
  id: string;
  surveyId: string;
  version: number;
  customerId: string;
  conversationId: string | null;
  orderId: string | null;
  product: string;
  channel: string;
  contactPersonId: string | null;
  language: Locale;
  sentAt: string;
  answered: boolean;
  erased: boolean;
};

/** The invitation that a personal address is of; `lock`: nobody else answers by it until this transaction ends. */
export function findByToken(tx: Tx, hash: Buffer, lock: boolean): Promise<OpenInvitation | undefined> {
  return tx.maybe(sql<OpenInvitation>`
    select i.id, i.survey_id as "surveyId", i.version, i.customer_id as "customerId", i.conversation_id as "conversationId",
      i.order_id as "orderId", i.product, i.channel_type as channel, i.contact_person_id as "contactPersonId", i.language,
      i.settled_at as "sentAt", k.erased_at is not null as erased, exists (
        select from survey_fact f
        where f.workspace_id = i.workspace_id and f.invitation_id = i.id and f.kind = 'answered') as answered
    from survey_invitation i join customer k on k.workspace_id = i.workspace_id and k.id = i.customer_id
    where i.workspace_id = ${tx.workspaceId} and i.token_hash = ${hash} and i.state = 'sent'
    ${lock ? sql`for update of i` : sql``}`);
}

export type NewAnswer = {
  id: string;
  surveyId: string;
  version: number;
  invitationId: string | null;
  customerId: string | null;
  conversationId: string | null;
  orderId: string | null;
  pageId: string;
  language: Locale;
  channel: string;
  contactPersonId: string | null;
  product: string;
  low: boolean;
  at: Date;
};

/** False when this was answered before, by the same invitation or the same page. */
export async function insertAnswer(tx: Tx, given: NewAnswer): Promise<boolean> {
  const added = await tx.run(sql`
    insert into survey_answer (workspace_id, id, survey_id, version, invitation_id, customer_id, conversation_id, order_id, page_id,
      language, channel, contact_person_id, product, low, answered_at)
    values (${tx.workspaceId}, ${given.id}, ${given.surveyId}, ${given.version}, ${given.invitationId}, ${given.customerId},
      ${given.conversationId}, ${given.orderId}, ${given.pageId}, ${given.language}, ${given.channel}, ${given.contactPersonId}, ${given.product},
      ${given.low}, ${given.at})
    on conflict do nothing`);
  return added === 1;
}

export type Reply = {
  question: string;
  kind: SurveyQuestionKind;
  score: number | null;
  text: string | null;
  choices: number[] | null;
};

export async function insertReplies(
  tx: Tx,
  { id, surveyId, channel, contactPersonId, product, at }: NewAnswer,
  replies: readonly Reply[],
): Promise<void> {
  await tx.run(sql`
    insert into survey_reply (workspace_id, answer_id, question, survey_id, kind, score, text, choices, channel, contact_person_id,
      product, answered_at)
    select ${tx.workspaceId}, ${id}, x.question, ${surveyId}, x.kind, x.score, x.text, x.choices, ${channel}, ${contactPersonId},
      ${product}, ${at}
    from jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) as x (
      question text, kind text, score smallint, text text, choices smallint[])`);
}

export async function refuseSurveys(tx: Tx, customerId: string, at: Date): Promise<void> {
  await tx.run(sql`
    insert into survey_refusal (workspace_id, customer_id, at) values (${tx.workspaceId}, ${customerId}, ${at})
    on conflict do nothing`);
}
