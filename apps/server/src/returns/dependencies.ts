import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';

export type ReturnDependencies = ChangeDependencies & {
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

export const noSuchReturn = (): AppError =>
  new AppError('not_found', 'This case does not exist in this workspace.');

/** Open pages look again: at the case, and at the order. */
export const returnNews = (returnId: string, orderId: string): NewEvent => ({
  type: 'order.changed',
  conversationId: null,
  data: { returnId, orderId },
});
