import { noteSignal, settleSignal } from './attention/index.ts';
import { takeFromSurvey } from './feedback/index.ts';
import type { Tx } from './platform/db/index.ts';
import type { NewEvent } from './platform/realtime/index.ts';
import type { AnswerTold } from './surveys/index.ts';

/**
 * What follows an answer, in its own transaction: feedback with somebody to see to it, and of a low score a sign that the
 * customer needs care.
 */
export async function followAnswer(tx: Tx, events: NewEvent[], told: AnswerTold): Promise<void> {
  const feedbackId = await takeFromSurvey(tx, events, told);
  const { customerId, answerId, at, mood } = told;
  if (mood !== 'low' || customerId === null) return;
  await noteSignal(tx, {
    customerId,
    kind: 'low_survey',
    key: answerId,
    at,
    evidence: {
      type: 'survey',
      id: answerId,
      opens: feedbackId === null ? `/voices/answers/${answerId}` : `/voices/feedback/${feedbackId}`,
      text: told.words.slice(0, 300),
    },
  });
}

/** What was answered has been dealt with: it is no sign any more. */
export const endOfFeedback = (
  tx: Tx,
  { customerId, answerId }: { customerId: string; answerId: string },
): Promise<void> => settleSignal(tx, { customerId, kind: 'low_survey', key: answerId });
