import type { Ambassador, AmbassadorState, AmbassadorBusiness, ListAmbassadors } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { sizes } from './sizes.ts';

/** An ambassador without what is reckoned from their agreements. */
export type Row = Omit<Ambassador, 'warnings' | 'relation' | 'reach'> & {
  audience: string;
  fit: string;
  customerId: string | null;
  followers: number | null;
  network: Ambassador['accounts'][number]['network'] | null;
  observedOn: string | null;
};

/** The newest observation of the account most people follow. */
const top = (tx: Tx) => sql`
  left join lateral (
    select r.followers, c.network, to_char(r.observed_on, 'YYYY-MM-DD') as observed_on
    from ambassador_account c
    join lateral (
      select o.followers, o.observed_on from ambassador_reach o where o.workspace_id = c.workspace_id and o.account_id = c.id
      order by o.observed_on desc, o.id desc limit 1) r on true
    where c.workspace_id = ${tx.workspaceId} and c.ambassador_id = a.id order by r.followers desc limit 1) t on true`;

const rowsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<Row>`
  select a.id, a.name, a.reading, a.state, a.business, a.topics, a.audience, a.fit, a.customer_id as "customerId",
    a.erased_at is not null as erased, a.revision, a.created_at as "createdAt", t.followers, t.network,
    t.observed_on as "observedOn", coalesce((
      select json_agg(json_build_object('network', c.network, 'handle', c.handle) order by c.id) from ambassador_account c
      where c.workspace_id = a.workspace_id and c.ambassador_id = a.id), '[]') as accounts
  from ambassador a ${top(tx)} where a.workspace_id = ${tx.workspaceId} and ${where}`;

const likeness = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

/** The newest first. */
export function listRows(
  tx: Tx,
  { query, state, size, network, limit }: Omit<ListAmbassadors, 'cursor'>,
  before: string | null,
): Promise<Row[]> {
  const where = [sql`true`];
  const bounds = sizes.find((each) => each.size === size);
  const account = (is: RawBuilder<unknown>) => sql`exists (select from ambassador_account c
    where c.workspace_id = a.workspace_id and c.ambassador_id = a.id and ${is})`;
  if (query !== '')
    where.push(sql`(a.name ilike ${likeness(query)} or a.reading ilike ${likeness(query)}
      or ${account(sql`c.handle ilike ${likeness(query)}`)})`);
  if (state !== undefined) where.push(sql`a.state = ${state}`);
  if (network !== undefined) where.push(account(sql`c.network = ${network}`));
  if (bounds !== undefined)
    where.push(sql`t.followers between ${bounds.atLeast} and ${bounds.atMost ?? 2_147_483_647}`);
  if (before !== null) where.push(sql`a.id < ${before}::uuid`);
  return tx.many(sql`${rowsOf(tx, sql.join(where, sql` and `))} order by a.id desc limit ${limit}`);
}

export function findRow(tx: Tx, id: string): Promise<Row | undefined> {
  return tx.maybe(rowsOf(tx, sql`a.id = ${id}`));
}

/** Whoever changes an ambassador, or what belongs to them, queues up here. */
export async function lockRow(tx: Tx, id: string): Promise<Row | undefined> {
  await tx.run(sql`select from ambassador where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findRow(tx, id);
}

export type Fields = {
  name: string;
  reading: string;
  state: AmbassadorState;
  business: AmbassadorBusiness;
  audience: string;
  fit: string;
  topics: readonly string[];
  customerId: string | null;
};

export async function insertRow(tx: Tx, given: Fields, memberId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into ambassador (workspace_id, id, name, reading, state, business, audience, fit, topics, customer_id, created_by)
    values (${tx.workspaceId}, ${id}, ${given.name}, ${given.reading}, ${given.state}, ${given.business}, ${given.audience},
      ${given.fit}, ${[...given.topics]}::text[], ${given.customerId}, ${memberId})`);
  return id;
}

export async function updateRow(tx: Tx, id: string, given: Fields): Promise<void> {
  await tx.run(sql`
    update ambassador set name = ${given.name}, reading = ${given.reading}, state = ${given.state},
      business = ${given.business}, audience = ${given.audience}, fit = ${given.fit}, topics = ${[...given.topics]}::text[],
      customer_id = ${given.customerId}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The day it is where the workspace is. */
export async function todayOf(tx: Tx): Promise<string> {
  const { day } = await tx.one(sql<{ day: string }>`
    select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as day from workspace_settings
    where workspace_id = ${tx.workspaceId}`);
  return day;
}
