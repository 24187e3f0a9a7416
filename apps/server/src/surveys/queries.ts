import type {
  Locale,
  Survey,
  SurveyAnswer,
  SurveyAnswersAsked,
  SurveyInvitation,
  SurveyPreview,
  SurveyQuestion,
} from '@madoguchi/contract';
import { findPlace } from '../broadcasts/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { dayMs, instantOf } from '../platform/time/index.ts';
import { noSuchSurvey } from './dependencies.ts';
import { listInvitations } from './invitation.store.ts';
import { mailOf, talkOf } from './message.ts';
import { findAnswer, listAnswers, type AnswerRow, type RowsAsked } from './rows.store.ts';
import { findSurvey, type SurveyRow } from './survey.store.ts';

const pageAddress = (address: string | null, base: string): string | null =>
  address === null ? null : `${base}/s/${address}`;

/** @throws AppError `not_found` */
export async function requireSurvey(tx: Tx, id: string): Promise<SurveyRow> {
  const row = await findSurvey(tx, id);
  if (row === undefined) throw noSuchSurvey();
  return row;
}

/** A survey as it is now. @throws AppError `not_found` */
export async function readSurvey(tx: Tx, id: string, base: string): Promise<Survey> {
  const { enabledAt: _since, ...row } = await requireSurvey(tx, id);
  return { ...row, address: pageAddress(row.address, base) };
}

/** Days of the workspace’s calendar as instants, the last one whole. */
export async function spanOf(
  tx: Tx,
  { from, until }: { from?: string | undefined; until?: string | undefined },
) {
  const { timeZone } = await findPlace(tx);
  const begin = (day: string, add = 0) => instantOf(Date.parse(`${day}T00:00:00Z`) + add, timeZone);
  return {
    timeZone,
    from: from === undefined ? null : begin(from),
    until: until === undefined ? null : begin(until, dayMs),
  };
}

const counted = ({ kind }: SurveyQuestion): boolean => kind !== 'text';

/** The question whose figures are asked for. @throws AppError `not_found` for a key that has none */
export function questionFor({ content }: SurveyRow, key: string | undefined): SurveyQuestion | null {
  const found =
    key === undefined
      ? content.questions.find(counted)
      : content.questions.find((each) => each.key === key && counted(each));
  if (found === undefined && key !== undefined)
    throw new AppError('not_found', 'This survey asks no such question that has figures (question).');
  return found ?? null;
}

function shown({ content, replies, ...row }: AnswerRow): SurveyAnswer {
  return {
    ...row,
    // In the order in which it was asked, with the words that were seen.
    replies: content.questions.flatMap((question) =>
      replies
        .filter((reply) => reply.question === question.key)
        .map(({ choices, ...reply }) => ({
          ...reply,
          asked: question.text,
          choices: (choices ?? []).flatMap((at) => question.options[at] ?? []),
        })),
    ),
  };
}

/** What is asked of a list, in the terms of the store. @throws AppError `not_found` */
export async function rowsAsked(
  tx: Tx,
  id: string,
  asked: SurveyAnswersAsked,
): Promise<Omit<RowsAsked, 'before' | 'limit'>> {
  const survey = await requireSurvey(tx, id);
  const { from, until } = await spanOf(tx, asked);
  const { scoreFrom, scoreUntil } = asked;
  const question = asked.question ?? questionFor(survey, undefined)?.key ?? '';
  return {
    surveyId: id,
    from,
    until,
    channel: asked.channel ?? null,
    contactPerson: asked.contactPerson ?? null,
    product: asked.product ?? null,
    scored:
      scoreFrom === undefined && scoreUntil === undefined
        ? null
        : { question, from: scoreFrom ?? 0, until: scoreUntil ?? 12 },
    low: asked.low === '1',
  };
}

/** Answers of a survey, the newest first. @throws AppError `not_found` */
export async function readAnswers(
  tx: Tx,
  id: string,
  { limit, cursor, ...asked }: SurveyAnswersAsked & { limit: number; cursor?: string | undefined },
): Promise<{ items: SurveyAnswer[]; nextCursor: string | null }> {
  const [before = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await listAnswers(tx, { ...(await rowsAsked(tx, id, asked)), before, limit: limit + 1 });
  const items = rows.slice(0, limit).map(shown);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}

/** An answer as the API shows it; undefined when it is gone. */
export async function describeAnswer(tx: Tx, id: string): Promise<SurveyAnswer | undefined> {
  const row = await findAnswer(tx, id);
  return row === undefined ? undefined : shown(row);
}

/** @throws AppError `not_found` */
export async function readAnswer(tx: Tx, id: string): Promise<SurveyAnswer> {
  const answer = await describeAnswer(tx, id);
  if (answer === undefined) throw new AppError('not_found', 'This answer does not exist in this workspace.');
  return answer;
}

/** Who was asked (within days, where these are given) and what became of it, the newest first. @throws AppError `not_found` */
export async function readInvitations(
  tx: Tx,
  id: string,
  asked: {
    limit: number;
    cursor?: string | undefined;
    state?: string | undefined;
    fact?: string | undefined;
    from?: string | undefined;
    until?: string | undefined;
  },
): Promise<{ items: SurveyInvitation[]; nextCursor: string | null }> {
  await requireSurvey(tx, id);
  const { limit, cursor, state = null, fact = null } = asked;
  const [before = null] = decodeCursor(cursor, ['id']) ?? [];
  const { from, until } = await spanOf(tx, asked);
  const rows = await listInvitations(tx, {
    surveyId: id,
    state,
    fact,
    from,
    until,
    before,
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}

/** The messages as a customer would read them. @throws AppError `not_found` */
export async function readPreview(
  tx: Tx,
  id: string,
  language: Locale,
  base: string,
): Promise<SurveyPreview> {
  const { content } = await requireSurvey(tx, id);
  const { name: shop } = await findPlace(tx);
  const to = { name: language === 'ja' ? '山田 花子' : 'Hanako Yamada', honorific: '様' };
  const asked = { content, language, shop, to, url: `${base}/s/…` };
  const { subject, text: mail } = mailOf(asked);
  return { subject, mail, line: talkOf(asked, true).text };
}
