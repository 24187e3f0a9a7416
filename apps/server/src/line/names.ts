import { LineProblem, type LineApi } from '../channels/line/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { LineAccounts } from './accounts.ts';
import { findChat, saveProfile } from './chat.store.ts';
import type { WaitingChat } from './event.store.ts';
import type { ReadRow } from './items.ts';

/** A name and picture are asked for again after this time. */
const profileMs = 7 * 86_400_000;

export type Names = { chat: string | null; writers: ReadonlyMap<string, string> };

const nobody: Names = { chat: null, writers: new Map() };

/** Who a chat is with, and in a group who wrote. What LINE does not tell is left open: a name never stops a message. */
export async function namesIn(
  { database, accounts }: { database: Database; accounts: LineAccounts },
  workspaceId: string,
  { channelId, chat }: WaitingChat,
  rows: readonly ReadRow[],
): Promise<Names> {
  const spoke = rows.filter(
    ({ event: { meaning } }) => meaning.kind === 'message' || meaning.kind === 'followed',
  );
  if (chat === '' || spoke.length === 0) return nobody;
  const known = await database.inWorkspace(workspaceId, (tx) => findChat(tx, channelId, chat));
  const fresh =
    known?.profileAt !== null &&
    known !== undefined &&
    Date.now() - new Date(known.profileAt).getTime() < profileMs;
  const inGroup = spoke.some(({ event }) => event.inGroup);
  if (fresh && !inGroup) return { chat: known.name, writers: new Map() };
  const api = (await accounts.open(workspaceId, channelId).catch(() => undefined))?.api;
  if (api === undefined) return { chat: known?.name ?? null, writers: new Map() };
  const profile = fresh ? null : await profileOf(api, chat, inGroup);
  if (profile !== null)
    await database.inWorkspace(workspaceId, (tx) =>
      saveProfile(tx, channelId, chat, { ...profile, inGroup }),
    );
  const writers = inGroup ? await writersOf(api, chat, spoke) : new Map<string, string>();
  return { chat: profile?.name ?? known?.name ?? null, writers };
}

type Profile = { name: string | null; pictureUrl: string | null };

/** Null when LINE could not be asked now; without a name when it does not tell one. */
async function profileOf(api: LineApi, chat: string, inGroup: boolean): Promise<Profile | null> {
  try {
    if (inGroup) {
      // Rooms have no name.
      if (!chat.startsWith('C')) return { name: null, pictureUrl: null };
      const { groupName, pictureUrl = null } = await api.groupName(chat);
      return { name: groupName, pictureUrl };
    }
    const { displayName, pictureUrl = null } = await api.profile(chat);
    return { name: displayName, pictureUrl };
  } catch (error) {
    const told = error instanceof LineProblem && error.status === 404;
    return told ? { name: null, pictureUrl: null } : null;
  }
}

async function writersOf(api: LineApi, chat: string, rows: readonly ReadRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.flatMap(({ event: { userId } }) => (userId === null ? [] : [userId])));
  const names = new Map<string, string>();
  for (const userId of ids) {
    const name = await api.memberName(chat, userId).catch(() => null);
    if (name !== null) names.set(userId, name);
  }
  return names;
}
