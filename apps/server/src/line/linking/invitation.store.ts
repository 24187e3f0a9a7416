import { sql, type Tx } from '../../platform/db/index.ts';

export type InvitationRow = { channelId: string; userId: string; text: string; company: string };

/** An answer that invites a LINE user to show who they are; undefined when it was taken back or is something else. */
export function findInvitation(tx: Tx, messageId: string): Promise<InvitationRow | undefined> {
  return tx.maybe(sql<InvitationRow>`
    select m.channel_id as "channelId", m.recipients -> 'to' -> 0 ->> 'address' as "userId", m.text, w.name as company
    from message m join workspace w on w.id = m.workspace_id
    where m.workspace_id = ${tx.workspaceId} and m.id = ${messageId} and m.direction = 'outbound'
      and m.content ->> 'type' = 'account_link'`);
}

export type CodeRow = {
  customerId: string | null;
  email: string | null;
  codeMac: Buffer | null;
  asked: number;
  tries: number;
  expired: boolean;
};

/** What was asked for with an invitation last, locked. */
export function lockCode(tx: Tx, messageId: string): Promise<CodeRow | undefined> {
  return tx.maybe(sql<CodeRow>`
    select customer_id as "customerId", email, code_mac as "codeMac", asked, tries, expires_at <= now() as expired
    from line_link_code where workspace_id = ${tx.workspaceId} and message_id = ${messageId} for update`);
}

/** Asks for a code, in place of one before: that one is worth nothing any more. */
export async function askCode(
  tx: Tx,
  messageId: string,
  asked: { customerId: string | null; email: string | null; minutes: number },
): Promise<void> {
  await tx.run(sql`
    insert into line_link_code (workspace_id, message_id, customer_id, email, expires_at)
    values (${tx.workspaceId}, ${messageId}, ${asked.customerId}, ${asked.email},
      now() + make_interval(mins => ${asked.minutes}))
    on conflict (workspace_id, message_id) do update set customer_id = excluded.customer_id, email = excluded.email,
      code_mac = null, asked = line_link_code.asked + 1, tries = 0, expires_at = excluded.expires_at`);
}

export async function setCode(tx: Tx, messageId: string, codeMac: Buffer): Promise<void> {
  await tx.run(sql`
    update line_link_code set code_mac = ${codeMac} where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

export async function countTry(tx: Tx, messageId: string): Promise<void> {
  await tx.run(sql`
    update line_link_code set tries = tries + 1 where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}

/** It has done its work: nobody gets in by it again, and no other is asked for with this invitation. */
export async function spendCode(tx: Tx, messageId: string): Promise<void> {
  await tx.run(sql`
    update line_link_code set code_mac = null, expires_at = now()
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
}
