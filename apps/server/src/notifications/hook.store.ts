import type { HookService, Locale, NotificationHook, NotificationKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** What the API shows; the address stays behind. */
const shown = sql`id, name, service, shown_address as address, kinds, locale, with_names as "withNames", enabled,
  last_sent_at as "lastSentAt", failed_at as "failedAt", failure, created_at as "createdAt"`;

export function listHooks(tx: Tx): Promise<NotificationHook[]> {
  return tx.many(sql<NotificationHook>`
    select ${shown} from notification_hook where workspace_id = ${tx.workspaceId} order by id`);
}

export function findHook(tx: Tx, id: string): Promise<NotificationHook | undefined> {
  return tx.maybe(sql<NotificationHook>`
    select ${shown} from notification_hook where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type HookFields = {
  name: string;
  service: HookService;
  kinds: NotificationKind[];
  locale: Locale;
  withNames: boolean;
  enabled: boolean;
};
/** An address, sealed, and what may be shown of it. */
export type HookAddress = { sealed: Buffer; shown: string };

export async function insertHook(
  tx: Tx,
  id: string,
  fields: HookFields,
  address: HookAddress,
  createdBy: string,
): Promise<void> {
  const { name, service, kinds, locale, withNames, enabled } = fields;
  await tx.run(sql`
    insert into notification_hook (workspace_id, id, name, service, address, shown_address, kinds, locale, with_names, enabled, created_by)
    values (${tx.workspaceId}, ${id}, ${name}, ${service}, ${address.sealed}, ${address.shown}, ${kinds}::text[], ${locale},
      ${withNames}, ${enabled}, ${createdBy})`);
}

/** Changes a room; with another address it has not failed yet. */
export async function updateHook(
  tx: Tx,
  id: string,
  fields: HookFields,
  address: HookAddress | null,
): Promise<void> {
  const { name, service, kinds, locale, withNames, enabled } = fields;
  await tx.run(sql`
    update notification_hook set name = ${name}, service = ${service}, kinds = ${kinds}::text[], locale = ${locale},
      with_names = ${withNames}, enabled = ${enabled},
      address = coalesce(${address?.sealed ?? null}, address), shown_address = coalesce(${address?.shown ?? null}, shown_address),
      failed_at = case when ${address === null} then failed_at end, failure = case when ${address === null} then failure end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function deleteHook(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.run(sql`delete from notification_hook where workspace_id = ${tx.workspaceId} and id = ${id}`)) >
    0
  );
}

export type HookTarget = Pick<HookFields, 'service' | 'locale' | 'withNames' | 'enabled'> & {
  address: Buffer;
};

/** Where and in which form to post. */
export function hookTarget(tx: Tx, id: string): Promise<HookTarget | undefined> {
  return tx.maybe(sql<HookTarget>`
    select service, locale, with_names as "withNames", enabled, address from notification_hook
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Notes how the last message went; null when it arrived. */
export async function noteRoom(tx: Tx, id: string, failure: string | null): Promise<void> {
  await tx.run(
    failure === null
      ? sql`update notification_hook set last_sent_at = now(), failed_at = null, failure = null
          where workspace_id = ${tx.workspaceId} and id = ${id}`
      : sql`update notification_hook set failed_at = now(), failure = ${failure}
          where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}
