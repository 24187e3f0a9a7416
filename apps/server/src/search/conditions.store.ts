import type { ConversationStatus, Direction } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** What filters ask of a message `m` and its conversation `c`; every value is a parameter. */
export const conditions = {
  statuses: (statuses: readonly ConversationStatus[]) => sql`c.status = any(${[...statuses]})`,
  /** Null is nobody. */
  assignees: (ids: readonly (string | null)[]) => {
    const members = sql`c.assignee_id = any(${ids.filter((id) => id !== null)}::uuid[])`;
    return ids.includes(null) ? sql`(c.assignee_id is null or ${members})` : members;
  },
  customers: (ids: readonly string[]) => sql`c.customer_id = any(${[...ids]}::uuid[])`,
  channels: (ids: readonly string[]) => sql`m.channel_id = any(${[...ids]}::uuid[])`,
  tags: (ids: readonly string[]) => sql`exists (
    select from conversation_tag t
    where t.workspace_id = c.workspace_id and t.conversation_id = c.id and t.tag_id = any(${[...ids]}::uuid[]))`,
  directions: (directions: readonly Direction[]) => sql`m.direction = any(${[...directions]})`,
  not: (condition: RawBuilder<unknown>) => sql`(${condition}) is not true`,
};

export type Named = { id: string; name: string; also: string };

/** Members with their addresses. */
export function membersOf(tx: Tx): Promise<Named[]> {
  return tx.many(sql<Named>`
    select m.id, u.name, u.email as also from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId} order by m.id`);
}

export function channelsOf(tx: Tx): Promise<Named[]> {
  return tx.many(sql<Named>`
    select id, name, address || ' ' || type as also from channel where workspace_id = ${tx.workspaceId} order by id`);
}

/** Tags by their names; a workspace has some dozens. */
export function tagsOf(tx: Tx): Promise<Named[]> {
  return tx.many(sql<Named>`
    select id, name, '' as also from tag where workspace_id = ${tx.workspaceId} order by name_key limit 1000`);
}

/** Today in the workspace's zone. */
export async function today(tx: Tx): Promise<string> {
  const row = await tx.one(sql<{ day: string }>`
    select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as day from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.day;
}

/** When a day begins in the workspace's zone. */
export async function beginningOf(tx: Tx, day: string): Promise<string> {
  const row = await tx.one(sql<{ at: string }>`
    select ${day}::date::timestamp at time zone time_zone as at from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return row.at;
}
