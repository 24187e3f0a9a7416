import type { FeedbackKind } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { feedbackNews } from './dependencies.ts';
import { dueWithin, usualDays } from './due.ts';
import { contactPersonOf, insertItem } from './item.store.ts';
import { noteEvent } from './trail.store.ts';

export type FromSurvey = {
  answerId: string;
  customerId: string | null;
  conversationId: string | null;
  contactPersonId: string | null;
  at: Date;
  mood: 'low' | 'middle' | 'high';
  words: string;
  lowDueDays: number;
};

const kindOf: Record<FromSurvey['mood'], FeedbackKind> = {
  low: 'dissatisfaction',
  middle: 'other',
  high: 'praise',
};

/**
 * What was answered to a survey becomes feedback where something was said in words, or the score is low: the contact person’s,
 * with a day. Once for an answer. Answers its id; null where nothing is to be followed.
 */
export async function takeFromSurvey(tx: Tx, events: NewEvent[], told: FromSurvey): Promise<string | null> {
  const { answerId, customerId, conversationId, mood, words, at } = told;
  if (words === '' && mood !== 'low') return null;
  const id = newId();
  const contact =
    told.contactPersonId ?? (customerId === null ? null : await contactPersonOf(tx, customerId));
  await insertItem(tx, {
    id,
    text: words.slice(0, 4000),
    kind: kindOf[mood],
    source: 'survey',
    customerId,
    conversationId,
    messageId: null,
    answerId,
    ownerId: contact,
    dueAt: await dueWithin(tx, at, mood === 'low' ? told.lowDueDays : usualDays),
    createdBy: null,
  });
  await noteEvent(tx, id, 'made', null, { source: 'survey' });
  events.push(feedbackNews(id));
  return id;
}
