import type { DataRequestKind, DataRequestReason } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type RequestRow = {
  id: string;
  customerId: string;
  kind: DataRequestKind;
  reason: DataRequestReason;
  reference: string | null;
  actorId: string | null;
  actorName: string;
  counts: Record<string, number>;
  at: string;
  archive: boolean;
};

/** What was asked may be fetched for a day, while the person is not erased. */
const columns = sql`
  d.id, d.customer_id as "customerId", d.kind, d.reason, d.reference, d.actor_id as "actorId", d.actor_name as "actorName",
  d.counts, d.at, d.kind = 'disclosure' and d.at > now() - interval '1 day' and exists (
    select from customer k where k.workspace_id = d.workspace_id and k.id = d.customer_id and k.erased_at is null) as archive`;

export async function insertRequest(
  tx: Tx,
  given: {
    customerId: string;
    kind: DataRequestKind;
    reason: DataRequestReason;
    reference: string | null;
    actorId: string;
    actorName: string;
    counts: Record<string, number>;
  },
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into data_request (workspace_id, id, customer_id, kind, reason, reference, actor_id, actor_name, counts)
    values (${tx.workspaceId}, ${id}, ${given.customerId}, ${given.kind}, ${given.reason}, ${given.reference},
      ${given.actorId}, ${given.actorName}, ${JSON.stringify(given.counts)})`);
  return id;
}

export function findRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  return tx.maybe(sql<RequestRow>`
    select ${columns} from data_request d where d.workspace_id = ${tx.workspaceId} and d.id = ${id}`);
}

export function listRequests(
  tx: Tx,
  options: { customerId: string | null; before: string | null; limit: number },
): Promise<RequestRow[]> {
  const where = [sql`d.workspace_id = ${tx.workspaceId}`];
  if (options.customerId !== null) where.push(sql`d.customer_id = ${options.customerId}`);
  if (options.before !== null) where.push(sql`d.id < ${options.before}::uuid`);
  return tx.many(sql<RequestRow>`
    select ${columns} from data_request d where ${sql.join(where, sql` and `)} order by d.id desc limit ${options.limit}`);
}

/** Locks everything of a person that changes by itself, in the order of `lockCustomer`: no message comes in while it is erased. */
export async function lockPerson(tx: Tx, customerIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    select 1 from customer where workspace_id = ${tx.workspaceId} and id = any(${[...customerIds]}::uuid[])
    order by id for no key update`);
  await tx.run(sql`
    select 1 from contact_point where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
    order by id for update`);
  await tx.run(sql`
    select 1 from conversation where workspace_id = ${tx.workspaceId} and customer_id = any(${[...customerIds]}::uuid[])
    order by id for update`);
}

/** Whether someone has said of one of these conversations, or of what was merged into it, that it must be kept. */
export async function isOnHold(tx: Tx, conversationIds: readonly string[]): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from legal_hold h join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
    where h.workspace_id = ${tx.workspaceId}
      and (c.id = any(${[...conversationIds]}::uuid[]) or c.merged_into = any(${[...conversationIds]}::uuid[])
        or exists (select from conversation s where s.workspace_id = c.workspace_id and s.merged_into = c.id
          and s.id = any(${[...conversationIds]}::uuid[])))
    limit 1`);
  return rows.length > 0;
}

/** Whether an answer to this person is being handed to a mail server at this moment. */
export async function isTransmitting(tx: Tx, conversationIds: readonly string[]): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from outbox x join message m on m.workspace_id = x.workspace_id and m.id = x.message_id
    where x.workspace_id = ${tx.workspaceId} and x.state <> 'waiting' and m.conversation_id = any(${[...conversationIds]}::uuid[])
    limit 1`);
  return rows.length > 0;
}
