import type { Database, Tx } from '../platform/db/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { leads } from './call-cause.store.ts';
import type { Telling } from './domain.ts';
import { findConsent, findConsentEnd, findContest, takeConsentEnds, takeEnded } from './voice-cause.store.ts';

/** Whose it is, or, where that is nobody any more, who leads. */
const whose = async (tx: Tx, id: string | null): Promise<string[]> => (id === null ? leads(tx) : [id]);

/**
 * Somebody has agreed, declined or withdrawn: told to whoever is responsible for the voice. A withdrawal is a kind of its own,
 * since what was printed or posted has to be stopped by people; where nothing stood, nothing was withdrawn.
 */
export async function ofVoiceConsent(tx: Tx, id: string): Promise<Telling[]> {
  const line = await findConsent(tx, id);
  if (line === undefined || (line.kind === 'withdrawn' && line.before !== 'given')) return [];
  const { voiceId, kind, actorId, responsibleId } = line;
  const common = { subject: id, place: 'voice' as const, placeId: voiceId, actorId };
  const memberIds = await whose(tx, responsibleId);
  if (kind === 'withdrawn') return [{ ...common, kind: 'voice_withdrawn', detail: null, memberIds }];
  return [{ ...common, kind: 'voice_answered', detail: kind === 'given' ? 'given' : 'declined', memberIds }];
}

/** How long before its end a consent is told of: what is printed is planned weeks ahead. */
const endingMs = 14 * dayMs;

/** What was agreed to ends soon, or has ended: told to whoever is responsible for the voice, who asks anew or stops what uses it. */
export async function ofVoiceConsentEnd(
  tx: Tx,
  source: 'voice_consent_ending' | 'voice_consent_ended',
  id: string,
): Promise<Telling[]> {
  const line = await findConsentEnd(tx, id, source);
  if (line === undefined) return [];
  return [
    {
      kind: 'voice_withdrawn',
      detail: source === 'voice_consent_ending' ? 'ending' : 'ended',
      subject: line.subject,
      place: 'voice',
      placeId: line.voiceId,
      actorId: null,
      memberIds: await whose(tx, line.responsibleId),
    },
  ];
}

/** Notes consents whose last day is near, or over. */
export function noteConsentEnds(
  { database }: { database: Database },
  workspaceId: string,
  now: Date,
): Promise<void> {
  return database.inWorkspace(workspaceId, (tx) =>
    takeConsentEnds(tx, now, new Date(now.getTime() + endingMs)),
  );
}

/** A photo contest takes no more, or has ended with entries that nobody has decided on: told to whoever made it. */
export async function ofContest(
  tx: Tx,
  source: 'contest_full' | 'contest_ended',
  id: string,
): Promise<Telling[]> {
  const contest = await findContest(tx, id);
  const isFull = source === 'contest_full';
  if (contest === undefined || (!isFull && contest.undecided === 0)) return [];
  return [
    {
      kind: 'contest_news',
      detail: isFull ? 'full' : 'undecided',
      subject: isFull ? id : (contest.endSubject ?? id),
      place: 'contest',
      placeId: id,
      actorId: null,
      memberIds: await whose(tx, contest.ownerId),
    },
  ];
}

/** Notes contests that have ended while entries wait to be decided on. */
export function noteEndedContests(
  { database }: { database: Database },
  workspaceId: string,
  now: Date,
): Promise<void> {
  return database.inWorkspace(workspaceId, (tx) => takeEnded(tx, now));
}
