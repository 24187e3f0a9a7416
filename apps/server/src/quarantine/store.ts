import type { Quarantined } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export function listQuarantined(
  tx: Tx,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<Quarantined[]> {
  const edge =
    after === null ? sql`true` : sql`(s.received_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  return tx.many(sql<Quarantined>`
    select s.id, s.channel_id as "channelId", c.name as "channelName", s.sender as "from", s.subject, f.size,
      json_build_object('code', s.reason_code, 'message', s.reason) as reason, s.received_at as "receivedAt"
    from source s
    join channel c on c.workspace_id = s.workspace_id and c.id = s.channel_id
    join file f on f.workspace_id = s.workspace_id and f.id = s.file_id
    where s.workspace_id = ${tx.workspaceId} and s.state = 'quarantined' and ${edge}
    order by s.received_at desc, s.id desc limit ${limit}`);
}

export type QuarantinedSource = {
  id: string;
  channelId: string;
  externalId: string;
  code: string;
  bytes: Buffer;
  receivedAt: string;
};

/** Locked, so that two people cannot retry the same one at once. */
export function lockSource(tx: Tx, id: string): Promise<QuarantinedSource | undefined> {
  return tx.maybe(sql<QuarantinedSource>`
    select s.id, s.channel_id as "channelId", s.external_id as "externalId", s.reason_code as code, f.bytes, s.received_at as "receivedAt"
    from source s join file f on f.workspace_id = s.workspace_id and f.id = s.file_id
    where s.workspace_id = ${tx.workspaceId} and s.id = ${id} and s.state = 'quarantined' for update of s`);
}

export async function setReason(tx: Tx, id: string, code: string, reason: string): Promise<void> {
  await tx.run(sql`
    update source set reason_code = ${code}, reason = ${reason} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Leaves quarantine. As `discarded` the fact and its bytes stay; it is only out of sight. */
export async function setState(
  tx: Tx,
  id: string,
  state: 'read' | 'discarded',
  externalId: string,
): Promise<void> {
  await tx.run(sql`
    update source set state = ${state}, external_id = ${externalId} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function externalIdKnown(
  tx: Tx,
  channelId: string,
  externalId: string,
  exceptId: string,
): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from source
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and external_id = ${externalId} and id <> ${exceptId}`);
  return rows.length > 0;
}
