import type { Webhook, WebhookEvent } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** What the API shows; the secrets stay behind. */
const shown = sql`id, name, url, events, enabled, stopped_reason as "stoppedReason", failing_since as "failingSince",
  created_at as "createdAt"`;

export type WebhookFields = { name: string; url: string; events: WebhookEvent[]; enabled: boolean };

export function listWebhooks(tx: Tx): Promise<Webhook[]> {
  return tx.many(
    sql<Webhook>`select ${shown} from webhook where workspace_id = ${tx.workspaceId} order by id`,
  );
}

export function findWebhook(tx: Tx, id: string): Promise<Webhook | undefined> {
  return tx.maybe(
    sql<Webhook>`select ${shown} from webhook where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

/** A new webhook, told of what happens from now on. */
export async function insertWebhook(
  tx: Tx,
  id: string,
  fields: WebhookFields & { secrets: Buffer; createdBy: string },
): Promise<void> {
  await tx.run(sql`
    insert into webhook (workspace_id, id, name, url, events, enabled, secrets, created_by, cursor)
    select ${tx.workspaceId}, ${id}, ${fields.name}, ${fields.url}, ${fields.events}::text[], ${fields.enabled},
      ${fields.secrets}, ${fields.createdBy}, last_seq
    from event_sequence where workspace_id = ${tx.workspaceId}`);
}

/** Changes a webhook. Switched on again it begins with what happens from now on, and with a clean record. */
export async function updateWebhook(tx: Tx, id: string, fields: WebhookFields): Promise<void> {
  await tx.run(sql`
    update webhook w set name = ${fields.name}, url = ${fields.url}, events = ${fields.events}::text[],
      enabled = ${fields.enabled},
      stopped_reason = case when ${fields.enabled} then null else w.stopped_reason end,
      failing_since = case when ${fields.enabled} and w.enabled then w.failing_since end,
      cursor = case when w.enabled then w.cursor else s.last_seq end
    from event_sequence s
    where w.workspace_id = ${tx.workspaceId} and w.id = ${id} and s.workspace_id = w.workspace_id`);
}

export async function deleteWebhook(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql`delete from webhook where workspace_id = ${tx.workspaceId} and id = ${id}`)) > 0;
}

export async function saveSecrets(tx: Tx, id: string, secrets: Buffer, previousUntil: Date): Promise<void> {
  await tx.run(sql`
    update webhook set secrets = ${secrets}, previous_until = ${previousUntil}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Target = {
  url: string;
  enabled: boolean;
  secrets: Buffer;
  previousUntil: string | null;
  failingSince: string | null;
};

const target = (tx: Tx, id: string, lock: RawBuilder<unknown>): RawBuilder<Target> => sql<Target>`
  select url, enabled, secrets, previous_until as "previousUntil", failing_since as "failingSince"
  from webhook where workspace_id = ${tx.workspaceId} and id = ${id} ${lock}`;

/** Where and with which secrets to post. */
export const findTarget = (tx: Tx, id: string): Promise<Target | undefined> =>
  tx.maybe(target(tx, id, sql``));

/** The same, held until the transaction ends. */
export const lockTarget = (tx: Tx, id: string): Promise<Target | undefined> =>
  tx.maybe(target(tx, id, sql`for update`));

/** Notes since when an address fails; null when it answered. */
export async function noteFailing(tx: Tx, id: string, since: Date | null): Promise<void> {
  await tx.run(sql`
    update webhook set failing_since = ${since} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function stopWebhook(tx: Tx, id: string, reason: 'gone' | 'failing'): Promise<void> {
  await tx.run(sql`
    update webhook set enabled = false, stopped_reason = ${reason}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type Listener = { id: string; events: WebhookEvent[]; cursor: number };

/** Those who have not seen all events yet, each for one process at a time. */
export function takeListeners(tx: Tx): Promise<Listener[]> {
  return tx.many(sql<Listener>`
    select w.id, w.events, w.cursor from webhook w
    join event_sequence s on s.workspace_id = w.workspace_id and s.last_seq > w.cursor
    where w.workspace_id = ${tx.workspaceId} and w.enabled
    order by w.id for update of w skip locked`);
}

export async function advance(tx: Tx, id: string, cursor: number): Promise<void> {
  await tx.run(
    sql`update webhook set cursor = ${cursor} where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}
