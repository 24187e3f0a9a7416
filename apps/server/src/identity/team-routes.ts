import {
  acceptInvitation as acceptBody,
  apiKey,
  createApiKey,
  createdApiKey,
  createInvitation,
  done,
  idParams,
  invitation,
  invitationPreview,
  me,
  member,
  page,
  updateMember,
  updateWorkspace,
  workspaceSettings,
} from '@madoguchi/contract';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { findSession } from './authenticate.ts';
import { acceptInvitation, changeRole, openInvitation, removeMember } from './commands.ts';
import {
  cancelInvitation,
  insertInvitation,
  listInvitations,
  type InvitationRow,
} from './invitations.store.ts';
import { deleteKey, listKeys } from './keys.store.ts';
import { makeKey } from './keys.ts';
import { mayManage } from './policy.ts';
import { describeMe, type IdentityDependencies } from './routes.ts';
import { signIn, signInIfPossible } from './session.ts';
import * as store from './store.ts';

const finished = { done: true as const };

/** Members, invitations, API keys and the workspace's own settings. */
export function teamRoutes(app: App, dependencies: IdentityDependencies): void {
  const { database, auth, publicUrl } = dependencies;
  const withUrl = (row: InvitationRow, origin: string) => ({
    ...row,
    url: `${publicUrl ?? origin}/invitations/${row.id}`,
  });
  const originOf = (request: { protocol: string; host: string }) => `${request.protocol}://${request.host}`;

  app.get('/api/v1/workspace', { schema: { response: { 200: workspaceSettings } } }, (request) =>
    database.inWorkspace(actorOf(request).workspaceId, store.findWorkspace),
  );

  app.patch(
    '/api/v1/workspace',
    {
      config: { scope: 'workspace:write' },
      schema: { body: updateWorkspace, response: { 200: workspaceSettings } },
    },
    (request) => {
      const { timeZone } = request.body;
      if (timeZone !== undefined && !isTimeZone(timeZone)) {
        throw new AppError('invalid_request', `«${timeZone}» is no time zone. Write one such as Asia/Tokyo.`);
      }
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        await store.saveWorkspace(tx, request.body);
        return store.findWorkspace(tx);
      });
    },
  );

  app.get(
    '/api/v1/members',
    { config: { scope: 'members:read' }, schema: { response: { 200: page(member) } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, store.listMembers),
      nextCursor: null,
    }),
  );

  app.patch(
    '/api/v1/members/:id',
    {
      config: { scope: 'members:write' },
      schema: { params: idParams, body: updateMember, response: { 200: member } },
    },
    (request) => changeRole(dependencies, actorOf(request), request.params.id, request.body.role),
  );

  app.delete(
    '/api/v1/members/:id',
    { config: { scope: 'members:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      await removeMember(dependencies, actorOf(request), request.params.id);
      return finished;
    },
  );

  app.get(
    '/api/v1/invitations',
    { config: { scope: 'members:write' }, schema: { response: { 200: page(invitation) } } },
    async (request) => {
      const rows = await database.inWorkspace(actorOf(request).workspaceId, listInvitations);
      return { items: rows.map((row) => withUrl(row, originOf(request))), nextCursor: null };
    },
  );

  app.post(
    '/api/v1/invitations',
    { config: { scope: 'members:write' }, schema: { body: createInvitation, response: { 201: invitation } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { email, role } = request.body;
      if (!mayManage(actor.role, role))
        throw new AppError('forbidden', `As ${actor.role} you cannot invite an ${role}.`);
      const row = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const members = await store.listMembers(tx);
        if (members.some((each) => each.email === email.toLowerCase())) {
          throw new AppError('member_exists', `${email} is a member already.`);
        }
        const inviter = members.find((each) => each.id === actor.memberId);
        return insertInvitation(tx, { email, role, inviterId: inviter?.userId ?? '' });
      });
      return reply.code(201).send(withUrl(row, originOf(request)));
    },
  );

  app.delete(
    '/api/v1/invitations/:id',
    { config: { scope: 'members:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const cancelled = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        cancelInvitation(tx, request.params.id),
      );
      if (cancelled === 0)
        throw new AppError('not_found', 'This invitation is not open any more: it was used or withdrawn.');
      return finished;
    },
  );

  app.get(
    '/api/v1/invitations/:id/preview',
    { config: { public: true }, schema: { params: idParams, response: { 200: invitationPreview } } },
    async (request) => {
      const open = await openInvitation(database, request.params.id);
      return {
        email: open.email,
        role: open.role,
        workspaceName: open.workspaceName,
        hasAccount: open.userId !== null,
      };
    },
  );

  app.post(
    '/api/v1/invitations/:id/accept',
    { config: { public: true }, schema: { params: idParams, body: acceptBody, response: { 200: me } } },
    async (request, reply) => {
      const { email, userId } = await openInvitation(database, request.params.id);
      const credentials = { email, password: request.body.password };
      // Who has an account signs in before anything else: that is where guessing passwords is limited.
      const known = userId === null ? null : await signIn(auth, request, reply, credentials);
      const joined = await acceptInvitation(dependencies, request.params.id, request.body);
      const token = known ?? (await signInIfPossible(auth, request, reply, credentials));
      const session = token === null ? undefined : await findSession(database, token);
      if (session !== undefined)
        await database.outside((tx) => store.switchWorkspace(tx, session.sessionId, joined.workspaceId));
      return describeMe(database, joined.workspaceId, joined.memberId);
    },
  );

  app.get(
    '/api/v1/api-keys',
    { config: { scope: 'keys:write' }, schema: { response: { 200: page(apiKey) } } },
    async (request) => ({
      items: await database.inWorkspace(actorOf(request).workspaceId, listKeys),
      nextCursor: null,
    }),
  );

  app.post(
    '/api/v1/api-keys',
    {
      config: { scope: 'keys:write', shownOnce: true },
      schema: { body: createApiKey, response: { 201: createdApiKey } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { expiresAt } = request.body;
      if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) {
        throw new AppError(
          'invalid_request',
          'The date on which the key ends (expiresAt) must be in the future.',
        );
      }
      const refused = request.body.scopes.filter((scope) => !actor.scopes.has(scope));
      if (refused.length > 0)
        throw new AppError(
          'forbidden',
          `You cannot give a key what you may not do yourself: ${refused.join(', ')}.`,
        );
      const created = await database.inWorkspace(actor.workspaceId, (tx) =>
        makeKey(tx, actor.memberId, request.body),
      );
      return reply.code(201).send(created);
    },
  );

  app.delete(
    '/api/v1/api-keys/:id',
    { config: { scope: 'keys:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const deleted = await database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        deleteKey(tx, request.params.id),
      );
      if (deleted === 0) throw new AppError('not_found', 'This API key does not exist in this workspace.');
      return finished;
    },
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
