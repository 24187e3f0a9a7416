import type { Locale, ResetLink } from '@madoguchi/contract';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { jobKind } from '../platform/jobs/index.ts';
import * as account from './account.store.ts';
import { noteOfAccount } from './notes.ts';
import { hashPassword } from './password.ts';
import { mayManage } from './policy.ts';
import { endOtherSessions } from './sessions.store.ts';
import { findMember } from './store.ts';
import { refuseWeak } from './strength.ts';

/** Hours a link is good for: one handed over may wait for its reader, one by mail is read now. */
const linkHours = 24;
const mailHours = 1;

export type Notice = { to: { name: string; address: string }; subject: string; text: string; locale: Locale };
export type SendNotice = (workspaceId: string, notice: Notice) => Promise<boolean>;

/** Sends a link for a new password. The link is made when it is sent: it is never kept anywhere but in that mail. */
export const mailReset = jobKind<{ workspaceId: string; userId: string }>('mail-password-reset', {
  retryLimit: 5,
  retryDelaySeconds: 20,
});

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

function hash(secret: string): Buffer {
  // 256 random bits: a slow hash would add nothing.
  return createHash('sha256').update(secret).digest();
}

async function makeLink(tx: Tx, userId: string, origin: string, hours: number): Promise<ResetLink> {
  const secret = randomBytes(32).toString('base64url');
  const { id, expiresAt } = await account.insertReset(tx, { userId, secretHash: hash(secret), hours });
  return { url: `${origin}/reset/${id}.${secret}`, expiresAt };
}

/**
 * A link by which a member sets a new password, for handing over; good once, for a day.
 * @throws AppError `not_found`, `forbidden` for a role above one's own, and for someone who also belongs to a workspace
 * that is not the issuer's to manage: an account opens all of its workspaces.
 */
export async function issueReset(
  database: Database,
  actor: Actor,
  memberId: string,
  origin: string,
): Promise<ResetLink> {
  const member = await managedMember(database, actor, memberId);
  const link = await database.outside((tx) => makeLink(tx, member.userId, origin, linkHours));
  const facts = { expiresAt: link.expiresAt, by: 'link' } as const;
  await noteOfAccount(database, member.userId, 'password.reset_issued', facts, actor);
  return link;
}

/** A member whose account is this actor's to help: see {@link issueReset}. */
export async function managedMember(
  database: Database,
  actor: Actor,
  memberId: string,
): Promise<{ userId: string; name: string }> {
  const [member, own] = await database.inWorkspace(actor.workspaceId, (tx) =>
    Promise.all([findMember(tx, memberId), findMember(tx, actor.memberId)]),
  );
  if (member === undefined || own === undefined)
    throw new AppError('not_found', 'This person is not a member of this workspace any more.');
  const [theirs, mine] = await database.outside((tx) =>
    Promise.all([account.membershipsOf(tx, member.userId), account.membershipsOf(tx, own.userId)]),
  );
  const beyond = theirs.filter(({ workspaceId, role }) => {
    const here =
      workspaceId === actor.workspaceId
        ? actor.role
        : mine.find((each) => each.workspaceId === workspaceId)?.role;
    return here === undefined || !mayManage(here, role);
  });
  if (beyond.length > 0) {
    throw new AppError(
      'forbidden',
      'You cannot do this for this account: its role is above yours, or it also belongs to a workspace that you do not manage.',
    );
  }
  return member;
}

/** For the locked-out owner, at the machine itself. @throws Error when nobody has this address. */
export async function resetAtTheMachine(
  database: Database,
  email: string,
  origin: string,
  removeTwoFactor: boolean,
): Promise<ResetLink> {
  const { userId } = await knownAccount(database, email);
  const removed = removeTwoFactor
    ? await database.outside((tx) => account.removeSecondFactors(tx, userId))
    : { totp: false, passkeys: 0 };
  if (removed.totp || removed.passkeys > 0) {
    const facts = { method: 'totp', passkeysRemoved: removed.passkeys } as const;
    await noteOfAccount(database, userId, 'two_factor.disabled', facts, { via: 'cli' });
  }
  const link = await database.outside((tx) => makeLink(tx, userId, origin, mailHours));
  const facts = { expiresAt: link.expiresAt, by: 'link' } as const;
  await noteOfAccount(database, userId, 'password.reset_issued', facts, { via: 'cli' });
  return link;
}

async function knownAccount(database: Database, email: string): Promise<account.Account> {
  const found = await database.outside((tx) => account.findAccountByEmail(tx, email));
  if (found === undefined) throw new Error(`Nobody signs in here with ${email}.`);
  return found;
}

const words: Record<Locale, (name: string, url: string) => { subject: string; text: string }> = {
  ja: (name, url) => ({
    subject: 'パスワードの再設定',
    text: `${name} 様\n\nパスワードの再設定を受け付けました。次のリンクから1時間以内に新しいパスワードを設定してください。\n\n${url}\n\nお心当たりがない場合は、このメールを破棄してください。パスワードは変わりません。`,
  }),
  en: (name, url) => ({
    subject: 'Reset your password',
    text: `Dear ${name},\n\nYou asked for a new password. Set it within one hour by this link:\n\n${url}\n\nIf it was not you, ignore this mail. Your password stays as it is.`,
  }),
};

type MailDependencies = { database: Database; sendNotice: SendNotice; publicUrl: string | null };

/** Does the job {@link mailReset}. @throws when the mail could not be sent now. */
export async function mailResetLink(
  { database, sendNotice, publicUrl }: MailDependencies,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<void> {
  if (publicUrl === null) return;
  const { found, member } = await database.inWorkspace(workspaceId, async (tx) => {
    const membership = (await account.membershipsOf(tx, userId)).find(
      (each) => each.workspaceId === workspaceId,
    );
    const row = membership === undefined ? undefined : await findMember(tx, membership.memberId);
    return { found: await account.findAccount(tx, userId), member: row };
  });
  if (found === undefined || member === undefined) return;
  const link = await database.outside((tx) => makeLink(tx, userId, publicUrl, mailHours));
  const { subject, text } = words[member.locale](found.name, link.url);
  const to = { name: found.name, address: found.email };
  if (!(await sendNotice(workspaceId, { to, subject, text, locale: member.locale }))) return;
  const facts = { expiresAt: link.expiresAt, by: 'mail' } as const;
  await noteOfAccount(database, userId, 'password.reset_issued', facts, { via: 'system' });
}

/** @throws AppError `reset_expired` for a link that was used, replaced, is too old or was never made here. */
export async function openReset(
  database: Database,
  token: string,
): Promise<account.OpenReset & { id: string }> {
  const [, id = '', secret = ''] = pattern.exec(token) ?? [];
  const found = id === '' ? undefined : await database.outside((tx) => account.findOpenReset(tx, id));
  if (found === undefined || !timingSafeEqual(found.secretHash, hash(secret))) {
    throw new AppError(
      'reset_expired',
      'This link was used already, replaced by a newer one, or is too old. Ask for a new one.',
    );
  }
  return { ...found, id };
}

/** Sets the password that the link is for, and ends every session: whoever had the old one is out. */
export async function useReset(
  database: Database,
  token: string,
  password: string,
  address: string,
): Promise<void> {
  const { id, userId, email, name } = await openReset(database, token);
  await refuseWeak(password, [email, name]);
  const passwordHash = await hashPassword(password);
  const sessionsEnded = await database.outside(async (tx) => {
    if (!(await account.consumeReset(tx, id)))
      throw new AppError('reset_expired', 'This link was used already. Ask for a new one.');
    await account.savePassword(tx, userId, passwordHash);
    return endOtherSessions(tx, userId, null);
  });
  await noteOfAccount(database, userId, 'password.reset', { sessionsEnded }, { via: 'sign_in', address });
}
