import { once } from 'node:events';
import { createServer } from 'node:http';

export type FakePost = { id: string; username: string; text: string; likes: number; at: string };
export type FakeMedia = {
  id: string;
  username: string;
  caption: string;
  tagged: boolean;
  likes?: number;
  at: string;
};

type Answer = { status: number; body: object; headers?: Record<string, string> };
const ok = (body: object): Answer => ({ status: 200, body });

/**
 * X (`/2/tweets/search/recent`) and Instagram (Graph API with Facebook Login) as their makers document them, with memory: posts of
 * which each page that is read is paid for, posts with a tag, hashtags that get a number when they are first searched.
 */
export interface SocialNetworks {
  url: string;
  x: { bearerToken: string };
  instagram: { userId: string; accessToken: string };
  posts: FakePost[];
  media: FakeMedia[];
  /** Posts of X that were read and are to be paid for. */
  paid: number;
  /** Hashtags that were searched: thirty in seven days. */
  searched: string[];
  behave: {
    status: number;
    title: string | null;
    rateLimitReset: number | null;
    graphError: number | null;
    pageSize: number;
  };
  asked: URL[];
  stop: () => Promise<void>;
}

function answerX(networks: Omit<SocialNetworks, 'url' | 'stop'>, { searchParams }: URL): Answer {
  const { behave } = networks;
  if (behave.status !== 200) {
    const headers =
      behave.rateLimitReset === null ? {} : { 'x-rate-limit-reset': String(behave.rateLimitReset) };
    return {
      status: behave.status,
      body: { title: behave.title ?? 'Problem', status: behave.status },
      headers,
    };
  }
  const since = BigInt(searchParams.get('since_id') ?? '0');
  const most = Number(searchParams.get('max_results') ?? '10');
  if (most < 10 || most > 100) return { status: 400, body: { title: 'Invalid Request' } };
  const word = /^\((?<word>.+)\) -is:retweet$/u.exec(searchParams.get('query') ?? '')?.groups?.['word'] ?? '';
  const found = networks.posts
    .filter(({ id, text }) => BigInt(id) > since && text.includes(word))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  const from = Number(searchParams.get('next_token') ?? '0');
  if (Number.isNaN(from)) return { status: 400, body: { title: 'Invalid Request' } };
  const page = found.slice(from, from + Math.min(most, behave.pageSize));
  const next = from + page.length;
  networks.paid += page.length;
  return ok({
    data: page.map(({ id, username, text, likes, at }) => ({
      id,
      text,
      author_id: `u-${username}`,
      created_at: at,
      public_metrics: {
        like_count: likes,
        reply_count: 1,
        retweet_count: 2,
        quote_count: 3,
        impression_count: 400,
      },
    })),
    includes: { users: page.map(({ username }) => ({ id: `u-${username}`, username, name: username })) },
    meta: {
      result_count: page.length,
      ...(page[0] === undefined ? {} : { newest_id: page[0].id }),
      ...(next < found.length ? { next_token: String(next) } : {}),
    },
  });
}

function answerInstagram(
  networks: Omit<SocialNetworks, 'url' | 'stop'>,
  { pathname, searchParams }: URL,
): Answer {
  const { behave, instagram, media, searched } = networks;
  const refuse = (code: number): Answer => ({ status: 400, body: { error: { message: 'refused', code } } });
  if (behave.graphError !== null) return refuse(behave.graphError);
  const path = pathname.replace(/^\/v\d+\.\d+\//u, '');
  if (path === 'ig_hashtag_search') {
    const tag = searchParams.get('q') ?? '';
    if (!media.some(({ caption }) => caption.includes(`#${tag}`))) return refuse(24);
    if (!searched.includes(tag)) searched.push(tag);
    return ok({ data: [{ id: String(1000 + searched.indexOf(tag)) }] });
  }
  const tag = searched[Number(path.split('/')[0]) - 1000];
  const ofTag = path.endsWith('/recent_media');
  if (ofTag ? tag === undefined : path !== `${instagram.userId}/tags`) return refuse(100);
  const found = ofTag
    ? media.filter(({ caption }) => caption.includes(`#${tag}`))
    : media.filter(({ tagged }) => tagged);
  const from = Number(searchParams.get('after') ?? '0');
  const page = found.slice(from, from + behave.pageSize);
  const next = from + page.length;
  return ok({
    data: page.map(({ id, username, caption, likes, at }) => ({
      id,
      caption,
      permalink: `https://www.instagram.com/p/${id}/`,
      timestamp: at,
      ...(ofTag ? {} : { username }),
      ...(likes === undefined ? {} : { like_count: likes }),
      comments_count: 0,
    })),
    paging: {
      cursors: { after: String(next) },
      ...(next < found.length ? { next: 'https://graph.facebook.com/next' } : {}),
    },
  });
}

/** Starts both on 127.0.0.1. */
export async function startSocialNetworks(): Promise<SocialNetworks> {
  const networks: Omit<SocialNetworks, 'url' | 'stop'> = {
    x: { bearerToken: 'x-bearer' },
    instagram: { userId: '17841405822304914', accessToken: 'instagram-token' },
    posts: [],
    media: [],
    paid: 0,
    searched: [],
    behave: { status: 200, title: null, rateLimitReset: null, graphError: null, pageSize: 50 },
    asked: [],
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://networks.test');
    networks.asked.push(url);
    const { authorization } = request.headers;
    const isX = url.pathname === '/2/tweets/search/recent';
    const isOurs =
      authorization === `Bearer ${isX ? networks.x.bearerToken : networks.instagram.accessToken}`;
    const answer: Answer = !isOurs
      ? {
          status: isX ? 401 : 400,
          body: isX ? { title: 'Unauthorized' } : { error: { message: 'expired', code: 190 } },
        }
      : isX
        ? answerX(networks, url)
        : answerInstagram(networks, url);
    response
      .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      .end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return Object.assign(networks, {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
