import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export type FakeReview = {
  id: string;
  author: string;
  stars: 'ONE' | 'TWO' | 'THREE' | 'FOUR' | 'FIVE';
  comment?: string;
  createTime: string;
  updateTime: string;
  reply?: string;
};
export type FakeComment = {
  id: string;
  videoId: string;
  author: string;
  text: string;
  likes: number;
  at: string;
};

export type FakeVideo = {
  id: string;
  channel: string;
  title: string;
  text: string;
  views: number;
  at: string;
};

/**
 * Networks as their makers document them, with memory: reviews of one location by the Google My Business API v4 with its tokens,
 * comments of one channel and videos by the YouTube Data API v3.
 */
export interface MentionNetworks {
  url: string;
  google: {
    accountId: string;
    locationId: string;
    clientId: string;
    clientSecret: string;
    refreshToken: string;
  };
  youtube: { channelId: string; apiKey: string };
  reviews: FakeReview[];
  comments: FakeComment[];
  videos: FakeVideo[];
  /** How both behave from now on; a status other than 200 is answered to everything but tokens. */
  behave: {
    status: number;
    retryAfter: string | null;
    quotaExceeded: boolean;
    pageSize: number;
    /** Whether comments that are not there refuse the whole answer, as documented, instead of being left out of it. */
    refusesMissing: boolean;
  };
  /** What was asked, oldest first: method and path. */
  asked: string[];
  stop: () => Promise<void>;
}

type Answer = { status: number; body: object };
const ok = (body: object): Answer => ({ status: 200, body });
const refuse = (status: number, reason: string): Answer => ({
  status,
  body: { error: { code: status, message: reason, errors: [{ reason, domain: 'usageLimits' }] } },
});

/** A page of a list and the token of the next: the place at which it begins. */
function pageOf<T>(items: readonly T[], token: string | null, size: number) {
  const from = Number(token ?? '0');
  const next = from + size;
  return { page: items.slice(from, next), ...(next < items.length ? { nextPageToken: String(next) } : {}) };
}

const saidIn = ({ text: words, author, likes, at }: FakeComment) => ({
  textOriginal: words,
  textDisplay: words,
  authorDisplayName: author,
  likeCount: likes,
  publishedAt: at,
  updatedAt: at,
});

/** Starts them on 127.0.0.1. */
export async function startMentionNetworks(): Promise<MentionNetworks> {
  const google = {
    accountId: '1029384756',
    locationId: '5647382910',
    clientId: 'desk-client',
    clientSecret: 'desk-secret',
    refreshToken: 'refresh-1',
  };
  const youtube = { channelId: 'UCabcdefghijklmnopqrstuv', apiKey: 'youtube-key' };
  const networks: Omit<MentionNetworks, 'url' | 'stop'> = {
    google,
    youtube,
    reviews: [],
    comments: [],
    videos: [],
    behave: { status: 200, retryAfter: null, quotaExceeded: false, pageSize: 50, refusesMissing: false },
    asked: [],
  };
  const parent = `accounts/${google.accountId}/locations/${google.locationId}`;

  function token(form: URLSearchParams): Answer {
    const isOurs =
      form.get('grant_type') === 'refresh_token' &&
      form.get('client_id') === google.clientId &&
      form.get('client_secret') === google.clientSecret &&
      form.get('refresh_token') === google.refreshToken;
    return isOurs
      ? ok({ access_token: 'access-1', expires_in: 3599, token_type: 'Bearer' })
      : { status: 400, body: { error: 'invalid_grant' } };
  }

  function listReviews({ searchParams }: URL): Answer {
    const sorted = networks.reviews.toSorted((a, b) => (a.updateTime < b.updateTime ? 1 : -1));
    const size = Math.min(Number(searchParams.get('pageSize') ?? '50'), networks.behave.pageSize);
    const { page, ...next } = pageOf(sorted, searchParams.get('pageToken'), size);
    const reviews = page.map(({ id, author, stars, comment, createTime, updateTime, reply }) => ({
      name: `${parent}/reviews/${id}`,
      reviewId: id,
      reviewer: { displayName: author },
      starRating: stars,
      ...(comment === undefined ? {} : { comment }),
      createTime,
      updateTime,
      ...(reply === undefined ? {} : { reviewReply: { comment: reply, updateTime } }),
    }));
    return ok({ reviews, totalReviewCount: sorted.length, ...next });
  }

  function putReply(id: string, body: string): Answer {
    const review = networks.reviews.find((each) => each.id === id);
    if (review === undefined) return refuse(404, 'notFound');
    const { comment } = JSON.parse(body) as { comment: string };
    review.reply = comment;
    return ok({ comment, updateTime: new Date().toISOString() });
  }

  function listComments({ searchParams }: URL): Answer {
    if (networks.behave.quotaExceeded) return refuse(403, 'quotaExceeded');
    if (searchParams.get('allThreadsRelatedToChannelId') !== youtube.channelId)
      return refuse(404, 'channelNotFound');
    const sorted = networks.comments.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const size = Math.min(Number(searchParams.get('maxResults') ?? '20'), networks.behave.pageSize);
    const { page, ...next } = pageOf(sorted, searchParams.get('pageToken'), size);
    const items = page.map((each) => ({
      kind: 'youtube#commentThread',
      id: each.id,
      snippet: {
        videoId: each.videoId,
        totalReplyCount: 0,
        topLevelComment: {
          kind: 'youtube#comment',
          id: each.id,
          snippet: { ...saidIn(each), videoId: each.videoId },
        },
      },
    }));
    return ok({ kind: 'youtube#commentThreadListResponse', items, ...next });
  }

  /** By their ids; neither their videos nor how often they were replied to is told. */
  function listCommentsById({ searchParams }: URL): Answer {
    if (networks.behave.quotaExceeded) return refuse(403, 'quotaExceeded');
    const ids = (searchParams.get('id') ?? '').split(',');
    const found = networks.comments.filter(({ id }) => ids.includes(id));
    if (networks.behave.refusesMissing && found.length < ids.length) return refuse(404, 'commentNotFound');
    const items = found.map((each) => ({ kind: 'youtube#comment', id: each.id, snippet: saidIn(each) }));
    return ok({ kind: 'youtube#commentListResponse', items });
  }

  function searchVideos({ searchParams }: URL): Answer {
    if (networks.behave.quotaExceeded) return refuse(403, 'quotaExceeded');
    const after = searchParams.get('publishedAfter') ?? '';
    const found = networks.videos
      .filter(
        ({ at, title, text: words }) =>
          at >= after && `${title}${words}`.includes(searchParams.get('q') ?? ''),
      )
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const size = Math.min(Number(searchParams.get('maxResults') ?? '5'), networks.behave.pageSize);
    const { page, ...next } = pageOf(found, searchParams.get('pageToken'), size);
    const items = page.map(({ id }) => ({
      kind: 'youtube#searchResult',
      id: { kind: 'youtube#video', videoId: id },
    }));
    return ok({ kind: 'youtube#searchListResponse', items, ...next });
  }

  function describeVideos({ searchParams }: URL): Answer {
    if (networks.behave.quotaExceeded) return refuse(403, 'quotaExceeded');
    const ids = (searchParams.get('id') ?? '').split(',');
    const items = networks.videos
      .filter(({ id }) => ids.includes(id))
      .map(({ id, at, title, text: description, channel: channelTitle, views }) => ({
        kind: 'youtube#video',
        id,
        snippet: { publishedAt: at, title, description, channelTitle },
        // Whoever hides them has none.
        statistics: { viewCount: String(views), commentCount: '2' },
      }));
    return ok({ kind: 'youtube#videoListResponse', items });
  }

  const ofYoutube: Record<string, (url: URL) => Answer> = {
    '/youtube/v3/commentThreads': listComments,
    '/youtube/v3/comments': listCommentsById,
    '/youtube/v3/search': searchVideos,
    '/youtube/v3/videos': describeVideos,
  };

  function answerTo(request: IncomingMessage, url: URL, body: string): Answer {
    if (url.pathname === '/token') return token(new URLSearchParams(body));
    if (networks.behave.status !== 200) return refuse(networks.behave.status, 'backendError');
    const youtubeList = ofYoutube[url.pathname];
    if (youtubeList !== undefined)
      return request.headers['x-goog-api-key'] === youtube.apiKey
        ? youtubeList(url)
        : refuse(403, 'forbidden');
    if (request.headers.authorization !== 'Bearer access-1') return refuse(401, 'authError');
    if (url.pathname === `/v4/${parent}/reviews`) return listReviews(url);
    const reply = /\/reviews\/([\w-]+)\/reply$/u.exec(url.pathname)?.[1];
    return reply !== undefined && request.method === 'PUT' ? putReply(reply, body) : refuse(404, 'notFound');
  }

  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const url = new URL(request.url ?? '/', 'http://networks.test');
      networks.asked.push(`${request.method ?? ''} ${url.pathname}`);
      const answer = answerTo(request, url, body);
      const after = networks.behave.retryAfter;
      response
        .writeHead(answer.status, {
          'content-type': 'application/json',
          ...(answer.status >= 400 && after !== null ? { 'retry-after': after } : {}),
        })
        .end(JSON.stringify(answer.body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    ...networks,
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
