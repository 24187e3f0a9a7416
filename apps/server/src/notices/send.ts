import { findPlace, findSendingHours, nextOpening } from '../broadcasts/index.ts';
import { readQuota } from '../line/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { noticeNews, type NoticeDependencies } from './dependencies.ts';
import * as orders from './orders.store.ts';
import * as store from './store.ts';
import { Refused, tellingOf, tellNext } from './tell.ts';

type Dependencies = Pick<NoticeDependencies, 'database' | 'realtime' | 'jobs' | 'answering' | 'log'>;

/** One look at all notices of a workspace that are due at `now`; each tells a few customers, as many as its pace allows. */
export async function sendNotices(
  dependencies: Dependencies,
  workspaceId: string,
  now: Date = new Date(),
): Promise<void> {
  const due = await dependencies.database.inWorkspace(workspaceId, (tx) => store.dueNotices(tx, now));
  for (const id of due) await takeTurn(dependencies, workspaceId, id, now);
}

/** So many customers are told in one transaction: few enough that nobody waits long for what it holds. */
const together = 20;

async function takeTurn(
  dependencies: Dependencies,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<void> {
  let left = await begin(dependencies, workspaceId, id, now);
  let most = together;
  while (left > 0) {
    const told = await tellSome(dependencies, workspaceId, id, Math.min(left, most));
    if (told === 0) return;
    // Nothing of these was written. One by one, only whoever is refused is to be called.
    if (told === 'refused') most = 1;
    else left -= told;
  }
}

/** How many may be told in this turn; none outside the hours in which one may write to people. */
function begin(dependencies: Dependencies, workspaceId: string, id: string, now: Date): Promise<number> {
  return dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const notice = await store.lockNotice(tx, id);
    // Another process has had this turn.
    if (notice?.state !== 'sending' || notice.nextAt === null || Date.parse(notice.nextAt) > now.getTime())
      return 0;
    const opening = await openingAt(tx, now);
    if (opening > now) {
      await store.waitUntil(tx, id, opening);
      return 0;
    }
    const share = Math.max(1, Math.round(notice.perMinute / 60));
    await store.waitUntil(tx, id, new Date(now.getTime() + (share / notice.perMinute) * 60_000));
    return share;
  });
}

async function openingAt(tx: Tx, now: Date): Promise<Date> {
  const { timeZone } = await findPlace(tx);
  return nextOpening(now, await findSendingHours(tx), timeZone);
}

/**
 * Tells some customers, in a transaction of their own: all of them or none. Answers how many; 0 when the turn is over (nobody is
 * left, or it stands still), `refused` when one of several was refused.
 */
async function tellSome(
  dependencies: Dependencies,
  workspaceId: string,
  id: string,
  most: number,
): Promise<number | 'refused'> {
  try {
    return await changing(dependencies, workspaceId, async (tx, events) => {
      const notice = await store.lockNotice(tx, id);
      if (notice?.state !== 'sending') return 0;
      events.push(noticeNews(id));
      const telling = await tellingOf(tx, notice);
      let room = await roomAtLine(tx, notice);
      for (let count = 0; count < most; count += 1) {
        if (room <= 0) {
          await store.moveNotice(tx, id, { state: 'paused', pausedBy: 'quota' });
          return 0;
        }
        const next = await tellNext(dependencies, tx, telling, events);
        if (next === undefined) {
          await store.moveNotice(tx, id, { state: 'done' });
          return 0;
        }
        if (next.told === 'line') room -= 1;
      }
      return most;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (most > 1) return 'refused';
    dependencies.log.warn({ noticeId: id }, 'a channel refused a notice: its customer is to be called');
    await dependencies.database.inWorkspace(workspaceId, (tx) =>
      orders.endOrders(tx, id, error.orderIds, { state: 'call', reason: 'refused' }),
    );
    return 1;
  }
}

/** How many messages are left of LINE’s month that are not spoken for. */
async function roomAtLine(tx: Tx, { id, lineChannelId }: store.NoticeRow): Promise<number> {
  if (lineChannelId === null) return Number.POSITIVE_INFINITY;
  const left = (await readQuota(tx, lineChannelId))?.left ?? null;
  return left === null ? Number.POSITIVE_INFINITY : left - (await orders.onTheWay(tx, id, lineChannelId));
}
