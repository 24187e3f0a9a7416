import serveStatic from '@fastify/static';
import type { App } from './server.ts';

/**
 * The web application's files. Everything with a hash in its name is kept for a year; any other address that is
 * not the API's answers with the application, which knows its own screens.
 */
export async function serveWeb(app: App, folder: string): Promise<void> {
  await app.register(serveStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = /[/\\]assets[/\\]/.test(path);
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } as object }, (request, reply) => {
    if (request.url.startsWith('/api/') || /\.[a-z0-9]{2,5}(\?|$)/i.test(request.url))
      return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
