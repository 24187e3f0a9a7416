import {
  recountTrust,
  saveTrustRules,
  trustEvidencePage,
  trustEvidenceQuery,
  trustFigures,
  trustHistory,
  trustHistoryQuery,
  trustQuery,
  trustRulebook,
  trustSegments,
} from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, type Actor, type App } from '../platform/http/index.ts';
import { recount } from './count.ts';
import { writeHistory } from './csv.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';
import { readRulebook, saveRules } from './rules.ts';

/** Trust by month and segment, what it rests on, and what shares are worth. */
export function trustRoutes(app: App, { database }: { database: Database }): void {
  const see = { scope: scopeOf.see } as const;
  const change = { scope: scopeOf.change } as const;
  const read = <T>({ workspaceId }: Actor, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(workspaceId, work);

  app.get(
    '/api/v1/trust',
    { config: see, schema: { querystring: trustQuery, response: { 200: trustFigures } } },
    (request) => read(actorOf(request), (tx) => queries.readFigures(tx, request.query)),
  );

  app.get(
    '/api/v1/trust/history',
    { config: see, schema: { querystring: trustHistoryQuery, response: { 200: trustHistory } } },
    (request) => read(actorOf(request), (tx) => queries.readHistory(tx, request.query)),
  );

  app.get(
    '/api/v1/trust/segments',
    { config: see, schema: { response: { 200: trustSegments } } },
    (request) => read(actorOf(request), (tx) => queries.readSegments(tx)),
  );

  app.get(
    '/api/v1/trust/evidence',
    { config: see, schema: { querystring: trustEvidenceQuery, response: { 200: trustEvidencePage } } },
    (request) => read(actorOf(request), (tx) => queries.readEvidence(tx, request.query)),
  );

  app.get(
    '/api/v1/trust/export',
    { config: see, schema: { querystring: trustHistoryQuery } },
    async (request, reply) => {
      const text = await read(actorOf(request), (tx) => writeHistory(tx, request.query));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="trust.csv"')
        .send(text);
    },
  );

  app.post(
    '/api/v1/trust/recounts',
    { config: change, schema: { body: recountTrust, response: { 200: trustFigures } } },
    async (request) => {
      const actor = actorOf(request);
      await recount({ database }, actor.workspaceId, request.body.month);
      return read(actor, (tx) => queries.readFigures(tx, { month: request.body.month, segment: 'all' }));
    },
  );

  app.get('/api/v1/trust/rules', { config: see, schema: { response: { 200: trustRulebook } } }, (request) =>
    read(actorOf(request), readRulebook),
  );

  app.put(
    '/api/v1/trust/rules',
    { config: change, schema: { body: saveTrustRules, response: { 200: trustRulebook } } },
    (request) => saveRules({ database }, actorOf(request), request.body),
  );
}
