import type { Handover, HandoverDetail } from '@madoguchi/contract';
import { wholePerson } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { planAnnouncement } from './announce.ts';
import { noSuchHandover } from './commands.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { mayDecide, mayLead, mayWithdraw } from './policy.ts';
import { sheetOf } from './sheet.ts';
import * as store from './store.ts';

/** A handover with its sheet, as somebody may see it. @throws AppError `not_found` */
export async function readHandover(
  dependencies: HandoverDependencies,
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<HandoverDetail> {
  const row = await store.findHandover(tx, id);
  if (row === undefined) throw noSuchHandover();
  const planned = row.state === 'offered' || row.state === 'accepted';
  return {
    ...row,
    sheet: await sheetOf(tx, row.customer.id, dependencies.promises),
    announcement: planned ? await planAnnouncement(dependencies, tx, row) : null,
    may: {
      edit: mayWithdraw(actor, row),
      decide: mayDecide(actor, row),
      withdraw: mayWithdraw(actor, row),
      append: row.state === 'accepted' && row.toId === actor.memberId && row.announced !== 'drafted',
    },
  };
}

type ListQuery = {
  box: 'waiting' | 'given' | 'all';
  customer?: string | undefined;
  limit: number;
  cursor?: string | undefined;
};

async function listOf(tx: Tx, actor: Actor, { box, customer }: ListQuery): Promise<store.HandoverList> {
  if (customer !== undefined) return { box: 'customer', customerIds: await wholePerson(tx, customer) };
  if (box !== 'all') return { box, memberId: actor.memberId };
  if (!mayLead(actor))
    throw new AppError('forbidden', 'Only a lead sees all handovers. Ask for «waiting» or «given».');
  return { box };
}

/** A page of handovers. @throws AppError `forbidden` for «all» by who leads nobody */
export function pageOfHandovers(
  database: Database,
  actor: Actor,
  query: ListQuery,
): Promise<{ items: Handover[]; nextCursor: string | null }> {
  const edge = decodeCursor(query.cursor, ['instant', 'id']);
  const { limit } = query;
  return database.read(actor.workspaceId, async (tx) => {
    const list = await listOf(tx, actor, query);
    const after = edge === null ? null : { at: edge[0], id: edge[1] };
    const rows = await store.listHandovers(tx, list, after, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, nextCursor: more ? encodeCursor([last.offeredAt, last.id]) : null };
  });
}
