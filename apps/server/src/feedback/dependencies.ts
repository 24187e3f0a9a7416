import type { DeliveryDependencies } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

/** What feedback works with; `ended`: whoever watches over the customer learns that an answer to a survey was dealt with. */
export type FeedbackDependencies = Pick<DeliveryDependencies, 'database' | 'realtime' | 'answering'> & {
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
  ended: (tx: Tx, about: { customerId: string; answerId: string }) => Promise<void>;
};

export const noSuchItem = () => new AppError('not_found', 'This feedback does not exist in this workspace.');

export const feedbackNews = (id: string): NewEvent => ({
  type: 'feedback.changed',
  conversationId: null,
  data: { id },
});
