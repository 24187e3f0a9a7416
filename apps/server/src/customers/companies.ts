import type { Company, CreateCompany, UpdateCompany } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { changing, type CustomerDependencies } from './changing.ts';
import * as store from './companies.store.ts';
import { refreshSearch } from './record.store.ts';

type Dependencies = Pick<CustomerDependencies, 'database' | 'realtime'>;

export const noSuchCompany = () =>
  new AppError('not_found', 'This company does not exist in this workspace.');

const companyNews = (companyId: string): NewEvent => ({
  type: 'customer.updated',
  conversationId: null,
  data: { companyId },
});

async function refuseTaken(tx: Tx, name: string, ownId: string | null): Promise<void> {
  const taken = await store.findCompanyByName(tx, name);
  if (taken === undefined || taken.id === ownId) return;
  throw new AppError(
    'company_exists',
    `There is a company of this name already: ${taken.name}. Use it, or tell the two apart by a branch or place.`,
    { company: taken },
  );
}

const knownText = (text: string | null): string | null => (text === '' ? null : text);

function rowOf(before: store.CompanyRow, change: UpdateCompany): store.CompanyRow {
  const after = { ...before, name: change.name ?? before.name, note: change.note ?? before.note };
  for (const field of ['reading', 'phone', 'postalCode', 'address', 'website'] as const) {
    const value = change[field];
    if (value !== undefined) after[field] = knownText(value);
  }
  return after;
}

const nothing = { reading: null, phone: null, postalCode: null, address: null, website: null, note: '' };

/** @throws AppError `company_exists` naming the one that is there. */
export async function createCompany(
  dependencies: Dependencies,
  actor: Actor,
  given: CreateCompany,
): Promise<Company> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await refuseTaken(tx, given.name, null);
    const id = await store.insertCompany(tx, rowOf({ ...nothing, name: given.name }, given));
    events.push(companyNews(id));
    return foundCompany(tx, id);
  });
}

export async function changeCompany(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  change: UpdateCompany,
): Promise<Company> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    if (!(await store.lockCompany(tx, id))) throw noSuchCompany();
    const before = await foundCompany(tx, id);
    const after = rowOf(before, change);
    await refuseTaken(tx, after.name, id);
    await store.updateCompany(tx, id, after);
    // Its people are found by its name.
    if (after.name !== before.name || after.reading !== before.reading)
      await refreshSearch(tx, await store.peopleOf(tx, id));
    events.push(companyNews(id));
    return foundCompany(tx, id);
  });
}

/** Removes a company; its people stay, without one. */
export async function removeCompany(dependencies: Dependencies, actor: Actor, id: string): Promise<void> {
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    if (!(await store.lockCompany(tx, id))) throw noSuchCompany();
    const people = await store.peopleOf(tx, id);
    await store.deleteCompany(tx, id);
    await refreshSearch(tx, people);
    events.push(companyNews(id));
  });
}

async function foundCompany(tx: Tx, id: string): Promise<Company> {
  const company = await store.findCompany(tx, id);
  if (company === undefined) throw noSuchCompany();
  return company;
}
