import { done, idParams, resetLink, updateWorkspaceSecurity, workspaceSecurity } from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { removeSecondFactors } from './account.store.ts';
import { findSession, sessionToken } from './authenticate.ts';
import { changeDoors } from './doors.ts';
import { findDoors } from './doors.store.ts';
import { plainAddress } from './networks.ts';
import { noteOfAccount } from './notes.ts';
import { issueReset, managedMember } from './reset.ts';
import type { IdentityDependencies } from './routes.ts';
import { endOtherSessions } from './sessions.store.ts';
import { originOf } from './site.ts';
import type { Doors } from './store.ts';
import { tellOfSessions } from './tell.ts';

/** What the workspace asks of those who come in, and help for members who are locked out. */
export function securityRoutes(app: App, dependencies: IdentityDependencies): void {
  const { database, publicUrl } = dependencies;

  const shown = (request: FastifyRequest, doors: Doors) => ({
    twoFactorRoles: doors.twoFactorRoles,
    allowedNetworks: doors.allowedNetworks,
    yourAddress: plainAddress(request.ip),
    behindUntrustedProxy: request.headers['x-forwarded-for'] !== undefined && request.ips === undefined,
  });

  app.get(
    '/api/v1/workspace/security',
    { config: { scope: 'security:write' }, schema: { response: { 200: workspaceSecurity } } },
    async (request) => shown(request, await database.inWorkspace(actorOf(request).workspaceId, findDoors)),
  );

  app.patch(
    '/api/v1/workspace/security',
    {
      config: { scope: 'security:write' },
      schema: { body: updateWorkspaceSecurity, response: { 200: workspaceSecurity } },
    },
    async (request) => {
      const token = sessionToken(request);
      const actor = actorOf(request);
      const session =
        actor.via.startsWith('session:') && token !== null ? await findSession(database, token) : undefined;
      const strong = session === undefined || session.method !== 'password';
      return shown(request, await changeDoors(dependencies, actor, request.body, strong));
    },
  );

  app.post(
    '/api/v1/members/:id/password-reset',
    {
      config: { scope: 'members:write', shownOnce: true },
      schema: { params: idParams, response: { 201: resetLink } },
    },
    async (request, reply) => {
      const link = await issueReset(
        database,
        actorOf(request),
        request.params.id,
        originOf(publicUrl, request),
      );
      return reply.code(201).send(link);
    },
  );

  app.delete(
    '/api/v1/members/:id/two-factor',
    { config: { scope: 'members:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const actor = actorOf(request);
      const { userId } = await managedMember(database, actor, request.params.id);
      const removed = await database.outside((tx) => removeSecondFactors(tx, userId));
      if (!removed.totp && removed.passkeys === 0)
        throw new AppError('conflict', 'This member has no second factor to take away.');
      await database.outside((tx) => endOtherSessions(tx, userId, null));
      const facts = { method: 'totp', passkeysRemoved: removed.passkeys } as const;
      await noteOfAccount(database, userId, 'two_factor.disabled', facts, actor);
      await tellOfSessions(dependencies, userId);
      return { done: true as const };
    },
  );
}
