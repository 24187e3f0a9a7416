import type { FastifyReply, FastifyRequest } from 'fastify';
import { leadTo } from '../experiments/index.ts';
import { newId } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import type { ClickWriter } from './click-writer.ts';
import type { Destination } from './click.store.ts';
import type { Destinations } from './destinations.ts';
import { overPage, overPolicy, type WhyOver } from './over-page.ts';
import { withParameters, withUtm } from './target.ts';
import { botOf, channelOfVisit, deviceOf, type Visit } from './visits.ts';

export type RedirectDependencies = { destinations: Destinations; writer: ClickWriter; log: Logger };

const cookieName = 'mdg_v';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const dayInSeconds = 86_400;

const single = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? '';

function visitOf({ method, headers }: FastifyRequest): Visit {
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
    .map((name) => single(headers[name]))
    .join(' ');
  return {
    method,
    userAgent: single(headers['user-agent']).slice(0, 1000),
    referrer: headers.referer?.slice(0, 2000) ?? null,
    purpose,
  };
}

/** The visitor that a browser says it is; null when it says none, or something that is none. */
function knownVisitor({ headers }: FastifyRequest): string | null {
  const found = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`, 'u').exec(headers.cookie ?? '')?.[1] ?? '';
  return uuid.test(found) ? found : null;
}

/** The mark in the address of a printed code. */
function scanOf({ query }: FastifyRequest): string | null {
  const mark = typeof query === 'object' && query !== null && 'q' in query ? query.q : undefined;
  return typeof mark === 'string' && /^[a-z0-9-]{1,20}$/u.test(mark) ? mark : null;
}

/** Answers with a page instead of an address. */
export function sayOver(request: FastifyRequest, reply: FastifyReply, why: WhyOver): FastifyReply {
  const language = /^\s*en\b/iu.test(request.headers['accept-language'] ?? '') ? 'en' : 'ja';
  const status = { missing: 404, over: 410, busy: 503 } as const;
  if (why === 'busy') void reply.header('retry-after', '5');
  return reply
    .code(status[why])
    .headers({
      'content-security-policy': overPolicy,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      vary: 'accept-language',
    })
    .type('text/html; charset=utf-8')
    .send(overPage(why, language));
}

const isOver = ({ archived, expiresAt }: Destination, now: Date): boolean =>
  archived || (expiresAt !== null && new Date(expiresAt) <= now);

/**
 * Leads a visit on. The answer waits until its click is committed: what was answered was counted, and what could not be
 * stored is not answered as if it had been.
 */
export async function redirect(
  { destinations, writer, log }: RedirectDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { workspaceId, slug }: { workspaceId: string | null; slug: string },
): Promise<FastifyReply> {
  const wanted = slug.toLowerCase();
  if (workspaceId === null || !/^[a-z0-9][a-z0-9-]{1,39}$/u.test(wanted))
    return sayOver(request, reply, 'missing');
  try {
    const found = await destinations.find(workspaceId, wanted);
    if (found === undefined) return sayOver(request, reply, 'missing');
    const now = new Date();
    const visit = visitOf(request);
    const bot = botOf(visit);
    const isCounted = bot === null;
    const known = isCounted && found.cookie ? knownVisitor(request) : null;
    const visitor = isCounted && found.cookie ? (known ?? crypto.randomUUID()) : null;
    const id = newId();
    const at = now.toISOString();
    const over = isOver(found, now);
    // Machines take no part: they are led where the link leads of itself.
    const experiment = isCounted && !over ? found.experiment : null;
    const tried = experiment === null ? null : leadTo(experiment, { clickId: id, visitor, at });
    const click = {
      id,
      linkId: found.linkId,
      addressId: found.addressId,
      at,
      channel: channelOfVisit(found.channel, visit, found.hosts),
      device: deviceOf(visit.userAgent),
      scan: scanOf(request),
      bot,
      visitor,
      seen: tried?.seen ?? null,
    };
    await writer.store(workspaceId, click);
    const lead = over ? found.fallback : withUtm({ ...found, target: tried?.target ?? found.target });
    if (visitor !== null && known === null)
      void reply.header(
        'set-cookie',
        `${cookieName}=${visitor}; Max-Age=${found.cookieDays * dayInSeconds}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      );
    if (lead === null) return sayOver(request, reply, 'over');
    const passed = found.passClick && isCounted ? withParameters(lead, { mdg_click: click.id }) : lead;
    return await reply
      .headers({
        'cache-control': 'no-store',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-robots-tag': 'noindex, nofollow',
      })
      .redirect(new URL(passed).href, 302);
  } catch (error) {
    log.error({ err: error }, 'a click could not be stored');
    return sayOver(request, reply, 'busy');
  }
}
