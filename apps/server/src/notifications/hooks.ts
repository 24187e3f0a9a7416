import type {
  CreateNotificationHook,
  NotificationHook,
  NotificationTest,
  UpdateNotificationHook,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { SealedColumn, SecretBox } from '../platform/secrets/index.ts';
import { namesInner, post } from '../webhooks/index.ts';
import * as store from './hook.store.ts';
import { judgePost } from './outcome.ts';
import { roomBody, testNews } from './room.ts';

export type HookDependencies = { database: Database; box: SecretBox; userAgent: string; allowInner: boolean };

/** More would be more than anybody reads. */
const most = 20;

const place = (id: string): string => `notification hook ${id}`;

/** Where the rooms' addresses lie, for sealing them anew when the master key changes. */
export const sealedRooms: SealedColumn = { table: 'notification_hook', column: 'address', contextOf: place };

export function openAddress(box: SecretBox, id: string, sealed: Buffer): string {
  return box.open(sealed, place(id));
}

function noSuchRoom(): AppError {
  return new AppError('not_found', 'This room does not exist in this workspace.');
}

/** What the audit log tells of a room: its address is a secret. */
function auditOf(hook: NotificationHook, urlChanged: boolean) {
  const { name, service, kinds, withNames, enabled } = hook;
  return { name, service, kinds, withNames, switchedOn: enabled, urlChanged };
}

const subjectOf = ({ id, name }: NotificationHook) => ({ type: 'room', id, name });

async function known(tx: Tx, id: string): Promise<NotificationHook> {
  const hook = await store.findHook(tx, id);
  if (hook === undefined) throw noSuchRoom();
  return hook;
}

/** Seals an address; refuses what lies inside the network of the desk. */
function addressOf({ box, allowInner }: HookDependencies, id: string, text: string): store.HookAddress {
  const url = new URL(text);
  if (!allowInner && (namesInner(url) || url.hostname === 'localhost'))
    throw new AppError(
      'invalid_request',
      'This address lies inside the network of the desk. Enter the one that Slack, Teams or LINE WORKS shows.',
    );
  if (!allowInner && url.protocol !== 'https:')
    throw new AppError('invalid_request', 'This address must begin with https:// (url).');
  return { sealed: box.seal(text, place(id)), shown: `${url.host}/…${url.href.slice(-4)}` };
}

export function createHook(
  dependencies: HookDependencies,
  actor: Actor,
  { url, ...input }: CreateNotificationHook,
): Promise<NotificationHook> {
  const id = newId();
  const address = addressOf(dependencies, id, url);
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    if ((await store.listHooks(tx)).length >= most)
      throw new AppError('conflict', `A workspace has at most ${most} rooms. Delete one that is not needed.`);
    await store.insertHook(tx, id, { ...input, kinds: [...new Set(input.kinds)] }, address, actor.memberId);
    const made = await known(tx, id);
    await recordAudit(tx, actor, 'room.created', { subject: subjectOf(made), after: auditOf(made, true) });
    return made;
  });
}

export function updateHook(
  dependencies: HookDependencies,
  actor: Actor,
  id: string,
  { url, ...change }: UpdateNotificationHook,
): Promise<NotificationHook> {
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await known(tx, id);
    const fields: store.HookFields = {
      name: change.name ?? before.name,
      service: change.service ?? before.service,
      kinds: [...new Set(change.kinds ?? before.kinds)],
      locale: change.locale ?? before.locale,
      withNames: change.withNames ?? before.withNames,
      enabled: change.enabled ?? before.enabled,
    };
    await store.updateHook(tx, id, fields, url === undefined ? null : addressOf(dependencies, id, url));
    const after = await known(tx, id);
    await recordAudit(tx, actor, 'room.updated', {
      subject: subjectOf(after),
      before: auditOf(before, false),
      after: auditOf(after, url !== undefined),
    });
    return after;
  });
}

export async function deleteHook({ database }: HookDependencies, actor: Actor, id: string): Promise<void> {
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await known(tx, id);
    if (!(await store.deleteHook(tx, id))) throw noSuchRoom();
    await recordAudit(tx, actor, 'room.deleted', {
      subject: subjectOf(before),
      before: auditOf(before, false),
    });
  });
}

/** Posts a test message at once and says how it went. */
export async function testHook(
  { database, box, userAgent, allowInner }: HookDependencies,
  actor: Actor,
  id: string,
): Promise<NotificationTest> {
  const target = await database.inWorkspace(actor.workspaceId, (tx) => store.hookTarget(tx, id));
  if (target === undefined) throw noSuchRoom();
  const body = roomBody(target.service, testNews(target.locale));
  const address = openAddress(box, id, target.address);
  const outcome = judgePost(await post(address, { 'user-agent': userAgent }, body, { allowInner }));
  const failure = outcome.state === 'sent' ? null : outcome.reason;
  await database.inWorkspace(actor.workspaceId, (tx) => store.noteRoom(tx, id, failure));
  return { sent: failure === null, failure };
}
