import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { id as idSchema, locale } from '@madoguchi/contract';
import { pageLimit, type App } from '../../platform/http/index.ts';
import type { KnowledgeDependencies } from '../commands.ts';
import { inert } from '../picture-routes.ts';
import { findPublicPicture } from '../picture.store.ts';
import { baseOf, helpPath } from '../place.ts';
import { say } from './feedback.ts';
import { findPublished, listPages } from './help.store.ts';
import { languageFor } from './language.ts';
import { noCentre, resultsPage } from './pages.ts';
import * as read from './read.ts';
import { sitemap } from './sitemap.ts';
import { policy } from './style.ts';

type Help = {
  Params: { slug: string; language: string; number: string };
  Querystring: { q?: unknown; thanks?: unknown };
};
type Request = FastifyRequest<Help>;

const hidden = { schema: { hide: true } as object };

/** Kept by nobody without asking whether it still holds: what is withdrawn is gone at once. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  content: string,
  type = 'text/html',
) {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  void reply.headers({
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    etag,
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.code(status).type(`${type}; charset=utf-8`).send(content);
}

/** A number as it stands in an address; null for anything else. */
const numberOf = (text: string): number | null => (/^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null);

/** The public help centre: pages without scripts, for everybody, once an owner has opened it. */
export function helpRoutes(
  app: App,
  { database, publicUrl }: Pick<KnowledgeDependencies, 'database' | 'publicUrl'>,
): void {
  const notThere = (request: FastifyRequest, reply: FastifyReply) => answer(request, reply, 404, noCentre());
  const languageOf = (request: Request) => {
    const parsed = locale.safeParse(request.params.language);
    return parsed.success ? parsed.data : null;
  };

  /** Answers a page of an open centre in the language of its address. */
  async function show(
    request: Request,
    reply: FastifyReply,
    work: (centre: read.Centre, site: ReturnType<typeof read.siteOf>) => Promise<string | undefined>,
  ) {
    const language = languageOf(request);
    const base = baseOf(publicUrl, request);
    const shown = await read.inCentre(database, request.params.slug, async (centre) => {
      const site = read.siteOf(centre, language ?? centre.settings.language, base);
      const page = language === null ? undefined : await work(centre, site);
      return page === undefined
        ? { status: 404, content: await read.readMissing(centre, site) }
        : { status: 200, content: page };
    });
    return shown === undefined
      ? notThere(request, reply)
      : answer(request, reply, shown.status, shown.content);
  }

  // Searching costs more than reading, and answers cost a row: visitors do either some times a minute.
  const searchesTooOften = pageLimit(app, 'help', 30);
  const saysTooOften = pageLimit(app, 'said', 20);

  app.get<Help>('/help/:slug', hidden, async (request, reply) => {
    const { slug } = request.params;
    const language = await read.inCentre(database, slug, async ({ tx, settings }) =>
      languageFor(request.headers['accept-language'], await read.languagesOf(tx), settings.language),
    );
    if (language === undefined) return notThere(request, reply);
    return reply
      .header('vary', 'accept-language')
      .header('cache-control', 'no-cache')
      .redirect(helpPath(slug, language), 302);
  });

  app.get<Help>('/help/:slug/:language', hidden, async (request, reply) => {
    const { q } = request.query;
    const query = typeof q === 'string' ? q.toWellFormed().replaceAll('\0', '').trim().slice(0, 200) : '';
    const tooMuch = query !== '' && (await searchesTooOften(request));
    return show(request, reply, async (centre, site) => {
      if (query === '') return read.readHome(centre, site);
      return tooMuch ? resultsPage(site, query, null) : read.readResults(centre, site, query);
    });
  });

  app.get<Help>('/help/:slug/:language/:number', hidden, (request, reply) => {
    const number = numberOf(request.params.number);
    return show(request, reply, async (centre, site) =>
      number === null
        ? undefined
        : read.readArticle(centre, site, number, request.query.thanks !== undefined),
    );
  });

  app.get<Help>('/help/:slug/sitemap.xml', hidden, async (request, reply) => {
    const { slug } = request.params;
    const pages = await read.inCentre(database, slug, async ({ tx, settings }) =>
      settings.noindex ? [] : listPages(tx),
    );
    if (pages === undefined) return notThere(request, reply);
    return answer(request, reply, 200, sitemap(baseOf(publicUrl, request), slug, pages), 'application/xml');
  });

  app.get<{ Params: { slug: string; id: string } }>(
    '/help/:slug/pictures/:id',
    hidden,
    async (request, reply) => {
      const { slug, id } = request.params;
      if (!idSchema.safeParse(id).success) return notThere(request, reply);
      const picture = await read.inCentre(database, slug, ({ tx }) => findPublicPicture(tx, id));
      if (picture === undefined) return notThere(request, reply);
      return reply
        .headers({ ...inert, 'cache-control': 'public, max-age=3600' })
        .type(picture.type)
        .send(picture.bytes);
    },
  );

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1000 },
      (_request, body, next) => next(null, new URLSearchParams(String(body))),
    );
    scoped.post<Help>('/help/:slug/:language/:number/feedback', hidden, async (request, reply) => {
      const { slug } = request.params;
      const [language, number] = [languageOf(request), numberOf(request.params.number)];
      const said = request.body instanceof URLSearchParams ? request.body.get('helpful') : null;
      // Browsers say where a form stands; one of another site is none of ours.
      const site = request.headers['sec-fetch-site'];
      const isOurs = site === undefined || site === 'same-origin';
      const isSaid = said === 'yes' || said === 'no';
      if (language === null || number === null || !isSaid || !isOurs) return notThere(request, reply);
      const isCounted = !(await saysTooOften(request));
      const found = await read.inCentre(database, slug, async ({ tx }) => {
        const article = await findPublished(tx, language, number);
        if (article === undefined) return undefined;
        const visitor = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
        if (isCounted) await say(tx, article.id, visitor, said === 'yes');
        return article;
      });
      if (found === undefined) return notThere(request, reply);
      return reply.redirect(`${helpPath(slug, language, number)}?thanks=1#helpful`, 303);
    });
  });
}
