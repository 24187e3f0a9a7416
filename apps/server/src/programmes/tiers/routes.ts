import {
  changeEarlyAccess,
  createEarlyAccess,
  customerTier,
  earlyAccess,
  earlyAccessPage,
  givenPass,
  givePass as givePassBody,
  idParams,
  listTierMembers,
  pageQuery,
  placeInTier,
  saveTierRules,
  tierMemberPage,
  tierRules,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../platform/db/index.ts';
import { actorOf, decodeCursor, encodeCursor, publicOrigin, type App } from '../../platform/http/index.ts';
import { noSuch, type ProgrammeDependencies } from '../dependencies.ts';
import { scopeOf } from '../policy.ts';
import { accessPageRoutes } from './access-page.ts';
import { findAccess, listAccesses, type AccessRow } from './access.store.ts';
import { createAccess, endAccess, givePass } from './access.ts';
import { membersOf, place, readRules, readTier, saveRules } from './tiers.ts';

const idOf = (cursor: string | undefined): string | null => decodeCursor(cursor, ['id'])?.[0] ?? null;

/** 会員区分: by which rules, who is in which, and what opens earlier for some. */
export function tierRoutes(app: App, dependencies: ProgrammeDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const addressOf = (request: FastifyRequest, secret: string) =>
    `${publicOrigin(request, publicUrl)}/e/${secret}`;
  const shown = (request: FastifyRequest, { address, ...row }: AccessRow) => ({
    ...row,
    url: addressOf(request, address),
  });
  const readAccess = async (request: FastifyRequest, id: string) => {
    const found = await inWorkspace(request, (tx) => findAccess(tx, id));
    if (found === undefined) throw noSuch('access');
    return shown(request, found);
  };

  app.get('/api/v1/tier-rules', { config: see, schema: { response: { 200: tierRules } } }, (request) =>
    inWorkspace(request, readRules),
  );

  app.put(
    '/api/v1/tier-rules',
    { config: write, schema: { body: saveTierRules, response: { 200: tierRules } } },
    async (request) => {
      await saveRules(dependencies, actorOf(request), request.body);
      return inWorkspace(request, readRules);
    },
  );

  app.get(
    '/api/v1/tier-members',
    { config: see, schema: { querystring: listTierMembers, response: { 200: tierMemberPage } } },
    async (request) => {
      const { tier = null, cursor, limit } = request.query;
      const asked = { tier, after: idOf(cursor), limit: limit + 1 };
      const rows = await inWorkspace(request, (tx) => membersOf(tx, asked));
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, nextCursor: more ? encodeCursor([last.customer.id]) : null };
    },
  );

  app.get(
    '/api/v1/customers/:id/tier',
    { config: see, schema: { params: idParams, response: { 200: customerTier } } },
    (request) => inWorkspace(request, (tx) => readTier(tx, request.params.id)),
  );

  app.post(
    '/api/v1/customers/:id/tier',
    { config: write, schema: { params: idParams, body: placeInTier, response: { 200: customerTier } } },
    async (request) => {
      await place(dependencies, actorOf(request), request.params.id, request.body);
      return inWorkspace(request, (tx) => readTier(tx, request.params.id));
    },
  );

  app.get(
    '/api/v1/early-accesses',
    { config: see, schema: { querystring: pageQuery, response: { 200: earlyAccessPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const before = idOf(cursor);
      const rows = await inWorkspace(request, (tx) => listAccesses(tx, { before, limit: limit + 1 }));
      const items = rows.slice(0, limit).map((row) => shown(request, row));
      const last = items.at(-1);
      return {
        items,
        nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null,
      };
    },
  );

  app.post(
    '/api/v1/early-accesses',
    { config: write, schema: { body: createEarlyAccess, response: { 201: earlyAccess } } },
    async (request, reply) => {
      const origin = publicOrigin(request, publicUrl);
      const id = await createAccess(dependencies, actorOf(request), request.body, origin);
      return reply.code(201).send(await readAccess(request, id));
    },
  );

  app.patch(
    '/api/v1/early-accesses/:id',
    { config: write, schema: { params: idParams, body: changeEarlyAccess, response: { 200: earlyAccess } } },
    async (request) => {
      await endAccess(dependencies, actorOf(request), request.params.id, request.body);
      return readAccess(request, request.params.id);
    },
  );

  app.post(
    '/api/v1/early-accesses/:id/passes',
    { config: write, schema: { params: idParams, body: givePassBody, response: { 201: givenPass } } },
    async (request, reply) => {
      const { secret, ...given } = await givePass(
        dependencies,
        actorOf(request),
        request.params.id,
        request.body.customerId,
      );
      return reply.code(201).send({ ...given, url: addressOf(request, secret) });
    },
  );

  accessPageRoutes(app, dependencies);
}
