import { leastXPosts } from '@madoguchi/contract';
import { z } from 'zod';
import { nothingTold } from '../keep.ts';
import { paidOf, untilNextMonth } from '../paid.ts';
import { ask, jsonOf, problemOf, type Adapter, type ConfigOf, type Looking, type Page } from './adapter.ts';

/**
 * Posts of the last seven days by the X API v2 (`GET /2/tweets/search/recent`), which is paid by the post read: never more than
 * the source’s own cap in a calendar month. https://docs.x.com/x-api/posts/search-recent-posts
 */
const count = z.number().int().optional();
const listed = z.object({
  data: z
    .array(
      z.object({
        id: z.string().regex(/^\d{1,20}$/u),
        text: z.string(),
        note_tweet: z.object({ text: z.string() }).optional(),
        author_id: z.string().optional(),
        created_at: z.string(),
        public_metrics: z
          .object({
            impression_count: count,
            like_count: count,
            reply_count: count,
            retweet_count: count,
            quote_count: count,
          })
          .default({}),
      }),
    )
    .default([]),
  includes: z
    .object({ users: z.array(z.object({ id: z.string(), username: z.string() })).default([]) })
    .default({ users: [] }),
  meta: z.object({ newest_id: z.string().optional(), next_token: z.string().optional() }).default({}),
});
const refused = z.object({ title: z.string().optional(), type: z.string().optional() });

/** Most posts of one page. */
const mostPosts = 100;
/** What is older is not searched; an hour less, so that a look that takes its time is not refused. In milliseconds. */
const recentMs = 7 * 86_400_000 - 3_600_000;

/** When a post was written is in its number: milliseconds since X’s own beginning, in all but the last 22 bits. */
export const writtenAt = (id: string): number => Number(BigInt(id) >> 22n) + 1_288_834_974_657;

async function fetchPage(looking: Looking): Promise<Page> {
  const { source, networks, secrets } = looking;
  const { query, postsPerMonth } = source.config as ConfigOf<'x_search'>;
  const { next, since, newest } = source.cursor;
  const now = Date.now();
  const paid = paidOf(source.cursor, now);
  const left = postsPerMonth - paid.posts;
  if (left < leastXPosts) return { problem: 'cap_reached', afterSeconds: untilNextMonth(now) };
  const asking = new URLSearchParams({
    query: /\bis:retweet\b/u.test(query) ? query : `(${query}) -is:retweet`,
    max_results: String(Math.min(mostPosts, left)),
    'tweet.fields': 'created_at,public_metrics,author_id,note_tweet',
    expansions: 'author_id',
    'user.fields': 'username',
  });
  if (next !== undefined) asking.set('next_token', next);
  if (since !== undefined && writtenAt(since) > now - recentMs) asking.set('since_id', since);
  const asked = await ask(looking, `${networks.x}/2/tweets/search/recent?${asking.toString()}`, {
    headers: { authorization: `Bearer ${secrets.bearerToken ?? ''}` },
  });
  if ('error' in asked) return { problem: asked.error };
  const problem = problemOf(asked);
  if (problem !== null) {
    const told = refused.safeParse(jsonOf(asked));
    if (asked.status === 402 || (told.success && told.data.title === 'UsageCapExceeded'))
      return { problem: 'no_credit', afterSeconds: 86_400 };
    const reset = Number(asked.headers['x-rate-limit-reset'] ?? '0') - now / 1000;
    return asked.status === 429 && reset > 0 && reset < 86_400
      ? { problem: 'too_often', afterSeconds: Math.ceil(reset) }
      : problem;
  }
  const read = listed.safeParse(jsonOf(asked));
  if (!read.success) return { problem: 'unreadable' };
  const { data, includes, meta } = read.data;
  const names = new Map(includes.users.map(({ id, username }) => [id, username]));
  const found = data.map((post) => {
    const name = names.get(post.author_id ?? '');
    const { impression_count, like_count, reply_count, retweet_count, quote_count } = post.public_metrics;
    const shared = [retweet_count, quote_count].filter((each) => each !== undefined);
    return {
      ...nothingTold,
      externalId: post.id,
      address: `https://x.com/${name ?? 'i/web'}/status/${post.id}`,
      author: name === undefined ? '' : `@${name}`,
      text: post.note_tweet?.text ?? post.text,
      reach: impression_count ?? null,
      reactions: like_count ?? null,
      comments: reply_count ?? null,
      shares: shared.length === 0 ? null : shared.reduce((sum, each) => sum + each, 0),
      network: 'x' as const,
      summary: false,
      postedAt: new Date(post.created_at),
    };
  });
  const latest = next === undefined ? (meta.newest_id ?? since) : newest;
  const counted = { month: paid.month, posts: String(paid.posts + data.length) };
  return meta.next_token === undefined
    ? { found, cursor: { ...counted, ...(latest === undefined ? {} : { since: latest }) }, more: false }
    : {
        found,
        cursor: {
          ...counted,
          next: meta.next_token,
          ...(since === undefined ? {} : { since }),
          ...(latest === undefined ? {} : { newest: latest }),
        },
        more: true,
      };
}

/** Hourly: what is read again because it came between two looks is paid for again. */
export const xSearch: Adapter = { secrets: ['bearerToken'], everySeconds: 3600, fetchPage };
