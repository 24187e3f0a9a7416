import {
  answeredBroadcast,
  audienceCounts,
  audiencePage,
  broadcast,
  broadcastCounts,
  broadcastCountsQuery,
  broadcastPage,
  broadcastPreview,
  broadcastSettings,
  countAudience,
  createBroadcast,
  done,
  idParams,
  listAudience,
  listBroadcasts,
  listRecipients,
  previewBroadcast,
  recipientPage,
  scheduleBroadcast,
  testBroadcast,
  updateBroadcast,
  updateBroadcastSettings,
} from '@madoguchi/contract';
import { z } from 'zod';
import { requireConversation } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';
import { answeredBy } from './recipient.store.ts';
import { findPlace, findSettings } from './settings.store.ts';
import { updateSettings } from './settings.ts';
import { countSent } from './store.ts';
import { sendTest } from './test-send.ts';
import { unsubscribeRoutes } from './unsubscribe/routes.ts';

/** What goes to many customers at once: written, planned, sent, stopped, and what became of it. */
export function broadcastRoutes(app: App, dependencies: BroadcastDependencies): void {
  const { database, tiers } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const people = { scope: scopeOf.seePeople } as const;
  const answer = { 200: broadcast };
  const inWorkspace = <T>(workspaceId: string, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(workspaceId, work);
  const read = (workspaceId: string, id: string) =>
    inWorkspace(workspaceId, (tx) => queries.readBroadcast(tx, id));
  unsubscribeRoutes(app, dependencies);

  app.get(
    '/api/v1/broadcasts',
    { config: see, schema: { querystring: listBroadcasts, response: { 200: broadcastPage } } },
    (request) => inWorkspace(actorOf(request).workspaceId, (tx) => queries.listBroadcasts(tx, request.query)),
  );

  app.post(
    '/api/v1/broadcasts',
    { config: write, schema: { body: createBroadcast, response: { 201: broadcast } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await commands.createBroadcast(dependencies, actor, request.body);
      return reply.code(201).send(await read(actor.workspaceId, id));
    },
  );

  app.get(
    '/api/v1/broadcasts/counts',
    { config: see, schema: { querystring: broadcastCountsQuery, response: { 200: broadcastCounts } } },
    (request) =>
      inWorkspace(actorOf(request).workspaceId, async (tx) => ({
        items: await countSent(tx, request.query.months, (await findPlace(tx)).timeZone),
      })),
  );

  app.post(
    '/api/v1/broadcasts/audience-counts',
    { config: people, schema: { body: countAudience, response: { 200: audienceCounts } } },
    (request) =>
      inWorkspace(actorOf(request).workspaceId, (tx) => queries.readCounts(tx, tiers, request.body)),
  );

  app.post(
    '/api/v1/broadcasts/audience',
    { config: people, schema: { body: listAudience, response: { 200: audiencePage } } },
    (request) =>
      inWorkspace(actorOf(request).workspaceId, (tx) => queries.readAudience(tx, tiers, request.body)),
  );

  app.post(
    '/api/v1/broadcasts/preview',
    { config: people, schema: { body: previewBroadcast, response: { 200: broadcastPreview } } },
    (request) =>
      inWorkspace(actorOf(request).workspaceId, (tx) => queries.readPreview(tx, dependencies, request.body)),
  );

  app.get(
    '/api/v1/broadcasts/:id',
    { config: see, schema: { params: idParams, response: answer } },
    (request) => read(actorOf(request).workspaceId, request.params.id),
  );

  app.patch(
    '/api/v1/broadcasts/:id',
    { config: write, schema: { params: idParams, body: updateBroadcast, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.changeBroadcast(dependencies, actor, request.params.id, request.body);
      return read(actor.workspaceId, request.params.id);
    },
  );

  app.delete(
    '/api/v1/broadcasts/:id',
    { config: write, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await commands.deleteBroadcast(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/broadcasts/:id/schedule',
    { config: write, schema: { params: idParams, body: scheduleBroadcast, response: answer } },
    async (request) => {
      const actor = actorOf(request);
      await commands.scheduleBroadcast(dependencies, actor, request.params.id, request.body);
      return read(actor.workspaceId, request.params.id);
    },
  );

  const moves = {
    pause: commands.pauseBroadcast,
    resume: commands.resumeBroadcast,
    stop: commands.stopBroadcast,
  };
  for (const [name, move] of Object.entries(moves))
    app.post(
      `/api/v1/broadcasts/:id/${name}`,
      { config: write, schema: { params: idParams, response: answer } },
      async (request) => {
        const actor = actorOf(request);
        await move(dependencies, actor, request.params.id);
        return read(actor.workspaceId, request.params.id);
      },
    );

  app.post(
    '/api/v1/broadcasts/:id/test',
    {
      config: write,
      schema: { params: idParams, body: testBroadcast, response: { 200: z.object({ to: z.string() }) } },
    },
    (request) => sendTest(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/broadcasts/:id/recipients',
    {
      config: people,
      schema: { params: idParams, querystring: listRecipients, response: { 200: recipientPage } },
    },
    (request) =>
      inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readRecipients(tx, request.params.id, request.query),
      ),
  );

  app.get(
    '/api/v1/conversations/:id/broadcast',
    { config: see, schema: { params: idParams, response: { 200: answeredBroadcast } } },
    (request) =>
      inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireConversation(tx, request.params.id);
        return { broadcast: (await answeredBy(tx, request.params.id)) ?? null };
      }),
  );

  app.get(
    '/api/v1/broadcast-settings',
    { config: see, schema: { response: { 200: broadcastSettings } } },
    (request) => inWorkspace(actorOf(request).workspaceId, findSettings),
  );

  app.patch(
    '/api/v1/broadcast-settings',
    { config: write, schema: { body: updateBroadcastSettings, response: { 200: broadcastSettings } } },
    (request) => updateSettings(dependencies, actorOf(request), request.body),
  );
}
