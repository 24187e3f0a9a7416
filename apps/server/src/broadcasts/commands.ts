import type { CreateBroadcast, UpdateBroadcast } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { findChannel } from '../desk-channels/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { goneTiers } from './checks.ts';
import { tell, type BroadcastDependencies } from './dependencies.ts';
import { checkPage, problemsAt } from './pages.ts';
import { findParts } from './segment.store.ts';
import { leaveOut, refreshCounts } from './recipient.store.ts';
import { findSettings } from './settings.store.ts';
import * as store from './store.ts';

type Dependencies = Pick<
  BroadcastDependencies,
  'database' | 'realtime' | 'publicUrl' | 'memberExists' | 'tiers' | 'pages'
>;

export const noSuchBroadcast = () =>
  new AppError('not_found', 'This broadcast does not exist in this workspace.');

/** How many a minute go out when nobody says: a mail server takes mails one by one, LINE hundreds at once. */
const usualPace = { email: 60, line: 5000 };

/** A channel that broadcasts can go by. @throws AppError `not_found`, `invalid_request` for one of another kind */
export async function channelFor(tx: Tx, id: string) {
  const channel = await findChannel(tx, id);
  if (channel === undefined)
    throw new AppError('not_found', 'This channel does not exist in this workspace (channelId).');
  if (channel.type !== 'email' && channel.type !== 'line')
    throw new AppError('invalid_request', 'Broadcasts go by e-mail or LINE (channelId).', {
      errors: [{ path: 'channelId', message: 'must be a mailbox or a LINE account' }],
    });
  return { ...channel, type: channel.type };
}

/** @throws AppError `not_found`, `invalid_request` for a segment that names what is not here */
async function checkSegment(
  tx: Tx,
  { memberExists, tiers: ofTiers }: Dependencies,
  {
    companyId,
    contactPersonId,
    tagId,
    contactedFrom,
    contactedUntil,
    tiers = [],
  }: CreateBroadcast['segment'],
): Promise<void> {
  const known = await findParts(tx, { companyId: companyId ?? null, tagId: tagId ?? null });
  const member =
    contactPersonId === undefined || contactPersonId === 'none' || (await memberExists(tx, contactPersonId));
  const gone = await ofTiers.unknown(tx, tiers);
  if (!known || !member || gone.length > 0)
    throw new AppError(
      'not_found',
      'The segment names a company, tag, member or tier that does not exist here.',
    );
  if (contactedFrom !== undefined && contactedUntil !== undefined && contactedFrom > contactedUntil)
    throw new AppError('invalid_request', '«contactedFrom» must not be later than «contactedUntil».', {
      errors: [{ path: 'segment.contactedFrom', message: 'must not be later than contactedUntil' }],
    });
}

/** @throws AppError `not_found`, `invalid_request`; `forbidden`, `unprocessable` for a page it may not carry */
export async function createBroadcast(
  dependencies: Dependencies,
  actor: Actor,
  given: CreateBroadcast,
): Promise<string> {
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const { type: channelType } = await channelFor(tx, given.channelId);
    await checkSegment(tx, dependencies, given.segment);
    if (given.personalPage !== null) await checkPage(tx, dependencies, actor, given.personalPage);
    const id = newId();
    const perMinute = given.perMinute ?? usualPace[channelType];
    await store.insertBroadcast(tx, id, { ...given, perMinute, channelType }, actor.memberId);
    await tell(tx, dependencies, id);
    return id;
  });
}

/** Locks a broadcast as it was seen. @throws AppError `not_found`, `conflict` when somebody was faster */
async function lockSeen(tx: Tx, id: string, basedOn: number): Promise<store.BroadcastRow> {
  const row = await store.lockBroadcast(tx, id);
  if (row === undefined) throw noSuchBroadcast();
  if (row.revision !== basedOn)
    throw new AppError(
      'conflict',
      'Somebody has changed this broadcast since you opened it. Nothing was changed: look at it as it is now.',
    );
  return row;
}

function refuseUnless(row: store.BroadcastRow, states: readonly store.BroadcastRow['state'][]): void {
  if (states.includes(row.state)) return;
  throw new AppError(
    'conflict',
    `This broadcast is «${row.state}»: that is possible only while it is ${states.map((state) => `«${state}»`).join(' or ')}.`,
  );
}

/** Changes a draft. @throws AppError `not_found`, `conflict` when it is no draft any more or was changed since */
export async function changeBroadcast(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { basedOn, ...change }: UpdateBroadcast,
): Promise<void> {
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await lockSeen(tx, id, basedOn);
    refuseUnless(row, ['draft']);
    const channelId = change.channelId ?? row.channelId;
    if (channelId === null)
      throw new AppError('unprocessable', 'The channel of this broadcast is gone. Choose another.');
    const { type: channelType } = await channelFor(tx, channelId);
    const after = {
      kind: change.kind ?? row.kind,
      purpose: change.purpose ?? row.purpose,
      name: change.name ?? row.name,
      language: change.language ?? row.language,
      subject: change.subject ?? row.subject,
      body: change.body ?? row.body,
      segment: change.segment ?? row.segment,
      personalPage: change.personalPage === undefined ? row.personalPage : change.personalPage,
      perMinute: change.perMinute ?? row.perMinute,
    };
    await checkSegment(tx, dependencies, after.segment);
    const { personalPage } = after;
    if (personalPage !== null && personalPage.id !== row.personalPage?.id)
      await checkPage(tx, dependencies, actor, personalPage);
    await store.saveBroadcast(tx, id, { ...after, channelId, channelType });
    await tell(tx, dependencies, id);
  });
}

/**
 * What is missing before a broadcast goes out at that moment.
 * @throws AppError `unprocessable` with what to do about it
 */
async function refuseUnready(
  tx: Tx,
  dependencies: Dependencies,
  row: store.BroadcastRow,
  due: Date,
): Promise<void> {
  const channel = row.channelId === null ? undefined : await findChannel(tx, row.channelId);
  const sender = await findSettings(tx);
  const [problem] = await problemsAt(tx, dependencies, row, { channel, sender }, due);
  if (problem !== undefined) throw new AppError('unprocessable', problem.detail);
  if (row.startedAt !== null) return;
  const gone = await dependencies.tiers.unknown(tx, row.segment.tiers ?? []);
  if (gone.length > 0) throw new AppError('unprocessable', goneTiers(gone));
}

/** A year ahead is a slip of the pen. In milliseconds. */
const furthest = 366 * 86_400_000;
/** A time that has just passed means now. */
const leeway = 5 * 60_000;

/**
 * Has a draft sent: now, or at a time. What lies outside the sending hours waits for the next of them.
 * @throws AppError `unprocessable` with what is missing; `invalid_request` for a time that has passed
 */
export async function scheduleBroadcast(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { basedOn, at }: { basedOn: number; at: string | null },
): Promise<void> {
  const now = Date.now();
  const due = at === null ? new Date(now) : new Date(at);
  if (due.getTime() < now - leeway || due.getTime() > now + furthest)
    throw new AppError('invalid_request', '«at» must be a time to come, within a year.', {
      errors: [{ path: 'at', message: 'must be a time to come, within a year' }],
    });
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await lockSeen(tx, id, basedOn);
    refuseUnless(row, ['draft']);
    await refuseUnready(tx, dependencies, row, due);
    await store.moveBroadcast(tx, id, { state: 'scheduled', scheduledAt: due, nextAt: due });
    await audit(tx, actor, 'broadcast.scheduled', row, { at });
    await tell(tx, dependencies, id);
  });
}

type Plain =
  | 'broadcast.scheduled'
  | 'broadcast.unscheduled'
  | 'broadcast.paused'
  | 'broadcast.resumed'
  | 'broadcast.stopped'
  | 'broadcast.deleted';

function audit(
  tx: Tx,
  actor: Actor,
  kind: Plain,
  { id, name, kind: broadcastKind, channelType }: store.BroadcastRow,
  more: { at?: string | null; unsent?: number } = {},
): Promise<void> {
  const facts = { kind: broadcastKind, channel: channelType };
  const subject = { type: 'broadcast', id, name };
  if (kind === 'broadcast.scheduled')
    return recordAudit(tx, actor, kind, { subject, after: { ...facts, at: more.at ?? null } });
  if (kind === 'broadcast.stopped')
    return recordAudit(tx, actor, kind, { subject, after: { ...facts, unsent: more.unsent ?? 0 } });
  return recordAudit(tx, actor, kind, { subject, after: facts });
}

/** Halts one that is being sent; one that is only planned becomes a draft again. @throws AppError `not_found`, `conflict` */
export async function pauseBroadcast(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await store.lockBroadcast(tx, id);
    if (row === undefined) throw noSuchBroadcast();
    refuseUnless(row, ['scheduled', 'sending']);
    const isPlanned = row.state === 'scheduled';
    await store.moveBroadcast(
      tx,
      id,
      isPlanned ? { state: 'draft', scheduledAt: null } : { state: 'paused', reason: 'person' },
    );
    await audit(tx, actor, isPlanned ? 'broadcast.unscheduled' : 'broadcast.paused', row);
    await tell(tx, dependencies, id);
  });
}

/** Goes on with one that stands still. @throws AppError `not_found`, `conflict`, `unprocessable` with what is missing */
export async function resumeBroadcast(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await store.lockBroadcast(tx, id);
    if (row === undefined) throw noSuchBroadcast();
    refuseUnless(row, ['paused']);
    await refuseUnready(tx, dependencies, row, new Date());
    await store.moveBroadcast(tx, id, { state: 'sending', nextAt: new Date() });
    await audit(tx, actor, 'broadcast.resumed', row);
    await tell(tx, dependencies, id);
  });
}

/** Ends one for good: whoever has not got it gets nothing. @throws AppError `not_found`, `conflict` */
export async function stopBroadcast(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await store.lockBroadcast(tx, id);
    if (row === undefined) throw noSuchBroadcast();
    refuseUnless(row, ['sending', 'paused']);
    await store.moveBroadcast(tx, id, { state: 'stopped', reason: 'person', finished: new Date() });
    const unsent = await leaveOut(tx, id, 'stopped');
    await refreshCounts(tx, id);
    await audit(tx, actor, 'broadcast.stopped', row, { unsent });
    await tell(tx, dependencies, id);
  });
}

/** Removes a draft; what was sent stays. @throws AppError `not_found`, `conflict` */
export async function deleteBroadcast(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const row = await store.lockBroadcast(tx, id);
    if (row === undefined) throw noSuchBroadcast();
    refuseUnless(row, ['draft']);
    await store.deleteBroadcast(tx, id);
    await audit(tx, actor, 'broadcast.deleted', row);
    await tell(tx, dependencies, id);
  });
}
