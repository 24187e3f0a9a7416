import { companyNamed, nameKey, readEmail, readPhone, refreshSearch } from '../customers/index.ts';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Person } from './japanese/people.ts';

/** Who of these addresses is a customer already. */
async function known(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.many(sql<{ key: string; id: string }>`
    select value_key as key, customer_id as id from contact_point
    where workspace_id = ${tx.workspaceId} and kind = 'email' and not shared and value_key = any(${[...keys]}::text[])`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/**
 * Customers for made-up people, by their numbers: whoever has such an address already is that customer. A number given to
 * two people by chance is the first one's.
 */
export async function customersFor(
  tx: Tx,
  people: ReadonlyMap<number, Person>,
  since: string,
): Promise<Map<number, string>> {
  const rows = [...people].flatMap(([number, person]) => {
    const email = readEmail(person.address);
    return email === null ? [] : [{ number, person, email, phone: readPhone(person.phone), id: newId() }];
  });
  const here = await known(
    tx,
    rows.map(({ email }) => email.key),
  );
  const fresh = rows.filter(({ email }) => !here.has(email.key));
  const companies = await companiesOf(
    tx,
    fresh.flatMap(({ person }) => person.company ?? []),
  );
  const made = fresh.map(({ id, person, email, phone }) => ({
    id,
    name: person.name,
    key: nameKey(person.name),
    company: companies.get(person.company ?? '') ?? null,
    email: email.value,
    emailKey: email.key,
    domain: email.key.slice(email.key.lastIndexOf('@') + 1).toLowerCase(),
    emailPoint: newId(),
    phone: phone?.value ?? null,
    phoneKey: phone?.key ?? null,
    phonePoint: newId(),
  }));
  await insertPeople(tx, JSON.stringify(made), since);
  await refreshSearch(
    tx,
    made.map(({ id }) => id),
  );
  return new Map(rows.map(({ number, email, id }) => [number, here.get(email.key) ?? id]));
}

async function companiesOf(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const companies = new Map<string, string>();
  for (const name of new Set(names)) companies.set(name, await companyNamed(tx, name));
  return companies;
}

async function insertPeople(tx: Tx, people: string, since: string): Promise<void> {
  await tx.run(sql`
    insert into customer (workspace_id, id, name, company_id, name_key, reading_key, search_text, created_at)
    select ${tx.workspaceId}, id, name, company, key, key, '', ${since}::timestamptz
    from json_to_recordset(${people}::json) as p (id uuid, name text, key text, company uuid)`);
  await tx.run(sql`
    insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary, domain)
    select ${tx.workspaceId}, "emailPoint", id, 'email', email, "emailKey", true, domain
    from json_to_recordset(${people}::json) as p ("emailPoint" uuid, id uuid, email text, "emailKey" text, domain text)`);
  await tx.run(sql`
    insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary)
    select ${tx.workspaceId}, "phonePoint", id, 'phone', phone, "phoneKey", true
    from json_to_recordset(${people}::json) as p ("phonePoint" uuid, id uuid, phone text, "phoneKey" text)
    where phone is not null
    on conflict (workspace_id, kind, value_key) where not shared do nothing`);
}
