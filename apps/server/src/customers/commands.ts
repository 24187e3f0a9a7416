import type { CreateContactPoint, CreateCustomer, UpdateCustomer } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import {
  changing,
  customerNews,
  lockForChange,
  noSuchCustomer,
  type CustomerDependencies,
} from './changing.ts';
import { addPoint, setPrimaryPhone } from './contact.ts';
import { recordEvent } from './events.store.ts';
import { findPoint, makePrimary, removePoint } from './points.store.ts';
import { applyChange, changesBetween, emptyRow } from './record.ts';
import { findRow, insertRow, refreshSearch, updateRow, type PointRow } from './record.store.ts';

/** Makes a customer by hand. @throws AppError `contact_point_in_use` naming who has the address or number. */
export async function createCustomer(
  dependencies: CustomerDependencies,
  actor: Actor,
  given: CreateCustomer,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const id = newId();
    const row = await applyChange(tx, emptyRow(given.name), given, dependencies.memberExists);
    await insertRow(tx, id, row, new Date());
    if (given.email) await addPoint(tx, id, { kind: 'email', value: given.email, shared: false });
    if (given.phone) await addPoint(tx, id, { kind: 'phone', value: given.phone, shared: false });
    await recordEvent(tx, id, 'created', actor.memberId);
    return finish(tx, events, id);
  });
}

/** What every change of a record ends with: it is found by what it is now, and its readers are told. */
async function finish(tx: Tx, events: NewEvent[], customerId: string): Promise<string> {
  await refreshSearch(tx, [customerId]);
  events.push(customerNews(customerId));
  return customerId;
}

/** Changes the record; what is left out stays as it was. Every field that changed stands in the history. */
export async function changeCustomer(
  dependencies: CustomerDependencies,
  actor: Actor,
  id: string,
  change: UpdateCustomer,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customerId = await lockForChange(tx, id);
    const before = await findRow(tx, customerId);
    if (before === undefined) throw noSuchCustomer();
    const after = await applyChange(tx, before, change, dependencies.memberExists);
    await updateRow(tx, customerId, after);
    if (change.phone !== undefined) await setPrimaryPhone(tx, customerId, change.phone, actor.memberId);
    for (const { field, from, to } of changesBetween(before, after))
      await recordEvent(tx, customerId, 'changed', actor.memberId, { field, from, to });
    if (
      before.readingGuessed &&
      !after.readingGuessed &&
      before.reading === after.reading &&
      after.reading !== null
    )
      await recordEvent(tx, customerId, 'reading_confirmed', actor.memberId, { reading: after.reading });
    await finish(tx, events, customerId);
  });
}

/** @throws AppError `contact_point_in_use` naming who has it; `invalid_request` when it is no address or number. */
export async function addContactPoint(
  dependencies: CustomerDependencies,
  actor: Actor,
  id: string,
  point: CreateContactPoint,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customerId = await lockForChange(tx, id);
    const value = await addPoint(tx, customerId, point);
    await recordEvent(tx, customerId, 'contact_added', actor.memberId, { kind: point.kind, value });
    await finish(tx, events, customerId);
  });
}

/** Locks the customer a contact point is of. @throws AppError `not_found`. */
async function lockPoint(tx: Tx, pointId: string): Promise<PointRow> {
  const point = await findPoint(tx, pointId);
  if (point === undefined)
    throw new AppError('not_found', 'This contact point does not exist in this workspace any more.');
  await lockForChange(tx, point.customerId);
  // It may have gone, or gone elsewhere, while this waited for the lock.
  const now = await findPoint(tx, pointId);
  if (now === undefined)
    throw new AppError('not_found', 'This contact point does not exist in this workspace any more.');
  return now;
}

export function removeContactPoint(
  dependencies: CustomerDependencies,
  actor: Actor,
  pointId: string,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const point = await lockPoint(tx, pointId);
    await removePoint(tx, point);
    const { customerId, kind, value } = point;
    await recordEvent(tx, customerId, 'contact_removed', actor.memberId, { kind, value });
    return finish(tx, events, customerId);
  });
}

export async function makeContactPointPrimary(
  dependencies: CustomerDependencies,
  actor: Actor,
  pointId: string,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const point = await lockPoint(tx, pointId);
    const { customerId, kind, value } = point;
    if (!point.primary) {
      await makePrimary(tx, point);
      await recordEvent(tx, customerId, 'contact_primary', actor.memberId, { kind, value });
      events.push(customerNews(customerId));
    }
    return customerId;
  });
}
