import type { PhoneRouting, PhoneService } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

/** What a telephone channel's settings hold. */
export type PhoneConfig = {
  service: PhoneService;
  /** E.164. */
  number: string | null;
  twilio: { accountSid: string; apiBaseUrl: string | null } | null;
  /** What was said of it; the rest is as usual. */
  routing: { [Name in keyof PhoneRouting]?: PhoneRouting[Name] | undefined };
};

export type PhoneChannel = {
  id: string;
  name: string;
  enabled: boolean;
  config: PhoneConfig;
  secrets: Buffer | null;
};

const phones = (tx: Tx) => sql<PhoneChannel>`
  select id, name, enabled, config, secrets from channel where workspace_id = ${tx.workspaceId} and type = 'phone'`;

export function findPhoneChannel(tx: Tx, id: string): Promise<PhoneChannel | undefined> {
  return tx.maybe(sql<PhoneChannel>`${phones(tx)} and id = ${id}`);
}

/** The telephone that was set up first, of those in use. */
export function firstPhoneChannel(tx: Tx): Promise<PhoneChannel | undefined> {
  return tx.maybe(sql<PhoneChannel>`${phones(tx)} and enabled order by created_at, id limit 1`);
}

/** The first telephone by which calls can be placed. */
export function firstTwilioChannel(tx: Tx): Promise<PhoneChannel | undefined> {
  return tx.maybe(sql<PhoneChannel>`
    ${phones(tx)} and enabled and config ->> 'service' = 'twilio' order by created_at, id limit 1`);
}

/** A telephone that needs no settings: its calls are written down by people. Two who write at once make one. */
export async function insertPlainPhone(tx: Tx): Promise<string> {
  await tx.run(sql`select from workspace_settings where workspace_id = ${tx.workspaceId} for update`);
  const there = await firstPhoneChannel(tx);
  if (there !== undefined) return there.id;
  const id = newId();
  const config: PhoneConfig = { service: 'none', number: null, twilio: null, routing: {} };
  await tx.run(sql`
    insert into channel (workspace_id, id, type, name, address, config, state)
    values (${tx.workspaceId}, ${id}, 'phone', '電話', ${id}, ${JSON.stringify(config)}, 'live')`);
  return id;
}

/** What was sent to the telephone's address was signed rightly: it is connected. False when that is known. */
export async function noteHeard(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update channel set state = 'live', state_reason = null, last_received_at = now(),
      state_since = case when state = 'live' then state_since else now() end
    where workspace_id = ${tx.workspaceId} and id = ${id} and enabled
      and (state <> 'live' or last_received_at is null or last_received_at < now() - interval '1 minute')`);
  return changed > 0;
}

/** What a look at the account found out. */
export async function setPhoneState(
  tx: Tx,
  id: string,
  report: { state: 'live' | 'failed'; reason: { code: string; message: string } | null },
): Promise<void> {
  await tx.run(sql`
    update channel set state = ${report.state}, state_since = now(),
      state_reason = ${report.reason === null ? null : JSON.stringify(report.reason)}::jsonb
    where workspace_id = ${tx.workspaceId} and id = ${id} and enabled`);
}

export async function saveSecret(tx: Tx, id: string, secrets: Buffer): Promise<void> {
  await tx.run(sql`
    update channel set secrets = ${secrets} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
