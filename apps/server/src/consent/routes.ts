import {
  consents,
  consentsQuery,
  idParams,
  keptConsents,
  keptConsentsQuery,
  recordConsent,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { findKept } from './kept.store.ts';
import { keyOf, type HashAddress } from './kept.ts';
import { scopeOf } from './policy.ts';
import { readConsents } from './queries.ts';

export type ConsentRouteDependencies = commands.ConsentDependencies & { hashAddress: HashAddress };

/** What customers agreed to be sent: the ledger, and how things stand by it. */
export function consentRoutes(app: App, dependencies: ConsentRouteDependencies): void {
  const { database, hashAddress } = dependencies;

  app.get(
    '/api/v1/customers/:id/consents',
    {
      config: { scope: scopeOf.see },
      schema: { params: idParams, querystring: consentsQuery, response: { 200: consents } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        readConsents(tx, request.params.id, request.query),
      ),
  );

  app.post(
    '/api/v1/customers/:id/consents',
    {
      config: { scope: scopeOf.record },
      schema: { params: idParams, body: recordConsent, response: { 201: consents } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await commands.recordConsent(dependencies, actor, request.params.id, request.body);
      const answer = await database.inWorkspace(actor.workspaceId, (tx) =>
        readConsents(tx, request.params.id, { limit: 50 }),
      );
      return reply.code(201).send(answer);
    },
  );

  app.get(
    '/api/v1/kept-consents',
    {
      config: { scope: scopeOf.findKept },
      schema: { querystring: keptConsentsQuery, response: { 200: keptConsents } },
    },
    (request) => {
      const { workspaceId } = actorOf(request);
      const { channel, address } = request.query;
      return database.inWorkspace(workspaceId, async (tx) => ({
        items: await findKept(tx, channel, hashAddress(workspaceId, channel, keyOf(channel, address))),
      }));
    },
  );
}
