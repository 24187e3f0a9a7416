import { z } from 'zod';
import { nothingTold } from '../keep.ts';
import {
  ask,
  jsonOf,
  problemOf,
  type Adapter,
  type ConfigOf,
  type Looking,
  type Page,
  type Replied,
} from './adapter.ts';

/**
 * Google Business Profile: reviews of a location by the Google My Business API v4 (`accounts.locations.reviews`), the one that
 * has them; OAuth 2.0 with a refresh token of the scope `business.manage`.
 * https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews
 */
const stars = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 } as const;
const review = z.object({
  name: z.string(),
  reviewId: z.string(),
  reviewer: z.object({ displayName: z.string().optional(), isAnonymous: z.boolean().optional() }).optional(),
  starRating: z.string(),
  comment: z.string().optional(),
  createTime: z.string(),
  updateTime: z.string(),
});
const listed = z.object({ reviews: z.array(review).default([]), nextPageToken: z.string().optional() });
const granted = z.object({ access_token: z.string() });

/** What lies behind a text that Google has translated: the words as they were written. */
const original = (comment: string): string =>
  (
    /\(Original\)\n([\s\S]*)$/u.exec(comment)?.[1] ??
    comment.split('\n\n(Translated by Google)')[0] ??
    ''
  ).trim();

type Token = { token: string } | { problem: string; afterSeconds?: number };

/** An access token for this look; they last an hour and are not kept. */
async function grant(looking: Looking): Promise<Token> {
  const { clientId = '', clientSecret = '', refreshToken = '' } = looking.secrets;
  const asked = await ask(looking, looking.networks.googleToken, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    }).toString(),
  });
  const problem = problemOf(asked);
  // A refresh token that was taken back is answered by 400 (RFC 6749, 5.2).
  if (problem !== null) return problem.problem === 'refused_request' ? { problem: 'not_allowed' } : problem;
  const read = 'error' in asked ? undefined : granted.safeParse(jsonOf(asked));
  return read?.success === true ? { token: read.data.access_token } : { problem: 'unreadable' };
}

async function fetchPage(looking: Looking): Promise<Page> {
  const { source, networks } = looking;
  const config = source.config as ConfigOf<'google_reviews'>;
  const granting = await grant(looking);
  if ('problem' in granting) return granting;
  const { page, until = '', newest = '' } = source.cursor;
  const query = new URLSearchParams({ pageSize: '50', orderBy: 'updateTime desc' });
  if (page !== undefined) query.set('pageToken', page);
  const asked = await ask(
    looking,
    `${networks.google}/v4/accounts/${config.accountId}/locations/${config.locationId}/reviews?${query.toString()}`,
    { headers: { authorization: `Bearer ${granting.token}` } },
  );
  const problem = problemOf(asked);
  if (problem !== null) return problem;
  const read = 'error' in asked ? undefined : listed.safeParse(jsonOf(asked));
  if (read?.success !== true) return { problem: 'unreadable' };
  const { reviews, nextPageToken } = read.data;
  const found = reviews.map(({ name, reviewer, starRating, comment = '', createTime }) => ({
    ...nothingTold,
    externalId: name,
    author: reviewer?.isAnonymous === true ? '' : (reviewer?.displayName ?? ''),
    text: original(comment),
    score: starRating in stars ? stars[starRating as keyof typeof stars] : null,
    scoreOf: starRating in stars ? 5 : null,
    network: 'google' as const,
    summary: false,
    postedAt: new Date(createTime),
  }));
  // The newest changes come first: behind what was seen by the last whole look there is nothing new.
  const latest = page === undefined ? (reviews[0]?.updateTime ?? until) : newest;
  const goesOn = nextPageToken !== undefined && (reviews.at(-1)?.updateTime ?? '') > until;
  return goesOn
    ? { found, cursor: { page: nextPageToken, until, newest: latest }, more: true }
    : { found, cursor: { until: latest }, more: false };
}

/** One reply a review; a second one takes the place of the first (`updateReply`). */
async function reply(looking: Looking, externalId: string, text: string): Promise<Replied> {
  if (!/^accounts\/\w+\/locations\/\w+\/reviews\/[\w-]+$/u.test(externalId))
    return { outcome: 'refused', problem: 'not_there' };
  const granting = await grant(looking);
  const failed = (problem: string): Replied => ({
    outcome: ['not_allowed', 'not_there', 'refused_request'].includes(problem) ? 'refused' : 'retry',
    problem,
  });
  if ('problem' in granting) return failed(granting.problem);
  const asked = await ask(looking, `${looking.networks.google}/v4/${externalId}/reply`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${granting.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ comment: text }),
  });
  const problem = problemOf(asked);
  return problem === null ? { outcome: 'sent' } : failed(problem.problem);
}

export const googleReviews: Adapter = {
  secrets: ['clientId', 'clientSecret', 'refreshToken'],
  everySeconds: 900,
  fetchPage,
  reply,
};
