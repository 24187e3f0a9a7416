import type { Notice, NoticeOrder, NoticeOrderState, NoticePreview } from '@madoguchi/contract';
import { findPlace } from '../broadcasts/index.ts';
import { checkProposal } from '../language/index.ts';
import { findOrder } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { noSuchNotice, type NoticeDependencies } from './dependencies.ts';
import { isAgain, isOfNotice, listNoticeOrders } from './orders.store.ts';
import { mayApprove } from './policy.ts';
import * as store from './store.ts';
import { wordsFor } from './tell.ts';
import { reach } from './way.store.ts';

type Paged = { limit: number; cursor?: string | undefined };

async function shown(tx: Tx, actor: Actor, row: store.NoticeRow): Promise<Notice> {
  return { ...row, mayApprove: await mayApprove(tx, actor, row) };
}

/** @throws AppError `not_found` */
export async function readNotice(tx: Tx, actor: Actor, id: string): Promise<Notice> {
  const row = await store.findNotice(tx, id);
  if (row === undefined) throw noSuchNotice();
  return shown(tx, actor, row);
}

/** The newest first. */
export async function readNotices(tx: Tx, actor: Actor, { limit, cursor }: Paged) {
  const [before = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await store.listNotices(tx, before, limit + 1);
  const items: Notice[] = [];
  for (const row of rows.slice(0, limit)) items.push(await shown(tx, actor, row));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}

/** @throws AppError `not_found` */
export async function readNoticeOrders(
  tx: Tx,
  id: string,
  { limit, cursor, state }: Paged & { state?: NoticeOrderState | undefined },
): Promise<{ items: NoticeOrder[]; nextCursor: string | null }> {
  const notice = await store.findNotice(tx, id);
  if (notice === undefined) throw noSuchNotice();
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await listNoticeOrders(tx, notice, state ?? null, after, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.order.id]) : null,
  };
}

/** A notice as the customer of one of its orders will read it, and what the language engine says of that. @throws AppError `not_found` */
export async function readPreview(
  { database, language }: Pick<NoticeDependencies, 'database' | 'language'>,
  { workspaceId }: Actor,
  id: string,
  asked: { orderId: string; language?: 'ja' | 'en' | undefined },
): Promise<NoticePreview> {
  const read = await database.inWorkspace(workspaceId, async (tx) => {
    const notice = await store.findNotice(tx, id);
    if (notice === undefined) throw noSuchNotice();
    const order = await findOrder(tx, asked.orderId);
    if (order === undefined || !(await isOfNotice(tx, id, asked.orderId)))
      throw new AppError('not_found', 'This order is not one of this notice (orderId).');
    const who = order.customer === null ? undefined : await reach(tx, notice, order.customer.id);
    const reader = who ?? { name: '', honorific: '', channel: null, address: null, shown: null };
    const again = await isAgain(tx, asked.orderId);
    const { name: shop } = await findPlace(tx);
    const words = wordsFor(notice, [order], { ...reader, again, shop }, asked.language);
    return { channel: reader.channel, to: reader.shown ?? '', ...words };
  });
  const checked = await checkProposal(language, workspaceId, {
    text: read.text,
    ...(read.channel === null ? {} : { channel: read.channel }),
  });
  const { channel, to, subject, text } = read;
  return {
    channel,
    to,
    subject: channel === 'line' ? null : subject,
    text,
    findings: read.language === 'ja' ? checked.findings : [],
  };
}
