import { LineProblem, type LineContent } from '../channels/line/index.ts';
import { awaitedMedia, putLateContent, type LateContent } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import type { LineAccounts } from './accounts.ts';

export type MediaDependencies = { database: Database; realtime: RealtimeHub; accounts: LineAccounts };

/** Larger files are not kept, in bytes: what a customer films may be hundreds of megabytes. */
export const mediaLimit = 50 * 1024 * 1024;

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'audio/x-m4a': 'm4a',
  'audio/m4a': 'm4a',
  'audio/aac': 'aac',
  'application/pdf': 'pdf',
};
const usual = { image: '画像', video: '動画', audio: '音声', file: 'ファイル' } as const;

/** A file's name: its sender's, else one that says what it is. */
export function nameOf(kind: keyof typeof usual, given: string | null, type: string): string {
  if (given !== null && given.trim() !== '') return given.slice(0, 200);
  const ending = endings[type.split(';')[0]?.trim() ?? ''];
  return ending === undefined ? usual[kind] : `${usual[kind]}.${ending}`;
}

/**
 * Fetches one file from LINE's data host. @throws while it is being prepared or LINE cannot be reached, so that the
 * job runs again; at its last attempt the message says that the file could not be fetched.
 */
export async function fetchMedia(
  dependencies: MediaDependencies,
  { workspaceId, channelId, messageId }: { workspaceId: string; channelId: string; messageId: string },
  last: boolean,
): Promise<void> {
  const { database, accounts } = dependencies;
  const awaited = await database.inWorkspace(workspaceId, (tx) => awaitedMedia(tx, channelId, messageId));
  // Fetched already, or taken back meanwhile: then it must not be fetched at all.
  if (awaited === null) return;
  let late: LateContent;
  try {
    const opened = await accounts.open(workspaceId, channelId);
    if (opened === undefined) return;
    late = lateOf(await opened.api.content(messageId, mediaLimit), awaited.kind, awaited.name);
  } catch (error) {
    const gone = error instanceof LineProblem && (error.status === 410 || error.status === 404);
    if (!gone && !last) throw error;
    late = { state: gone ? 'gone' : 'failed' };
  }
  await database.inWorkspace(workspaceId, (tx) =>
    putLateContent(dependencies, tx, channelId, messageId, late),
  );
}

function lateOf(content: LineContent, kind: keyof typeof usual, name: string | null): LateContent {
  if (content === 'preparing') throw new Error('LINE is still preparing this file');
  if (content === 'too_large') return { state: 'failed' };
  const type = content.type.split(';')[0]?.trim() ?? content.type;
  return { state: 'here', name: nameOf(kind, name, type), type, content: content.bytes };
}
