import { careDateKinds, type CareDateKind, type SaveCareDate } from '@madoguchi/contract';
import { lockCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { deleteDate, insertDate, setNext, takeDates, type DateOwner } from './date.store.ts';
import { addDays, dayIn, nextOccurrence } from './days.ts';
import { insertEvent } from './event.store.ts';
import { careNews, type CareDependencies } from './events.ts';
import { plansFor, type RunningPlan } from './plan.store.ts';
import { holdCompany } from './profile.store.ts';
import { findZone } from './settings.store.ts';

export const noCustomer = () => new AppError('not_found', 'This customer does not exist in this workspace.');
export const noCompany = () => new AppError('not_found', 'This company does not exist in this workspace.');

/** Locks the record that something is written to. @throws AppError `not_found`; `conflict` for one that was erased */
export async function lockOwner(tx: Tx, { kind, id }: DateOwner): Promise<DateOwner> {
  if (kind === 'company') {
    if (!(await holdCompany(tx, id))) throw noCompany();
    return { kind, id };
  }
  const customer = await lockCustomer(tx, id);
  if (customer === undefined) throw noCustomer();
  if (customer.erasedAt !== null)
    throw new AppError(
      'conflict',
      'The data of this customer was erased on request. Nothing can be written to this record any more.',
    );
  return { kind, id: customer.id };
}

export function addDate(
  dependencies: CareDependencies,
  actor: Actor,
  owner: DateOwner,
  date: SaveCareDate,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const known = await lockOwner(tx, owner);
    const today = dayIn(await findZone(tx), new Date());
    await insertDate(tx, known, date, nextOccurrence(date, today));
    events.push(careNews(known.kind === 'customer' ? known.id : null));
  });
}

/** @throws AppError `not_found` */
export function removeDate(dependencies: CareDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const gone = await deleteDate(tx, id);
    if (gone === undefined)
      throw new AppError('not_found', 'This date does not exist in this workspace any more.');
    events.push(careNews(gone.customerId));
  });
}

/** How many days before a date a plan's first step is to be prepared, with room for closed days. */
const leadOf = ({ definition: { steps } }: RunningPlan) =>
  Math.max(...steps.map(({ months, days, prepareDays }) => prepareDays - months * 31 - days)) + 31;

const atOnce = 100;

/**
 * Makes the events of dates that come near enough for their plans; whether there may be more. A date's event and its next
 * day are written together, and its key names the day: it is never made twice.
 */
export function takeDueDates(
  dependencies: CareDependencies,
  workspaceId: string,
  now: Date = new Date(),
): Promise<boolean> {
  return dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const plans = await plansFor(tx, careDateKinds);
    if (plans.length === 0) return false;
    const today = dayIn(await findZone(tx), now);
    const kinds: CareDateKind[] = careDateKinds.filter((kind) => plans.some(({ event }) => event === kind));
    let isMore = false;
    for (const kind of kinds) {
      const lead = Math.max(...plans.filter(({ event }) => event === kind).map(leadOf));
      const due = await takeDates(tx, kind, addDays(today, Math.max(0, lead)), atOnce);
      isMore ||= due.length === atOnce;
      for (const date of due) await takeOne(tx, date, today);
    }
    return isMore;
  });
}

async function takeOne(
  tx: Tx,
  date: Awaited<ReturnType<typeof takeDates>>[number],
  today: string,
): Promise<void> {
  // A day that passed while no plan asked for it is no news.
  const isNews = date.nextOn >= today && date.customerId !== null;
  if (isNews && date.customerId !== null)
    await insertEvent(tx, {
      customerId: date.customerId,
      kind: date.kind,
      key: `${date.id}:${date.nextOn}`,
      at: new Date(`${date.nextOn}T03:00:00Z`),
      amount: null,
      conversationId: null,
      planId: null,
    });
  const after = date.nextOn >= today ? addDays(date.nextOn, 1) : today;
  await setNext(tx, date.id, nextOccurrence(date, after));
}
