import type { Customer } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { gramsToAsk, type Term } from './keys.ts';
import { customersOf } from './store.ts';

export type CustomerFilter = {
  terms: readonly Term[];
  companyId: string | null;
  contactPersonId: string | 'none' | null;
  sort: 'name' | 'reading';
  after: { key: string; id: string } | null;
  limit: number;
};

/** A gram that more customers have than this leads nowhere: then the list is read in its order until the page is full. */
const usefulGram = 500;

export type ListedCustomer = Customer & { sortKey: string };

/** What narrows a list of customers. */
export type CustomerCriteria = Pick<CustomerFilter, 'terms' | 'companyId' | 'contactPersonId'>;

/** Conditions on rows of `customer` (under that name): those who stand for themselves, and for whom all of this holds. */
export async function customerConditions(tx: Tx, filter: CustomerCriteria): Promise<RawBuilder<unknown>[]> {
  const where = [
    sql`customer.workspace_id = ${tx.workspaceId}`,
    sql`customer.merged_into is null`,
    sql`customer.erased_at is null`,
    sql`not customer.withheld`,
  ];
  for (const { texts } of filter.terms) {
    const any = texts.map((text) => sql`customer.search_text like ${patternOf(text)}`);
    where.push(sql`(${sql.join(any, sql` or `)})`);
  }
  const grams = await leadingGrams(tx, filter.terms);
  if (grams !== null) where.push(candidates(tx, grams));
  if (filter.companyId !== null) where.push(sql`customer.company_id = ${filter.companyId}`);
  const { contactPersonId } = filter;
  if (contactPersonId === 'none') where.push(sql`customer.contact_person_id is null`);
  else if (contactPersonId !== null)
    where.push(
      sql`(customer.contact_person_id = ${contactPersonId} or customer.backup_person_id = ${contactPersonId})`,
    );
  return where;
}

/** One page of customers who hold all terms, in an order that an index gives. */
export async function listCustomers(tx: Tx, filter: CustomerFilter): Promise<ListedCustomer[]> {
  const where = await customerConditions(tx, filter);
  const column = filter.sort === 'name' ? sql`name` : sql`reading_key`;
  if (filter.after !== null)
    where.push(sql`(${column}, id) > (${filter.after.key}, ${filter.after.id}::uuid)`);
  const page = sql`
    select * from customer where ${sql.join(where, sql` and `)} order by ${column}, id limit ${filter.limit}`;
  return tx.many(sql<ListedCustomer>`
    select found.*, k.${column} as "sortKey" from (${customersOf(tx, page)}) as found
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = found.id
    order by k.${column}, k.id`);
}

function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
}

/** Those listed under one of the grams, and those whose grams are not written yet. */
function candidates(tx: Tx, grams: readonly string[]): RawBuilder<unknown> {
  return sql`customer.id in (
    select customer_id from customer_gram where workspace_id = ${tx.workspaceId} and gram = any(${[...grams]}::text[])
    union all
    select id from customer where workspace_id = ${tx.workspaceId} and not indexed)`;
}

/** The rarest grams of the term that fewest customers can hold; null when none narrows the search. */
async function leadingGrams(tx: Tx, terms: readonly Term[]): Promise<string[] | null> {
  const asked = terms.map(({ texts }) => texts.map(gramsToAsk));
  const all = [...new Set(asked.flat(2))];
  if (all.length === 0) return null;
  const counts = await tx.many(sql<{ gram: string; count: number }>`
    select gram, (
      select count(*) from (
        select from customer_gram g where g.workspace_id = ${tx.workspaceId} and g.gram = asked.gram limit ${usefulGram}
      ) as counted
    ) as count
    from unnest(${all}::text[]) as asked (gram)`);
  const countOf = new Map(counts.map(({ gram, count }) => [gram, count]));
  const ways = asked.map((texts) => wayOf(texts, countOf));
  const best = ways.toSorted((a, b) => a.count - b.count)[0];
  return best === undefined || best.count >= usefulGram ? null : best.grams;
}

/** The rarest gram of each text of a term, and how many customers they lead to together. */
function wayOf(
  texts: readonly string[][],
  countOf: ReadonlyMap<string, number>,
): { grams: string[]; count: number } {
  const grams: string[] = [];
  let count = 0;
  for (const each of texts) {
    const [rarest] = each.toSorted((a, b) => (countOf.get(a) ?? 0) - (countOf.get(b) ?? 0));
    if (rarest === undefined) return { grams: [], count: Number.POSITIVE_INFINITY };
    grams.push(rarest);
    count += countOf.get(rarest) ?? 0;
  }
  return { grams, count };
}
