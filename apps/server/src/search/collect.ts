import type { Tx } from '../platform/db/index.ts';
import { candidates } from './candidates.ts';
import { fieldsOf } from './documents.ts';
import * as hits from './hits.store.ts';
import { kinds, readMessages, type Segment, type State } from './indexing.store.ts';
import { newestSegments } from './postings.store.ts';
import { messageDocument } from './text.ts';
import { gramsOf, matches, type Wanted } from './wanted.ts';

/** Messages that wait to be indexed and are read one by one. */
export const mostQueued = 300;
/** With no more conversations than these, their messages are read without the index. */
const fewConversations = 800;

export type Place = { edge: hits.Edge | null; top: hits.Edge | null };

const isNewer = (a: hits.Edge, b: hits.Edge): boolean => (a.at === b.at ? a.id > b.id : a.at > b.at);

/** The newest hits of different conversations, newest first. */
class Newest {
  readonly #many: number;
  #hits: hits.Hit[] = [];

  constructor(many: number) {
    this.#many = many;
  }

  get hits(): hits.Hit[] {
    return this.#hits;
  }

  get missing(): number {
    return this.#many - this.#hits.length;
  }

  /** Whether nothing as old as `at` can change the result any more. */
  isBeyond(at: string): boolean {
    const last = this.#hits.at(-1);
    return this.missing <= 0 && last !== undefined && last.at > at;
  }

  add(found: readonly hits.Hit[]): void {
    const best = new Map<string, hits.Hit>();
    for (const hit of [...this.#hits, ...found]) {
      const known = best.get(hit.conversationId);
      if (known === undefined || isNewer(hit, known)) best.set(hit.conversationId, hit);
    }
    this.#hits = [...best.values()].toSorted((a, b) => (isNewer(a, b) ? -1 : 1)).slice(0, this.#many);
  }
}

/**
 * The newest `many` conversations with a message that matches, each with the newest such message. Exact: every message of
 * the workspace is considered, however old.
 */
export async function collect(
  tx: Tx,
  wanted: Wanted,
  state: State & { waiting: number },
  place: Place,
  many: number,
): Promise<hits.Hit[]> {
  const newest = new Newest(many);
  if (state.waiting > 0) newest.add(await readQueued(tx, wanted, place.edge));
  if (wanted.conversation.length > 0 && (await hits.fewConversations(tx, wanted, fewConversations))) {
    await drain(tx, wanted, 'conversations', place, newest);
    return newest.hits;
  }
  const grams = gramsOf(wanted);
  if (grams.length === 0) {
    await drain(tx, wanted, 'newest', place, newest);
    return newest.hits;
  }
  await drain(tx, wanted, { from: state.sealed }, place, newest);
  await readCandidates(tx, wanted, grams, place, newest);
  return newest.hits;
}

function mayHave(segment: Segment, { after, before }: Wanted, { edge }: Place): boolean {
  return (
    (after === null || segment.newest >= after) &&
    (before === null || segment.oldest < before) &&
    (edge === null || segment.oldest <= edge.at)
  );
}

/** Reads a source page by page until the newest are found: several hits may be of one conversation. */
async function drain(
  tx: Tx,
  wanted: Wanted,
  source: hits.Source,
  place: Place,
  newest: Newest,
): Promise<void> {
  let edge = place.edge;
  for (let limit = 250; ; limit *= 4) {
    const found = await hits.findHits(tx, wanted, source, { ...place, edge }, limit);
    newest.add(found);
    const last = found.at(-1);
    if (found.length < limit || last === undefined || newest.isBeyond(last.at)) return;
    edge = last;
  }
}

const fewest = 80;
const most = 1000;

/**
 * Compares candidates with the query, newest first, more at a time while they do not suffice. Those of several segments go together
 * where each has few: asking takes longer than comparing a hundred.
 */
class Comparing {
  readonly #find: (docs: readonly number[]) => Promise<hits.Hit[]>;
  readonly #newest: Newest;
  #size = fewest;
  #few: number[] = [];

  constructor(newest: Newest, find: (docs: readonly number[]) => Promise<hits.Hit[]>) {
    this.#newest = newest;
    this.#find = find;
  }

  /** Candidates of one segment: compared now, or with those of the next. */
  async add(docs: readonly number[]): Promise<void> {
    if (this.#few.length + docs.length > this.#size) await this.compareFew();
    if (docs.length <= this.#size) {
      this.#few.push(...docs);
      return;
    }
    for (let at = 0; at < docs.length;) {
      const some = docs.slice(at, at + this.#size);
      at += some.length;
      const last = (await this.#compare(some)).at(-1);
      if (last !== undefined && this.#newest.isBeyond(last.at)) return;
    }
  }

  async compareFew(): Promise<void> {
    const docs = this.#few;
    this.#few = [];
    if (docs.length > 0) await this.#compare(docs);
  }

  async #compare(docs: readonly number[]): Promise<hits.Hit[]> {
    const found = await this.#find(docs);
    this.#newest.add(found);
    this.#size = Math.min(this.#size * 2, most);
    return found;
  }
}

/** Compares what the index knows of a search until nothing older can change the result. */
async function readCandidates(
  tx: Tx,
  wanted: Wanted,
  grams: readonly number[],
  place: Place,
  newest: Newest,
): Promise<void> {
  const comparing = new Comparing(newest, (docs) => hits.findHits(tx, wanted, { docs }, place, docs.length));
  const segments = (await newestSegments(tx, kinds.message)).filter((segment) =>
    mayHave(segment, wanted, place),
  );
  const isEnough = (next: Segment): boolean => newest.isBeyond(next.newest);
  for await (const group of candidates(tx, kinds.message, segments, grams, isEnough)) {
    for (const { segment, docs } of group) {
      if (isEnough(segment)) break;
      await comparing.add(docs);
    }
    await comparing.compareFew();
  }
}

/** What came in a moment ago and is in no index yet: its text is folded here. */
async function readQueued(tx: Tx, wanted: Wanted, edge: hits.Edge | null): Promise<hits.Hit[]> {
  const queued = await hits.findQueued(tx, wanted, edge, mostQueued);
  if (queued.length === 0) return [];
  const sources = await readMessages(
    tx,
    queued.map((hit) => hit.id),
  );
  const matching = new Set(
    sources.filter((row) => matches(wanted, messageDocument(fieldsOf(row)))).map((row) => row.id),
  );
  return queued.filter((hit) => matching.has(hit.id));
}
