import type { TakeCustomers, TakenCustomers, UncaredCustomer } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { lockCustomer } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { setContactPerson } from './accept.ts';
import type { HandoverDependencies } from './dependencies.ts';
import { mayLead } from './policy.ts';
import { findPerson } from './store.ts';
import * as store from './uncared.store.ts';

/** A page of customers whom nobody looks after. */
export function pageOfUncared(
  database: Database,
  { workspaceId }: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: UncaredCustomer[]; nextCursor: string | null }> {
  const [before = null] = decodeCursor(cursor, ['id']) ?? [];
  return database.inWorkspace(workspaceId, async (tx) => {
    const rows = await store.listUncared(tx, before, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, nextCursor: more ? encodeCursor([last.customer.id]) : null };
  });
}

/** @throws AppError `not_found`, `unprocessable`, `forbidden` */
async function requireMembers(tx: Tx, actor: Actor, ids: ReadonlySet<string>): Promise<void> {
  for (const id of ids) {
    if (id !== actor.memberId && !mayLead(actor))
      throw new AppError('forbidden', 'Only a lead may give customers to somebody else.');
    const person = await findPerson(tx, id);
    if (person === undefined)
      throw new AppError('not_found', 'This person is not a member of this workspace any more (memberId).');
    if (person.role === 'observer')
      throw new AppError('unprocessable', `${person.name} is an observer, and answers no customers.`);
  }
}

/** Gives many customers a contact person in one step. Those who have one by now, or are gone, are left as they are. */
export function takeCustomers(
  dependencies: HandoverDependencies,
  actor: Actor,
  { items }: TakeCustomers,
): Promise<TakenCustomers> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireMembers(tx, actor, new Set(items.map(({ memberId }) => memberId)));
    const wanted = new Map(items.map((item) => [item.customerId, item.memberId]));
    const taken: store.Taken[] = [];
    for (const [customerId, memberId] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const customer = await lockCustomer(tx, customerId);
      if (customer === undefined || customer.erasedAt !== null) continue;
      const change = { expected: null, to: memberId, by: actor.memberId };
      if (await setContactPerson(tx, events, customer.id, change))
        taken.push({ customerId: customer.id, memberId });
    }
    const id = await store.insertTaking(tx, taken, actor.memberId);
    if (taken.length > 0) await recordAudit(tx, actor, 'contacts.taken', { after: { count: taken.length } });
    return { id, taken: taken.length, skipped: wanted.size - taken.length };
  });
}

/** Takes such a step back; whoever has been given somebody else since keeps them. @throws AppError `not_found`, `conflict` */
export function undoTaking(
  dependencies: HandoverDependencies,
  actor: Actor,
  id: string,
): Promise<{ undone: number }> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const taking = await store.lockTaking(tx, id);
    if (taking === undefined) throw new AppError('not_found', 'This step does not exist in this workspace.');
    if (taking.byId !== actor.memberId && !mayLead(actor))
      throw new AppError('forbidden', 'Only who did this, or a lead, may take it back.');
    if (taking.undoneAt !== null) throw new AppError('conflict', 'This was taken back already.');
    let undone = 0;
    for (const item of taking.items) {
      const customer = await lockCustomer(tx, item.customerId);
      if (customer === undefined || customer.erasedAt !== null) continue;
      const change = { expected: item.memberId, to: null, by: actor.memberId };
      if (!(await setContactPerson(tx, events, customer.id, change))) continue;
      await store.uncount(tx, { ...item, customerId: customer.id });
      undone += 1;
    }
    await store.markUndone(tx, id);
    if (undone > 0) await recordAudit(tx, actor, 'contacts.returned', { after: { count: undone } });
    return { undone };
  });
}
