import { sql, type Tx } from '../platform/db/index.ts';

export async function channelExists(tx: Tx, channelId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from channel where workspace_id = ${tx.workspaceId} and id = ${channelId} and type = 'line'`);
  return row !== undefined;
}
