import { type Locale, id as idSchema } from '@madoguchi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPlace } from '../../broadcasts/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import {
  pageLanguage,
  pageLimit,
  sendPage,
  workspaceOfAddress,
  type App,
} from '../../platform/http/index.ts';
import { changing } from '../../platform/realtime/index.ts';
import { openAddress, takeAnswer, takeRefusal, type Opened } from '../answering.ts';
import type { SurveyDependencies } from '../dependencies.ts';
import { isScale } from '../domain.ts';
import { noteFact } from '../invitation.store.ts';
import { findSettings } from '../settings.store.ts';
import { readForm } from './form.ts';
import { askPage, tellPage, thanksPage, type Entered } from './page.ts';
import { frame } from './style.ts';

type Page = { Params: { secret: string; score?: string }; Querystring: { lang?: unknown } };
type Request = FastifyRequest<Page>;

const hidden = { schema: { hide: true } as object };

const show = (reply: FastifyReply, status: number, content: string) =>
  sendPage(reply, status, frame.policy, content);

/** The smallest picture there is: a browser that shows the page asks for it, a program that only fetches links does not. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

type Answered = { status: number; content: string } | { to: string };

const invitedIn = (opened: Opened): Locale | null =>
  opened.state === 'gone' ? null : (opened.invitation?.language ?? null);

/** The page with what was entered so far. */
function asked(
  request: Request,
  opened: Extract<Opened, { state: 'open' }>,
  page: { shop: string; pageId: string; entered: Entered; missing: readonly string[]; chosen: boolean },
): string {
  return askPage({
    ...page,
    language: pageLanguage(request, invitedIn(opened)),
    content: opened.survey.content,
    secret: request.params.secret,
    personal: opened.invitation !== null,
  });
}

/** A score that a link has chosen, as if it were entered. */
function chosenBy({ params: { score } }: Request, { survey }: Extract<Opened, { state: 'open' }>): Entered {
  const [first] = survey.content.questions;
  return score === undefined || first === undefined || !isScale(first.kind) || !/^\d{1,2}$/u.test(score)
    ? new Map()
    : new Map([[first.key, [score]]]);
}

/** Where customers answer: pages without scripts. A link only opens one; what is sent from it is the answer. */
export function surveyPageRoutes(
  app: App,
  dependencies: Pick<SurveyDependencies, 'database' | 'realtime' | 'follow'>,
): void {
  const { database } = dependencies;
  // Many answer from the address of one company, shop or carrier; a flood comes faster.
  const isTooOften = pageLimit(app, 'survey', 300);

  /** Answers by what the address opens, in the workspace it belongs to. */
  async function inHome(
    request: Request,
    reply: FastifyReply,
    work: (tx: Tx, shop: string) => Promise<Answered>,
  ) {
    const workspaceId = workspaceOfAddress(request.params.secret);
    if (workspaceId === null) return show(reply, 404, tellPage(pageLanguage(request), '', 'gone'));
    const answered = await database.inWorkspace(workspaceId, async (tx): Promise<Answered> => {
      // Whoever guesses may name a workspace that is none.
      const place = await findPlace(tx).catch(() => null);
      return place === null
        ? { status: 404, content: tellPage(pageLanguage(request), '', 'gone') }
        : work(tx, place.name);
    });
    return 'to' in answered
      ? reply.redirect(answered.to, 303)
      : show(reply, answered.status, answered.content);
  }

  const gone = (request: Request, shop: string): Answered => ({
    status: 404,
    content: tellPage(pageLanguage(request), shop, 'gone'),
  });

  const open = (request: Request, reply: FastifyReply) =>
    inHome(request, reply, async (tx, shop) => {
      const opened = await openAddress(tx, request.params.secret, new Date());
      if (opened.state === 'gone') return gone(request, shop);
      const language = pageLanguage(request, invitedIn(opened));
      if (opened.state === 'answered')
        return { status: 200, content: thanksPage(language, shop, (await findSettings(tx)).thanks) };
      const entered = chosenBy(request, opened);
      const page = { shop, pageId: newId(), entered, missing: [], chosen: entered.size > 0 };
      return { status: 200, content: asked(request, opened, page) };
    });
  app.get<Page>('/s/:secret', hidden, open);
  app.get<Page>('/s/:secret/:score', hidden, open);

  app.get<Page>('/s/:secret/thanks', hidden, (request, reply) =>
    inHome(request, reply, async (tx, shop) => {
      const opened = await openAddress(tx, request.params.secret, new Date());
      if (opened.state === 'gone') return gone(request, shop);
      const language = pageLanguage(request, invitedIn(opened));
      return { status: 200, content: thanksPage(language, shop, (await findSettings(tx)).thanks) };
    }),
  );

  app.get<Page>('/s/:secret/seen.gif', hidden, async (request, reply) => {
    const { secret } = request.params;
    const workspaceId = workspaceOfAddress(secret);
    if (workspaceId !== null)
      await database.inWorkspace(workspaceId, async (tx) => {
        const opened = await openAddress(tx, secret, new Date());
        if (opened.state !== 'open' || opened.invitation === null) return;
        const { id: invitationId, surveyId } = opened.invitation;
        await noteFact(tx, { invitationId, surveyId, kind: 'shown', at: new Date() });
      });
    return reply.header('cache-control', 'no-store').type('image/gif').send(pixel);
  });

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 100_000 },
      (_request, body, next) => next(null, new URLSearchParams(String(body))),
    );
    scoped.post<Page & { Body: unknown }>('/s/:secret', hidden, async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      if (await isTooOften(request)) return show(reply, 429, tellPage(pageLanguage(request), '', 'busy'));
      return inHome(request, reply, (outside, shop) => take(outside.workspaceId, shop, request, form));
    });
  });

  /** Takes what was sent, in a transaction that tells others of it. */
  function take(
    workspaceId: string,
    shop: string,
    request: Request,
    form: URLSearchParams,
  ): Promise<Answered> {
    const { secret } = request.params;
    return changing(dependencies, workspaceId, async (tx, events) => {
      const now = new Date();
      const opened = await openAddress(tx, secret, now, true);
      if (opened.state === 'gone') return gone(request, shop);
      const language = pageLanguage(request, invitedIn(opened));
      const thanks = { to: `/s/${secret}/thanks?lang=${language}` };
      const act = form.get('act');
      if (opened.invitation !== null && (act === 'dismiss' || act === 'stop')) {
        const kind = act === 'stop' ? 'opted_out' : 'dismissed';
        await takeRefusal(tx, events, opened.invitation, kind, now);
        return { status: 200, content: tellPage(language, shop, act === 'stop' ? 'optedOut' : 'dismissed') };
      }
      if (opened.state === 'answered') return thanks;
      const { questions } = opened.survey.content;
      const given = idSchema.safeParse(form.get('id'));
      const pageId = given.success ? given.data : newId();
      const { replies, missing } = readForm(questions, form);
      if (missing.length > 0 || replies.length === 0) {
        const entered = new Map(questions.map(({ key }) => [key, form.getAll(`q.${key}`)]));
        const first = questions.slice(0, 1).map(({ key }) => key);
        const page = { shop, pageId, entered, missing: missing.length > 0 ? missing : first, chosen: false };
        return { status: 422, content: asked(request, opened, page) };
      }
      await takeAnswer(dependencies, tx, events, opened, { pageId, language, replies }, now);
      return thanks;
    });
  }
}
