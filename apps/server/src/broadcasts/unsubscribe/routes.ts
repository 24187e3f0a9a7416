import type { FastifyReply, FastifyRequest } from 'fastify';
import { consentStateOf, recordByDesk } from '../../consent/index.ts';
import { lockCustomer } from '../../customers/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { pageLimit, type App } from '../../platform/http/index.ts';
import { appendEvents } from '../../platform/realtime/index.ts';
import type { BroadcastDependencies } from '../dependencies.ts';
import { findSent } from '../recipient.store.ts';
import { findPlace, findSettings } from '../settings.store.ts';
import * as pages from './page.ts';
import { languageOf } from './words.ts';

type Unsubscribe = { Params: { token: string }; Querystring: { lang?: unknown } };
type Request = FastifyRequest<Unsubscribe>;

const hidden = { schema: { hide: true } as object };

function show(reply: FastifyReply, status: number, page: string) {
  return reply
    .headers({
      'content-security-policy': pages.policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    .code(status)
    .type('text/html; charset=utf-8')
    .send(page);
}

type Dependencies = Pick<BroadcastDependencies, 'database' | 'realtime' | 'links'>;

/**
 * Where a promotional mail is ended: a page that asks, and one request that does it, by a person’s click or by their mail
 * program (RFC 8058). Nobody signs in; the link is the secret.
 */
export function unsubscribeRoutes(app: App, dependencies: Dependencies): void {
  const { database, links } = dependencies;
  const isTooOften = pageLimit(app, 'unsubscribe', 60);

  /** Answers by what the link opens; «work» also does something. */
  async function answer(request: Request, reply: FastifyReply, work: typeof withdraw | null) {
    const language = languageOf(request.query.lang, request.headers['accept-language']);
    const linked = links.read(request.params.token);
    if (linked === null) {
      // Only guesses are counted: providers end many subscriptions from few addresses.
      return show(reply, (await isTooOften(request)) ? 429 : 404, pages.unknownPage(language));
    }
    const page = await database.inWorkspace(linked.workspaceId, async (tx) => {
      const sent = await findSent(tx, linked.recipientId);
      if (sent === undefined) return pages.testPage(language);
      const sender = await findSettings(tx);
      const name = sender.senderName || (await findPlace(tx)).name;
      if (work === null) {
        const state = await consentStateOf(tx, sent.customerId, sent.channel, sent.purpose);
        return state === 'withdrawn'
          ? pages.donePage(language, sender, name, true)
          : pages.askPage(language, sender, name, sent.address);
      }
      const changed = await work(tx, dependencies, linked.recipientId, sent);
      return pages.donePage(language, sender, name, !changed);
    });
    return show(reply, 200, page);
  }

  app.get<Unsubscribe>('/unsubscribe/:token', hidden, (request, reply) => answer(request, reply, null));

  app.register(async (scoped) => {
    // Mail programs send a form of either kind; nothing of it is needed.
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 10_000 }, (_request, _body, next) =>
      next(null, undefined),
    );
    scoped.post<Unsubscribe>('/unsubscribe/:token', hidden, (request, reply) =>
      answer(request, reply, withdraw),
    );
  });
}

/** Writes the withdrawal into the ledger, once. Answers whether anything changed. */
async function withdraw(
  tx: Tx,
  { realtime }: Dependencies,
  recipientId: string,
  { customerId, channel, purpose }: NonNullable<Awaited<ReturnType<typeof findSent>>>,
): Promise<boolean> {
  const customer = await lockCustomer(tx, customerId);
  if (customer === undefined || customer.erasedAt !== null) return false;
  if ((await consentStateOf(tx, customer.id, channel, purpose)) === 'withdrawn') return false;
  await recordByDesk(tx, {
    customerId: customer.id,
    channel,
    purpose,
    change: 'withdrawn',
    how: 'unsubscribe_link',
    wording: '',
    evidence: recipientId,
    at: new Date(),
  });
  await appendEvents(tx, [
    { type: 'customer.updated', conversationId: null, data: { customerId: customer.id } },
  ]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
  return true;
}
