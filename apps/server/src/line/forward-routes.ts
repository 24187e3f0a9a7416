import {
  createLineForward,
  done,
  idParams,
  lineForward,
  lineForwarding,
  lineForwardParams,
  page,
  pageQuery,
  updateLineForward,
  type LineForward,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { changing } from '../desk-channels/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { actorOf, AppError, decodeCursor, encodeCursor, type App } from '../platform/http/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './forward.store.ts';
import { noSuchLine } from './health.ts';
import { findLine } from './settings.ts';

type ForwardRouteDependencies = { database: Database; realtime: RealtimeHub };

/** Each webhook is posted once to every tool, so there are few. */
const mostForwards = 5;

const noSuchForward = (): AppError =>
  new AppError('not_found', 'Nothing is passed on to a tool with this id by this channel.');

async function known(tx: Tx, channelId: string, id: string): Promise<LineForward> {
  const row = await store.findForward(tx, channelId, id);
  if (row === undefined) throw noSuchForward();
  return row;
}

const subjectOf = ({ id, name }: LineForward) => ({ type: 'line_forward', id, name });

/** What the audit log tells of it: of the address the machine alone. */
async function factsOf(tx: Tx, channelId: string, { name, url, enabled }: LineForward) {
  const channel = (await findLine(tx, channelId))?.name ?? '';
  return { name, channel, host: new URL(url).host, switchedOn: enabled };
}

async function requireLine(tx: Tx, id: string): Promise<void> {
  if ((await findLine(tx, id)) === undefined) throw noSuchLine();
}

/** Other tools that get LINE's webhooks as they came: LINE itself knows one address only. */
export function lineForwardRoutes(app: App, dependencies: ForwardRouteDependencies): void {
  const { database } = dependencies;
  const config = { scope: 'webhooks:write' } as const;

  app.get(
    '/api/v1/channels/:id/line/forwards',
    { config, schema: { params: idParams, response: { 200: page(lineForward) } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireLine(tx, request.params.id);
        return store.listForwards(tx, request.params.id);
      }),
      nextCursor: null,
    }),
  );

  app.post(
    '/api/v1/channels/:id/line/forwards',
    { config, schema: { params: idParams, body: createLineForward, response: { 201: lineForward } } },
    async (request, reply) => {
      const { id: channelId } = request.params;
      const made = await changing(dependencies, actorOf(request).workspaceId, channelId, async (tx) => {
        await requireLine(tx, channelId);
        if ((await store.listForwards(tx, channelId)).length >= mostForwards)
          throw new AppError('conflict', `Webhooks are passed on to ${mostForwards} tools at most.`);
        const id = newId();
        await store.insertForward(tx, { id, channelId, ...request.body });
        const row = await known(tx, channelId, id);
        const after = { ...(await factsOf(tx, channelId, row)), urlChanged: true };
        await recordAudit(tx, actorOf(request), 'line_forward.created', { subject: subjectOf(row), after });
        return row;
      });
      return reply.code(201).send(made);
    },
  );

  app.patch(
    '/api/v1/channels/:id/line/forwards/:forwardId',
    {
      config,
      schema: { params: lineForwardParams, body: updateLineForward, response: { 200: lineForward } },
    },
    (request) => {
      const { id: channelId, forwardId } = request.params;
      return changing(dependencies, actorOf(request).workspaceId, channelId, async (tx) => {
        const before = await known(tx, channelId, forwardId);
        const { name = before.name, url = before.url, enabled = before.enabled } = request.body;
        await store.saveForward(tx, forwardId, { name, url, enabled });
        const after = await known(tx, channelId, forwardId);
        await recordAudit(tx, actorOf(request), 'line_forward.updated', {
          subject: subjectOf(after),
          before: { ...(await factsOf(tx, channelId, before)), urlChanged: false },
          after: { ...(await factsOf(tx, channelId, after)), urlChanged: before.url !== url },
        });
        return after;
      });
    },
  );

  app.delete(
    '/api/v1/channels/:id/line/forwards/:forwardId',
    { config, schema: { params: lineForwardParams, response: { 200: done } } },
    async (request) => {
      const { id: channelId, forwardId } = request.params;
      await changing(dependencies, actorOf(request).workspaceId, channelId, async (tx) => {
        const row = await known(tx, channelId, forwardId);
        const before = { ...(await factsOf(tx, channelId, row)), urlChanged: false };
        await store.deleteForward(tx, forwardId);
        await recordAudit(tx, actorOf(request), 'line_forward.deleted', { subject: subjectOf(row), before });
      });
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/channels/:id/line/forwards/:forwardId/deliveries',
    {
      config,
      schema: { params: lineForwardParams, querystring: pageQuery, response: { 200: page(lineForwarding) } },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const [before = null] = decodeCursor(cursor, ['id']) ?? [];
      const { id: channelId, forwardId } = request.params;
      const rows = await database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await known(tx, channelId, forwardId);
        return store.listForwardings(tx, forwardId, { before, limit: limit + 1 });
      });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, nextCursor: more ? encodeCursor([last.id]) : null };
    },
  );
}
