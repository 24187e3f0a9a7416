import type { Customer, DuplicateEvidence } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import { tellsCompany, type FoundEvidence, type FoundPair } from './duplicates.ts';
import { customersOf } from './store.ts';

/** Customers who look alike one of these in one respect are named up to here each: more prove nothing. */
const mostAlike = 20;

/** Everything these customers have in common with others, found by equality of indexed columns. */
export async function findEvidence(tx: Tx, ids: readonly string[]): Promise<FoundEvidence[]> {
  const live = sql`not k.withheld and not o.withheld and k.merged_into is null and k.erased_at is null and o.merged_into is null and o.erased_at is null`;
  const these = sql`k.workspace_id = ${tx.workspaceId} and k.id = any(${[...ids]}::uuid[])`;
  const phones = tx.many(sql<FoundEvidence>`
    select k.id, x.id as "otherId", 'same_phone' as kind, p.value
    from customer k
    join contact_point p on p.workspace_id = k.workspace_id and p.customer_id = k.id and p.kind = 'phone'
    cross join lateral (
      select o.id from contact_point q
      join customer o on o.workspace_id = q.workspace_id and o.id = q.customer_id
      where q.workspace_id = k.workspace_id and q.kind = 'phone' and q.value_key = p.value_key and q.customer_id <> k.id
        and ${live} limit ${mostAlike}
    ) as x where ${these}`);
  const names = tx.many(sql<FoundEvidence & { detail: string }>`
    select k.id, x.id as "otherId", x.kind, x.value
    from customer k
    cross join lateral (
      select o.id, 'same_name_company' as kind, k.name || ' · ' || c.name as value
      from customer o join company c on c.workspace_id = k.workspace_id and c.id = k.company_id
      where o.workspace_id = k.workspace_id and o.name_key = k.name_key and o.company_id = k.company_id and o.id <> k.id and ${live}
      union all
      select o.id, 'same_name_address', k.name || ' · ' || k.address
      from customer o
      where o.workspace_id = k.workspace_id and o.name_key = k.name_key and o.id <> k.id and ${live}
        and regexp_replace(normalize(o.address, NFKC), '[\\s‐‑–—−ー-]', '', 'g')
          = regexp_replace(normalize(k.address, NFKC), '[\\s‐‑–—−ー-]', '', 'g')
      union all
      select o.id, 'same_name_reading', k.name || '（' || k.reading || '）'
      from customer o
      where o.workspace_id = k.workspace_id and o.name_key = k.name_key and o.id <> k.id and ${live}
        and o.reading_key = k.reading_key and o.reading is not null and k.reading is not null and length(k.name_key) >= 4
      limit ${mostAlike}
    ) as x
    where ${these} and length(k.name_key) >= 2`);
  const domains = tx.many(sql<FoundEvidence & { domain: string }>`
    select k.id, x.id as "otherId", 'same_reading_domain' as kind, k.reading || ' · @' || p.domain as value, p.domain
    from customer k
    join contact_point p on p.workspace_id = k.workspace_id and p.customer_id = k.id and p.kind = 'email'
    cross join lateral (
      select o.id from customer o
      join contact_point q on q.workspace_id = o.workspace_id and q.customer_id = o.id and q.kind = 'email'
        and q.domain = p.domain
      where o.workspace_id = k.workspace_id and o.reading_key = k.reading_key and o.reading is not null and o.id <> k.id
        and ${live} limit ${mostAlike}
    ) as x
    where ${these} and k.reading is not null and length(k.reading_key) >= 3`);
  const shared = (await domains).filter(({ domain }) => tellsCompany(domain));
  return [...(await phones), ...(await names), ...shared].map(({ id, otherId, kind, value }) => ({
    id,
    otherId,
    kind,
    value,
  }));
}

/** Writes what was found about these customers anew; pairs that someone said are two stay so. Answers whether any is new. */
export async function storePairs(
  tx: Tx,
  ids: readonly string[],
  pairs: readonly FoundPair[],
): Promise<boolean> {
  const rows = JSON.stringify(
    pairs.map((pair) => ({
      id: newId(),
      first_id: pair.firstId,
      second_id: pair.secondId,
      evidence: pair.evidence,
      score: pair.score,
    })),
  );
  const gone = await tx.run(sql`
    delete from customer_duplicate d
    where workspace_id = ${tx.workspaceId} and dismissed_at is null
      and (first_id = any(${[...ids]}::uuid[]) or second_id = any(${[...ids]}::uuid[]))
      and not exists (
        select from jsonb_to_recordset(${rows}::jsonb) as f (first_id uuid, second_id uuid)
        where f.first_id = d.first_id and f.second_id = d.second_id)`);
  const made = await tx.run(sql`
    insert into customer_duplicate as d (workspace_id, id, first_id, second_id, evidence, score)
    select ${tx.workspaceId}, f.id, f.first_id, f.second_id, f.evidence, f.score
    from jsonb_to_recordset(${rows}::jsonb) as f (id uuid, first_id uuid, second_id uuid, evidence jsonb, score integer)
    on conflict (workspace_id, first_id, second_id) do update set evidence = excluded.evidence, score = excluded.score
      where d.dismissed_at is null and d.evidence <> excluded.evidence`);
  return gone + made > 0;
}

export type DuplicateRow = {
  id: string;
  firstId: string;
  secondId: string;
  evidence: DuplicateEvidence[];
  score: number;
  foundAt: string;
};

/** Pairs that nobody has decided about, the most likely first. */
export function listPairs(
  tx: Tx,
  options: { customerId: string | null; after: { score: number; id: string } | null; limit: number },
): Promise<DuplicateRow[]> {
  const where = [sql`workspace_id = ${tx.workspaceId}`, sql`dismissed_at is null`];
  const { customerId, after } = options;
  if (customerId !== null) where.push(sql`(first_id = ${customerId} or second_id = ${customerId})`);
  if (after !== null) where.push(sql`(score, id) < (${after.score}, ${after.id}::uuid)`);
  return tx.many(sql<DuplicateRow>`
    select id, first_id as "firstId", second_id as "secondId", evidence, score, found_at as "foundAt"
    from customer_duplicate where ${sql.join(where, sql` and `)} order by score desc, id desc limit ${options.limit}`);
}

/** Customers by their ids. */
export function customersById(tx: Tx, ids: readonly string[]): Promise<Customer[]> {
  return tx.many(
    customersOf(
      tx,
      sql`select * from customer where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[])`,
    ),
  );
}

/** Two customers are two: the pair is not shown again. False when there is no such pair. */
export async function dismissPair(tx: Tx, id: string, memberId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update customer_duplicate set dismissed_at = coalesce(dismissed_at, now()), dismissed_by = coalesce(dismissed_by, ${memberId})
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return changed > 0;
}
