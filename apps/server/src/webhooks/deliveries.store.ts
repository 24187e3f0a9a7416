import type { WebhookDelivery, WebhookDeliveryDetail } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { Posted } from './post.ts';

/** A delivery of which nobody needs the words any more is forgotten after so many days. */
const keptDays = 30;

const shown = (tx: Tx): RawBuilder<unknown> => sql`
  d.id, d.type, d.state, d.attempts, a.status as "lastStatus", a.error as "lastError",
  case when d.state = 'waiting' then d.next_at end as "nextAt", d.created_at as "createdAt"
  from webhook_delivery d left join webhook_attempt a
    on a.workspace_id = ${tx.workspaceId} and a.delivery_id = d.id and a.number = d.attempts`;

/** Writes a delivery down unless it was already; answers whether it is new. */
export async function insertDelivery(
  tx: Tx,
  delivery: { id: string; webhookId: string; key: string; type: string; body: string },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into webhook_delivery (workspace_id, id, webhook_id, key, type, body, next_at)
    values (${tx.workspaceId}, ${delivery.id}, ${delivery.webhookId}, ${delivery.key}, ${delivery.type}, ${delivery.body}, now())
    on conflict (workspace_id, webhook_id, key) do nothing`);
  return inserted > 0;
}

/** Newest first. */
export function listDeliveries(
  tx: Tx,
  webhookId: string,
  options: { state: WebhookDelivery['state'] | null; before: string | null; limit: number },
): Promise<WebhookDelivery[]> {
  const where = [sql`d.workspace_id = ${tx.workspaceId}`, sql`d.webhook_id = ${webhookId}`];
  if (options.state !== null) where.push(sql`d.state = ${options.state}`);
  if (options.before !== null) where.push(sql`d.id < ${options.before}`);
  return tx.many(sql<WebhookDelivery>`
    select ${shown(tx)} where ${sql.join(where, sql` and `)} order by d.id desc limit ${options.limit}`);
}

export function findDelivery(
  tx: Tx,
  webhookId: string,
  id: string,
): Promise<WebhookDeliveryDetail | undefined> {
  return tx.maybe(sql<WebhookDeliveryDetail>`
    select d.body, coalesce((
      select json_agg(json_build_object('number', t.number,
        'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'durationMs', t.duration_ms, 'status', t.status,
        'error', t.error, 'response', t.response) order by t.number)
      from webhook_attempt t where t.workspace_id = ${tx.workspaceId} and t.delivery_id = d.id
    ), '[]') as log, ${shown(tx)}
    where d.workspace_id = ${tx.workspaceId} and d.webhook_id = ${webhookId} and d.id = ${id}`);
}

export type Due = { webhookId: string; body: string; state: WebhookDelivery['state']; attempts: number };

export function findDue(tx: Tx, id: string): Promise<Due | undefined> {
  return tx.maybe(sql<Due>`
    select webhook_id as "webhookId", body, state, attempts from webhook_delivery
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Records attempt number `attempts + 1`; false when another process has recorded it already. */
export async function recordAttempt(
  tx: Tx,
  id: string,
  attempt: Posted & { attempts: number; at: Date; durationMs: number },
  outcome: { state: WebhookDelivery['state']; nextAt: Date | null },
): Promise<boolean> {
  const updated = await tx.run(sql`
    update webhook_delivery set state = ${outcome.state}, attempts = attempts + 1, next_at = ${outcome.nextAt}
    where workspace_id = ${tx.workspaceId} and id = ${id} and attempts = ${attempt.attempts}`);
  if (updated === 0) return false;
  await tx.run(sql`
    insert into webhook_attempt (workspace_id, delivery_id, number, at, duration_ms, status, error, response)
    values (${tx.workspaceId}, ${id}, ${attempt.attempts + 1}, ${attempt.at}, ${attempt.durationMs}, ${attempt.status},
      ${attempt.error}, ${attempt.response})`);
  return true;
}

/** Puts a delivery back in line; its attempts go on being counted. False when it is not there. */
export async function replayDelivery(tx: Tx, webhookId: string, id: string): Promise<boolean> {
  const updated = await tx.run(sql`
    update webhook_delivery set state = 'waiting', next_at = now()
    where workspace_id = ${tx.workspaceId} and webhook_id = ${webhookId} and id = ${id}`);
  return updated > 0;
}

export function forgetOldDeliveries(tx: Tx): Promise<number> {
  return tx.run(sql`
    delete from webhook_delivery where workspace_id = ${tx.workspaceId}
      and created_at < now() - make_interval(days => ${keptDays})`);
}
