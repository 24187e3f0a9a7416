import type { Locale } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import { lockCustomer } from '../customers/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { hashOfAddress } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import * as store from './answer.store.ts';
import { surveyNews, type SurveyDependencies } from './dependencies.ts';
import { moodOf, openMs } from './domain.ts';
import { noteFact } from './invitation.store.ts';
import { findSettings } from './settings.store.ts';
import { findByAddress, findContent, findSurvey, type SurveyRow } from './survey.store.ts';

/** What an address opens: a survey to be answered, one that was, or nothing any more. */
export type Opened =
  | { state: 'open'; survey: SurveyRow; invitation: store.OpenInvitation | null }
  | { state: 'answered'; invitation: store.OpenInvitation }
  | { state: 'gone' };

/** Finds out what a secret address opens. An invitation shows the version it was sent with. */
export async function openAddress(tx: Tx, secret: string, now: Date, lock = false): Promise<Opened> {
  const invitation = await store.findByToken(tx, hashOfAddress(secret), lock);
  if (invitation === undefined) {
    const survey = await findByAddress(tx, secret);
    return survey?.enabled === true ? { state: 'open', survey, invitation: null } : { state: 'gone' };
  }
  if (invitation.erased) return { state: 'gone' };
  if (invitation.answered) return { state: 'answered', invitation };
  const survey = await findSurvey(tx, invitation.surveyId);
  if (survey === undefined || now.getTime() - Date.parse(invitation.sentAt) > openMs)
    return { state: 'gone' };
  const { version } = invitation;
  const content = version === survey.version ? survey.content : await findContent(tx, survey.id, version);
  return { state: 'open', survey: { ...survey, version, content }, invitation };
}

type Given = { pageId: string; language: Locale; replies: readonly store.Reply[] };

/**
 * Takes an answer: once for an invitation, once for each page that was opened without one. What follows from it (a low score is
 * somebody’s to answer) is in the same transaction. False when it was here before.
 */
export async function takeAnswer(
  { follow }: Pick<SurveyDependencies, 'follow'>,
  tx: Tx,
  events: NewEvent[],
  { survey, invitation }: Extract<Opened, { state: 'open' }>,
  { pageId, language, replies: given }: Given,
  at: Date,
): Promise<boolean> {
  const replies = given.map((reply) => ({
    ...reply,
    text: reply.text === null ? null : storable(reply.text),
  }));
  const mood = moodOf(replies);
  const customer = invitation === null ? undefined : await lockCustomer(tx, invitation.customerId);
  const answer: store.NewAnswer = {
    id: newId(),
    surveyId: survey.id,
    version: survey.version,
    invitationId: invitation?.id ?? null,
    customerId: customer?.id ?? null,
    conversationId: invitation?.conversationId ?? null,
    orderId: invitation?.orderId ?? null,
    pageId,
    language,
    channel: invitation?.channel ?? 'page',
    contactPersonId: invitation?.contactPersonId ?? null,
    product: invitation?.product ?? '',
    low: mood === 'low',
    at,
  };
  if (!(await store.insertAnswer(tx, answer))) return false;
  await store.insertReplies(tx, answer, replies);
  if (invitation !== null)
    for (const kind of ['shown', 'answered'] as const)
      await noteFact(tx, { invitationId: invitation.id, surveyId: survey.id, kind, at });
  const { lowDueDays } = await findSettings(tx);
  await follow(tx, events, {
    answerId: answer.id,
    surveyName: survey.name,
    customerId: answer.customerId,
    conversationId: answer.conversationId,
    contactPersonId: answer.contactPersonId,
    at,
    mood,
    words: replies.flatMap(({ text }) => (text === null ? [] : [text])).join('\n'),
    lowDueDays,
  });
  events.push(surveyNews(survey.id, answer.id));
  return true;
}

/** They do not answer this time, or never want to be asked again. */
export async function takeRefusal(
  tx: Tx,
  events: NewEvent[],
  invitation: store.OpenInvitation,
  kind: 'dismissed' | 'opted_out',
  at: Date,
): Promise<void> {
  const { id: invitationId, surveyId, customerId } = invitation;
  await noteFact(tx, { invitationId, surveyId, kind: 'dismissed', at });
  if (kind === 'opted_out') {
    await noteFact(tx, { invitationId, surveyId, kind, at });
    const customer = await lockCustomer(tx, customerId);
    if (customer !== undefined && customer.erasedAt === null) await store.refuseSurveys(tx, customer.id, at);
  }
  events.push(surveyNews(surveyId));
}
