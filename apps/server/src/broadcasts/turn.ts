import type { BroadcastReason } from '@madoguchi/contract';
import { findChannel } from '../desk-channels/index.ts';
import { messageVariants } from '../experiments/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { conditionsOf, type Way } from './audience.store.ts';
import { goneTiers, type Problem } from './checks.ts';
import { tell, type BroadcastDependencies } from './dependencies.ts';
import { isOpen, isPromotional, nextOpening } from './domain.ts';
import { problemsAt } from './pages.ts';
import { sendByLine } from './send-line.ts';
import { sendByMail } from './send-mail.ts';
import { leaveOut, refreshCounts, settleBroken, soonestWaiting, writeRecipients } from './recipient.store.ts';
import { findPlace, findSettings } from './settings.store.ts';
import { lockBroadcast, moveBroadcast, type BroadcastRow } from './store.ts';
import { endTurn, leaveTurn, takeTurns } from './turn.store.ts';
import type { Turn, TurnEnd } from './turn.types.ts';

export const wayOf = ({ channelType, kind, purpose }: BroadcastRow, channelId: string): Way => ({
  channelId,
  channelType,
  purpose: isPromotional(kind) ? purpose : null,
});

/** After trouble of our own a broadcast rests so long, in milliseconds. */
const troubleMs = 10_000;

/** How long it waits for orders that are being counted before it looks again, in milliseconds; a part of them is counted each time. */
const countingMs = 2000;

/** Sends what may go out now of every broadcast of a workspace that this process gets hold of. Not twice at once in a process. */
export async function sendDue(
  dependencies: BroadcastDependencies,
  workspaceId: string,
  now = new Date(),
): Promise<number> {
  const { database, processId, log } = dependencies;
  const ids = await database.inWorkspace(workspaceId, (tx) => takeTurns(tx, now, processId));
  for (const id of ids) {
    try {
      await takeTurn(dependencies, workspaceId, id, now);
    } catch (error) {
      // One that cannot go on now must not keep the others waiting; its turn is taken up again.
      log.warn({ err: error, broadcastId: id }, 'a broadcast waits for another try');
      const at = new Date(now.getTime() + troubleMs);
      await database
        .inWorkspace(workspaceId, (tx) => endTurn(tx, id, processId, { at, waits: 'retry' }))
        .catch(() => undefined);
    }
  }
  return ids.length;
}

async function takeTurn(
  dependencies: BroadcastDependencies,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<void> {
  const { database, processId } = dependencies;
  const turn = await database.inWorkspace(workspaceId, (tx) => begin(tx, dependencies, id, now));
  if (turn === null) return;
  const end = await (turn.broadcast.channelType === 'line'
    ? sendByLine(dependencies, turn)
    : sendByMail(dependencies, turn));
  await database.inWorkspace(workspaceId, async (tx) => {
    const row = await lockBroadcast(tx, id);
    if (row === undefined) return;
    // Stopped while this turn was on its way: nothing that was given back goes out any more.
    if (row.state === 'stopped') await leaveOut(tx, id, 'stopped');
    await refreshCounts(tx, id);
    if (row.personalPage !== null) await dependencies.pages.tell(tx, row.personalPage);
    if (row.state === 'sending' && 'paused' in end)
      await moveBroadcast(tx, id, { state: 'paused', reason: end.paused, detail: end.detail });
    else if (row.state === 'sending' && 'next' in end) await goOn(tx, id, processId, end, turn.clock());
    await leaveTurn(tx, id, processId);
    await tell(tx, dependencies, id);
  });
}

async function goOn(
  tx: Tx,
  id: string,
  processId: string,
  { next, waits }: Extract<TurnEnd, { next: Date }>,
  now: Date,
): Promise<void> {
  const soonest = await soonestWaiting(tx, id);
  if (soonest === undefined) {
    await moveBroadcast(tx, id, { state: 'done', finished: new Date() });
    return;
  }
  const isLater = soonest > next && soonest > now;
  await endTurn(tx, id, processId, { at: isLater ? soonest : next, waits: isLater ? 'retry' : waits });
}

/** Why it stands still where something has changed since it was planned; all else is the channel. */
const reasonFor: Partial<Record<Problem['code'], BroadcastReason>> = {
  no_sender: 'sender',
  no_public_url: 'public_url',
  no_page_url: 'public_url',
  no_page: 'page_gone',
  page_cancelled: 'page_cancelled',
  page_closed: 'page_closed',
  page_over: 'page_over',
};

/** Looks whether anything may go out now, and begins a broadcast whose time has come. Null: not in this turn. */
async function begin(
  tx: Tx,
  dependencies: BroadcastDependencies,
  id: string,
  now: Date,
): Promise<Turn | null> {
  const { processId } = dependencies;
  const row = await lockBroadcast(tx, id);
  if (row === undefined || (row.state !== 'scheduled' && row.state !== 'sending')) {
    await leaveTurn(tx, id, processId);
    return null;
  }
  const { timeZone } = await findPlace(tx);
  const settings = await findSettings(tx);
  if (!isOpen(now, settings, timeZone)) {
    await endTurn(tx, id, processId, { at: nextOpening(now, settings, timeZone), waits: 'night' });
    await tell(tx, dependencies, id);
    return null;
  }
  const channel = row.channelId === null ? undefined : await findChannel(tx, row.channelId);
  const [problem] = await problemsAt(tx, dependencies, row, { channel, sender: settings }, now);
  if (row.channelId === null || channel === undefined || problem !== undefined) {
    const reason = (problem && reasonFor[problem.code]) ?? 'channel';
    await moveBroadcast(tx, id, { state: 'paused', reason, detail: problem?.detail ?? null });
    await leaveTurn(tx, id, processId);
    await tell(tx, dependencies, id);
    return null;
  }
  const way = wayOf(row, row.channelId);
  if (row.startedAt !== null) await settleBroken(tx, id);
  else if (!(await choose(tx, dependencies, row, way, timeZone, now))) {
    await tell(tx, dependencies, id);
    return null;
  }
  const broadcast = { ...row, channelId: row.channelId };
  const variants = await messageVariants(tx, id);
  const begun = Date.now();
  const clock = () => new Date(now.getTime() + Date.now() - begun);
  return { workspaceId: tx.workspaceId, broadcast, variants, way, clock };
}

/** Writes down whom it goes to, as they stand now, and begins. False where that cannot be said yet, or any more. */
async function choose(
  tx: Tx,
  dependencies: BroadcastDependencies,
  { id, segment }: BroadcastRow,
  way: Way,
  timeZone: string,
  now: Date,
): Promise<boolean> {
  const { processId, tiers } = dependencies;
  const gone = await tiers.unknown(tx, segment.tiers ?? []);
  if (gone.length > 0) {
    await moveBroadcast(tx, id, { state: 'paused', reason: 'tiers', detail: goneTiers(gone) });
    await leaveTurn(tx, id, processId);
    return false;
  }
  const { where, waiting } = await conditionsOf(tx, segment, timeZone, tiers);
  if (waiting > 0) {
    const at = new Date(now.getTime() + countingMs);
    await endTurn(tx, id, processId, { at, waits: 'counting' });
    return false;
  }
  await writeRecipients(tx, id, way, where);
  await moveBroadcast(tx, id, { state: 'sending', started: now, nextAt: now });
  await refreshCounts(tx, id);
  await tell(tx, dependencies, id);
  return true;
}
