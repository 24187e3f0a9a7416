import type { DeliveryDependencies } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

/** An answer as those who are to act on it learn of it. */
export type AnswerTold = {
  answerId: string;
  surveyName: string;
  customerId: string | null;
  conversationId: string | null;
  contactPersonId: string | null;
  at: Date;
  mood: 'low' | 'middle' | 'high';
  /** What was said in words; empty where nothing was. */
  words: string;
  /** Business days within which a low score is answered. */
  lowDueDays: number;
};

/** What surveys work with: their messages go the way of every answer; what follows an answer is others’ business. */
export type SurveyDependencies = Pick<
  DeliveryDependencies,
  'database' | 'realtime' | 'jobs' | 'answering' | 'log'
> & {
  publicUrl: string | null;
  follow: (tx: Tx, events: NewEvent[], told: AnswerTold) => Promise<void>;
};

export const noSuchSurvey = () => new AppError('not_found', 'This survey does not exist in this workspace.');

/** News about a survey: open pages look again. `answerId` is there when somebody has just answered. */
export const surveyNews = (surveyId: string, answerId?: string): NewEvent => ({
  type: 'survey.changed',
  conversationId: null,
  data: { surveyId, ...(answerId === undefined ? {} : { change: 'answered', answerId }) },
});
