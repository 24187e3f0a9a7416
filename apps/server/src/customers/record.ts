import type { CreateCustomer, UpdateCustomer } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { companyNamed, findCompany } from './companies.store.ts';
import type { CustomerRow } from './record.store.ts';

/** A record that nothing is known of yet but the name. */
export function emptyRow(name: string): CustomerRow {
  return {
    name,
    reading: null,
    readingGuessed: false,
    honorific: '様',
    companyId: null,
    title: null,
    postalCode: null,
    address: null,
    note: '',
    contactPersonId: null,
    backupPersonId: null,
  };
}

/** Empty text says «not known», as a form sends it. */
const known = (text: string | null): string | null => (text === '' ? null : text);

/**
 * A record after a change. A reading that is written is confirmed; one that is taken away, or whose name changed while
 * it was only a guess, is guessed anew.
 * @throws AppError `not_found` for a company or member that is not of this workspace.
 */
export async function applyChange(
  tx: Tx,
  before: CustomerRow,
  change: UpdateCustomer | CreateCustomer,
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>,
): Promise<CustomerRow> {
  const after: CustomerRow = { ...before };
  for (const field of ['name', 'honorific', 'note'] as const) after[field] = change[field] ?? before[field];
  for (const field of ['title', 'postalCode', 'address'] as const) {
    const value = change[field];
    if (value !== undefined) after[field] = known(value);
  }
  for (const field of ['contactPersonId', 'backupPersonId'] as const) {
    const value = change[field];
    if (value === undefined || value === before[field]) continue;
    if (value !== null && !(await memberExists(tx, value))) throw noSuchMember();
    after[field] = value;
  }
  if (change.reading !== undefined) {
    after.reading = known(change.reading);
    after.readingGuessed = false;
  } else if (before.readingGuessed && after.name !== before.name) {
    after.reading = null;
    after.readingGuessed = false;
  }
  after.companyId = await companyAfter(tx, before.companyId, change);
  return after;
}

async function companyAfter(
  tx: Tx,
  before: string | null,
  change: UpdateCustomer | CreateCustomer,
): Promise<string | null> {
  const { company, companyId } = change;
  if (companyId !== undefined && companyId !== null) {
    if ((await findCompany(tx, companyId)) === undefined)
      throw new AppError('not_found', 'This company does not exist in this workspace (companyId).');
    return companyId;
  }
  if (company !== undefined && company !== null && company !== '') return companyNamed(tx, company);
  return companyId === null || company === null || company === '' ? null : before;
}

const noSuchMember = () =>
  new AppError('not_found', 'This person is not a member of this workspace any more. Choose another.');

export type FieldChange = { field: string; from: string | null; to: string | null };

const compared = [
  'name',
  'reading',
  'honorific',
  'companyId',
  'title',
  'postalCode',
  'address',
  'note',
  'contactPersonId',
  'backupPersonId',
] as const;

/** What a change says in the history: each field with its old and its new value; of a note only that it changed. */
export function changesBetween(before: CustomerRow, after: CustomerRow): FieldChange[] {
  return compared.flatMap((field): FieldChange[] => {
    if (before[field] === after[field]) return [];
    if (field === 'note') return [{ field, from: null, to: null }];
    return [{ field, from: before[field], to: after[field] }];
  });
}
