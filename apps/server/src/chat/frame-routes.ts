import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { framePolicy } from '../channels/chat/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { App } from '../platform/http/index.ts';
import { noSuchChat, requireChat } from './channel.ts';
import { keyParams, placeOf } from './place.ts';

type FrameDependencies = { database: Database; webFolder: string };

/** In the desk's settings the frame is shown under this name, with what is not saved yet. */
const preview = 'preview';

/** The files of the chat that pages of other sites load: the loader, and the frame, which its channel's sites may embed. */
export function frameRoutes(app: App, { database, webFolder }: FrameDependencies): void {
  const read = (name: string): Promise<Buffer> =>
    readFile(join(webFolder, 'widget', name)).catch(() => {
      throw noSuchChat();
    });

  app.get('/widget/loader.js', { schema: { hide: true } as object }, async (_request, reply) =>
    reply
      .headers({
        // A page may ask for embedded files to allow it (COEP); the loader is for every page.
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=3600',
      })
      .type('text/javascript; charset=utf-8')
      .send(await read('loader.js')),
  );

  app.get('/widget/frame/:key', { schema: { hide: true, params: keyParams } }, async (request, reply) => {
    const sites = request.params.key === preview ? [] : await sitesOf(database, request.params);
    // Which pages may embed it is for the policy to say: this header knows no list.
    reply.raw.removeHeader('x-frame-options');
    return reply
      .removeHeader('x-frame-options')
      .headers({ 'content-security-policy': framePolicy(sites), 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(await read('frame.html'));
  });
}

function sitesOf(database: Database, params: { key: string }): Promise<string[]> {
  const { workspaceId, channelId } = placeOf(params);
  return database.inWorkspace(workspaceId, async (tx) => (await requireChat(tx, channelId)).settings.sites);
}
