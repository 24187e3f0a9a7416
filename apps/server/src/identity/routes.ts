import { me, setupRequest, setupResponse, setupStatus, updateMe, type Me } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { actorOf, AppError, type App, type Authenticate } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { eventBounds, type RealtimeHub } from '../platform/realtime/index.ts';
import type { Auth } from './auth.ts';
import { findSession, mustFirst, sessionToken } from './authenticate.ts';
import { setUp, type Filling } from './commands.ts';
import { scopesOf } from './policy.ts';
import { renewSession, signInIfPossible } from './session.ts';
import type { SendNotice } from './reset.ts';
import { refuseWeak } from './strength.ts';
import * as store from './store.ts';

export type IdentityDependencies = {
  database: Database;
  realtime: RealtimeHub;
  auth: Auth;
  authenticate: Authenticate;
  publicUrl: string | null;
  jobs: Jobs;
  /** Sends a mail of the desk itself by one of the workspace's mailboxes; false when it has none. */
  sendNotice: SendNotice;
  /** Fills a fresh workspace with the sample; the owner takes the sample owner's place. */
  loadSample: Filling;
};

/** @param limited whether they must set up two-factor sign-in before anything else. */
export async function describeMe(
  database: Database,
  workspaceId: string,
  memberId: string,
  limited = false,
): Promise<Me> {
  return database.inWorkspace(workspaceId, async (tx) => {
    // Before anything else is read, so that nothing can happen between what is answered and this number.
    const { last: lastEvent } = await eventBounds(tx);
    const member = await store.findMember(tx, memberId);
    if (member === undefined)
      throw new AppError('not_signed_in', 'You are not a member of this workspace any more.');
    const workspace = await store.findWorkspace(tx);
    const workspaces = await store.workspacesOfUser(tx, member.userId);
    const scopes = [...scopesOf(member.role)];
    return {
      member,
      workspace,
      workspaces,
      scopes,
      lastEvent,
      ...(limited ? { mustSetUpTwoFactor: true } : {}),
    };
  });
}

/** First run, who one is, and what one may change about oneself. */
export function identityRoutes(app: App, { database, auth, loadSample }: IdentityDependencies): void {
  async function meOfToken(token: string): Promise<Me> {
    const session = await findSession(database, token);
    if (session === undefined)
      throw new AppError(
        'forbidden',
        'This account is not a member of any workspace. Ask for an invitation.',
      );
    return describeMe(database, session.workspaceId, session.memberId, mustFirst(session) !== undefined);
  }

  app.get(
    '/api/v1/setup',
    { config: { public: true }, schema: { response: { 200: setupStatus } } },
    async () => ({
      needed: await database.outside((tx) => store.isEmpty(tx)),
    }),
  );

  app.post(
    '/api/v1/setup',
    { config: { public: true }, schema: { body: setupRequest, response: { 201: setupResponse } } },
    async (request, reply) => {
      const { name, email, password, workspace, sample } = request.body;
      await refuseWeak(password, [name, email, workspace]);
      const { workspaceId, memberId } = await setUp(
        database,
        request.body,
        false,
        sample ? loadSample : undefined,
      );
      await signInIfPossible(auth, { request, reply }, request.body);
      return reply.code(201).send({ workspaceId, memberId });
    },
  );

  app.get(
    '/api/v1/me',
    { config: { whileRestricted: true }, schema: { response: { 200: me } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const token = sessionToken(request);
      if (token !== null && (await findSession(database, token))?.stale === true)
        await renewSession(auth, { request, reply });
      return describeMe(database, actor.workspaceId, actor.memberId, actor.mustFirst !== undefined);
    },
  );

  app.patch(
    '/api/v1/me',
    { config: { whileRestricted: true }, schema: { body: updateMe, response: { 200: me } } },
    async (request) => {
      const actor = actorOf(request);
      const { name, locale, colorScheme, workspaceId } = request.body;
      await database.inWorkspace(actor.workspaceId, async (tx) => {
        const member = await store.findMember(tx, actor.memberId);
        if (member !== undefined && name !== undefined) await store.renameUser(tx, member.userId, name);
        if (locale !== undefined || colorScheme !== undefined)
          await store.saveProfile(tx, actor.memberId, { locale, colorScheme });
      });
      const token = sessionToken(request);
      if (workspaceId === undefined || token === null)
        return describeMe(database, actor.workspaceId, actor.memberId, actor.mustFirst !== undefined);
      const session = await findSession(database, token);
      await database.outside(async (tx) => {
        const mine = await store.workspacesOfUser(tx, session?.userId ?? '');
        if (!mine.some((workspace) => workspace.id === workspaceId))
          throw new AppError('not_found', 'You are not a member of that workspace.');
        await store.switchWorkspace(tx, session?.sessionId ?? '', workspaceId);
      });
      return meOfToken(token);
    },
  );
}
