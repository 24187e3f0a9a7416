import type { MentionNetwork } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { keyOf, networkOf, plainAddress, versionDigest } from './address.ts';
import { confirmPost, setSource } from './confirm.store.ts';
import { mentionNews } from './dependencies.ts';
import * as store from './post.store.ts';
import { siteOf } from './sites.ts';
import { noteEvent } from './trail.store.ts';

/** What was found, as whoever found it tells it. */
export type Found = store.Said &
  store.Reach & {
    network: MentionNetwork | null;
    via: store.NewPost['via'];
    sourceId: string | null;
    /** Whether the words are a summary of our own; of sites whose terms forbid copying nothing else is kept. */
    summary: boolean;
    postedAt: Date;
    /** When it was found, where that is not now. */
    foundAt?: Date;
    by: string | null;
    /** Read from a network that lets its words be kept only for a time (keepings.ts). */
    bounded?: boolean;
  };

export const nothingTold: store.Said & store.Reach = {
  externalId: '',
  address: '',
  author: '',
  title: '',
  text: '',
  score: null,
  scoreOf: null,
  reach: null,
  reactions: null,
  comments: null,
  shares: null,
};

export type Kept = { id: string; done: 'created' | 'changed' | 'known' };

/** What of it is kept: the words of a site whose terms forbid copying are left out, unless they are ours. */
function allowed(found: Found): { said: store.Said; keeps: 'text' | 'summary' } {
  const bounded = site(found.address);
  const keeps = bounded || found.summary ? 'summary' : 'text';
  const withheld = bounded && !found.summary;
  const said = {
    externalId: storable(found.externalId).slice(0, 500),
    address: found.address.slice(0, 2000),
    author: storable(found.author).slice(0, 200),
    title: withheld ? '' : storable(found.title).slice(0, 300),
    text: withheld ? '' : storable(found.text),
    score: found.score,
    scoreOf: found.scoreOf,
  };
  return { said, keeps };
}

const site = (address: string): boolean => siteOf(address)?.keeps === 'summary';

const told = ({ reach, reactions, comments, shares }: store.Reach): boolean =>
  [reach, reactions, comments, shares].some((each) => each !== null);

const counts = ['reach', 'reactions', 'comments', 'shares'] as const;

/** Figures, with those that were known before where this time none is told. */
const filled = (found: store.Reach, known: store.Reach): store.Reach => {
  const { reach, reactions, comments, shares } = known;
  const filledIn = { reach, reactions, comments, shares };
  for (const count of counts) filledIn[count] = found[count] ?? known[count];
  return filledIn;
};

const sameReach = (a: store.Reach, b: store.Reach): boolean =>
  a.reach === b.reach && a.reactions === b.reactions && a.comments === b.comments && a.shares === b.shares;

/**
 * Keeps what was found: a post once, wherever it was found; what it says later as a further version; how far it has come by
 * when it was told. What was erased with a person stays erased.
 */
export async function keepFound(tx: Tx, events: NewEvent[], found: Found): Promise<Kept> {
  const address = plainAddress(found.address) ?? '';
  const network = found.network ?? networkOf(address);
  const { said, keeps } = allowed({ ...found, address });
  const key = keyOf({ ...found, address, network, text: found.text === '' ? found.title : found.text });
  const id = newId();
  const { via, sourceId, postedAt, by, foundAt = null, bounded = false } = found;
  const post = { id, key, network, via, sourceId, keeps, postedAt, foundAt, createdBy: by, bounded };
  if (await store.insertPost(tx, post)) {
    await store.insertVersion(tx, id, 1, said, versionDigest(said), foundAt);
    if (told(found)) await store.noteReach(tx, id, found, foundAt);
    await noteEvent(tx, id, 'found', by, { via }, foundAt);
    events.push(mentionNews('mention', id));
    return { id, done: 'created' };
  }
  const known = await store.lockPost(tx, { key });
  if (known === undefined) throw new Error('a mention that stood in the way is not there');
  return seen(tx, events, known, { ...found, said });
}

/**
 * Keeps what a network tells of a post that it was asked for by its own name: its address is known, and so are figures that
 * this answer leaves out.
 */
export async function keepSeen(tx: Tx, events: NewEvent[], id: string, found: Found): Promise<void> {
  const known = await store.lockPost(tx, { id });
  if (known === undefined) return;
  const { said } = allowed({ ...found, address: known.address });
  await seen(tx, events, known, { ...found, said, bounded: true });
}

/** Seen so lately, it need not be noted once more that it is still there. */
const notedMs = dayMs;

async function seen(
  tx: Tx,
  events: NewEvent[],
  known: store.KnownPost,
  { said, ...found }: Found & { said: store.Said },
): Promise<Kept> {
  const { id, emptied, confirmedAt } = known;
  const { via, sourceId, foundAt = null } = found;
  if (known.erased) return { id, done: 'known' };
  const bounded = confirmedAt !== null;
  const reach = bounded ? filled(found, known) : found;
  if (told(reach) && !sameReach(known, reach)) await store.noteReach(tx, id, reach, foundAt);
  const ofSource = via === 'source';
  // What a feed says of a video is no look at the video.
  const looked = bounded && found.bounded === true;
  // Whose source was removed, or whose words had to go, is taken over by whoever reads it again.
  const adopted = looked && known.sourceId !== sourceId && (known.sourceId === null || emptied);
  if (adopted) await setSource(tx, id, sourceId);
  if (looked && (emptied || Date.now() - Date.parse(confirmedAt) > notedMs)) await confirmPost(tx, id);
  // A summary by hand is not undone by a look that brings no words, nor a text by another source’s shorter extract of it.
  const elsewhere = !ofSource || known.keeps === 'summary' || (known.sourceId !== sourceId && !adopted);
  const digest = versionDigest(said);
  const same = known.digest === digest && (!bounded || known.author === said.author);
  if (elsewhere || same || (said.text === '' && !bounded)) return { id, done: 'known' };
  const version = known.version + 1;
  await store.insertVersion(tx, id, version, said, digest, foundAt);
  await store.showVersion(tx, id, version);
  await noteEvent(tx, id, emptied ? 'found_again' : 'changed', null, { version });
  events.push(mentionNews('mention', id));
  return { id, done: 'changed' };
}
