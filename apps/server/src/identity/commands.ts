import { scopes, type Locale, type Role } from '@madoguchi/contract';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { consumeInvitation, findOpenInvitation, type OpenInvitation } from './invitations.store.ts';
import { makeKey } from './keys.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { mayManage } from './policy.ts';
import * as store from './store.ts';
import { refuseWeak, shortestPassword } from './strength.ts';

type TeamDependencies = { database: Database; realtime: RealtimeHub };

/** Lets every open page learn of it at once: whose streams end, who appears in a list. */
async function tellOfMember(tx: Tx, realtime: RealtimeHub, memberId: string): Promise<void> {
  await appendEvents(tx, [{ type: 'member.changed', conversationId: null, data: { memberId } }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}

export type FirstOwner = { name: string; email: string; password: string; workspace: string; locale: Locale };

/** What a fresh workspace is filled with, in the transaction that makes it. */
export type Filling = (tx: Tx, ownerId: string) => Promise<void>;

/**
 * Makes the first workspace and its owner, with an API key of every scope when `withKey`, and fills it; all or nothing,
 * so that an attempt that broke off can be made again.
 * @throws AppError `already_set_up` when this desk has a workspace.
 */
export async function setUp(
  database: Database,
  owner: FirstOwner,
  withKey: boolean,
  fill?: Filling,
): Promise<{ workspaceId: string; memberId: string; apiKey: string | null }> {
  const passwordHash = await hashPassword(owner.password);
  const workspaceId = newId();
  return database.inWorkspace(workspaceId, async (tx) => {
    if (!(await store.lockSetup(tx))) {
      throw new AppError(
        'already_set_up',
        'This desk is already set up. Sign in as its owner, or use another DATA_DIR or DATABASE_URL for a new one.',
      );
    }
    const userId = await store.insertUser(tx, { name: owner.name, email: owner.email, passwordHash });
    await store.insertWorkspace(tx, owner.workspace, randomBytes(32).toString('base64url'));
    const memberId = await store.insertMember(tx, userId, 'owner', { locale: owner.locale });
    const key = withKey ? await makeKey(tx, memberId, { name: 'Set-up', scopes, expiresAt: null }) : null;
    await fill?.(tx, memberId);
    return { workspaceId, memberId, apiKey: key?.key ?? null };
  });
}

/** Whether this database holds a desk already. */
export async function isSetUp(database: Database): Promise<boolean> {
  return !(await database.outside((tx) => store.isEmpty(tx)));
}

/** Adds a member without an invitation: for the sample workspace, whose members never sign in. */
export async function addSampleMember(
  tx: Tx,
  member: { name: string; email: string; role: Role; locale: Locale },
): Promise<string> {
  const passwordHash = await hashPassword(randomBytes(24).toString('base64url'));
  const known = await store.findUserByEmail(tx, member.email);
  const userId = known?.id ?? (await store.insertUser(tx, { ...member, passwordHash }));
  return store.insertMember(tx, userId, member.role, { locale: member.locale });
}

export async function changeRole(
  { database, realtime }: TeamDependencies,
  actor: Actor,
  memberId: string,
  role: Role,
): Promise<store.MemberRow> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const owners = await store.countOwners(tx);
    const member = await manageable(tx, actor, memberId, role);
    if (member.role === 'owner' && role !== 'owner' && owners === 1) throw lastOwner();
    await store.setRole(tx, memberId, role);
    const subject = { type: 'member', id: memberId, name: member.name };
    await recordAudit(tx, actor, 'member.role_changed', {
      subject,
      before: { role: member.role },
      after: { role },
    });
    await tellOfMember(tx, realtime, memberId);
    return { ...member, role };
  });
}

export async function removeMember(
  { database, realtime }: TeamDependencies,
  actor: Actor,
  memberId: string,
): Promise<void> {
  await database.inWorkspace(actor.workspaceId, async (tx) => {
    const owners = await store.countOwners(tx);
    const member = await manageable(tx, actor, memberId, 'observer');
    if (member.role === 'owner' && owners === 1) throw lastOwner();
    await store.deleteMember(tx, memberId);
    const subject = { type: 'member', id: memberId, name: member.name };
    await recordAudit(tx, actor, 'member.removed', { subject, before: { role: member.role } });
    await tellOfMember(tx, realtime, memberId);
  });
}

function lastOwner(): AppError {
  return new AppError('last_owner', 'A workspace needs an owner. Make another member owner first.');
}

async function manageable(
  tx: Parameters<typeof store.findMember>[0],
  actor: Actor,
  memberId: string,
  role: Role,
) {
  const member = await store.findMember(tx, memberId);
  if (member === undefined)
    throw new AppError('not_found', 'This person is not a member of this workspace any more.');
  if (!mayManage(actor.role, member.role) || !mayManage(actor.role, role)) {
    throw new AppError(
      'forbidden',
      `As ${actor.role} you cannot change a member who is ${member.role} to ${role}.`,
    );
  }
  return member;
}

export async function openInvitation(database: Database, id: string): Promise<OpenInvitation> {
  const invitation = await database.outside((tx) => findOpenInvitation(tx, id));
  if (invitation === undefined) {
    throw new AppError(
      'invitation_expired',
      'This invitation was used, withdrawn or is older than seven days. Ask for a new one.',
    );
  }
  return invitation;
}

/** Joins the workspace: with a new account, or with the password of the account that has this address. */
export async function acceptInvitation(
  { database, realtime }: TeamDependencies,
  id: string,
  input: { name?: string | undefined; password: string; locale: Locale },
  address?: string,
): Promise<{ workspaceId: string; memberId: string }> {
  const invitation = await openInvitation(database, id);
  const { email, workspaceId } = invitation;
  const known = await database.outside((tx) => store.findCredential(tx, email));
  if (
    known !== undefined &&
    !(await verifyPassword({ hash: known.passwordHash, password: input.password }))
  ) {
    throw new AppError('wrong_credentials', 'You already have an account here: enter its password.');
  }
  if (known === undefined) {
    if (input.name === undefined || input.password.length < shortestPassword) {
      throw new AppError(
        'invalid_request',
        `Enter your name and a password of at least ${shortestPassword} characters.`,
      );
    }
    await refuseWeak(input.password, [input.name, email]);
  }
  const passwordHash = known?.passwordHash ?? (await hashPassword(input.password));
  const memberId = await database.inWorkspace(workspaceId, async (tx) => {
    if (!(await consumeInvitation(tx, id)))
      throw new AppError('invitation_expired', 'This invitation was used already.');
    const userId =
      known?.userId ?? (await store.insertUser(tx, { name: input.name ?? '', email, passwordHash }));
    if (await store.isMember(tx, userId))
      throw new AppError('member_exists', 'You are a member of this workspace already. Sign in.');
    const joined = await store.insertMember(tx, userId, invitation.role, { locale: input.locale });
    const name = (await store.findMember(tx, joined))?.name ?? email;
    const by = {
      via: 'sign_in',
      memberId: joined,
      memberName: name,
      ...(address === undefined ? {} : { address }),
    } as const;
    await recordAudit(tx, by, 'member.joined', {
      subject: { type: 'member', id: joined, name },
      after: { role: invitation.role },
    });
    await tellOfMember(tx, realtime, joined);
    return joined;
  });
  return { workspaceId, memberId };
}
