import { gatheringAnswers } from '@madoguchi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPlace } from '../../broadcasts/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import {
  hashOfAddress,
  pageLanguage,
  pageLimit,
  sendPage,
  workspaceOfAddress,
  type App,
} from '../../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../../platform/realtime/index.ts';
import { programmeNews } from '../dependencies.ts';
import { closesAt, takeAnswer, type Taken } from './commands.ts';
import { findGathering } from './gathering.store.ts';
import { findByToken } from './invitation.store.ts';
import { frame, invitationPage, tellPage } from './page.ts';

type Page = { Params: { secret: string }; Querystring: { lang?: unknown; full?: unknown } };
type Request = FastifyRequest<Page>;

const hidden = { schema: { hide: true } as object };

const show = (reply: FastifyReply, status: number, content: string) =>
  sendPage(reply, status, frame.policy, content);

/** What a secret address opens, as its guest sees it. */
async function read(tx: Tx, request: Request, taken: Taken | null) {
  // Whoever guesses may name a workspace that is none.
  const place = await findPlace(tx).catch(() => null);
  const invitation = place && (await findByToken(tx, hashOfAddress(request.params.secret)));
  const gathering = invitation && (await findGathering(tx, invitation.gatheringId));
  if (place === null || !invitation || !gathering) return null;
  return {
    language: pageLanguage(request, invitation.language),
    shop: place.name,
    timeZone: place.timeZone,
    secret: request.params.secret,
    gathering,
    invitation,
    open: !gathering.cancelled && Date.now() <= closesAt(gathering),
    taken,
  };
}

/** Where guests answer: pages without scripts. A link only opens one; what is sent from it is the answer. */
export function gatheringPageRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const isTooOften = pageLimit(app, 'gathering', 60);
  const gone = (request: Request, reply: FastifyReply) =>
    show(reply, 404, tellPage(pageLanguage(request), '', 'gone'));

  app.get<Page>('/g/:secret', hidden, async (request, reply) => {
    const workspaceId = workspaceOfAddress(request.params.secret);
    if (workspaceId === null) return gone(request, reply);
    const taken = request.query.full === '1' ? 'full' : null;
    const shown = await database.inWorkspace(workspaceId, (tx) => read(tx, request, taken));
    return shown === null ? gone(request, reply) : show(reply, 200, invitationPage(shown));
  });

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      (_request, body, next) => next(null, new URLSearchParams(String(body))),
    );
    scoped.post<Page & { Body: unknown }>('/g/:secret', hidden, async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      if (await isTooOften(request)) return show(reply, 429, tellPage(pageLanguage(request), '', 'busy'));
      const workspaceId = workspaceOfAddress(request.params.secret);
      if (workspaceId === null) return gone(request, reply);
      const answer = gatheringAnswers.find((each) => each === form.get('answer'));
      const outcome = await changing(dependencies, workspaceId, async (tx, events) => {
        const shown = await read(tx, request, null);
        if (shown === null) return null;
        const { invitation, language } = shown;
        if (answer === undefined) return { taken: 'taken' as const, language };
        const given = await takeAnswer(tx, invitation.id, answer, { memberId: null, now: new Date() });
        if (given.taken === 'taken') events.push(programmeNews('event', given.gatheringId));
        return { taken: given.taken, language };
      });
      if (outcome === null) return gone(request, reply);
      const full = outcome.taken === 'full' ? '&full=1' : '';
      return reply.redirect(`/g/${request.params.secret}?lang=${outcome.language}${full}`, 303);
    });
  });
}
