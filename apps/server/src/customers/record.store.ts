import type { ContactKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { domainOf, nameKey, searchTextOf, type ContactValue } from './keys.ts';

/** What a customer's own row holds. */
export type CustomerRow = {
  name: string;
  reading: string | null;
  readingGuessed: boolean;
  honorific: string;
  companyId: string | null;
  title: string | null;
  postalCode: string | null;
  address: string | null;
  note: string;
  contactPersonId: string | null;
  backupPersonId: string | null;
};

export function findRow(tx: Tx, id: string): Promise<CustomerRow | undefined> {
  return tx.maybe(sql<CustomerRow>`
    select name, reading, reading_guessed as "readingGuessed", honorific, company_id as "companyId", title,
      postal_code as "postalCode", address, note, contact_person_id as "contactPersonId",
      backup_person_id as "backupPersonId"
    from customer where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function insertRow(tx: Tx, id: string, row: CustomerRow, createdAt: Date): Promise<void> {
  await tx.run(sql`
    insert into customer (workspace_id, id, name, reading, reading_guessed, honorific, company_id, title, postal_code, address,
      note, contact_person_id, backup_person_id, name_key, reading_key, created_at)
    values (${tx.workspaceId}, ${id}, ${row.name}, ${row.reading}, ${row.readingGuessed}, ${row.honorific}, ${row.companyId},
      ${row.title}, ${row.postalCode}, ${row.address}, ${row.note}, ${row.contactPersonId}, ${row.backupPersonId},
      ${nameKey(row.name)}, ${nameKey(row.reading ?? row.name)}, ${createdAt})`);
}

/** `reading_tried` is put back when the name or the reading changed: the engine may guess again. */
export async function updateRow(tx: Tx, id: string, row: CustomerRow): Promise<void> {
  await tx.run(sql`
    update customer set name = ${row.name}, reading = ${row.reading}, reading_guessed = ${row.readingGuessed},
      honorific = ${row.honorific}, company_id = ${row.companyId}, title = ${row.title}, postal_code = ${row.postalCode},
      address = ${row.address}, note = ${row.note}, contact_person_id = ${row.contactPersonId},
      backup_person_id = ${row.backupPersonId}, name_key = ${nameKey(row.name)},
      reading_key = ${nameKey(row.reading ?? row.name)},
      withheld = withheld and name = ${row.name},
      reading_tried = reading_tried and name = ${row.name} and reading is not distinct from ${row.reading}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

type SearchRow = {
  id: string;
  name: string;
  reading: string | null;
  company: string | null;
  companyReading: string | null;
  title: string | null;
  postalCode: string | null;
  address: string | null;
  points: { kind: string; value: string; key: string }[];
};

/** Writes anew what these customers are found by; their grams and duplicates follow by the background work. */
export async function refreshSearch(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.many(sql<SearchRow>`
    select k.id, k.name, k.reading, o.name as company, o.reading as "companyReading", k.title,
      k.postal_code as "postalCode", k.address, coalesce((
        select json_agg(json_build_object('kind', p.kind, 'value', p.value, 'key', p.value_key))
        from contact_point p where p.workspace_id = ${tx.workspaceId} and p.customer_id = k.id
      ), '[]') as points
    from customer k left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id
    where k.workspace_id = ${tx.workspaceId} and k.id = any(${[...ids]}::uuid[])`);
  if (rows.length === 0) return;
  const texts = JSON.stringify(rows.map((row) => ({ id: row.id, text: searchTextOf(row) })));
  await tx.run(sql`
    update customer k set search_text = t.text, indexed = k.withheld
    from jsonb_to_recordset(${texts}::jsonb) as t (id uuid, text text)
    where k.workspace_id = ${tx.workspaceId} and k.id = t.id`);
}

/** The customer behind an address that wrote: known, or made with a provisional name. One statement, as messages come in. */
export async function customerOf(
  tx: Tx,
  address: { kind: ContactKind; key: string; value: string; name: string },
): Promise<string> {
  const { kind, name, value, key } = address;
  const searchText = searchTextOf({
    name,
    reading: null,
    company: null,
    companyReading: null,
    title: null,
    postalCode: null,
    address: null,
    points: [{ kind, value, key }],
  });
  const row = await tx.one(sql<{ id: string }>`
    with known as (
      select customer_id as id from contact_point
      where workspace_id = ${tx.workspaceId} and kind = ${kind} and value_key = ${key} and not shared
      -- A merge that moves the address waits for what comes from it now, or this waits for the merge.
      for share
    ), made as (
      insert into customer (workspace_id, id, name, name_key, reading_key, search_text)
      select ${tx.workspaceId}, ${newId()}, ${name}, ${nameKey(name)}, ${nameKey(name)}, ${searchText}
      where not exists (select from known) returning id
    ), point as (
      insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, is_primary, domain)
      select ${tx.workspaceId}, ${newId()}, made.id, ${kind}, ${value}, ${key}, true, ${kind === 'email' ? domainOf(key) : null} from made
    )
    select id from known union all select id from made`);
  return row.id;
}

export type PointRow = {
  id: string;
  customerId: string;
  kind: ContactKind;
  value: string;
  key: string;
  primary: boolean;
  shared: boolean;
};

/** What both had when they were merged is left with the one who became part of the other: it does not stand in anyone's way. */
async function shareHidden(tx: Tx, key: string): Promise<void> {
  await tx.run(sql`
    update contact_point p set shared = true from customer k
    where p.workspace_id = ${tx.workspaceId} and p.kind = 'phone' and p.value_key = ${key} and not p.shared
      and k.workspace_id = p.workspace_id and k.id = p.customer_id and k.merged_into is not null`);
}

export async function insertPoint(
  tx: Tx,
  point: ContactValue & { customerId: string; kind: ContactKind; shared: boolean },
): Promise<string> {
  const id = newId();
  if (point.kind === 'phone' && !point.shared) await shareHidden(tx, point.key);
  const domain = point.kind === 'email' ? domainOf(point.key) : null;
  await tx.run(sql`
    insert into contact_point (workspace_id, id, customer_id, kind, value, value_key, shared, domain, is_primary)
    select ${tx.workspaceId}, ${id}, ${point.customerId}, ${point.kind}, ${point.value}, ${point.key}, ${point.shared}, ${domain},
      not exists (select from contact_point where workspace_id = ${tx.workspaceId} and customer_id = ${point.customerId}
        and kind = ${point.kind} and is_primary)`);
  return id;
}
