import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { findChat } from '../chat.store.ts';
import type { SignedLinks } from '../links.ts';
import { findLine } from '../settings.ts';
import { findInvitation } from './invitation.store.ts';
import { languageOf } from './letter.ts';

/** How long the button of an invitation works, in milliseconds: a day. */
export const invitationMs = 24 * 3_600_000;

export type InvitingDependencies = {
  /** Signs addresses of invitations. */
  invitations: SignedLinks;
  publicUrl: string | null;
  /** Whether there is a mailbox to send codes by. */
  mailPossible: (tx: Tx) => Promise<boolean>;
};

/** Where the button of an invitation leads: the same at every attempt to send it. */
export function invitationUrl(
  { invitations, publicUrl }: Pick<InvitingDependencies, 'invitations' | 'publicUrl'>,
  { workspaceId, messageId, expires }: { workspaceId: string; messageId: string; expires: number },
): string {
  const token = invitations.token({ workspaceId, subjectId: messageId, expires });
  return `${publicUrl ?? ''}/line-link/${token}`;
}

/** @throws AppError `unprocessable` when nobody could show who they are after an invitation. */
export async function refuseInvitation(
  { publicUrl, mailPossible }: InvitingDependencies,
  tx: Tx,
  channelId: string,
  chat: string,
): Promise<void> {
  if (publicUrl === null)
    throw new AppError(
      'unprocessable',
      'The button leads to this desk, and nobody has said how it is reached from outside: set PUBLIC_URL.',
    );
  if ((await findChat(tx, channelId, chat))?.inGroup === true)
    throw new AppError(
      'unprocessable',
      'In a group nobody can be asked who they are. Invite them in a talk of their own.',
    );
  const linkUrl = (await findLine(tx, channelId))?.config.linkUrl ?? null;
  if (linkUrl === null && !(await mailPossible(tx)))
    throw new AppError(
      'unprocessable',
      'Customers could not show who they are: connect a mailbox that codes are sent by, or enter your login page in the channel’s settings.',
    );
}

/** What an invitation leads to, as long as it may. */
export type Opened = {
  workspaceId: string;
  messageId: string;
  channelId: string;
  userId: string;
  linkUrl: string | null;
  locale: 'ja' | 'en';
  company: string;
};

/** Finds what an address was made for; «over» when its time is, null when it is none, or was taken back. */
export async function openInvitation(
  { invitations }: Pick<InvitingDependencies, 'invitations'>,
  token: string,
  inWorkspace: <T>(workspaceId: string, work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<Opened | 'over' | null> {
  const read = invitations.read(token, Date.now());
  if (read === null) return null;
  if (read.expired) return 'over';
  const { workspaceId, subjectId: messageId } = read;
  return inWorkspace(workspaceId, async (tx) => {
    const found = await findInvitation(tx, messageId);
    if (found === undefined) return null;
    const { channelId, userId, company } = found;
    const linkUrl = (await findLine(tx, channelId))?.config.linkUrl ?? null;
    return { workspaceId, messageId, channelId, userId, linkUrl, locale: languageOf(found.text), company };
  });
}
