import type { Locale, SurveyContent, SurveyQuestionKind } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type ReplyRow = {
  question: string;
  kind: SurveyQuestionKind;
  score: number | null;
  text: string | null;
  choices: number[] | null;
};

export type AnswerRow = {
  id: string;
  survey: { id: string; name: string };
  version: number;
  answeredAt: string;
  channel: string;
  language: Locale;
  low: boolean;
  product: string;
  customer: { id: string; name: string; honorific: string } | null;
  contactPerson: { id: string; name: string } | null;
  conversationId: string | null;
  orderId: string | null;
  feedbackId: string | null;
  voiceId: string | null;
  content: SurveyContent;
  replies: ReplyRow[];
};

export type RowsAsked = {
  surveyId: string;
  from: Date | null;
  until: Date | null;
  channel: string | null;
  /** `none`: of whom there was no contact person. */
  contactPerson: string | null;
  product: string | null;
  /** Of which question scores are asked for, and between which. */
  scored: { question: string; from: number; until: number } | null;
  low: boolean;
  before: string | null;
  limit: number;
};

const columns = sql`
  a.id, json_build_object('id', s.id, 'name', s.name) as survey, a.version, a.answered_at as "answeredAt", a.channel, a.language,
  a.low, a.product, a.conversation_id as "conversationId", a.order_id as "orderId", v.content,
  case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
  case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as "contactPerson",
  (select f.id from feedback_item f where f.workspace_id = a.workspace_id and f.answer_id = a.id) as "feedbackId",
  (select o.id from voice o where o.workspace_id = a.workspace_id and o.survey_answer_id = a.id) as "voiceId",
  coalesce((
    select json_agg(json_build_object('question', r.question, 'kind', r.kind, 'score', r.score, 'text', r.text,
      'choices', r.choices))
    from survey_reply r where r.workspace_id = a.workspace_id and r.answer_id = a.id), '[]') as replies`;

const joined = (answers: RawBuilder<unknown>) => sql`
  from ${answers} as a
  join survey s on s.workspace_id = a.workspace_id and s.id = a.survey_id
  join survey_version v on v.workspace_id = a.workspace_id and v.survey_id = a.survey_id and v.version = a.version
  left join customer k on k.workspace_id = a.workspace_id and k.id = a.customer_id
  left join member m on m."organizationId" = a.workspace_id and m.id = a.contact_person_id
  left join auth_user u on u.id = m."userId"`;

const maybe = (value: unknown, condition: RawBuilder<unknown>) => (value === null ? sql`true` : condition);

/** The answers behind a figure, the newest first. */
export function listAnswers(tx: Tx, asked: RowsAsked): Promise<AnswerRow[]> {
  const { contactPerson, scored } = asked;
  const page = sql`(
    select * from survey_answer x
    where x.workspace_id = ${tx.workspaceId} and x.survey_id = ${asked.surveyId}
      and ${maybe(asked.before, sql`x.id < ${asked.before}::uuid`)}
      and ${maybe(asked.from, sql`x.answered_at >= ${asked.from}`)}
      and ${maybe(asked.until, sql`x.answered_at < ${asked.until}`)}
      and ${maybe(asked.channel, sql`x.channel = ${asked.channel}`)}
      and ${maybe(asked.product, sql`x.product = ${asked.product}`)}
      and ${maybe(
        contactPerson,
        contactPerson === 'none'
          ? sql`x.contact_person_id is null`
          : sql`x.contact_person_id = ${contactPerson}::uuid`,
      )}
      and ${asked.low ? sql`x.low` : sql`true`}
      and ${maybe(
        scored,
        sql`exists (
          select from survey_reply r
          where r.workspace_id = x.workspace_id and r.answer_id = x.id and r.question = ${scored?.question ?? ''}
            and r.score between ${scored?.from ?? 0} and ${scored?.until ?? 0})`,
      )}
    order by x.id desc limit ${asked.limit})`;
  return tx.many(sql<AnswerRow>`select ${columns} ${joined(page)} order by a.id desc`);
}

export function findAnswer(tx: Tx, id: string): Promise<AnswerRow | undefined> {
  const one = sql`(select * from survey_answer where workspace_id = ${tx.workspaceId} and id = ${id})`;
  return tx.maybe(sql<AnswerRow>`select ${columns} ${joined(one)}`);
}
