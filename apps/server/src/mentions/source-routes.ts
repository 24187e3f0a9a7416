import {
  changeMentionSource,
  createMentionSource,
  done,
  idParams,
  mentionAlarm,
  mentionImport,
  mentionImportError,
  mentionImportPreview,
  mentionSource,
  mentionTrendQuery,
  mentionTrends,
  previewMentionImport,
  startMentionImport,
} from '@madoguchi/contract';
import { z } from 'zod';
import { listRoutes, type ListDependencies } from '../lists/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { listAlarms } from './alarm.store.ts';
import { seeAlarm } from './alarms.ts';
import type { MentionDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import { listSources } from './source.store.ts';
import { changeSource, createSource, removeSource } from './sources.ts';
import { readTrends } from './trends.ts';

/** Where word of mouth comes from, and how it changes. */
export function mentionSourceRoutes(app: App, dependencies: MentionDependencies & ListDependencies): void {
  const { database } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const lead = { scope: scopeOf.lead } as const;

  app.get(
    '/api/v1/mention-sources',
    { config: lead, schema: { response: { 200: z.object({ items: z.array(mentionSource) }) } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, listSources) }),
  );

  app.post(
    '/api/v1/mention-sources',
    { config: lead, schema: { body: createMentionSource, response: { 201: mentionSource } } },
    async (request, reply) =>
      reply.code(201).send(await createSource(dependencies, actorOf(request), request.body)),
  );

  app.patch(
    '/api/v1/mention-sources/:id',
    {
      config: lead,
      schema: { params: idParams, body: changeMentionSource, response: { 200: mentionSource } },
    },
    (request) => changeSource(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/mention-sources/:id',
    { config: lead, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await removeSource(dependencies, actorOf(request), request.params.id);
      return { done: true } as const;
    },
  );

  app.get(
    '/api/v1/mention-trends',
    { config: see, schema: { querystring: mentionTrendQuery, response: { 200: mentionTrends } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, (tx) => readTrends(tx, request.query)),
  );

  app.get(
    '/api/v1/mention-alarms',
    { config: see, schema: { response: { 200: z.object({ items: z.array(mentionAlarm) }) } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, listAlarms) }),
  );

  app.post(
    '/api/v1/mention-alarms/:id/seen',
    { config: lead, schema: { params: idParams, response: { 200: mentionAlarm } } },
    (request) => seeAlarm(dependencies, actorOf(request), request.params.id),
  );

  listRoutes(app, dependencies, 'mentions', {
    path: '/api/v1/mention-imports',
    scope: scopeOf.lead,
    schemas: {
      list: mentionImport,
      preview: previewMentionImport,
      previewed: mentionImportPreview,
      start: startMentionImport,
      error: mentionImportError,
    },
  });
}
