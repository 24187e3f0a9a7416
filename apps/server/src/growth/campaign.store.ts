import type { Campaign, CreateCampaign } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

const columns = sql`id, name, window_days as "windowDays", archived, revision, created_at as "createdAt"`;

/** The newest first; before an id. */
export function listCampaigns(tx: Tx, before: string | null, limit: number): Promise<Campaign[]> {
  return tx.many(sql<Campaign>`
    select ${columns} from campaign
    where workspace_id = ${tx.workspaceId} and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`);
}

export function findCampaign(tx: Tx, id: string): Promise<Campaign | undefined> {
  return tx.maybe(
    sql<Campaign>`select ${columns} from campaign where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

export function lockCampaign(tx: Tx, id: string): Promise<Campaign | undefined> {
  return tx.maybe(
    sql<Campaign>`select ${columns} from campaign where workspace_id = ${tx.workspaceId} and id = ${id} for update`,
  );
}

export async function insertCampaign(
  tx: Tx,
  { name, windowDays }: CreateCampaign,
  memberId: string | null,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into campaign (workspace_id, id, name, window_days, created_by)
    values (${tx.workspaceId}, ${id}, ${name}, ${windowDays}, ${memberId})`);
  return id;
}

export async function updateCampaign(
  tx: Tx,
  { id, name, windowDays, archived }: Pick<Campaign, 'id' | 'name' | 'windowDays' | 'archived'>,
): Promise<void> {
  await tx.run(sql`
    update campaign set name = ${name}, window_days = ${windowDays}, archived = ${archived}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** A campaign by its name, for lists; the newest of several. */
export async function campaignCalled(tx: Tx, name: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    select id from campaign where workspace_id = ${tx.workspaceId} and name = ${name} and not archived
    order by id desc limit 1`);
  return row?.id ?? null;
}
