import type { AmbassadorSource } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

type Row = { id: string; kind: AmbassadorSource['kind']; targetId: string };

/** What is somebody’s, by the ids that links, codes and campaigns have. */
export function listSources(tx: Tx, ambassadorId: string): Promise<Row[]> {
  return tx.many(sql<Row>`
    select id, case when link_id is not null then 'link' when code_id is not null then 'code' else 'campaign' end as kind,
      coalesce(link_id, code_id, campaign_id) as "targetId"
    from ambassador_source where workspace_id = ${tx.workspaceId} and ambassador_id = ${ambassadorId} order by id`);
}

/** Gives a link, code or campaign to somebody; false when it is somebody’s. */
export async function insertSource(
  tx: Tx,
  ambassadorId: string,
  { kind, id }: { kind: AmbassadorSource['kind']; id: string },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into ambassador_source (workspace_id, id, ambassador_id, ${sql.ref(`${kind}_id`)})
    values (${tx.workspaceId}, ${newId()}, ${ambassadorId}, ${id}) on conflict do nothing`);
  return added === 1;
}

/** Takes it away; whose it was. */
export async function deleteSource(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ ambassadorId: string }>`
    delete from ambassador_source where workspace_id = ${tx.workspaceId} and id = ${id}
    returning ambassador_id as "ambassadorId"`);
  return row?.ambassadorId;
}
