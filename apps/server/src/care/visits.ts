import type { ReportVisit, SaveVisit, VisitSheet } from '@madoguchi/contract';
import { careNotesOf, findCustomer, insertCareNote, recordEvent } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { giveOnVisit, keepByVisit, openPromisesOf } from '../promises/index.ts';
import { requireMember } from './commands.ts';
import { lockOwner, noCustomer } from './dates.ts';
import { addDays, dayIn } from './days.ts';
import { careNews, type CareDependencies } from './events.ts';
import { listGifts } from './gift.store.ts';
import { insertTask, type NewTask } from './make.store.ts';
import { findZone } from './settings.store.ts';
import * as store from './visit.store.ts';

type PageQuery = { limit: number; cursor?: string | undefined };

const noVisit = () => new AppError('not_found', 'This visit does not exist in this workspace.');

/** Days before a visit from which its task is shown. */
const prepareDays = 3;

const plain = {
  language: 'ja',
  text: '',
  promotional: false,
  stopOn: [],
  from: null,
  courtesy: null,
  latestOn: null,
} as const satisfies Partial<NewTask>;

/** Plans a visit, with the task that asks for its preparation and then its report; answers its id. */
export function planVisit(
  dependencies: CareDependencies,
  actor: Actor,
  customer: string,
  given: SaveVisit,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { id: customerId } = await lockOwner(tx, { kind: 'customer', id: customer });
    await requireMember(tx, given.memberId);
    const memberId = given.memberId ?? actor.memberId;
    const id = await store.insertVisit(tx, { ...given, customerId, memberId });
    const dueOn = dayIn(await findZone(tx), new Date(given.at));
    const task: NewTask = {
      ...plain,
      customerId,
      source: 'visit',
      purpose: 'visit',
      name: given.purpose.slice(0, 60),
      way: 'visit',
      visitId: id,
      assigneeId: memberId,
      dueOn,
      prepareOn: addDays(dueOn, -prepareDays),
    };
    await insertTask(tx, task, { state: 'planned', reason: null });
    events.push(careNews(customerId));
    return id;
  });
}

/** A page of visits to a customer. @throws AppError `not_found` */
export async function pageOfVisits(tx: Tx, customer: string, { limit, cursor }: PageQuery) {
  const { id } = await knownCustomer(tx, customer);
  const edge = decodeCursor(cursor, ['instant', 'id']);
  const after = edge === null ? null : { at: edge[0], id: edge[1] };
  const rows = await store.listVisits(tx, id, limit + 1, after);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.at, last.id]) : null,
  };
}

async function knownCustomer(tx: Tx, id: string) {
  const customer = await findCustomer(tx, id);
  if (customer === undefined) throw noCustomer();
  return customer;
}

/** What to know before one goes, and what came of it. @throws AppError `not_found` */
export async function readSheet(tx: Tx, id: string): Promise<VisitSheet> {
  const visit = await store.findVisit(tx, id);
  if (visit === undefined) throw noVisit();
  const customerId = visit.customer.id;
  const [notes, gifts, around, promises, place] = await Promise.all([
    careNotesOf(tx, customerId),
    listGifts(tx, customerId, 10),
    store.findAround(tx, customerId, id),
    openPromisesOf(tx, customerId),
    store.placeOfPromises(tx, customerId),
  ]);
  const kept = { promises, promiseIn: place ?? null };
  return { ...visit, ...around, ...kept, gifts, notes: notes.map(({ kind, text }) => ({ kind, text })) };
}

/**
 * Keeps what came of a visit: its task is done, what is to be minded becomes a care note, the next step a task; it keeps
 * promises, and what was promised there goes into the ledger.
 * @throws AppError `conflict` for a second report; `not_found`; `unprocessable` for a promise to whom one has no conversation with
 */
export function report(
  dependencies: CareDependencies,
  actor: Actor,
  id: string,
  { note, promises, keeps, ...told }: ReportVisit,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockVisit(tx, id);
    const visit = await store.findVisit(tx, id);
    if (visit === undefined) throw noVisit();
    if (visit.report !== null)
      throw new AppError('conflict', 'There is a report of this visit already. Load it again.');
    const { id: customerId } = await lockOwner(tx, { kind: 'customer', id: visit.customer.id });
    await store.saveReport(tx, id, told, actor.memberId);
    await store.endVisitTask(tx, id, actor.memberId);
    if (note !== '') {
      await insertCareNote(tx, {
        customerId,
        kind: 'care',
        text: note,
        notedOn: null,
        authorId: actor.memberId,
      });
      await recordEvent(tx, customerId, 'care_added', actor.memberId, { kind: 'care', text: note });
    }
    if (told.nextOn !== null) {
      const task: NewTask = {
        ...plain,
        customerId,
        source: 'manual',
        purpose: 'other',
        name: told.next,
        way: 'phone',
        visitId: null,
        assigneeId: visit.member?.id ?? actor.memberId,
        dueOn: told.nextOn,
        prepareOn: told.nextOn,
      };
      await insertTask(tx, task, { state: 'planned', reason: null });
    }
    await keepByVisit(tx, events, actor, { customerId, at: new Date(visit.at), ids: keeps });
    if (promises.length > 0) {
      const place = await store.placeOfPromises(tx, customerId);
      if (place === undefined)
        throw new AppError(
          'unprocessable',
          'There is no conversation with this customer in which a promise could be kept. Note it as the next step (next, nextOn).',
        );
      const ownerId = visit.member?.id ?? actor.memberId;
      await giveOnVisit(tx, events, actor, { conversationId: place.id, ownerId, promises });
    }
    await recordEvent(tx, customerId, 'visited', actor.memberId, {
      purpose: visit.purpose,
      said: told.said.slice(0, 200),
    });
    events.push(careNews(customerId), {
      type: 'customer.updated',
      conversationId: null,
      data: { customerId },
    });
  });
}
