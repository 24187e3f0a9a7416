import type { GrowthCode } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { codeKey } from './codes.ts';

const codesOf = (tx: Tx, where: RawBuilder<unknown>) => sql<GrowthCode>`
  select g.id, g.code, g.kind, g.owner, g.owner_name as "ownerName", to_char(g.starts_on, 'YYYY-MM-DD') as "startsOn",
    to_char(g.ends_on, 'YYYY-MM-DD') as "endsOn", g.once, g.archived, g.revision, g.created_at as "createdAt",
    case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
    case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as campaign, (
      select count(*)::int from attribution_code a
      join attribution t on t.workspace_id = a.workspace_id and t.order_id = a.order_id and t.counted
      where a.workspace_id = g.workspace_id and a.code_key = g.code_key) as orders
  from growth_code g
  left join campaign c on c.workspace_id = g.workspace_id and c.id = g.campaign_id
  left join customer k on k.workspace_id = g.workspace_id and k.id = g.customer_id
  where g.workspace_id = ${tx.workspaceId} and ${where}`;

export type CodeQuery = { campaignId: string | null; query: string; before: string | null; limit: number };

/** The newest first; `query` is the beginning of a code. */
export function listCodes(tx: Tx, { campaignId, query, before, limit }: CodeQuery): Promise<GrowthCode[]> {
  const where = [sql`true`];
  const key = codeKey(query);
  if (campaignId !== null) where.push(sql`g.campaign_id = ${campaignId}`);
  if (key !== '') where.push(sql`starts_with(g.code_key, ${key})`);
  if (before !== null) where.push(sql`g.id < ${before}::uuid`);
  return tx.many(sql`${codesOf(tx, sql.join(where, sql` and `))} order by g.id desc limit ${limit}`);
}

export function findCode(tx: Tx, id: string): Promise<GrowthCode | undefined> {
  return tx.maybe(codesOf(tx, sql`g.id = ${id}`));
}

/** A code however it is written. */
export function findCodeCalled(tx: Tx, code: string): Promise<GrowthCode | undefined> {
  return tx.maybe(codesOf(tx, sql`g.code_key = ${codeKey(code)}`));
}

export async function lockCode(tx: Tx, id: string): Promise<GrowthCode | undefined> {
  await tx.run(sql`select from growth_code where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
  return findCode(tx, id);
}

export type CodeFields = Pick<GrowthCode, 'kind' | 'owner' | 'ownerName' | 'startsOn' | 'endsOn' | 'once'> & {
  customerId: string | null;
  campaignId: string | null;
};

/** Adds a code; null when there is one like it. */
export async function insertCode(
  tx: Tx,
  code: string,
  fields: CodeFields,
  memberId: string,
): Promise<string | null> {
  const id = newId();
  const added = await tx.run(sql`
    insert into growth_code (workspace_id, id, code, code_key, kind, owner, owner_name, customer_id, campaign_id, starts_on,
      ends_on, once, created_by)
    values (${tx.workspaceId}, ${id}, ${code}, ${codeKey(code)}, ${fields.kind}, ${fields.owner}, ${fields.ownerName},
      ${fields.customerId}, ${fields.campaignId}, ${fields.startsOn}::date, ${fields.endsOn}::date, ${fields.once}, ${memberId})
    on conflict (workspace_id, code_key) do nothing`);
  return added === 1 ? id : null;
}

export type CodeChange = Pick<GrowthCode, 'startsOn' | 'endsOn' | 'once' | 'archived'> & {
  campaignId: string | null;
};

export async function updateCode(tx: Tx, id: string, change: CodeChange): Promise<void> {
  await tx.run(sql`
    update growth_code set campaign_id = ${change.campaignId}, starts_on = ${change.startsOn}::date,
      ends_on = ${change.endsOn}::date, once = ${change.once}, archived = ${change.archived}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
