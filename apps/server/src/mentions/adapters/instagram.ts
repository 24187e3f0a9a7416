import { z } from 'zod';
import { nothingTold } from '../keep.ts';
import { ask, jsonOf, problemOf, type Adapter, type ConfigOf, type Looking, type Page } from './adapter.ts';

/**
 * Instagram by the Graph API with Facebook Login: posts in which a professional account is tagged (`/{ig-user-id}/tags`) and the
 * public posts of the last day under hashtags (`/{ig-hashtag-id}/recent_media`, «Instagram Public Content Access», thirty hashtags in
 * seven days, without who wrote them). https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login
 */
const media = z.object({
  id: z.string(),
  caption: z.string().optional(),
  username: z.string().optional(),
  permalink: z.string().optional(),
  timestamp: z.string(),
  like_count: z.number().int().optional(),
  comments_count: z.number().int().optional(),
});
const listed = z.object({
  data: z.array(media).default([]),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
});
const hashtag = z.object({ data: z.array(z.object({ id: z.string() })).default([]) });
const refused = z.object({ error: z.object({ code: z.number().int() }) });

/** A version is there for two years at least after the next one has come. */
const version = 'v24.0';
/** Pages of fifty that one look reads of each list at most. */
const mostPages = 10;
const hour = 3600;

type Problem = { problem: string; afterSeconds?: number };

/** What the Graph API’s codes of errors mean; null where its status says enough. */
function meant(code: number): Problem | null {
  if (code === 190 || code === 10 || (code >= 200 && code < 300)) return { problem: 'not_allowed' };
  // Of the app, of the account, of the page, and of all that is asked for at once.
  if ([4, 17, 32, 613].includes(code)) return { problem: 'too_often', afterSeconds: hour };
  return code === 18 ? { problem: 'too_many_hashtags', afterSeconds: 24 * hour } : null;
}

async function askGraph<Shape extends z.ZodType>(
  looking: Looking,
  path: string,
  query: Record<string, string>,
  shape: Shape,
): Promise<{ listed: z.output<Shape> } | (Problem & { code?: number })> {
  const address = `${looking.networks.instagram}/${version}/${path}?${new URLSearchParams(query).toString()}`;
  const asked = await ask(looking, address, {
    headers: { authorization: `Bearer ${looking.secrets.accessToken ?? ''}` },
  });
  if ('error' in asked) return { problem: asked.error };
  const problem = problemOf(asked);
  if (problem !== null) {
    const told = refused.safeParse(jsonOf(asked));
    const code = told.success ? told.data.error.code : 0;
    return { ...(meant(code) ?? problem), code };
  }
  const read = shape.safeParse(jsonOf(asked));
  return read.success ? { listed: read.data } : { problem: 'unreadable' };
}

/** The number under which a hashtag is searched; null for one that nobody has used. */
async function hashtagId(
  looking: Looking,
  userId: string,
  tag: string,
): Promise<{ id: string | null } | Problem> {
  const known = looking.source.cursor[`#${tag}`];
  if (known !== undefined) return { id: known };
  const asked = await askGraph(looking, 'ig_hashtag_search', { user_id: userId, q: tag }, hashtag);
  if (!('problem' in asked)) return { id: asked.listed.data[0]?.id ?? null };
  return asked.code === 24 ? { id: null } : asked;
}

const fields = 'id,caption,permalink,timestamp,like_count,comments_count';

/** A page of one list: of the posts with a tag of the account, or of those under a hashtag. */
async function pageOf(looking: Looking, userId: string, tag: string | null) {
  const { after } = looking.source.cursor;
  const query = { limit: '50', ...(after === undefined ? {} : { after }) };
  if (tag === null)
    return askGraph(looking, `${userId}/tags`, { ...query, fields: `${fields},username` }, listed);
  const found = await hashtagId(looking, userId, tag);
  if ('problem' in found) return found;
  if (found.id === null) return { listed: { data: [] }, id: null };
  const asked = await askGraph(
    looking,
    `${found.id}/recent_media`,
    { ...query, fields, user_id: userId },
    listed,
  );
  return 'problem' in asked ? asked : { ...asked, id: found.id };
}

async function fetchPage(looking: Looking): Promise<Page> {
  const { cursor, config: given } = looking.source;
  const { userId, tagged, hashtags } = given as ConfigOf<'instagram'>;
  const lists = [...(tagged ? [null] : []), ...hashtags];
  const { list = '0', pages = '0', after: _after, ...kept } = cursor;
  const tag = lists[Number(list)];
  if (tag === undefined) return { found: [], cursor: kept, more: false };
  const page = await pageOf(looking, userId, tag);
  if ('problem' in page) return page;
  const { data, paging } = 'paging' in page.listed ? page.listed : { ...page.listed, paging: undefined };
  const found = data.map((post) => ({
    ...nothingTold,
    externalId: post.id,
    address: post.permalink ?? '',
    author: post.username === undefined ? '' : `@${post.username}`,
    text: post.caption ?? '',
    reactions: post.like_count ?? null,
    comments: post.comments_count ?? null,
    network: 'instagram' as const,
    summary: false,
    postedAt: new Date(post.timestamp),
  }));
  const ids = {
    ...kept,
    ...(tag !== null && 'id' in page && page.id !== null ? { [`#${tag}`]: page.id } : {}),
  };
  const after = paging?.next === undefined ? undefined : paging.cursors?.after;
  if (after !== undefined && Number(pages) + 1 < mostPages)
    return { found, cursor: { ...ids, list, after, pages: String(Number(pages) + 1) }, more: true };
  const next = Number(list) + 1;
  return next < lists.length
    ? { found, cursor: { ...ids, list: String(next) }, more: true }
    : { found, cursor: ids, more: false };
}

export const instagram: Adapter = { secrets: ['accessToken'], everySeconds: 1800, fetchPage };
