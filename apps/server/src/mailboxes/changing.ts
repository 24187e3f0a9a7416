import type { Channel } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { toChannel } from './settings.ts';
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

/** A channel as the API shows it. @throws AppError `not_found` */
export async function shown(tx: Tx, id: string): Promise<Channel> {
  const row = await store.findChannel(tx, id);
  if (row === undefined) throw notFound();
  return toChannel(row);
}

/** What the audit log calls a channel. */
export function subjectOf({ id, name }: Pick<store.ChannelRow, 'id' | 'name'>) {
  return { type: 'channel', id, name };
}

/** No such channel here. */
export function notFound(): AppError {
  return new AppError('not_found', 'This channel does not exist in this workspace.');
}

/** @throws AppError `address_in_use` when another channel has the address. */
export async function refuseTaken(tx: Tx, address: string, exceptId: string): Promise<void> {
  if (await store.addressTaken(tx, address, exceptId)) {
    throw new AppError(
      'address_in_use',
      `${address} is connected already. Change that channel, or use another address.`,
    );
  }
}

/** Whether another mailbox is named: the same user at the same host is the same one, however it is reached. */
export function isElsewhere(before: store.AccountConfig | undefined, after: store.AccountConfig): boolean {
  return before === undefined || before.host !== after.host || before.user !== after.user;
}
