import { networkOf } from '../address.ts';
import { decodeFeed, readFeed } from '../feed/read.ts';
import { nothingTold } from '../keep.ts';
import { ask, problemOf, type Adapter, type ConfigOf, type Looking, type Page } from './adapter.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether an entry is looked for: one of the words is in it, and none of those that rule it out. */
export function isWanted(text: string, words: readonly string[], without: readonly string[]): boolean {
  const read = plain(text);
  const has = (word: string): boolean => read.includes(plain(word));
  return (words.length === 0 || words.some(has)) && !without.some(has);
}

/** Most entries of a feed that are taken at a time: the newest, as feeds have them first. */
const mostEntries = 200;

async function fetchPage(looking: Looking): Promise<Page> {
  const { source } = looking;
  const config = source.config as ConfigOf<'feed'>;
  const { etag, modified } = source.cursor;
  const asked = await ask(looking, config.address, {
    headers: {
      accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1',
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(modified === undefined ? {} : { 'if-modified-since': modified }),
    },
  });
  const problem = problemOf(asked);
  if (problem !== null) return problem;
  if ('error' in asked) return { problem: asked.error };
  if (asked.status === 304) return { found: [], cursor: source.cursor, more: false };
  const { headers, body, address } = asked;
  const entries = readFeed(decodeFeed(body, headers['content-type'] ?? ''), address);
  if (entries === null) return { problem: 'no_feed' };
  const cursor = {
    ...(headers.etag === undefined ? {} : { etag: headers.etag }),
    ...(headers['last-modified'] === undefined ? {} : { modified: headers['last-modified'] }),
  };
  const now = Date.now();
  const found = entries
    .slice(0, mostEntries)
    .filter(({ title, text }) => isWanted(`${title}\n${text}`, config.words, config.without))
    .map(({ postedAt, ...entry }) => ({
      ...nothingTold,
      ...entry,
      network: config.network ?? (networkOf(entry.address) === 'web' ? null : networkOf(entry.address)),
      summary: false,
      // An entry without a day, or with one that is yet to come, was posted when it was found.
      postedAt: postedAt === null || postedAt.getTime() > now ? new Date(now) : postedAt,
    }));
  return { found, cursor, more: false };
}

/** RSS and Atom: blogs, news, Google Alerts. */
export const feed: Adapter = { secrets: [], everySeconds: 1800, fetchPage };
