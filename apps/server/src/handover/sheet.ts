import type { HandoverSheet } from '@madoguchi/contract';
import { listOpenPoints } from '../checklists/index.ts';
import { readCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { PromisePort } from './dependencies.ts';
import * as store from './sheet.store.ts';

/** What is still to be seen to in open conversations, list by list. */
async function openChecklists(tx: Tx, open: HandoverSheet['open']): Promise<HandoverSheet['checklists']> {
  const points = await listOpenPoints(
    tx,
    open.map(({ id }) => id),
  );
  const lists = new Map<string, HandoverSheet['checklists'][number]>();
  for (const { conversationId, checklist, text } of points) {
    const key = `${conversationId} ${checklist}`;
    const subject = open.find(({ id }) => id === conversationId)?.subject ?? '';
    const list = lists.get(key) ?? { conversationId, subject, checklist, points: [] };
    list.points.push(text);
    lists.set(key, list);
  }
  return [...lists.values()];
}

/** The sheet of a customer as the record says it now. @throws AppError `not_found` */
export async function sheetOf(tx: Tx, customerId: string, promises: PromisePort): Promise<HandoverSheet> {
  const customer = await readCustomer(tx, customerId);
  const { id, name, honorific, reading, company, title, note, careNotes, contactPoints } = customer;
  const [people, open, callbacks, history, cautions, lastTold, promised] = await Promise.all([
    store.peopleOf(tx, id),
    store.openOf(tx, id),
    store.callbacksOf(tx, id),
    store.historyOf(tx, id),
    store.cautionsOf(tx, id),
    store.lastTold(tx, id),
    promises.open(tx, id),
  ]);
  return {
    customer: {
      id,
      name,
      honorific,
      reading,
      company,
      title,
      note,
      since: people?.since ?? customer.createdAt,
      contactPoints: contactPoints.map(({ kind, value, primary }) => ({ kind, value, primary })),
    },
    contactPerson: people?.contactPerson ?? null,
    backupPerson: people?.backupPerson ?? null,
    open,
    promises: promised,
    checklists: await openChecklists(tx, open),
    callbacks,
    careNotes,
    history,
    cautions,
    lastTold,
  };
}
