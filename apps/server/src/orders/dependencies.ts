import { AppError } from '../platform/http/index.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';

/** What orders work with. */
export type OrderDependencies = ChangeDependencies & { box: SecretBox };

export const noSuchOrder = () => new AppError('not_found', 'This order does not exist in this workspace.');

/** News about an order: open pages look again. */
export const orderNews = (orderId: string, customerId: string | null): NewEvent => ({
  type: 'order.changed',
  conversationId: null,
  data: { orderId, customerId },
});
