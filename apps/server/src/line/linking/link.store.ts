import type { LineLinkBy } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';

export type NewLink = {
  id: string;
  nonceHash: Buffer;
  customerId: string;
  by: LineLinkBy;
  memberId: string | null;
  expiresAt: Date;
};

export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await tx.run(sql`
    insert into line_link (workspace_id, id, nonce_hash, customer_id, shown_by, member_id, expires_at)
    values (${tx.workspaceId}, ${link.id}, ${link.nonceHash}, ${link.customerId}, ${link.by}, ${link.memberId}, ${link.expiresAt})`);
}

export type LinkRow = {
  id: string;
  customerId: string;
  by: LineLinkBy;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
};

/** What a nonce stands for, locked: it is good once. */
export function lockLink(tx: Tx, nonceHash: Buffer): Promise<LinkRow | undefined> {
  return tx.maybe(sql<LinkRow>`
    select id, customer_id as "customerId", shown_by as by, created_at as "createdAt", expires_at as "expiresAt",
      used_at as "usedAt"
    from line_link where workspace_id = ${tx.workspaceId} and nonce_hash = ${nonceHash} for update`);
}

export async function markUsed(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`update line_link set used_at = now() where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

/** Kept for a while, so that a nonce that comes late is told from one that never was. */
export async function forgetOldLinks(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from line_link where workspace_id = ${tx.workspaceId} and expires_at < now() - interval '30 days'`);
  await tx.run(sql`
    delete from line_link_code where workspace_id = ${tx.workspaceId} and expires_at < now() - interval '1 day'`);
}
