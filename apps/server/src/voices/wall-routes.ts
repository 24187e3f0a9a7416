import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicVoiceWall } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { pageLanguage, workspaceOfAddress, type App } from '../platform/http/index.ts';
import { todayOf } from './consent.store.ts';
import { readPublicWall } from './queries.ts';
import { noWallPage, wallPage, wallPolicy } from './wall-page.ts';

type Wall = { Params: { key: string }; Querystring: { lang?: unknown } };

const hidden = { schema: { hide: true } as object };

/** Walls for other sites: a page to be embedded, and the same as data. Each asks the ledger, so that nothing is kept by anybody. */
export function publicWallRoutes(app: App, { database }: { database: Database }): void {
  const read = async ({ params, query, headers }: FastifyRequest<Wall>, key: string) => {
    const language = pageLanguage({ query, headers });
    const workspaceId = workspaceOfAddress(key);
    const found =
      workspaceId === null || params.key === ''
        ? undefined
        : await database.inWorkspace(workspaceId, async (tx) => {
            // Whoever guesses may name a workspace that is none.
            const today = await todayOf(tx).catch(() => null);
            return today === null ? undefined : readPublicWall(tx, key, language, today);
          });
    return { language, found };
  };
  const headersOf = (reply: FastifyReply, hosts: readonly string[], noindex: boolean) => {
    // Which pages may embed it is for the policy to say: this header knows no list.
    reply.raw.removeHeader('x-frame-options');
    return reply.removeHeader('x-frame-options').headers({
      'content-security-policy': wallPolicy(hosts),
      // A withdrawal takes effect at once.
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'accept-language',
      ...(noindex ? { 'x-robots-tag': 'noindex' } : {}),
    });
  };

  app.get<Wall>('/wall/:key', hidden, async (request, reply) => {
    const key = request.params.key.replace(/\.json$/u, '');
    const asData = key !== request.params.key;
    const { language, found } = await read(request, key);
    headersOf(reply, found?.wall.hosts ?? [], found?.wall.hidden ?? true).code(
      found === undefined ? 404 : 200,
    );
    if (asData) {
      reply.header('access-control-allow-origin', '*').type('application/json; charset=utf-8');
      return reply.send(
        JSON.stringify(found === undefined ? { code: 'not_found' } : publicVoiceWall.parse(found.shown)),
      );
    }
    return reply
      .type('text/html; charset=utf-8')
      .send(found === undefined ? noWallPage(language) : wallPage(found.shown, found.wall.hidden));
  });
}
