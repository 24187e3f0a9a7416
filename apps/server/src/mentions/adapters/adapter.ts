import type { MentionSourceConfig, MentionSourceSecrets } from '@madoguchi/contract';
import { askOutside, type Asked } from '../../webhooks/index.ts';
import type { MentionDependencies } from '../dependencies.ts';
import type { Found } from '../keep.ts';
import type { WorkSource } from '../source.store.ts';

/** What an adapter works with: where it looks, with which secrets, and how far it has come. */
export type Looking = Pick<MentionDependencies, 'allowInner' | 'userAgent' | 'networks' | 'log'> & {
  source: WorkSource;
  secrets: MentionSourceSecrets;
};

/**
 * One page of what was found. `more`: there is a next one to be fetched at once. `problem`: a code that people are told;
 * `afterSeconds`: how long the other side asks to be left alone.
 */
export type Page =
  | { found: Omit<Found, 'sourceId' | 'via' | 'by'>[]; cursor: Record<string, string>; more: boolean }
  | { problem: string; afterSeconds?: number };

/**
 * What is still there of posts that were asked for by the network’s own names for them, as `Page` has it, and what is not. Of a name
 * in neither nothing was said. An answer that is none is a `problem`, never «gone».
 */
export type Again =
  | { found: Omit<Found, 'sourceId' | 'via' | 'by'>[]; gone: string[] }
  | { problem: string; afterSeconds?: number };

export type Replied = { outcome: 'sent' } | { outcome: 'retry' | 'refused'; problem: string };

/** A network, as every other: where it looks, what it needs, how it fetches, and how it answers where it can. */
export type Adapter = {
  /** The secrets without which it cannot look. */
  secrets: readonly (keyof MentionSourceSecrets)[];
  /** How long to wait between looks that find nothing wrong, in seconds. */
  everySeconds: number;
  fetchPage: (looking: Looking) => Promise<Page>;
  /** Asks for posts anew, fifty at most, where the network lets them be kept only for a time. */
  lookAgain?: (looking: Looking, externalIds: readonly string[]) => Promise<Again>;
  /** Puts an answer beside a post; a second one takes the place of the first, so that it may be asked again. */
  reply?: (looking: Looking, externalId: string, text: string) => Promise<Replied>;
};

export type ConfigOf<Kind extends MentionSourceConfig['kind']> = Extract<MentionSourceConfig, { kind: Kind }>;

/** The longest answer of a network that is read, in bytes. */
const mostBytes = 5 * 1024 * 1024;

type Request = { method?: 'GET' | 'POST' | 'PUT'; headers?: Record<string, string>; body?: string };

/** Asks a network as the desk. */
export const ask = (
  { allowInner, userAgent }: Pick<Looking, 'allowInner' | 'userAgent'>,
  address: string,
  { headers = {}, ...request }: Request = {},
): Promise<Asked> =>
  askOutside(address, {
    ...request,
    headers: { 'user-agent': userAgent, ...headers },
    allowInner,
    maxBytes: mostBytes,
  });

/** How long the other side asks to be left alone, in seconds; a day at most. */
export function retryAfter(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/u.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(86_400, Math.max(0, Math.ceil(seconds)));
}

/** What an answer that is none means, as a code that people are told; null for one that is good. */
export function problemOf(asked: Asked): { problem: string; afterSeconds?: number } | null {
  if ('error' in asked) return { problem: asked.error };
  if (asked.status < 400) return null;
  const after = retryAfter(asked.headers['retry-after']);
  const problem =
    asked.status === 401 || asked.status === 403
      ? 'not_allowed'
      : asked.status === 404 || asked.status === 410
        ? 'not_there'
        : asked.status === 429
          ? 'too_often'
          : asked.status >= 500
            ? 'their_fault'
            : 'refused_request';
  return { problem, ...(after === undefined ? {} : { afterSeconds: after }) };
}

/** The JSON of an answer; undefined where it is none. */
export function jsonOf(asked: Extract<Asked, { status: number }>): unknown {
  try {
    return JSON.parse(asked.body.toString('utf8'));
  } catch {
    return undefined;
  }
}
