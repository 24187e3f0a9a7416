import type { ReturnCase } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

type Event = ReturnCase['events'][number];

/** Adds to the trail of a case. */
export async function noteEvent(
  tx: Tx,
  caseId: string,
  kind: Event['kind'],
  actorId: string | null,
  data: Event['data'] = {},
): Promise<void> {
  await tx.run(sql`
    insert into return_event (workspace_id, id, case_id, kind, actor_id, data)
    values (${tx.workspaceId}, ${newId()}, ${caseId}, ${kind}, ${actorId}, ${JSON.stringify(data)})`);
}

/** The newest first. */
export function listEvents(tx: Tx, caseId: string): Promise<Event[]> {
  return tx.many(sql<Event>`
    select e.id, e.kind, e.at, e.data, case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as actor
    from return_event e
    left join member m on m."organizationId" = e.workspace_id and m.id = e.actor_id
    left join auth_user u on u.id = m."userId"
    where e.workspace_id = ${tx.workspaceId} and e.case_id = ${caseId} order by e.id desc limit 200`);
}
