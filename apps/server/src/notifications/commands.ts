import type {
  AddPushDevice,
  Notification,
  NotificationTest,
  PushDevice,
  ReadNotifications,
} from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { namesInner, post } from '../webhooks/index.ts';
import { deleteDevice, findDevice, noteSentTo, pushTarget, saveDevice } from './device.store.ts';
import * as store from './notification.store.ts';
import { judgePost } from './outcome.ts';
import { pushRequest, testPush } from './push.ts';
import { vapidKeys } from './vapid.ts';

export type ReadingDependencies = { database: Database; realtime: RealtimeHub };

function noSuchNotification(): AppError {
  return new AppError('not_found', 'This notification does not exist, or is somebody else’s.');
}

/** One's other pages learn that the number has changed. */
async function tellOwn(tx: Tx, realtime: RealtimeHub, memberId: string): Promise<void> {
  await appendEvents(tx, [
    { type: 'notification.changed', conversationId: null, data: { memberId, read: true } },
  ]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}

/** Marks one as read or unread. */
export function markNotification(
  { database, realtime }: ReadingDependencies,
  actor: Actor,
  id: string,
  read: boolean,
): Promise<Notification> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const changed = await store.markOne(tx, actor.memberId, id, read);
    const found = await store.findNotification(tx, actor.memberId, id);
    if (found === undefined) throw noSuchNotification();
    if (changed > 0) await tellOwn(tx, realtime, actor.memberId);
    return found;
  });
}

/** Marks as read those of a conversation or of another place, or all up to the newest that one has seen. @returns how many */
export function markRead(
  { database, realtime }: ReadingDependencies,
  actor: Actor,
  { conversationId, place, placeId, upTo }: ReadNotifications,
): Promise<number> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const read =
      conversationId !== undefined
        ? await store.markConversation(tx, actor.memberId, conversationId)
        : place !== undefined
          ? await store.markPlace(tx, actor.memberId, place, placeId ?? null)
          : await store.markUpTo(tx, actor.memberId, upTo ?? '');
    if (read === undefined) throw noSuchNotification();
    if (read > 0) await tellOwn(tx, realtime, actor.memberId);
    return read;
  });
}

export type DeviceDependencies = {
  database: Database;
  box: SecretBox;
  publicUrl: string | null;
  userAgent: string;
  allowInner: boolean;
};

/** Lets a browser be pushed to: its subscription, as it made it. */
export function addDevice(
  { database, allowInner }: DeviceDependencies,
  actor: Actor,
  subscription: AddPushDevice,
  name: string | null,
): Promise<PushDevice> {
  const url = new URL(subscription.endpoint);
  // Whoever could name any address could have the desk ask machines that only it can reach.
  if (!allowInner && (url.protocol !== 'https:' || namesInner(url) || url.hostname === 'localhost'))
    throw new AppError(
      'invalid_request',
      'This is not the address of a push service on the public Internet (endpoint).',
    );
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const { id } = await saveDevice(tx, actor.memberId, subscription, name);
    return requireDevice(tx, actor, id);
  });
}

async function requireDevice(tx: Tx, actor: Actor, id: string): Promise<PushDevice> {
  const device = await findDevice(tx, actor.memberId, id);
  if (device === undefined) throw noSuchDevice();
  return device;
}

function noSuchDevice(): AppError {
  return new AppError('not_found', 'This browser is not among yours any more.');
}

export async function removeDevice(
  { database }: DeviceDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  if (!(await database.inWorkspace(actor.workspaceId, (tx) => deleteDevice(tx, id, actor.memberId))))
    throw noSuchDevice();
}

/** Pushes a test at once and says how it went; a browser that is gone is removed. */
export async function testDevice(
  { database, box, publicUrl, userAgent, allowInner }: DeviceDependencies,
  actor: Actor,
  id: string,
): Promise<NotificationTest> {
  const target = await database.inWorkspace(actor.workspaceId, (tx) => pushTarget(tx, id, actor.memberId));
  if (target === undefined) throw noSuchDevice();
  const keys = await vapidKeys(database, box);
  const { url, headers, body } = await pushRequest(target, testPush(target.locale), keys, publicUrl);
  const outcome = judgePost(await post(url, { ...headers, 'user-agent': userAgent }, body, { allowInner }));
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    if (outcome.state === 'gone') await deleteDevice(tx, id);
    else if (outcome.state === 'sent') await noteSentTo(tx, id);
  });
  return { sent: outcome.state === 'sent', failure: outcome.reason };
}
