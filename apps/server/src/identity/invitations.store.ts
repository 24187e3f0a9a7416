import type { Role } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type InvitationRow = { id: string; email: string; role: Role; expiresAt: string };

export function listInvitations(tx: Tx): Promise<InvitationRow[]> {
  return tx.many(sql<InvitationRow>`
    select id, email, role, "expiresAt" from invitation
    where "organizationId" = ${tx.workspaceId} and status = 'pending' and "expiresAt" > now()
    order by "createdAt" desc limit 200`);
}

/** One open invitation an address: a new one takes the place of the old. Valid for seven days. */
export async function insertInvitation(
  tx: Tx,
  invitation: { email: string; role: Role; inviterId: string },
): Promise<InvitationRow> {
  const email = invitation.email.toLowerCase();
  await tx.run(sql`
    update invitation set status = 'canceled'
    where "organizationId" = ${tx.workspaceId} and email = ${email} and status = 'pending'`);
  return tx.one(sql<InvitationRow>`
    insert into invitation (id, "organizationId", email, role, status, "expiresAt", "inviterId")
    values (gen_random_uuid(), ${tx.workspaceId}, ${email}, ${invitation.role}, 'pending', now() + interval '7 days', ${invitation.inviterId})
    returning id, email, role, "expiresAt"`);
}

/** Answers whom it was for, or undefined when it was not open. */
export function cancelInvitation(tx: Tx, id: string): Promise<{ email: string; role: Role } | undefined> {
  return tx.maybe(sql<{ email: string; role: Role }>`
    update invitation set status = 'canceled'
    where "organizationId" = ${tx.workspaceId} and id = ${id} and status = 'pending' returning email, role`);
}

export type OpenInvitation = InvitationRow & {
  workspaceId: string;
  workspaceName: string;
  userId: string | null;
};

/** By its id alone, which is the secret of the link; needs no workspace. */
export function findOpenInvitation(tx: Tx, id: string): Promise<OpenInvitation | undefined> {
  return tx.maybe(sql<OpenInvitation>`
    select i.id, i.email, i.role, i."expiresAt", w.id as "workspaceId", w.name as "workspaceName", u.id as "userId"
    from invitation i join workspace w on w.id = i."organizationId" left join auth_user u on u.email = i.email
    where i.id = ${id} and i.status = 'pending' and i."expiresAt" > now()`);
}

/** True for the one caller that used it. */
export async function consumeInvitation(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update invitation set status = 'accepted'
    where id = ${id} and status = 'pending' and "expiresAt" > now()`);
  return changed === 1;
}
