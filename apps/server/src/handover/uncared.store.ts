import type { UncaredCustomer } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** How far back answers count for who should look after somebody, in days. */
const lookBack = 400;

/** Customers without a contact person, the newest first, with who answered them most of those still here. */
export function listUncared(tx: Tx, before: string | null, limit: number): Promise<UncaredCustomer[]> {
  const beyond = before === null ? sql`true` : sql`id < ${before}::uuid`;
  return tx.many(sql<UncaredCustomer>`
    with page as materialized (
      select id, name, honorific, company_id from customer
      where workspace_id = ${tx.workspaceId} and contact_person_id is null and merged_into is null and erased_at is null
        and not withheld and ${beyond}
      order by id desc limit ${limit}
    )
    select json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific, 'company', o.name) as customer,
      case when f.from_id is null then null else json_build_object('name', f.from_name, 'left', not exists (
        select from member m where m."organizationId" = ${tx.workspaceId} and m.id = f.from_id)) end as former,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name, 'answers', p.answers, 'of', p.of) end
        as proposal,
      (select max(c.last_message_at) from conversation c where c.workspace_id = ${tx.workspaceId} and c.customer_id = k.id)
        as "lastMessageAt"
    from page k
    left join company o on o.workspace_id = ${tx.workspaceId} and o.id = k.company_id
    left join lateral (
      select from_id, from_name from contact_change h
      where h.workspace_id = ${tx.workspaceId} and h.customer_id = k.id order by at desc, id desc limit 1
    ) f on true
    left join lateral (
      select m.id, u.name, w.answers, sum(w.answers) over ()::int as of from (
        select x.author_id, count(*)::int as answers from conversation c
        join message x on x.workspace_id = c.workspace_id and x.conversation_id = c.id and x.direction = 'outbound'
          and x.author_id is not null and not x.automatic and x.received_at > now() - make_interval(days => ${lookBack})
        where c.workspace_id = ${tx.workspaceId} and c.customer_id = k.id group by x.author_id
      ) w
      left join member m on m."organizationId" = ${tx.workspaceId} and m.id = w.author_id and m.role <> 'observer'
      left join auth_user u on u.id = m."userId"
      order by m.id is null, w.answers desc, m.id limit 1
    ) p on true
    order by k.id desc`);
}

export type Taken = { customerId: string; memberId: string };

export async function insertTaking(tx: Tx, items: readonly Taken[], by: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into contact_taking (workspace_id, id, items, by_id)
    values (${tx.workspaceId}, ${id}, ${JSON.stringify(items)}::jsonb, ${by})`);
  return id;
}

export function lockTaking(
  tx: Tx,
  id: string,
): Promise<{ items: Taken[]; byId: string | null; undoneAt: string | null } | undefined> {
  return tx.maybe(sql<{ items: Taken[]; byId: string | null; undoneAt: string | null }>`
    select items, by_id as "byId", undone_at as "undoneAt" from contact_taking
    where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update contact_taking set undone_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** A step that was taken back was no change: what it wrote into the count goes. */
export async function uncount(tx: Tx, { customerId, memberId }: Taken): Promise<void> {
  await tx.run(sql`
    delete from contact_change where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and (
      at = now()::timestamptz(3) and to_id is null and from_id = ${memberId}
      or id = (select id from contact_change where workspace_id = ${tx.workspaceId} and customer_id = ${customerId}
        and to_id = ${memberId} order by at desc, id desc limit 1))`);
}
