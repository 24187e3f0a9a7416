import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent, RealtimeHub } from '../platform/realtime/index.ts';
import { lockCustomer } from './store.ts';

export { changing } from '../platform/realtime/index.ts';

export type CustomerDependencies = {
  database: Database;
  realtime: RealtimeHub;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

export const noSuchCustomer = () =>
  new AppError('not_found', 'This customer does not exist in this workspace.');

/** News about one customer. */
export const customerNews = (customerId: string): NewEvent => ({
  type: 'customer.updated',
  conversationId: null,
  data: { customerId },
});

/**
 * Locks the customer who is to be changed; after a merge that is the one they became part of. Answers its id.
 * @throws AppError `not_found`; `conflict` for someone whose data was erased.
 */
export async function lockForChange(tx: Tx, id: string): Promise<string> {
  const row = await lockCustomer(tx, id);
  if (row === undefined) throw noSuchCustomer();
  if (row.erasedAt !== null) {
    throw new AppError(
      'conflict',
      'The data of this customer was erased on request. Nothing can be written to this record any more.',
    );
  }
  return row.id;
}
