import type { CreateNotice, UpdateNotice } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { findPlace } from '../broadcasts/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { noSuchNotice, noticeNews, type NoticeDependencies } from './dependencies.ts';
import * as orders from './orders.store.ts';
import { requireApprover } from './policy.ts';
import * as store from './store.ts';
import { draftTexts, unknownNames } from './text.ts';

type Dependencies = Pick<NoticeDependencies, 'database' | 'realtime'>;

/** @throws AppError `invalid_request` for a day that has passed */
async function refusePast(tx: Tx, newDate: string): Promise<void> {
  const { timeZone } = await findPlace(tx);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
  if (newDate < today)
    throw new AppError('invalid_request', 'The new day must not have passed already.', {
      errors: [{ path: 'newDate', message: `must be ${today} or later` }],
    });
}

/** Begins a notice: finds the orders, drafts the words. @throws AppError `unprocessable` when no order is concerned, or too many */
export function createNotice(dependencies: Dependencies, actor: Actor, given: CreateNotice): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await refusePast(tx, given.newDate);
    const id = newId();
    const { name, reason, dateKind, newDate } = given;
    const texts = draftTexts(dateKind);
    await store.insertNotice(tx, { id, name, reason, dateKind, newDate, texts, createdBy: actor.memberId });
    const { timeZone } = await findPlace(tx);
    const count = await orders.writeOrders(tx, id, dateKind, given.orders, timeZone);
    if (count === 0)
      throw new AppError(
        'unprocessable',
        'No order that is still to be sent or delivered is concerned. Choose other orders, or another product.',
      );
    if (count > orders.mostOrders)
      throw new AppError(
        'too_large',
        `More than ${orders.mostOrders} orders are concerned. Choose fewer at once.`,
      );
    events.push(noticeNews(id));
    return id;
  });
}

/** @throws AppError `not_found`, `conflict` when somebody was faster, or when it is not as it must be */
async function lockSeen(
  tx: Tx,
  id: string,
  basedOn: number | null,
  states: readonly store.NoticeRow['state'][],
): Promise<store.NoticeRow> {
  const row = await store.lockNotice(tx, id);
  if (row === undefined) throw noSuchNotice();
  if (basedOn !== null && row.revision !== basedOn)
    throw new AppError(
      'conflict',
      'Somebody has changed this notice since you opened it. Nothing was changed: look at it as it is now.',
    );
  if (!states.includes(row.state))
    throw new AppError(
      'conflict',
      `This notice is «${row.state}»: that is possible only while it is ${states.map((state) => `«${state}»`).join(' or ')}.`,
    );
  return row;
}

async function refuseChannel(tx: Tx, id: string | null, type: 'email' | 'line', path: string): Promise<void> {
  if (id !== null && !(await store.channelIs(tx, id, type)))
    throw new AppError('not_found', `This workspace has no such ${type} channel (${path}).`);
}

/** Changes a draft: its words, its day, which orders. */
export function changeNotice(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { basedOn, leaveOut = [], takeIn = [], ...change }: UpdateNotice,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockSeen(tx, id, basedOn, ['draft']);
    const after = {
      name: change.name ?? row.name,
      reason: change.reason ?? row.reason,
      newDate: change.newDate ?? row.newDate,
      texts: change.texts ?? row.texts,
      mailChannelId: change.mailChannelId === undefined ? row.mailChannelId : change.mailChannelId,
      lineChannelId: change.lineChannelId === undefined ? row.lineChannelId : change.lineChannelId,
      perMinute: change.perMinute ?? row.perMinute,
    };
    if (change.newDate !== undefined) await refusePast(tx, change.newDate);
    await refuseChannel(tx, change.mailChannelId ?? null, 'email', 'mailChannelId');
    await refuseChannel(tx, change.lineChannelId ?? null, 'line', 'lineChannelId');
    await orders.tick(tx, id, leaveOut, false);
    await orders.tick(tx, id, takeIn, true);
    await store.saveNotice(tx, id, after, actor.memberId);
    events.push(noticeNews(id));
  });
}

/** What is still missing of a notice, in words. */
function missingIn({ texts, reason, counts }: store.NoticeRow): string | null {
  if (counts.waiting === 0) return 'No order is left to be told of. Tick at least one.';
  const { ja, en } = texts;
  if (ja.subject === '' || ja.mail.trim() === '' || ja.line.trim() === '')
    return 'The Japanese text is not written yet: subject, mail and LINE.';
  const unknown = unknownNames([...Object.values(ja), ...Object.values(en), reason].join('\n'));
  return unknown.length === 0
    ? null
    : `Nothing is known to be put in for ${unknown.map((name) => `{${name}}`).join(', ')}: it would go out as it stands.`;
}

/** Has a notice sent, as it was seen. @throws AppError `own_reply`, `conflict`, `unprocessable` */
export function approveNotice(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  basedOn: number,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockSeen(tx, id, basedOn, ['draft']);
    await requireApprover(tx, actor, row);
    await refusePast(tx, row.newDate);
    const missing = missingIn(row);
    if (missing !== null) throw new AppError('unprocessable', missing);
    await store.moveNotice(tx, id, { state: 'sending', nextAt: new Date(), approvedBy: actor.memberId });
    await recordAudit(tx, actor, 'notice.approved', {
      subject: { type: 'notice', id, name: row.name },
      after: { orders: row.counts.waiting },
    });
    events.push(noticeNews(id));
  });
}

export function pauseNotice(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockSeen(tx, id, null, ['sending']);
    await store.moveNotice(tx, id, { state: 'paused', pausedBy: 'person' });
    events.push(noticeNews(id));
  });
}

export function resumeNotice(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockSeen(tx, id, null, ['paused']);
    await store.moveNotice(tx, id, { state: 'sending', nextAt: new Date() });
    events.push(noticeNews(id));
  });
}

/** Ends a notice where it is: who was told stays told. */
export function stopNotice(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await lockSeen(tx, id, null, ['sending', 'paused']);
    const unsent = await orders.leaveOutWaiting(tx, id);
    await store.moveNotice(tx, id, { state: 'stopped' });
    await recordAudit(tx, actor, 'notice.stopped', {
      subject: { type: 'notice', id, name: row.name },
      after: { unsent },
    });
    events.push(noticeNews(id));
  });
}

export function removeNotice(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockSeen(tx, id, null, ['draft']);
    await store.deleteNotice(tx, id);
    events.push(noticeNews(id));
  });
}

/** The day that moved, as it is kept with an order. */
export const daysOf = ({ dateKind, newDate }: Pick<store.NoticeRow, 'dateKind' | 'newDate'>) => ({
  shipBy: dateKind === 'ship' ? newDate : null,
  deliverBy: dateKind === 'deliver' ? newDate : null,
});
