import type { BroadcastSettings } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

const usual: BroadcastSettings = {
  senderName: '',
  postalAddress: '',
  contact: '',
  hoursFrom: '09:00',
  hoursTo: '20:00',
};

export async function findSettings(tx: Tx): Promise<BroadcastSettings> {
  const row = await tx.maybe(sql<BroadcastSettings>`
    select sender_name as "senderName", postal_address as "postalAddress", contact, hours_from as "hoursFrom",
      hours_to as "hoursTo"
    from broadcast_settings where workspace_id = ${tx.workspaceId}`);
  return row ?? usual;
}

export async function saveSettings(tx: Tx, settings: BroadcastSettings): Promise<void> {
  const { senderName, postalAddress, contact, hoursFrom, hoursTo } = settings;
  await tx.run(sql`
    insert into broadcast_settings (workspace_id, sender_name, postal_address, contact, hours_from, hours_to)
    values (${tx.workspaceId}, ${senderName}, ${postalAddress}, ${contact}, ${hoursFrom}, ${hoursTo})
    on conflict (workspace_id) do update set sender_name = excluded.sender_name, postal_address = excluded.postal_address,
      contact = excluded.contact, hours_from = excluded.hours_from, hours_to = excluded.hours_to`);
}

/** The zone of the workspace, and what it is called. */
export function findPlace(tx: Tx): Promise<{ timeZone: string; name: string }> {
  return tx.one(sql<{ timeZone: string; name: string }>`
    select s.time_zone as "timeZone", w.name from workspace_settings s join workspace w on w.id = s.workspace_id
    where s.workspace_id = ${tx.workspaceId}`);
}
