import type { Company } from '@madoguchi/contract';
import { foldForSearch } from '@madoguchi/nihongo/search';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { companyKey } from './keys.ts';

/** People of a company are counted up to here. */
const countCap = 1000;

const columns = sql`
  o.id, o.name, o.reading, o.phone, o.postal_code as "postalCode", o.address, o.website, o.note,
  (select count(*) from (
    select from customer k where k.workspace_id = o.workspace_id and k.company_id = o.id and k.merged_into is null
    limit ${countCap}) as counted) as people,
  o.created_at as "createdAt"`;

export function findCompany(tx: Tx, id: string): Promise<Company | undefined> {
  return tx.maybe(sql<Company>`
    select ${columns} from company o where o.workspace_id = ${tx.workspaceId} and o.id = ${id}`);
}

export function listCompanies(
  tx: Tx,
  options: { texts: readonly string[]; after: { name: string; id: string } | null; limit: number },
): Promise<Company[]> {
  const where = [sql`o.workspace_id = ${tx.workspaceId}`];
  for (const text of options.texts)
    where.push(sql`o.search_text like ${`%${text.replace(/[\\%_]/gu, String.raw`\$&`)}%`}`);
  if (options.after !== null)
    where.push(sql`(o.name, o.id) > (${options.after.name}, ${options.after.id}::uuid)`);
  return tx.many(sql<Company>`
    select ${columns} from company o where ${sql.join(where, sql` and `)} order by o.name, o.id limit ${options.limit}`);
}

export function findCompanyByName(tx: Tx, name: string): Promise<{ id: string; name: string } | undefined> {
  return tx.maybe(sql<{ id: string; name: string }>`
    select id, name from company where workspace_id = ${tx.workspaceId} and name_key = ${companyKey(name)}`);
}

/** The company of this name, made when there is none; two who make it at once get the same one. */
export async function companyNamed(tx: Tx, name: string): Promise<string> {
  const row = await tx.one(sql<{ id: string }>`
    insert into company (workspace_id, id, name, name_key, search_text)
    values (${tx.workspaceId}, ${newId()}, ${name}, ${companyKey(name)}, ${searchText({ name, reading: null })})
    on conflict (workspace_id, name_key) do update set name = company.name
    returning id`);
  return row.id;
}

export type CompanyRow = Omit<Company, 'id' | 'people' | 'createdAt'>;

export async function insertCompany(tx: Tx, row: CompanyRow): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into company (workspace_id, id, name, name_key, reading, phone, postal_code, address, website, note, search_text)
    values (${tx.workspaceId}, ${id}, ${row.name}, ${companyKey(row.name)}, ${row.reading}, ${row.phone}, ${row.postalCode},
      ${row.address}, ${row.website}, ${row.note}, ${searchText(row)})`);
  return id;
}

export async function updateCompany(tx: Tx, id: string, row: CompanyRow): Promise<void> {
  await tx.run(sql`
    update company set name = ${row.name}, name_key = ${companyKey(row.name)}, reading = ${row.reading},
      phone = ${row.phone}, postal_code = ${row.postalCode}, address = ${row.address}, website = ${row.website},
      note = ${row.note}, search_text = ${searchText(row)}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteCompany(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from company where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function peopleOf(tx: Tx, companyId: string): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from customer where workspace_id = ${tx.workspaceId} and company_id = ${companyId}`);
  return rows.map(({ id }) => id);
}

/** Locks a company for a change of its row. */
export async function lockCompany(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from company where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return rows.length > 0;
}

function searchText(row: Pick<CompanyRow, 'name' | 'reading'> & Partial<CompanyRow>): string {
  const words = [row.name, companyKey(row.name), row.reading, row.phone, row.address];
  return words
    .flatMap((word) => (word === null || word === undefined || word === '' ? [] : [foldForSearch(word).text]))
    .join('\n');
}
