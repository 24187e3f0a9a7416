import {
  done,
  idParams,
  legalHoldResponse,
  retention,
  retentionPreview,
  retentionRules,
  setLegalHold,
} from '@madoguchi/contract';
import { requireConversation } from '../conversations/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { hold, preview, release, saveRules, type RetentionDependencies } from './commands.ts';
import { scopeOf } from './policy.ts';
import * as store from './store.ts';

/** How long a workspace keeps what, what was removed, and what is kept from removal. */
export function retentionRoutes(app: App, dependencies: RetentionDependencies): void {
  const { database } = dependencies;

  app.get(
    '/api/v1/retention',
    { config: { scope: scopeOf.see }, schema: { response: { 200: retention } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const [rules, runs, holds] = await Promise.all([
          store.findRules(tx),
          store.recentRuns(tx),
          store.listHolds(tx),
        ]);
        return { rules: store.wholeRules(rules), runs, holds };
      }),
  );

  app.put(
    '/api/v1/retention',
    {
      config: { scope: scopeOf.setRules },
      schema: { body: retentionRules, response: { 200: retentionRules } },
    },
    async (request) => {
      await saveRules(dependencies, actorOf(request), request.body);
      return request.body;
    },
  );

  app.post(
    '/api/v1/retention/preview',
    { config: { scope: scopeOf.see }, schema: { body: retentionRules, response: { 200: retentionPreview } } },
    (request) => preview(dependencies, actorOf(request).workspaceId, request.body),
  );

  app.get(
    '/api/v1/conversations/:id/legal-hold',
    {
      config: { scope: scopeOf.seeHold },
      schema: { params: idParams, response: { 200: legalHoldResponse } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await requireConversation(tx, request.params.id);
        return { hold: (await store.findHold(tx, request.params.id)) ?? null };
      }),
  );

  app.put(
    '/api/v1/conversations/:id/legal-hold',
    {
      config: { scope: scopeOf.hold },
      schema: { params: idParams, body: setLegalHold, response: { 200: done } },
    },
    async (request) => {
      await hold(dependencies, actorOf(request), request.params.id, request.body.reason);
      return { done: true as const };
    },
  );

  app.delete(
    '/api/v1/conversations/:id/legal-hold',
    { config: { scope: scopeOf.hold }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await release(dependencies, actorOf(request), request.params.id);
      return { done: true as const };
    },
  );
}
