import type { CarePurpose, CareReason, CareWay, Courtesy } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';

export type DueFacts = {
  id: string;
  customerId: string;
  purpose: CarePurpose;
  way: CareWay;
  courtesy: Courtesy | null;
  promotional: boolean;
  dueOn: Day;
  erased: boolean;
  /** The conversation that was done is not done any more. */
  reopened: boolean;
  mourning: { since: Day; until: Day } | null;
  giftsRefused: boolean;
};

const facts = sql`
  t.id, k.id as "customerId", t.purpose, t.way, t.courtesy, t.promotional, t.due_on::text as "dueOn",
  k.erased_at is not null as erased, exists (
    select from care_event e join conversation c on c.workspace_id = e.workspace_id and c.id = e.conversation_id
    where e.workspace_id = t.workspace_id and e.id = t.event_id and e.kind = 'resolved' and c.status <> 'done') as reopened,
  (select json_build_object('since', p.mourning_since::text, 'until', p.mourning_until::text) from care_profile p
    where p.workspace_id = k.workspace_id and p.customer_id = k.id and p.mourning_since is not null) as mourning,
  coalesce((select o.gifts_refused from care_company o
    where o.workspace_id = k.workspace_id and o.company_id = k.company_id), false) as "giftsRefused"`;
const joined = sql`
  join customer k on k.workspace_id = t.workspace_id and k.id = madoguchi_survivor(t.workspace_id, t.customer_id)`;

/** Tasks whose preparation begins, locked; those that another process has in hand are passed over. */
export function takeWaiting(tx: Tx, today: Day, limit: number): Promise<DueFacts[]> {
  return tx.many(sql<DueFacts>`
    with t as materialized (
      select * from care_task
      where workspace_id = ${tx.workspaceId} and state = 'waiting' and prepare_on <= ${today}::date
      order by prepare_on, id limit ${limit} for update skip locked)
    select ${facts} from t ${joined} order by t.prepare_on, t.id`);
}

/** The same about one task. */
export function factsOf(tx: Tx, id: string): Promise<DueFacts | undefined> {
  return tx.maybe(sql<DueFacts>`
    select ${facts} from care_task t ${joined} where t.workspace_id = ${tx.workspaceId} and t.id = ${id}`);
}

export async function showTask(tx: Tx, id: string, reason: CareReason | null): Promise<void> {
  await tx.run(sql`
    update care_task set state = ${reason === null ? 'proposed' : 'stopped'}, reason = ${reason}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
