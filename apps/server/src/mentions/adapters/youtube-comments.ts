import { z } from 'zod';
import { nothingTold } from '../keep.ts';
import type { Adapter, Again, ConfigOf, Looking, Page } from './adapter.ts';
import { askYoutube, type YoutubeProblem } from './youtube.ts';

/**
 * Comments on a channel’s videos and posts by the YouTube Data API v3 (`commentThreads.list` with
 * `allThreadsRelatedToChannelId`, one unit of the day’s quota a page). With an API key comments are read and not answered.
 * https://developers.google.com/youtube/v3/docs/commentThreads/list
 */
const comment = z.object({
  id: z.string(),
  snippet: z.object({
    textOriginal: z.string().optional(),
    textDisplay: z.string().optional(),
    authorDisplayName: z.string().optional(),
    likeCount: z.number().int().optional(),
    publishedAt: z.string(),
    updatedAt: z.string().optional(),
    videoId: z.string().optional(),
  }),
});
const listed = z.object({
  items: z
    .array(
      z.object({
        snippet: z.object({
          topLevelComment: comment,
          videoId: z.string().optional(),
          totalReplyCount: z.number().int().optional(),
        }),
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
});
/** A comment as a mention. `replies`: null where it is not told. */
const foundOf = (
  id: string,
  said: z.infer<typeof comment>['snippet'],
  videoId: string | undefined,
  replies: number | null,
) => ({
  ...nothingTold,
  externalId: id,
  address:
    videoId === undefined
      ? ''
      : `https://www.youtube.com/watch?${new URLSearchParams({ v: videoId, lc: id }).toString()}`,
  author: said.authorDisplayName ?? '',
  text: said.textOriginal ?? said.textDisplay ?? '',
  reactions: said.likeCount ?? null,
  comments: replies,
  network: 'youtube' as const,
  summary: false,
  postedAt: new Date(said.publishedAt),
});

/** Pages that one look goes back at most, so that a first look at a large channel leaves quota for the day. */
const mostPages = 20;

async function fetchPage(looking: Looking): Promise<Page> {
  const { source } = looking;
  const config = source.config as ConfigOf<'youtube_comments'>;
  const { page, until = '', newest = '', pages = '0' } = source.cursor;
  const query = {
    part: 'snippet',
    allThreadsRelatedToChannelId: config.channelId,
    order: 'time',
    maxResults: '100',
    textFormat: 'plainText',
    ...(page === undefined ? {} : { pageToken: page }),
  };
  const asked = await askYoutube(looking, 'commentThreads', query, listed);
  if ('problem' in asked) return asked;
  const { items, nextPageToken } = asked.listed;
  const found = items.map(({ snippet }) => {
    const { id, snippet: said } = snippet.topLevelComment;
    return foundOf(id, said, snippet.videoId ?? said.videoId, snippet.totalReplyCount ?? null);
  });
  const first = items[0]?.snippet.topLevelComment.snippet.publishedAt ?? until;
  const last = items.at(-1)?.snippet.topLevelComment.snippet.publishedAt ?? '';
  const latest = page === undefined ? first : newest;
  const goesOn = nextPageToken !== undefined && last > until && Number(pages) + 1 < mostPages;
  return goesOn
    ? {
        found,
        cursor: { page: nextPageToken, until, newest: latest, pages: String(Number(pages) + 1) },
        more: true,
      }
    : { found, cursor: { until: latest }, more: false };
}

/** Of an answer that is not whole nothing is taken: what is missing in it would be taken to be gone. */
const again = z.object({ kind: z.literal('youtube#commentListResponse'), items: z.array(comment) });

/**
 * Asks for comments by their ids (`comments.list`, one unit a request). Those that were removed or hidden are left out of the answer,
 * or refuse the whole of it (404, `commentNotFound`): then halves are asked for, and of one that is refused alone nothing is said.
 * https://developers.google.com/youtube/v3/docs/comments/list
 */
async function askAgain(
  looking: Looking,
  ids: readonly string[],
): Promise<Extract<Again, { gone: string[] }> | YoutubeProblem> {
  const query = { part: 'snippet', id: ids.join(','), textFormat: 'plainText' };
  const asked = await askYoutube(looking, 'comments', query, again);
  if ('problem' in asked) {
    if (asked.missing !== true) return asked;
    if (ids.length === 1) return { found: [], gone: [] };
    const middle = Math.ceil(ids.length / 2);
    const first = await askAgain(looking, ids.slice(0, middle));
    if ('problem' in first) return first;
    const second = await askAgain(looking, ids.slice(middle));
    if ('problem' in second) return second;
    return { found: [...first.found, ...second.found], gone: [...first.gone, ...second.gone] };
  }
  const found = asked.listed.items.map(({ id, snippet }) => foundOf(id, snippet, snippet.videoId, null));
  const there = new Set(found.map(({ externalId }) => externalId));
  return { found, gone: ids.filter((id) => !there.has(id)) };
}

async function lookAgain(looking: Looking, ids: readonly string[]): Promise<Again> {
  const asked = await askAgain(looking, ids);
  if (!('problem' in asked)) return asked;
  const { missing: _missing, ...problem } = asked;
  return problem;
}

export const youtubeComments: Adapter = { secrets: ['apiKey'], everySeconds: 900, fetchPage, lookAgain };
