import type { Locale } from '@madoguchi/contract';
import type { SendOutcome } from '../channels/kit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { post } from '../webhooks/index.ts';
import { deleteDevice, noteSentTo, pushTarget } from './device.store.ts';
import { inHand } from './dispatch.ts';
import { nextAttempt } from './domain.ts';
import { hookTarget, noteRoom } from './hook.store.ts';
import { openAddress } from './hooks.ts';
import { sendNotification } from './jobs.ts';
import { digestOf } from './mail.ts';
import { judgePost, type Outcome } from './outcome.ts';
import { pushNews, pushRequest } from './push.ts';
import { roomBody, roomNews } from './room.ts';
import * as store from './sending.store.ts';
import { vapidKeys } from './vapid.ts';

export type StaffMail = {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
  locale: Locale;
};

export type SendDependencies = {
  database: Database;
  jobs: Jobs;
  box: SecretBox;
  log: Logger;
  processId: string;
  publicUrl: string | null;
  userAgent: string;
  allowInner: boolean;
  /** Sends by the workspace's own mailbox; null when it has none. */
  sendMail: (
    workspaceId: string,
    mail: StaffMail,
    beforeTransmit: () => Promise<void>,
  ) => Promise<SendOutcome | null>;
};

type Target = { workspaceId: string; sendingId: string };

/** Nothing to send any more: its recipient, or what it told of, is gone. */
class Dropped extends Error {}

/**
 * Sends one mail, push or message to a room. Only who claims it sends, and what was on its way when its process died is
 * never sent again by itself: it may have arrived.
 */
export async function sendOne(dependencies: SendDependencies, target: Target): Promise<void> {
  const { database, processId } = dependencies;
  const { workspaceId, sendingId } = target;
  inHand.add(sendingId);
  try {
    const claimed = await database.inWorkspace(workspaceId, (tx) => store.claim(tx, sendingId, processId));
    if (claimed === undefined) return;
    const outcome = await attempt(dependencies, workspaceId, claimed);
    await database.inWorkspace(workspaceId, (tx) => record(dependencies, tx, claimed, outcome));
  } finally {
    inHand.delete(sendingId);
  }
}

async function attempt(
  dependencies: SendDependencies,
  workspaceId: string,
  sending: store.Sending,
): Promise<Outcome | 'dropped'> {
  const { database, processId, log } = dependencies;
  let began = false;
  const begin = async () => {
    began = await database.inWorkspace(workspaceId, (tx) =>
      store.beginTransmission(tx, sending.id, processId),
    );
    if (!began) throw new Error('another process has taken this notification over');
  };
  try {
    switch (sending.way) {
      case 'email':
        return await byMail(dependencies, workspaceId, sending, begin);
      case 'push':
        return await byPush(dependencies, workspaceId, sending, begin);
      case 'chat':
        return await byRoom(dependencies, workspaceId, sending, begin);
    }
  } catch (error) {
    if (error instanceof Dropped) return 'dropped';
    log.warn({ err: error, sendingId: sending.id }, 'a notification could not be sent');
    return { state: began ? 'doubtful' : 'retry', reason: 'other' };
  }
}

async function toldBy(tx: Tx, { itemIds }: store.Sending): Promise<store.Told[]> {
  const told = await store.itemsOf(tx, itemIds);
  if (told.length === 0) throw new Dropped();
  return told;
}

async function byMail(
  { database, publicUrl, sendMail }: SendDependencies,
  workspaceId: string,
  sending: store.Sending,
  begin: () => Promise<void>,
): Promise<Outcome> {
  const { reader, told } = await database.inWorkspace(workspaceId, async (tx) => ({
    reader: await store.addressOf(tx, sending.memberId ?? ''),
    told: await toldBy(tx, sending),
  }));
  if (reader === undefined) throw new Dropped();
  const { name, address, locale } = reader;
  const digest = digestOf(told, reader, publicUrl);
  const sent = await sendMail(
    workspaceId,
    { id: sending.id, to: { name, address }, locale, ...digest },
    begin,
  );
  if (sent === null) return { state: 'failed', reason: 'no_mailbox' };
  if (sent.outcome === 'delivered') return { state: 'sent', reason: null };
  return { state: sent.outcome === 'refused' ? 'failed' : sent.outcome, reason: sent.code };
}

async function byPush(
  { database, box, publicUrl, userAgent, allowInner }: SendDependencies,
  workspaceId: string,
  sending: store.Sending,
  begin: () => Promise<void>,
): Promise<Outcome> {
  const { device, told } = await database.inWorkspace(workspaceId, async (tx) => ({
    device: await pushTarget(tx, sending.deviceId ?? '', sending.memberId ?? ''),
    told: await toldBy(tx, sending),
  }));
  const news = device === undefined ? null : pushNews(told, device.locale);
  if (device === undefined || news === null) throw new Dropped();
  const { url, headers, body } = await pushRequest(device, news, await vapidKeys(database, box), publicUrl);
  await begin();
  return judgePost(await post(url, { ...headers, 'user-agent': userAgent }, body, { allowInner }));
}

async function byRoom(
  { database, box, publicUrl, userAgent, allowInner }: SendDependencies,
  workspaceId: string,
  sending: store.Sending,
  begin: () => Promise<void>,
): Promise<Outcome> {
  const hookId = sending.hookId ?? '';
  const { room, told } = await database.inWorkspace(workspaceId, async (tx) => ({
    room: await hookTarget(tx, hookId),
    told: await toldBy(tx, sending),
  }));
  if (room?.enabled !== true) throw new Dropped();
  const body = roomBody(room.service, roomNews(told, room, publicUrl));
  const address = openAddress(box, hookId, room.address);
  await begin();
  const outcome = judgePost(await post(address, { 'user-agent': userAgent }, body, { allowInner }));
  return outcome.state === 'gone' ? { state: 'failed', reason: outcome.reason } : outcome;
}

async function record(
  { jobs, processId }: SendDependencies,
  tx: Tx,
  sending: store.Sending,
  outcome: Outcome | 'dropped',
): Promise<void> {
  const { id, attempts, deviceId, hookId } = sending;
  if (outcome === 'dropped') {
    await store.settle(tx, id, processId, 'dropped', null);
    return;
  }
  const { state, reason } = outcome;
  const again = state === 'retry' ? nextAttempt(attempts, new Date()) : null;
  const settled =
    state === 'retry' ? (again === null ? 'failed' : 'waiting') : state === 'gone' ? 'dropped' : state;
  if (!(await store.settle(tx, id, processId, settled, reason))) return;
  if (again !== null)
    await jobs.enqueue(
      tx,
      sendNotification,
      { workspaceId: tx.workspaceId, sendingId: id },
      { startAfter: again },
    );
  if (hookId !== null && settled !== 'dropped') await noteRoom(tx, hookId, reason);
  if (deviceId === null) return;
  // The push service says that this subscription is no more (RFC 8030, 7.3).
  if (state === 'gone') await deleteDevice(tx, deviceId);
  else if (state === 'sent') await noteSentTo(tx, deviceId);
}
