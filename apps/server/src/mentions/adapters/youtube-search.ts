import { z } from 'zod';
import { nothingTold } from '../keep.ts';
import type { Adapter, Again, ConfigOf, Looking, Page } from './adapter.ts';
import { isWanted } from './feed.ts';
import { askYoutube } from './youtube.ts';

/**
 * Videos by the YouTube Data API v3: `search.list`, of which a project has a hundred a day, and `videos.list` for their whole
 * descriptions and figures. https://developers.google.com/youtube/v3/docs/search/list
 */
const searched = z.object({
  items: z.array(z.object({ id: z.object({ videoId: z.string().optional() }) })).default([]),
  nextPageToken: z.string().optional(),
});
const figure = z.coerce.number().int().optional();
const video = z.object({
  id: z.string(),
  snippet: z.object({
    publishedAt: z.string(),
    title: z.string(),
    description: z.string().default(''),
    channelTitle: z.string().default(''),
  }),
  statistics: z.object({ viewCount: figure, likeCount: figure, commentCount: figure }).default({}),
});
/** Of an answer that is not whole nothing is taken: what is missing in it would be taken to be gone. */
const described = z.object({ kind: z.literal('youtube#videoListResponse'), items: z.array(video) });

/** A video as a mention. */
const foundOf = ({ id, snippet, statistics }: z.infer<typeof video>) => ({
  ...nothingTold,
  externalId: id,
  address: `https://www.youtube.com/watch?v=${id}`,
  author: snippet.channelTitle,
  title: snippet.title,
  text: snippet.description,
  reach: statistics.viewCount ?? null,
  reactions: statistics.likeCount ?? null,
  comments: statistics.commentCount ?? null,
  network: 'youtube' as const,
  summary: false,
  postedAt: new Date(snippet.publishedAt),
});

const describe = (looking: Looking, ids: readonly string[]) =>
  askYoutube(looking, 'videos', { part: 'snippet,statistics', id: ids.join(',') }, described);

/** A first look goes back so far; later ones to the last. In milliseconds. */
const firstMs = 30 * 86_400_000;
/** The search finds a video some time after it was published: a look goes back this much further than the last one. */
const overlapMs = 2 * 86_400_000;
/** Pages of fifty that one look reads at most: each is one of the day’s hundred searches. */
const mostPages = 2;

async function fetchPage(looking: Looking): Promise<Page> {
  const { source } = looking;
  const config = source.config as ConfigOf<'youtube_search'>;
  const { page, pages = '0', began = new Date().toISOString(), until } = source.cursor;
  const since = until === undefined ? Date.parse(began) - firstMs : Date.parse(until) - overlapMs;
  const search = {
    part: 'id',
    type: 'video',
    order: 'date',
    maxResults: '50',
    q: config.query,
    regionCode: 'JP',
    publishedAfter: new Date(since).toISOString(),
    ...(page === undefined ? {} : { pageToken: page }),
  };
  const asked = await askYoutube(looking, 'search', search, searched);
  if ('problem' in asked) return asked;
  const { items, nextPageToken } = asked.listed;
  const ids = items.flatMap(({ id: { videoId } }) => videoId ?? []);
  const videos = ids.length === 0 ? { listed: { items: [] } } : await describe(looking, ids);
  if ('problem' in videos) return videos;
  const found = videos.listed.items
    .filter(({ snippet }) =>
      isWanted(`${snippet.title}\n${snippet.description}\n${snippet.channelTitle}`, [], config.without),
    )
    .map(foundOf);
  const goesOn = nextPageToken !== undefined && Number(pages) + 1 < mostPages;
  return goesOn
    ? {
        found,
        cursor: {
          began,
          page: nextPageToken,
          pages: String(Number(pages) + 1),
          ...(until === undefined ? {} : { until }),
        },
        more: true,
      }
    : { found, cursor: { until: began }, more: false };
}

/**
 * Asks for videos by their ids (`videos.list`, fifty and one unit a request); those that were removed or are not public are left out
 * of the answer. https://developers.google.com/youtube/v3/docs/videos/list
 */
async function lookAgain(looking: Looking, ids: readonly string[]): Promise<Again> {
  const asked = await describe(looking, ids);
  if ('problem' in asked) return asked;
  const found = asked.listed.items.map(foundOf);
  const there = new Set(found.map(({ externalId }) => externalId));
  return { found, gone: ids.filter((id) => !there.has(id)) };
}

export const youtubeSearch: Adapter = { secrets: ['apiKey'], everySeconds: 6 * 3600, fetchPage, lookAgain };
