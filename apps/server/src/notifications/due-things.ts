import type { Database } from '../platform/db/index.ts';
import { noteDueCare } from './care-telling.ts';
import { noteDueMentionCases } from './mention-telling.ts';
import { noteConsentEnds, noteEndedContests } from './voice-telling.ts';

/**
 * Notes what is to be told because its time has come: after-care, mentions to be answered, contests that have ended, consents
 * that end.
 */
export async function noteDueThings(
  dependencies: { database: Database },
  workspaceId: string,
  now: Date = new Date(),
): Promise<void> {
  await noteDueCare(dependencies, workspaceId, now);
  await noteDueMentionCases(dependencies, workspaceId, now);
  await noteEndedContests(dependencies, workspaceId, now);
  await noteConsentEnds(dependencies, workspaceId, now);
}
