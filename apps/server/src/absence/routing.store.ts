import { sql, type Tx } from '../platform/db/index.ts';
import type { RoutingFacts, Worker } from './routing.ts';

/** Everybody as they are at an instant; the absence that ends last holds. */
export async function workersAt(tx: Tx, at: Date): Promise<Worker[]> {
  return tx.many(sql<Worker>`
    select m.id, u.name, m.role, coalesce(v.state, 'available') = 'available' as available,
      (select count(*)::int from conversation c where c.workspace_id = ${tx.workspaceId} and c.assignee_id = m.id
        and c.status in ('open', 'in_progress') and c.status <> 'done' and c.merged_into is null) as load,
      case when a.id is null then null else json_build_object('kind', a.kind,
        'until', to_char(a.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'standInId', a.stand_in_id) end as away
    from member m join auth_user u on u.id = m."userId"
    left join member_availability v on v.workspace_id = ${tx.workspaceId} and v.member_id = m.id
    left join lateral (
      select * from absence a where a.workspace_id = ${tx.workspaceId} and a.member_id = m.id
        and a.starts_at <= ${at} and a.ends_at > ${at} order by a.ends_at desc limit 1
    ) a on true
    where m."organizationId" = ${tx.workspaceId} order by m.id`);
}

type Persons = Pick<RoutingFacts, 'contactId' | 'backupId' | 'ceiling'>;

/** Who looks after a customer, and what the lead set. */
export function personsOf(tx: Tx, customerId: string): Promise<Persons | undefined> {
  return tx.maybe(sql<Persons>`
    select contact_person_id as "contactId", backup_person_id as "backupId", (
      select ceiling from contact_settings where workspace_id = ${tx.workspaceId}) as ceiling
    from customer where workspace_id = ${tx.workspaceId} and id = ${customerId}`);
}

/** Whose a conversation is, and who looks after its customer. */
export function holderOf(
  tx: Tx,
  conversationId: string,
): Promise<(Persons & { assigneeId: string | null; customerId: string }) | undefined> {
  return tx.maybe(sql<Persons & { assigneeId: string | null; customerId: string }>`
    select c.assignee_id as "assigneeId", c.customer_id as "customerId", k.contact_person_id as "contactId",
      k.backup_person_id as "backupId", (
        select ceiling from contact_settings where workspace_id = ${tx.workspaceId}) as ceiling
    from conversation c join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}

/** Gives a conversation that has just begun to somebody else than its customer's contact person. */
export async function giveTo(tx: Tx, conversationId: string, memberId: string): Promise<void> {
  await tx.run(sql`
    update conversation set assignee_id = ${memberId}
    where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
}

/** The absence in force of a member; the one that ends last. */
export function absenceAt(
  tx: Tx,
  memberId: string,
  at: Date,
): Promise<{ id: string; endsAt: string } | undefined> {
  return tx.maybe(sql<{ id: string; endsAt: string }>`
    select id, ends_at as "endsAt" from absence
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and starts_at <= ${at} and ends_at > ${at}
    order by ends_at desc limit 1`);
}
