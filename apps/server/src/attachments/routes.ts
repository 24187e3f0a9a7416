import { attachment, idParams, messageHtml } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { findHtml, findRaw, insertAttachment } from '../conversations/index.ts';
import { newId, type Database } from '../platform/db/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { contentDisposition, inert, mayShowInline, safeFileName } from './domain.ts';
import { findFile } from './store.ts';

/** Largest file that may be attached, in bytes: most mail servers refuse more once it is encoded. */
const uploadLimit = 20 * 1024 * 1024;

const uploadQuery = z.object({ name: z.string().min(1).max(300) });
const downloadQuery = z.object({ inline: z.string().optional() });

/** Files: uploaded for a draft, and served so that nothing in them can run. */
export function attachmentRoutes(app: App, { database }: { database: Database }): void {
  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: uploadLimit }, (_request, body, next) =>
      next(null, body),
    );
    scoped.post(
      '/api/v1/attachments',
      {
        config: { scope: 'messages:send' },
        bodyLimit: uploadLimit,
        schema: { querystring: uploadQuery, response: { 201: attachment } },
      },
      async (request, reply) => {
        const { name } = uploadQuery.parse(request.query);
        const content = request.body;
        if (!Buffer.isBuffer(content) || content.byteLength === 0)
          throw new AppError('invalid_request', 'The file is empty.');
        const type =
          (request.headers['content-type'] ?? 'application/octet-stream').split(';')[0]?.slice(0, 100) ?? '';
        const file = { id: newId(), name: safeFileName(name), type, size: content.byteLength };
        const sha256 = createHash('sha256').update(content).digest();
        const actor = actorOf(request);
        await database.inWorkspace(actor.workspaceId, (tx) =>
          insertAttachment(tx, {
            ...file,
            messageId: null,
            content,
            sha256,
            contentId: null,
            inline: false,
            uploadedBy: actor.memberId,
          }),
        );
        return reply.code(201).send(file);
      },
    );
  });

  app.get(
    '/api/v1/attachments/:id',
    { config: { scope: 'conversations:read' }, schema: { params: idParams, querystring: downloadQuery } },
    async (request, reply) => {
      const file = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findFile(tx, request.params.id),
      );
      if (file === undefined) throw new AppError('not_found', 'This file does not exist in this workspace.');
      if (file.bytes === null)
        throw new AppError(
          'not_found',
          'This file is not kept any more: the time set under retention was over.',
        );
      const shown = request.query.inline !== undefined && mayShowInline(file.type);
      return reply
        .headers({
          ...inert,
          'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
        })
        .type(shown ? file.type : 'application/octet-stream')
        .send(file.bytes);
    },
  );

  app.get(
    '/api/v1/messages/:id/html',
    { config: { scope: 'conversations:read' }, schema: { params: idParams, response: { 200: messageHtml } } },
    async (request) => {
      const found = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findHtml(tx, request.params.id),
      );
      if (found === undefined || found.html === null)
        throw new AppError('not_found', 'This message has no HTML.');
      return { ...found, html: found.html };
    },
  );

  app.get(
    '/api/v1/messages/:id/raw',
    { config: { scope: 'conversations:read' }, schema: { params: idParams } },
    async (request, reply) => {
      const raw = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        findRaw(tx, request.params.id),
      );
      if (raw === undefined)
        throw new AppError('not_found', 'This message has no source: it was written here.');
      return reply
        .headers({
          ...inert,
          'content-disposition': contentDisposition('attachment', `${request.params.id}.eml`),
        })
        .type('message/rfc822')
        .send(raw.bytes);
    },
  );
}
