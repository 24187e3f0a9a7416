import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inert } from '../../attachments/index.ts';
import { findPlace } from '../../broadcasts/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import {
  hashOfAddress,
  pageHeaders,
  pageLanguage,
  pageLimit,
  workspaceOfAddress,
  type App,
} from '../../platform/http/index.ts';
import { changing } from '../../platform/realtime/index.ts';
import { findByAddress, findContest, type ContestRow } from '../contest.store.ts';
import { contestNews, type ContestDependencies } from '../dependencies.ts';
import { stateOf } from '../domain.ts';
import * as entries from '../entry.store.ts';
import { takeEntry } from '../take.ts';
import { mostSent, readForm } from './form.ts';
import { frame } from './frame.ts';
import { contestPage, entryPage, galleryPage, tellPage, type Place } from './page.ts';

type Page = {
  Params: { key: string; id: string; secret: string };
  Querystring: { lang?: unknown; after?: unknown };
};
type Request = FastifyRequest<Page>;
/** What a request is answered with: a page, or where to go. */
type Answered = { status: number; content: string } | { to: string };

const hidden = { schema: { hide: true } as object };
const perPage = 12;

const headers = pageHeaders(frame.policy);

function answer(reply: FastifyReply, answered: Answered) {
  return 'to' in answered
    ? reply.headers(headers).redirect(answered.to, 303)
    : reply.headers(headers).code(answered.status).type('text/html; charset=utf-8').send(answered.content);
}

const tell = (request: Request, what: 'gone' | 'busy' | 'full' | 'large', status: number): Answered => ({
  status,
  content: tellPage(pageLanguage(request), '', what),
});
const gone = (request: Request): Answered => tell(request, 'gone', 404);

async function placeOf(tx: Tx, request: Request, contest: ContestRow | undefined): Promise<Place | null> {
  // Whoever guesses may name a workspace that is none.
  const place = contest === undefined ? null : await findPlace(tx).catch(() => null);
  if (contest === undefined || place === null) return null;
  const { name: shop, timeZone } = place;
  return { language: pageLanguage(request), shop, timeZone, contest, state: stateOf(contest, new Date()) };
}

const idOf = (given: unknown): string | null => {
  const read = z.uuid().safeParse(given);
  return read.success ? read.data : null;
};

/** Where everybody takes part in a photo contest, sees what was accepted, and takes back what is theirs: pages without scripts. */
export function contestPageRoutes(app: App, dependencies: ContestDependencies): void {
  const { database } = dependencies;
  const isTooMuch = pageLimit(app, 'contest', 20);

  /** Reads by what the address opens, in the workspace it belongs to. */
  async function inHome<T>(address: string, work: (tx: Tx) => Promise<T | null>): Promise<T | null> {
    const workspaceId = workspaceOfAddress(address);
    return workspaceId === null ? null : database.inWorkspace(workspaceId, work);
  }
  const findPublic = (request: Request) => (tx: Tx) =>
    findByAddress(tx, request.params.key).then((found) => placeOf(tx, request, found));

  app.get<Page>('/p/:key', hidden, async (request, reply) => {
    const place = await inHome(request.params.key, findPublic(request));
    return answer(reply, place === null ? gone(request) : { status: 200, content: contestPage(place) });
  });

  app.get<Page>('/p/:key/entries', hidden, async (request, reply) => {
    const content = await inHome(request.params.key, async (tx) => {
      const place = await findPublic(request)(tx);
      if (place === null || !place.contest.gallery || place.state === 'cancelled') return null;
      const before = idOf(request.query.after);
      const found = await entries.listShown(tx, { contestId: place.contest.id, before, limit: perPage + 1 });
      const shown = found.slice(0, perPage);
      return galleryPage(place, shown, found.length > perPage ? (shown.at(-1)?.id ?? null) : null);
    });
    return answer(reply, content === null ? gone(request) : { status: 200, content });
  });

  app.get<Page>('/p/:key/photos/:id', hidden, async (request, reply) => {
    const photo = await inHome(request.params.key, async (tx) => {
      const place = await findPublic(request)(tx);
      const id = idOf(request.params.id);
      if (place === null || id === null || !place.contest.gallery || place.state === 'cancelled') return null;
      return (await entries.findShownPhoto(tx, place.contest.id, id)) ?? null;
    });
    if (photo === null) return answer(reply, gone(request));
    // Kept by nobody: what is taken back is gone at once.
    return reply
      .headers({ ...inert, 'cache-control': 'no-store' })
      .type(photo.type)
      .send(photo.bytes);
  });

  /** What the secret address opens, with its contest. */
  const findOwn = (request: Request) => async (tx: Tx) => {
    const entry = await entries.findByToken(tx, hashOfAddress(request.params.secret));
    const place = entry && (await placeOf(tx, request, await findContest(tx, entry.contestId)));
    return entry === undefined || !place ? null : { entry, place };
  };

  app.get<Page>('/p/w/:secret', hidden, async (request, reply) => {
    const { secret } = request.params;
    const own = await inHome(secret, findOwn(request));
    if (own === null) return answer(reply, gone(request));
    return answer(reply, { status: 200, content: entryPage(own.place, own.entry, secret) });
  });

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 10_000 }, (_request, _body, next) =>
      next(null, null),
    );
    scoped.post<Page>('/p/w/:secret', hidden, async (request, reply) => {
      if (await isTooMuch(request)) return answer(reply, tell(request, 'busy', 429));
      const { secret } = request.params;
      const workspaceId = workspaceOfAddress(secret);
      if (workspaceId === null) return answer(reply, gone(request));
      const found = await changing(dependencies, workspaceId, async (tx, events) => {
        const own = await findOwn(request)(tx);
        if (own === null) return false;
        if (await entries.withdrawEntry(tx, own.entry.id)) events.push(contestNews(own.entry.contestId));
        return true;
      });
      return answer(reply, found ? { to: `/p/w/${secret}?lang=${pageLanguage(request)}` } : gone(request));
    });
  });

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      /^multipart\/form-data/u,
      { parseAs: 'buffer', bodyLimit: mostSent },
      (_request, body, next) => next(null, body),
    );
    scoped.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
      if (error.statusCode !== 413) throw error;
      return answer(reply, tell(request as Request, 'large', 413));
    });
    scoped.post<Page>(
      '/p/:key',
      {
        ...hidden,
        bodyLimit: mostSent,
        // Before the photos are taken in.
        onRequest: async (request, reply) => {
          if (await isTooMuch(request)) return answer(reply, tell(request, 'busy', 429));
        },
      },
      async (request, reply) => answer(reply, await take(request)),
    );
  });

  async function take(request: Request): Promise<Answered> {
    const workspaceId = workspaceOfAddress(request.params.key);
    const seen = await inHome(request.params.key, findPublic(request));
    if (workspaceId === null || seen === null) return gone(request);
    // Photos are not looked at where none are taken.
    if (seen.state !== 'running') return { status: 409, content: contestPage(seen) };
    const { typed, handed, faults } = await readForm(await formOf(request));
    return changing(dependencies, workspaceId, async (tx, events): Promise<Answered> => {
      const place = await findPublic(request)(tx);
      if (place === null) return gone(request);
      const { contest, language } = place;
      if (handed === null) return { status: 422, content: contestPage(place, { typed, faults }) };
      const { given, photos, title, comment, shownName, rulesVersion } = handed;
      const entry = { ...given, title, comment, shownName, rulesVersion, language, photos };
      const taken = await takeEntry(tx, contest, entry, new Date());
      if (taken.outcome === 'taken') {
        events.push(contestNews(contest.id));
        return { to: `/p/w/${taken.secret}?lang=${language}` };
      }
      if (taken.outcome === 'busy') return tell(request, 'busy', 429);
      if (taken.outcome === 'full') return tell(request, 'full', 409);
      if (taken.outcome === 'closed')
        return { status: 409, content: contestPage({ ...place, state: 'over' }) };
      return { status: 422, content: contestPage(place, { typed, faults: [taken.outcome] }) };
    });
  }
}

/** The form that was sent; an empty one where it cannot be read. */
async function formOf(request: Request): Promise<FormData> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const type = request.headers['content-type'] ?? '';
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    return new FormData();
  }
}
