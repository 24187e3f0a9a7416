import type { CareEventKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type NewEvent = {
  customerId: string;
  kind: CareEventKind;
  key: string;
  at: Date;
  amount: number | null;
  conversationId: string | null;
  planId: string | null;
};

/** Notes what happened; false when it was told before. */
export async function insertEvent(tx: Tx, event: NewEvent): Promise<boolean> {
  const { customerId, kind, key, at, amount, conversationId, planId } = event;
  const added = await tx.run(sql`
    insert into care_event (workspace_id, customer_id, kind, key, at, amount, conversation_id, plan_id)
    values (${tx.workspaceId}, ${customerId}, ${kind}, ${key}, ${at}, ${amount}, ${conversationId}, ${planId})
    on conflict (workspace_id, kind, key) do nothing`);
  return added === 1;
}

export type EventRow = {
  id: string;
  customerId: string;
  kind: CareEventKind;
  at: Date;
  amount: number | null;
  conversationId: string | null;
  planId: string | null;
};

/** The oldest event whose plans are still to be begun; one that another process has in hand is passed over. */
export async function takeNextEvent(tx: Tx): Promise<EventRow | undefined> {
  const row = await tx.maybe(sql<Omit<EventRow, 'at'> & { at: string }>`
    update care_event set taken_at = now()
    where workspace_id = ${tx.workspaceId} and id = (
      select id from care_event where workspace_id = ${tx.workspaceId} and taken_at is null
      order by told_at, id limit 1 for update skip locked)
    returning id, customer_id as "customerId", kind, at, amount::float8 as amount, conversation_id as "conversationId",
      plan_id as "planId"`);
  return row === undefined ? undefined : { ...row, at: new Date(row.at) };
}

export type EventFacts = {
  companyId: string | null;
  /** Tags of the event's conversation, or of all of the person's where it has none. */
  tagIds: string[];
  contactPersonId: string | null;
  backupPersonId: string | null;
  /** Whose the event's conversation is, or the person's newest. */
  ownerId: string | null;
};

/** What the conditions of plans are asked of, and who may do what follows. */
export function findFacts(tx: Tx, customerId: string, conversationId: string | null): Promise<EventFacts> {
  return tx.one(sql<EventFacts>`
    with mine as (
      select c.id, c.assignee_id, c.last_message_at from conversation c
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = ${customerId} and c.merged_into is null
      order by (c.id is not distinct from ${conversationId}::uuid) desc, c.last_message_at desc nulls last limit 50
    )
    select k.company_id as "companyId", k.contact_person_id as "contactPersonId", k.backup_person_id as "backupPersonId",
      (select assignee_id from mine limit 1) as "ownerId",
      coalesce((
        select array_agg(distinct t.tag_id) from conversation_tag t
        where t.workspace_id = ${tx.workspaceId} and t.conversation_id in (select id from mine)
          and (${conversationId}::uuid is null or t.conversation_id = ${conversationId}::uuid)), '{}') as "tagIds"
    from customer k where k.workspace_id = ${tx.workspaceId} and k.id = ${customerId}`);
}
