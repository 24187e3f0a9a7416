import type { ImportExisting } from '@madoguchi/contract';
import {
  careNotesOf,
  companyNamed,
  customerOfPoint,
  emptyRow,
  findRow,
  holdersOf,
  insertCareNote,
  insertPoint,
  insertRow,
  lockCustomer,
  nameKey,
  recordEvent,
  updateRow,
  type CustomerRow,
} from '../customers/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { applyDates } from './dates.ts';
import { findByPhone } from './people.store.ts';
import type { Candidate, RowError } from './row.ts';

export type Applied =
  | { done: 'created' | 'updated' | 'skipped'; customerId: string }
  | { done: 'refused'; error: RowError };

export type ApplyOptions = {
  existing: ImportExisting;
  actorId: string | null;
  importName: string;
  /** The member a list names, by name or address. */
  memberNamed: (text: string) => string | undefined;
};

/** Takes one row over: a customer who is known by e-mail (or by name and telephone) is brought up to date, else one is made. */
export async function applyRow(tx: Tx, row: Candidate, options: ApplyOptions): Promise<Applied> {
  const contactPersonId = row.contactPerson === null ? null : options.memberNamed(row.contactPerson);
  if (contactPersonId === undefined)
    return { done: 'refused', error: { code: 'contact_person_unknown', field: 'contactPerson' } };
  const owners = new Set<string>();
  for (const { key } of row.emails) {
    const owner = await customerOfPoint(tx, 'email', key);
    if (owner !== undefined) owners.add(owner.id);
  }
  if (owners.size > 1) return { done: 'refused', error: { code: 'two_people', field: 'email2' } };
  const [byEmail] = owners;
  const found = byEmail ?? (await findKnown(tx, row));
  const known = found === undefined ? undefined : await lockKnown(tx, found);
  const { existing } = options;
  if (known !== undefined && existing === 'skip') return { done: 'skipped', customerId: known };
  const companyId = row.company === null ? null : await companyNamed(tx, row.company);
  const given = { ...row, companyId, contactPersonId };
  if (known === undefined) {
    const id = newId();
    await insertRow(tx, id, rowAfter(emptyRow(row.name), given, 'overwrite'), new Date());
    await recordEvent(tx, id, 'imported', options.actorId, { list: options.importName });
    await addContacts(tx, id, row);
    await addCare(tx, id, row, options.actorId);
    await applyDates(tx, { customerId: id, companyId }, row.dates, 'fill');
    return { done: 'created', customerId: id };
  }
  const before = await findRow(tx, known);
  if (before === undefined) return { done: 'refused', error: { code: 'unreadable', field: null } };
  const after = rowAfter(before, given, options.existing);
  await updateRow(tx, known, after);
  await recordEvent(tx, known, 'imported', options.actorId, { list: options.importName });
  await addContacts(tx, known, row);
  await addCare(tx, known, row, options.actorId);
  const { companyId: home } = after;
  await applyDates(
    tx,
    { customerId: known, companyId: home },
    row.dates,
    existing === 'overwrite' ? existing : 'fill',
  );
  return { done: 'updated', customerId: known };
}

/** Waits for whoever merges or erases them at this moment; who was erased is not known any more. */
async function lockKnown(tx: Tx, id: string): Promise<string | undefined> {
  const locked = await lockCustomer(tx, id);
  return locked === undefined || locked.erasedAt !== null ? undefined : locked.id;
}

/** The one customer of this name who has this telephone. */
async function findKnown(tx: Tx, row: Candidate): Promise<string | undefined> {
  if (row.phones.length === 0) return undefined;
  const found = await findByPhone(
    tx,
    nameKey(row.name),
    row.phones.map(({ key }) => key),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}

type Given = Candidate & { companyId: string | null; contactPersonId: string | null };

/** `fill` keeps what is known; `overwrite` takes what the list says, and keeps what it says nothing about. */
export function rowAfter(
  before: CustomerRow,
  given: Given,
  existing: 'fill' | 'overwrite' | 'skip',
): CustomerRow {
  const overwrite = existing === 'overwrite';
  const pick = (known: string | null, said: string | null) => (overwrite ? (said ?? known) : (known ?? said));
  const takesReading =
    given.reading !== null && (overwrite || before.reading === null || before.readingGuessed);
  return {
    ...before,
    name: overwrite ? given.name : before.name,
    reading: takesReading ? given.reading : before.reading,
    readingGuessed: takesReading ? false : before.readingGuessed,
    honorific: overwrite ? (given.honorific ?? before.honorific) : before.honorific,
    companyId: pick(before.companyId, given.companyId),
    title: pick(before.title, given.title),
    postalCode: pick(before.postalCode, given.postalCode),
    address: pick(before.address, given.address),
    note: pick(before.note === '' ? null : before.note, given.note) ?? '',
    contactPersonId: pick(before.contactPersonId, given.contactPersonId),
  };
}

/** Addresses and numbers they do not have yet; a telephone that someone else has is shared. */
async function addContacts(tx: Tx, customerId: string, row: Candidate): Promise<void> {
  for (const kind of ['email', 'phone'] as const) {
    for (const point of kind === 'email' ? row.emails : row.phones) {
      const holders = await holdersOf(tx, kind, point.key);
      if (holders.some((holder) => holder.customerId === customerId)) continue;
      await insertPoint(tx, { customerId, kind, ...point, shared: holders.length > 0 });
    }
  }
}

async function addCare(tx: Tx, customerId: string, row: Candidate, authorId: string | null): Promise<void> {
  if (row.care.length === 0) return;
  const known = new Set((await careNotesOf(tx, customerId)).map(({ kind, text }) => `${kind} ${text}`));
  for (const { kind, text } of row.care)
    if (!known.has(`${kind} ${text}`))
      await insertCareNote(tx, { customerId, kind, text, notedOn: null, authorId });
}
