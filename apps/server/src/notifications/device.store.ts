import type { AddPushDevice, PushDevice } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { newId, sql, type Tx } from '../platform/db/index.ts';

const shown = sql`id, name, created_at as "createdAt", last_sent_at as "lastSentAt"`;

export function devicesOf(tx: Tx, memberId: string): Promise<PushDevice[]> {
  return tx.many(sql<PushDevice>`
    select ${shown} from notification_device
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} order by id`);
}

export function findDevice(tx: Tx, memberId: string, id: string): Promise<PushDevice | undefined> {
  return tx.maybe(sql<PushDevice>`
    select ${shown} from notification_device
    where workspace_id = ${tx.workspaceId} and member_id = ${memberId} and id = ${id}`);
}

/** Keeps a browser's subscription. One that was another member's is this one's from now on. */
export async function saveDevice(
  tx: Tx,
  memberId: string,
  subscription: AddPushDevice,
  name: string | null,
): Promise<{ id: string }> {
  const { endpoint, keys } = subscription;
  const hash = createHash('sha256').update(endpoint).digest();
  return tx.one(sql<{ id: string }>`
    insert into notification_device as d (workspace_id, id, member_id, name, endpoint, endpoint_hash, p256dh, auth)
    values (${tx.workspaceId}, ${newId()}, ${memberId}, ${name}, ${endpoint}, ${hash}, ${keys.p256dh}, ${keys.auth})
    on conflict (workspace_id, endpoint_hash) do update set member_id = excluded.member_id, p256dh = excluded.p256dh,
      auth = excluded.auth, name = coalesce(excluded.name, d.name)
    returning id`);
}

export async function deleteDevice(tx: Tx, id: string, memberId?: string): Promise<boolean> {
  const own = memberId === undefined ? sql`true` : sql`member_id = ${memberId}`;
  return (
    (await tx.run(sql`
      delete from notification_device where workspace_id = ${tx.workspaceId} and id = ${id} and ${own}`)) > 0
  );
}

export type PushTarget = { endpoint: string; p256dh: string; auth: string; locale: 'ja' | 'en' };

/** Where a push goes, and in which language; undefined when the browser was removed or is somebody else's now. */
export function pushTarget(tx: Tx, id: string, memberId: string): Promise<PushTarget | undefined> {
  return tx.maybe(sql<PushTarget>`
    select d.endpoint, d.p256dh, d.auth, coalesce(p.locale, 'ja') as locale from notification_device d
    left join member_profile p on p.workspace_id = d.workspace_id and p.member_id = d.member_id
    where d.workspace_id = ${tx.workspaceId} and d.id = ${id} and d.member_id = ${memberId}`);
}

export async function noteSentTo(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update notification_device set last_sent_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
