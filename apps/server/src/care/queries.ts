import type { CareTaskDetail, CompanyCare, CustomerCare, ListCareTasks } from '@madoguchi/contract';
import { careEventKind, findMarkers } from '@madoguchi/contract';
import { reviewText, type LanguageDependencies } from '../language/index.ts';
import { firstWay, type Answering } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { windowOf } from './courtesies.ts';
import { noCompany, noCustomer } from './dates.ts';
import { listDates } from './date.store.ts';
import { dayIn, dayNumber, dayText, nextOccurrence } from './days.ts';
import { draftFor } from './draft-text.ts';
import { givenIn, listGifts } from './gift.store.ts';
import { mourns } from './mourning.ts';
import { findCompany, findProfiles } from './profile.store.ts';
import { regionFor } from './region-of.ts';
import { findSettings, findZone } from './settings.store.ts';
import { factsOf } from './show.store.ts';
import { hindrancesOf } from './show.ts';
import * as store from './task.store.ts';
import { listVisits } from './visit.store.ts';

export const noTask = () => new AppError('not_found', 'This task does not exist in this workspace.');

export async function today(tx: Tx, now = new Date()): Promise<string> {
  return dayIn(await findZone(tx), now);
}

/** A page of tasks. */
export async function pageOfTasks(tx: Tx, actor: Actor, query: ListCareTasks) {
  const { limit, cursor, ...filter } = query;
  const [at, id] = decodeCursor(cursor, ['number', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { dueOn: dayText(Number(at)), id };
  const asked = { ...filter, memberId: actor.memberId, after, limit: limit + 1 };
  const rows = await store.listTasks(tx, asked, await today(tx));
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined ? encodeCursor([String(dayNumber(last.dueOn)), last.id]) : null;
  return { items, nextCursor };
}

/** The kind of channel by which a task is done in writing; null where it is not, or any will do. */
export const channelOf = {
  mail: 'email',
  line: 'line',
  phone: null,
  visit: null,
  card: null,
  gift: null,
} as const;

type Found = Omit<CareTaskDetail, 'findings'>;

async function findDetail(
  answering: Answering,
  tx: Tx,
  actor: Pick<Actor, 'memberName'>,
  id: string,
): Promise<Found> {
  const day = await today(tx);
  const [task, row] = await Promise.all([store.findTask(tx, id, day), store.findRow(tx, id, false)]);
  if (task === undefined || row === undefined) throw noTask();
  const [customer, [profile], facts] = await Promise.all([
    findCustomer(tx, row.customerId),
    findProfiles(tx, [row.customerId]),
    store.newestConversation(tx, row.customerId, channelOf[task.way]),
  ]);
  if (customer === undefined || profile === undefined) throw noTask();
  const event = row.eventId === null ? undefined : await store.eventOf(tx, row.eventId);
  const due = await factsOf(tx, id);
  const region = regionFor(profile);
  const body = { body: row.text, language: row.language, on: task.dueOn < day ? day : task.dueOn };
  const writer = task.assignee?.name ?? actor.memberName;
  const text = row.ownText ?? (await draftFor(tx, body, { ...customer, company: profile.company }, writer));
  const isOpen = ['waiting', 'proposed', 'planned'].includes(task.state);
  return {
    ...task,
    language: row.language,
    text,
    ownText: row.ownText !== null,
    unfilled: findMarkers(text).length,
    hindrances: due !== undefined && isOpen ? await hindrancesOf(tx, due) : [],
    conversation: facts ?? null,
    firstWay: isOpen && facts === undefined ? await wayTo(answering, tx, row.customerId, task.way) : null,
    draftConversationId: row.draftConversationId,
    draftedAt: row.draftedAt,
    released: row.released,
    becomes:
      task.courtesy === null || row.courtesyYear === null
        ? []
        : windowOf(task.courtesy, row.courtesyYear, region.region).becomes,
    region: region.region,
    event: event === undefined ? null : { kind: careEventKind.parse(event.kind), at: event.at },
    siblings: row.eventId === null ? [] : await store.siblingsOf(tx, row),
  };
}

/** How a first message with a task's text would go, for people to read. */
async function wayTo(
  answering: Answering,
  tx: Tx,
  customerId: string,
  way: CareTaskDetail['way'],
): Promise<CareTaskDetail['firstWay']> {
  const found = await firstWay(answering, tx, customerId, channelOf[way]);
  if (found === undefined) return null;
  const { channelType, channelName, to, name } = found;
  return { channelType, channelName, to: channelType === 'email' ? to : (name ?? '') };
}

/** A task with its draft, what the language engine says of it, and what speaks against it now. */
export async function readTask(
  { language, answering }: Answering & { language: LanguageDependencies },
  actor: Actor,
  id: string,
): Promise<CareTaskDetail> {
  const { workspaceId } = actor;
  const task = await language.database.inWorkspace(workspaceId, (tx) =>
    findDetail({ answering }, tx, actor, id),
  );
  // What to talk about on the telephone is no letter.
  const isWritten = task.text !== '' && task.way !== 'phone' && task.language === 'ja';
  return { ...task, findings: isWritten ? await review(language, workspaceId, task) : [] };
}

async function review(language: LanguageDependencies, workspaceId: string, { text, conversation }: Found) {
  try {
    return await reviewText(language, workspaceId, conversation?.id ?? null, text);
  } catch (error) {
    // While the engine starts anew the task itself can still be read.
    if (error instanceof AppError && error.code === 'busy') return null;
    throw error;
  }
}

/** What holds for all of a company's people. @throws AppError `not_found` */
export async function readCompanyCare(tx: Tx, id: string): Promise<CompanyCare> {
  const company = await findCompany(tx, id);
  if (company === undefined) throw noCompany();
  const day = await today(tx);
  const dates = await listDates(tx, { kind: 'company', id });
  return { ...company, dates: dates.map((date) => ({ ...date, nextOn: nextOccurrence(date, day) })) };
}

/** After-care of one customer. */
export async function readCustomerCare(tx: Tx, id: string): Promise<CustomerCare> {
  const customer = await findCustomer(tx, id);
  if (customer === undefined) throw noCustomer();
  const [profile] = await findProfiles(tx, [customer.id]);
  if (profile === undefined) throw noCustomer();
  const day = await today(tx);
  const company = profile.company;
  const [own, ofCompany, tasks, gifts, given, settings, visits] = await Promise.all([
    listDates(tx, { kind: 'customer', id: customer.id }),
    company === null ? [] : listDates(tx, { kind: 'company', id: company.id }),
    store.tasksOfPerson(tx, customer.id, day),
    listGifts(tx, customer.id, 50),
    givenIn(tx, day, customer.id, company?.id ?? null),
    findSettings(tx),
    listVisits(tx, customer.id, 20),
  ]);
  const { region, from } = regionFor(profile);
  const dated = own.map((date) => ({ ...date, ofCompany: false }));
  dated.push(...ofCompany.map((date) => ({ ...date, ofCompany: true })));
  return {
    region,
    regionFrom: from,
    mourning: profile.mourning === null ? null : { ...profile.mourning, now: mourns(profile.mourning, day) },
    company:
      company === null
        ? null
        : { id: company.id, name: company.name, giftsRefused: company.giftsRefused, note: company.note },
    // An event may be made long before its day: what is shown is the day itself.
    dates: dated.map((date) => ({ ...date, nextOn: nextOccurrence(date, day) })),
    tasks,
    gifts,
    givenThisYear: {
      person: given.person,
      company: company === null ? null : given.company,
      personLimit: settings.perPersonYear,
      companyLimit: settings.perCompanyYear,
    },
    visits,
  };
}
