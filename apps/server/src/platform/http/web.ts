import serveStatic from '@fastify/static';
import { permissionsPolicy } from './permissions.ts';
import type { App } from './server.ts';

/**
 * The web application's files, looked up when they are asked for, so that a new build is served at once.
 * Everything with a hash in its name is kept for a year; any other address that is not the API's answers with the
 * application, which knows its own screens.
 */
export async function serveWeb(app: App, folder: string): Promise<void> {
  await app.register(serveStatic, {
    root: folder,
    serve: false,
    // The build leaves `.br` and `.gz` beside each text.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = /[/\\]assets[/\\]/.test(path);
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } as object }, (request, reply) => {
    const [path = '/'] = request.url.split('?');
    if (path.startsWith('/api/')) return reply.callNotFound();
    if (/\.(?:[a-z0-9]{2,5}|webmanifest)$/i.test(path)) return reply.sendFile(path);
    return reply.header('permissions-policy', permissionsPolicy({ camera: true })).sendFile('index.html');
  });
}
