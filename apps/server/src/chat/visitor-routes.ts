import {
  chatConfig,
  chatContact,
  chatFileBytes,
  chatMessages,
  chatOpened,
  chatRead,
  chatSent,
  chatTyping,
  chatVisitor,
  done,
  listChatMessages,
  openChat,
  sendChatFile,
  sendChatMessage,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { contentDisposition, mayShowInline, safeFileName } from '../attachments/index.ts';
import { AppError, type App } from '../platform/http/index.ts';
import { talk } from './assistant/talk.ts';
import { requireChat } from './channel.ts';
import { configOf, type ConfigDependencies } from './config.ts';
import type { ChatDependencies } from './dependencies.ts';
import { limitsOf, tokenOf } from './limits.ts';
import { leaveEmail, markSeen, markTyping } from './marks.ts';
import { fileParams, keyParams, placeOf } from './place.ts';
import { takePost } from './post.ts';
import { openSession, visitorOf } from './session.ts';
import { toChatMessage, stateFor } from './thread.ts';
import { fileOfVisitor, messagesBefore } from './thread.store.ts';

type VisitorRouteDependencies = ChatDependencies & ConfigDependencies;

const finished = { done: true as const };

/** How the chat in a page speaks with the desk: not part of the API for programs. Open to everybody; a token says who. */
export function visitorRoutes(app: App, dependencies: VisitorRouteDependencies): void {
  const { database } = dependencies;
  const limit = limitsOf(app);
  const hide = { hide: true } as const;
  const who = (request: FastifyRequest & { params: { key: string } }) => ({
    ...placeOf(request.params),
    token: tokenOf(request),
  });

  app.get(
    '/widget/api/:key/config',
    { preHandler: limit('read'), schema: { ...hide, params: keyParams, response: { 200: chatConfig } } },
    async (request) => {
      const { workspaceId, channelId } = placeOf(request.params);
      return database.inWorkspace(workspaceId, (tx) => configOf(tx, channelId, dependencies));
    },
  );

  app.post(
    '/widget/api/:key/session',
    {
      preHandler: limit('session'),
      schema: { ...hide, params: keyParams, body: openChat, response: { 200: chatOpened } },
    },
    (request) => {
      const { workspaceId, channelId, token } = who(request);
      const userAgent = request.headers['user-agent']?.slice(0, 500) ?? null;
      return openSession(dependencies, workspaceId, channelId, { token, body: request.body, userAgent });
    },
  );

  app.get(
    '/widget/api/:key/messages',
    {
      preHandler: limit('read'),
      schema: { ...hide, params: keyParams, querystring: listChatMessages, response: { 200: chatMessages } },
    },
    (request) => {
      const { workspaceId, channelId, token } = who(request);
      const { before = 2 ** 31 - 1, limit: most } = request.query;
      return database.inWorkspace(workspaceId, async (tx) => {
        const { settings } = await requireChat(tx, channelId);
        const visitor = await visitorOf(tx, channelId, token);
        const rows = await messagesBefore(tx, visitor.id, before, most + 1);
        const items = rows.slice(-most).map((row) => toChatMessage(row, settings.showNames));
        return { items, more: rows.length > most, state: await stateFor(tx, visitor.id, settings) };
      });
    },
  );

  app.post(
    '/widget/api/:key/messages',
    {
      preHandler: limit('message'),
      schema: { ...hide, params: keyParams, body: sendChatMessage, response: { 200: chatSent } },
    },
    async (request) => {
      const { workspaceId, channelId, token } = who(request);
      const { clientId, text } = request.body;
      const said = await talk(dependencies, who(request), { kind: 'question', clientId, text });
      if (said !== null) return said;
      const post = { ...request.body, file: null };
      return { message: await takePost(dependencies, workspaceId, channelId, token, post), replies: [] };
    },
  );

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: chatFileBytes },
      (_request, body, next) => next(null, body),
    );
    scoped.post(
      '/widget/api/:key/files',
      {
        bodyLimit: chatFileBytes,
        preHandler: limit('file'),
        schema: { ...hide, params: keyParams, querystring: sendChatFile, response: { 200: chatSent } },
      },
      async (request) => {
        const { workspaceId, channelId } = placeOf(keyParams.parse(request.params));
        const { clientId, name } = sendChatFile.parse(request.query);
        const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const post = { clientId, text: '', file: { name: safeFileName(name), content } };
        const message = await takePost(dependencies, workspaceId, channelId, tokenOf(request), post);
        return { message, replies: [] };
      },
    );
  });

  app.get(
    '/widget/api/:key/files/:id',
    { preHandler: limit('read'), schema: { ...hide, params: fileParams } },
    async (request, reply) => {
      const { workspaceId, channelId, token } = who(request);
      const file = await database.inWorkspace(workspaceId, async (tx) => {
        const visitor = await visitorOf(tx, channelId, token);
        return fileOfVisitor(tx, visitor.id, request.params.id);
      });
      if (file === undefined) throw new AppError('not_found', 'This file is not here any more.');
      const shown = mayShowInline(file.type);
      return reply
        .headers({
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, max-age=3600',
          'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
        })
        .type(shown ? file.type : 'application/octet-stream')
        .send(file.bytes);
    },
  );

  app.post(
    '/widget/api/:key/typing',
    {
      preHandler: limit('mark'),
      schema: { ...hide, params: keyParams, body: chatTyping, response: { 200: done } },
    },
    async (request) => {
      await markTyping(dependencies, who(request), request.body.typing);
      return finished;
    },
  );

  app.post(
    '/widget/api/:key/read',
    {
      preHandler: limit('mark'),
      schema: { ...hide, params: keyParams, body: chatRead, response: { 200: done } },
    },
    async (request) => {
      await markSeen(dependencies, who(request), request.body.seq);
      return finished;
    },
  );

  app.post(
    '/widget/api/:key/contact',
    {
      preHandler: limit('mark'),
      schema: { ...hide, params: keyParams, body: chatContact, response: { 200: chatVisitor } },
    },
    (request) => leaveEmail(dependencies, who(request), request.body.email),
  );
}
