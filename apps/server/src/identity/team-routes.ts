import {
  acceptInvitation as acceptBody,
  apiKey,
  assistantScopes,
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
  type ApiKeyKind,
  type Scope,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
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
import { letIn } from './entry.ts';
import { describeMe, type IdentityDependencies } from './routes.ts';
import { plainAddress } from './networks.ts';
import { secondStepDue, signIn, signInIfPossible } from './session.ts';
import { originOf } from './site.ts';
import * as store from './store.ts';

const finished = { done: true as const };

/** Members, invitations, API keys and the workspace's own settings. */
export function teamRoutes(app: App, dependencies: IdentityDependencies): void {
  const { database, auth, publicUrl } = dependencies;
  const withUrl = (row: InvitationRow, origin: string) => ({
    ...row,
    url: `${origin}/invitations/${row.id}`,
  });

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
        const { id: _id, ...before } = await store.findWorkspace(tx);
        await store.saveWorkspace(tx, request.body);
        const saved = await store.findWorkspace(tx);
        const { name, undoSeconds } = saved;
        await recordAudit(tx, actorOf(request), 'workspace.updated', {
          before,
          after: { name, timeZone: saved.timeZone, undoSeconds },
        });
        return saved;
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
      return { items: rows.map((row) => withUrl(row, originOf(publicUrl, request))), nextCursor: null };
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
        const made = await insertInvitation(tx, { email, role, inviterId: inviter?.userId ?? '' });
        const subject = { type: 'invitation', id: null, name: email };
        await recordAudit(tx, actor, 'member.invited', { subject, after: { role } });
        return made;
      });
      return reply.code(201).send(withUrl(row, originOf(publicUrl, request)));
    },
  );

  app.delete(
    '/api/v1/invitations/:id',
    { config: { scope: 'members:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const actor = actorOf(request);
      const cancelled = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const row = await cancelInvitation(tx, request.params.id);
        if (row !== undefined) {
          const subject = { type: 'invitation', id: null, name: row.email };
          await recordAudit(tx, actor, 'invitation.withdrawn', { subject, before: { role: row.role } });
        }
        return row;
      });
      if (cancelled === undefined)
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
      const visit = { request, reply };
      const credentials = { email, password: request.body.password };
      // Who has an account signs in before anything else: that is where guessing passwords is limited.
      const known = userId === null ? null : await signIn(auth, visit, credentials);
      const joined = await acceptInvitation(
        dependencies,
        request.params.id,
        request.body,
        plainAddress(request.ip),
      );
      if (known !== null && known.token === null) throw secondStepDue();
      const token = known?.token ?? (await signInIfPossible(auth, visit, credentials));
      if (token === null) return describeMe(database, joined.workspaceId, joined.memberId);
      const session = await findSession(database, token);
      if (session !== undefined)
        await database.outside((tx) => store.switchWorkspace(tx, session.sessionId, joined.workspaceId));
      return letIn(database, visit, token, 'password');
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
      refuseWide(request.body);
      const created = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const made = await makeKey(tx, actor.memberId, request.body);
        await recordAudit(tx, actor, 'key.created', {
          subject: { type: 'api_key', id: made.id, name: made.name },
          after: { scopes: made.scopes, expiresAt: made.expiresAt },
        });
        return made;
      });
      return reply.code(201).send(created);
    },
  );

  app.delete(
    '/api/v1/api-keys/:id',
    { config: { scope: 'keys:write' }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const actor = actorOf(request);
      const deleted = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const row = await deleteKey(tx, request.params.id);
        if (row !== undefined) {
          const subject = { type: 'api_key', id: request.params.id, name: row.name };
          await recordAudit(tx, actor, 'key.deleted', { subject, before: { scopes: row.scopes } });
        }
        return row;
      });
      if (deleted === undefined)
        throw new AppError('not_found', 'This API key does not exist in this workspace.');
      return finished;
    },
  );
}

/** @throws AppError `invalid_request` when an assistant's key should be able to more than reading and drafting. */
function refuseWide({ kind, scopes }: { kind: ApiKeyKind; scopes: readonly Scope[] }): void {
  const allowed: ReadonlySet<Scope> = new Set(assistantScopes);
  const wide = kind === 'assistant' ? scopes.filter((scope) => !allowed.has(scope)) : [];
  if (wide.length === 0) return;
  throw new AppError(
    'invalid_request',
    `A key of the kind «assistant» reads and drafts only: leave out ${wide.join(', ')}, or make a key of the kind «program».`,
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
