import { pageHeaders, pageLanguage, workspaceOfAddress, type App } from '../platform/http/index.ts';
import type { TrackDependencies } from './dependencies.ts';
import { gonePage, policy, sheetPage } from './page.ts';
import { readPublic } from './queries.ts';

/** The newest edition, for whoever has the address. */
export function publicTrackRoutes(app: App, { database }: Pick<TrackDependencies, 'database'>): void {
  app.get<{ Params: { secret: string }; Querystring: { lang?: unknown } }>(
    '/track-record/:secret',
    { schema: { hide: true } },
    async (request, reply) => {
      const { secret } = request.params;
      const language = pageLanguage(request);
      const workspaceId = workspaceOfAddress(secret);
      const sheet =
        workspaceId === null
          ? undefined
          : await database.inWorkspace(workspaceId, (tx) => readPublic(tx, secret, language));
      return reply
        .code(sheet === undefined ? 404 : 200)
        .headers({
          ...pageHeaders(policy),
          'cache-control': 'private, no-cache',
          vary: 'accept-language',
        })
        .type('text/html; charset=utf-8')
        .send(sheet === undefined ? gonePage(language) : sheetPage(sheet));
    },
  );
}
