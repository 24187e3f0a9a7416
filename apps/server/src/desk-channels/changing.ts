import type { ChannelType } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './store.ts';

/** Changes one channel in a transaction, and lets open pages know. */
export async function changing<T>(
  dependencies: { database: Database; realtime: RealtimeHub },
  workspaceId: string,
  id: string,
  work: (tx: Tx) => Promise<T>,
) {
  return dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'channel.updated', conversationId: null, data: { channelId: id } }]);
    tx.afterCommit(() => dependencies.realtime.wake(workspaceId));
    return result;
  });
}

/** What the audit log calls a channel. */
export function subjectOf({ id, name }: Pick<store.ChannelRow, 'id' | 'name'>) {
  return { type: 'channel', id, name };
}

/** No such channel here. */
export function noSuchChannel(): AppError {
  return new AppError('not_found', 'This channel does not exist in this workspace.');
}

/** @throws AppError `address_in_use` when another channel of this kind has the address. */
export async function refuseTaken(
  tx: Tx,
  type: ChannelType,
  address: string,
  exceptId: string,
): Promise<void> {
  if (await store.addressTaken(tx, type, address, exceptId)) {
    throw new AppError(
      'address_in_use',
      `${address} is connected already. Change that channel, or use another address.`,
    );
  }
}
