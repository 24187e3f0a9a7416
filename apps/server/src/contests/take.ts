import type { Locale } from '@madoguchi/contract';
import { customerOfPoint } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { hashOfAddress, newSecretAddress } from '../platform/http/index.ts';
import { lockContest, noteFull, type ContestRow } from './contest.store.ts';
import { stateOf } from './domain.ts';
import { countTaken, hasPhoto, insertEntry, type NewEntry, type NewPhoto } from './entry.store.ts';

/** As many as one person, known by the address, may hand in to one contest. */
const mostOfPerson = 10;
/** As many as one contest takes in an hour, and in all: what a small shop can look through. */
const mostInHour = 200;
const mostInAll = 5000;
/** All photos of one contest, in bytes: some thousand of a phone. Whoever would fill the disk gets no further. */
const mostStored = 2 * 1024 ** 3;

export type Given = Omit<NewEntry, 'contestId' | 'customerId' | 'tokenHash'> & {
  photos: readonly NewPhoto[];
  language: Locale;
};

export type Taken =
  | { outcome: 'taken'; secret: string }
  | { outcome: 'closed' | 'busy' | 'full' | 'photoKnown' | 'tooMany' | 'rulesChanged' };

/**
 * Takes what somebody hands in, while the contest is open. The secret by which it is taken back is told once; that there is no
 * more room is noted the first time somebody is told so.
 */
export async function takeEntry(
  tx: Tx,
  { id: contestId }: ContestRow,
  { photos, ...given }: Given,
  now: Date,
): Promise<Taken> {
  const contest = await lockContest(tx, contestId);
  if (contest === undefined || stateOf(contest, now) !== 'running') return { outcome: 'closed' };
  if (contest.rules.version !== given.rulesVersion) return { outcome: 'rulesChanged' };
  const { key } = given.email;
  const hashes = photos.map(({ sha256 }) => sha256);
  if (await hasPhoto(tx, contestId, key, hashes)) return { outcome: 'photoKnown' };
  const { hour, all, theirs, stored } = await countTaken(tx, contestId, key);
  const size = photos.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (theirs >= mostOfPerson) return { outcome: 'tooMany' };
  if (all >= mostInAll || stored + size > mostStored) {
    await noteFull(tx, contestId);
    return { outcome: 'full' };
  }
  if (hour >= mostInHour) return { outcome: 'busy' };
  const secret = newSecretAddress(tx.workspaceId);
  const customer = await customerOfPoint(tx, 'email', key);
  await insertEntry(
    tx,
    { ...given, contestId, customerId: customer?.id ?? null, tokenHash: hashOfAddress(secret) },
    photos,
  );
  return { outcome: 'taken', secret };
}
