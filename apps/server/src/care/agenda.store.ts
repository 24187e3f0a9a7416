import { sql, type Tx } from '../platform/db/index.ts';
import { heldBack } from './task.store.ts';

/** What somebody must do, in the shape in which all features tell it. */
type AgendaItem = {
  id: string;
  kind: 'care';
  customer: { id: string; name: string; honorific: string };
  ownerId: string | null;
  dueAt: string;
  /** What it is about, as it stands in the record. */
  reason: string;
  address: string;
};

/**
 * The open tasks of a member (null: of everybody) that are due up to a day and that nothing holds back, the earliest first. A task is due at the end of
 * its day on the workspace's clock.
 */
export async function careAgenda(
  tx: Tx,
  { memberId, until, limit }: { memberId: string | null; until: string; limit: number },
): Promise<AgendaItem[]> {
  const whose = memberId === null ? sql`true` : sql`assignee_id = ${memberId}`;
  const rows = await tx.many(sql<Omit<AgendaItem, 'kind' | 'address'> & { visitId: string | null }>`
    with t as materialized (
      select * from care_task t
      where workspace_id = ${tx.workspaceId} and state in ('proposed', 'planned') and ${whose} and due_on <= ${until}::date
        and not exists (select from ${heldBack})
      order by due_on, id limit ${limit})
    select t.id, t.visit_id as "visitId", json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, t.name as reason,
      t.assignee_id as "ownerId",
      ((t.due_on + 1)::timestamp at time zone s.time_zone) as "dueAt"
    from t
    join workspace_settings s on s.workspace_id = t.workspace_id
    join customer k on k.workspace_id = t.workspace_id and k.id = madoguchi_survivor(t.workspace_id, t.customer_id)
    order by t.due_on, t.id`);
  return rows.map(({ visitId, ...row }) => ({
    ...row,
    kind: 'care',
    address: visitId === null ? `/care/tasks/${row.id}` : `/care/visits/${visitId}`,
  }));
}
