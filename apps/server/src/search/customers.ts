import type { SearchCustomer } from '@madoguchi/contract';
import { plannedAnew, type Tx } from '../platform/db/index.ts';
import { candidates } from './candidates.ts';
import { matchingCustomers, queuedCustomers } from './customers.store.ts';
import { documentsOf } from './documents.ts';
import { queryGrams } from './grams.ts';
import { kinds, readCustomers } from './indexing.store.ts';
import { marked } from './marks.ts';
import { newestSegments, readState } from './postings.store.ts';
import { fieldMark } from './text.ts';

/** Customers that are compared with a query at most; of more, those who came last. */
const mostCompared = 1000;
const mostQueued = 300;

type Found = { id: string; at: string; text: string };

const newestFirst = (a: Found, b: Found): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1;

/** Customers whose record holds all words (in search form), the newest first: at most a thousand. */
async function findCustomers(tx: Tx, words: readonly string[]): Promise<Found[]> {
  const grams = [...new Set(words.flatMap(queryGrams))];
  if (grams.length === 0) return [];
  const state = await readState(tx, kinds.customer, 1);
  const queued = state.waiting === 0 ? [] : await queuedCustomers(tx, mostQueued);
  const fresh = queued.length === 0 ? [] : await documentsOf(tx, kinds.customer, queued);
  const isMatch = ({ text }: Found): boolean => words.every((word) => text.includes(word));
  const unsealed = () => matchingCustomers(tx, { from: state.sealed }, words, mostCompared);
  const [first, segments] = await Promise.all([
    plannedAnew(tx, unsealed),
    newestSegments(tx, kinds.customer),
  ]);
  const found: Found[] = [...first];
  const isEnough = (): boolean => found.length >= mostCompared;
  for await (const group of candidates(tx, kinds.customer, segments, grams, isEnough)) {
    const docs = group.flatMap((each) => each.docs);
    for (let at = 0; at < docs.length && found.length < mostCompared; at += mostCompared)
      found.push(
        ...(await matchingCustomers(tx, { docs: docs.slice(at, at + mostCompared) }, words, mostCompared)),
      );
  }
  // What is queued may be in the index as it was before.
  const changed = new Set(queued);
  const known = found.filter((each) => !changed.has(each.id));
  return [...fresh.filter(isMatch), ...known].toSorted(newestFirst);
}

/** Ids for the filter `customer:`. */
export async function findCustomerIds(tx: Tx, word: string): Promise<string[]> {
  return word === '' ? [] : (await findCustomers(tx, [word])).map((each) => each.id);
}

/** 0 is best: the whole name, its beginning, a part of it; the same of the reading; company; anything else. */
function rank(text: string, words: readonly string[]): number {
  const fields = text.split(fieldMark);
  const word = words.join('');
  const place = (field: string): number => {
    const bare = field.replaceAll(' ', '');
    return bare === word ? 0 : bare.startsWith(word) ? 1 : bare.includes(word) ? 2 : 3;
  };
  const best = fields.slice(0, 3).map((field, n) => (place(field) === 3 ? 9 : place(field) + n * 3));
  return Math.min(...best, 9);
}

/** The customers that a search means most likely, best first. */
export async function suggestCustomers(
  tx: Tx,
  words: readonly string[],
  many: number,
): Promise<SearchCustomer[]> {
  const found = await findCustomers(tx, words);
  const ids = found
    .map(({ id, text }, n) => ({ id, n, rank: rank(text, words) }))
    .toSorted((a, b) => a.rank - b.rank || a.n - b.n)
    .slice(0, many)
    .map(({ id }) => id);
  const known = ids.length === 0 ? [] : await readCustomers(tx, ids);
  const rows = new Map(known.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const mark = (text: string | null) => (text === null ? null : marked(text, words));
    const contacts = row.points.map(({ value }) => marked(value, words));
    return [
      {
        id,
        name: marked(row.name, words),
        reading: mark(row.reading),
        company: mark(row.company),
        contact: contacts.find(({ ranges }) => ranges.length > 0) ?? contacts[0] ?? null,
      },
    ];
  });
}
