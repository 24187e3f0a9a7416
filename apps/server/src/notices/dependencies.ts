import type { DeliveryDependencies } from '../conversations/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

/** What notices work with: their messages go the way of every answer. */
export type NoticeDependencies = Pick<
  DeliveryDependencies,
  'database' | 'realtime' | 'jobs' | 'language' | 'answering' | 'log'
>;

export const noSuchNotice = () => new AppError('not_found', 'This notice does not exist in this workspace.');

export const noticeNews = (noticeId: string): NewEvent => ({
  type: 'order.changed',
  conversationId: null,
  data: { noticeId },
});
