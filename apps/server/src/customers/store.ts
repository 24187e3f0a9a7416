import type { Customer } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

function customers(tx: Tx, page: RawBuilder<unknown>): RawBuilder<Customer> {
  return sql<Customer>`
    with page as materialized (${page})
    select k.id, k.name, k.reading, k.company, k.title, k.phone, k.note, k.contact_person_id as "contactPersonId",
      k.created_at as "createdAt", coalesce((
        select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'value', p.value) order by p.created_at, p.id)
        from contact_point p where p.workspace_id = ${tx.workspaceId} and p.customer_id = k.id
      ), '[]') as "contactPoints"
    from page k`;
}

export function findCustomer(tx: Tx, id: string): Promise<Customer | undefined> {
  return tx.maybe(
    customers(tx, sql`select * from customer where workspace_id = ${tx.workspaceId} and id = ${id}`),
  );
}

/** By name, for leafing through; `query` matches the beginning of a name, or an address exactly. */
export function listCustomers(
  tx: Tx,
  options: { query: string | null; after: { name: string; id: string } | null; limit: number },
): Promise<Customer[]> {
  const where = [sql`workspace_id = ${tx.workspaceId}`];
  if (options.query !== null) {
    const pattern = `%${options.query.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    where.push(sql`(name ilike ${pattern} or reading ilike ${pattern} or company ilike ${pattern} or id in (
      select customer_id from contact_point where workspace_id = ${tx.workspaceId} and value ilike ${pattern}))`);
  }
  if (options.after !== null)
    where.push(sql`(name, id) > (${options.after.name}, ${options.after.id}::uuid)`);
  const page = sql`select * from customer where ${sql.join(where, sql` and `)} order by name, id limit ${options.limit}`;
  return tx.many(sql<Customer>`${customers(tx, page)} order by k.name, k.id`);
}

export type CustomerFields = Pick<
  Customer,
  'name' | 'reading' | 'company' | 'title' | 'phone' | 'note' | 'contactPersonId'
>;

export async function saveCustomer(tx: Tx, id: string, fields: CustomerFields): Promise<void> {
  await tx.run(sql`
    update customer set name = ${fields.name}, reading = ${fields.reading}, company = ${fields.company}, title = ${fields.title},
      phone = ${fields.phone}, note = ${fields.note}, contact_person_id = ${fields.contactPersonId}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function insertCustomer(
  tx: Tx,
  id: string,
  fields: CustomerFields,
  email: { value: string; key: string },
  createdAt: Date,
): Promise<void> {
  await tx.run(sql`
    insert into customer (workspace_id, id, name, reading, company, title, phone, note, contact_person_id, created_at)
    values (${tx.workspaceId}, ${id}, ${fields.name}, ${fields.reading}, ${fields.company}, ${fields.title}, ${fields.phone},
      ${fields.note}, ${fields.contactPersonId}, ${createdAt})`);
  await tx.run(sql`
    insert into contact_point (workspace_id, id, customer_id, kind, value, value_key)
    values (${tx.workspaceId}, ${newId()}, ${id}, 'email', ${email.value}, ${email.key})`);
}
