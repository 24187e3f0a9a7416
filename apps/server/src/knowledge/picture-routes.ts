import { articlePicture, idParams } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { newId } from '../platform/db/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import type { KnowledgeDependencies } from './commands.ts';
import { withoutPlace } from './jpeg.ts';
import { largestPicture, pictureType } from './picture.ts';
import { findPicture, insertPicture } from './picture.store.ts';
import { scopeOf } from './policy.ts';

/** Headers under which a picture can do nothing but be seen. */
export const inert = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
} as const;

/** Pictures of steps: taken in, and shown at the desk. */
export function pictureRoutes(app: App, { database }: Pick<KnowledgeDependencies, 'database'>): void {
  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: largestPicture },
      (_request, body, next) => next(null, body),
    );
    scoped.post(
      '/api/v1/article-pictures',
      {
        config: { scope: scopeOf.draft },
        bodyLimit: largestPicture,
        schema: { response: { 201: articlePicture } },
      },
      async (request, reply) => {
        const sent = request.body;
        const type = Buffer.isBuffer(sent) ? pictureType(sent) : null;
        if (!Buffer.isBuffer(sent) || type === null)
          throw new AppError('unsupported_media', 'Send a picture: PNG, JPEG, GIF or WebP.');
        const content = type === 'image/jpeg' ? withoutPlace(sent) : sent;
        const picture = { id: newId(), type, size: content.byteLength };
        const actor = actorOf(request);
        await database.inWorkspace(actor.workspaceId, (tx) =>
          insertPicture(tx, {
            ...picture,
            content,
            sha256: createHash('sha256').update(content).digest(),
            uploadedBy: actor.memberId,
          }),
        );
        return reply.code(201).send(picture);
      },
    );
  });

  app.get(
    '/api/v1/article-pictures/:id',
    { config: { scope: scopeOf.see }, schema: { params: idParams } },
    async (request, reply) => {
      const picture = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findPicture(tx, request.params.id),
      );
      if (picture === undefined)
        throw new AppError('not_found', 'This picture does not exist in this workspace.');
      return reply
        .headers({
          ...inert,
          'cache-control': 'private, max-age=31536000, immutable',
          'cross-origin-resource-policy': 'same-origin',
        })
        .type(picture.type)
        .send(picture.bytes);
    },
  );
}
