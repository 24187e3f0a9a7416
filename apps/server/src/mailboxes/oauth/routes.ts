import {
  channel,
  done,
  finishMailOauth,
  idParams,
  mailOauthApp,
  page,
  providerParams,
  saveMailOauthApp,
  startedMailOauth,
  startMailOauth,
  type MailProvider,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { actorOf, AppError, type Actor, type App } from '../../platform/http/index.ts';
import { listApps, removeApp, saveApp } from './apps.ts';
import { disconnect, finishFlow, startFlow, type OauthDependencies } from './flow.ts';

/** Connecting mailboxes with Google and Microsoft 365, and the applications registered there. */
export function mailOauthRoutes(
  app: App,
  dependencies: OauthDependencies & { publicUrl: string | null },
): void {
  const { publicUrl } = dependencies;
  const write = { scope: 'channels:write' } as const;
  const own = { scope: 'security:write' } as const;

  // One address a provider, so that the answer of one cannot be passed off as another's (RFC 9700 §4.4.2.2).
  const redirectUri = (request: FastifyRequest, provider: MailProvider) =>
    `${publicUrl ?? `${request.protocol}://${request.host}`}/settings/channels/oauth/${provider}`;

  app.get(
    '/api/v1/mail-oauth',
    { config: { scope: 'channels:read' }, schema: { response: { 200: page(mailOauthApp) } } },
    async (request) => ({
      items: await listApps(dependencies, actorOf(request).workspaceId, (provider) =>
        redirectUri(request, provider),
      ),
      nextCursor: null,
    }),
  );

  app.put(
    '/api/v1/mail-oauth/:provider',
    { config: own, schema: { params: providerParams, body: saveMailOauthApp, response: { 200: done } } },
    async (request) => {
      await saveApp(dependencies, actorOf(request), request.params.provider, request.body);
      return { done: true as const };
    },
  );

  app.delete(
    '/api/v1/mail-oauth/:provider',
    { config: own, schema: { params: providerParams, response: { 200: done } } },
    async (request) => {
      await removeApp(dependencies, actorOf(request), request.params.provider);
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/mail-oauth/:provider/start',
    {
      config: { ...write, shownOnce: true },
      schema: { params: providerParams, body: startMailOauth, response: { 200: startedMailOauth } },
    },
    async (request) => {
      const { provider } = request.params;
      const back = redirectUri(request, provider);
      return { url: await startFlow(dependencies, inBrowser(request), provider, request.body, back) };
    },
  );

  app.post(
    '/api/v1/mail-oauth/:provider/finish',
    { config: write, schema: { params: providerParams, body: finishMailOauth, response: { 200: channel } } },
    (request) => finishFlow(dependencies, inBrowser(request), request.params.provider, request.body),
  );

  app.post(
    '/api/v1/channels/:id/disconnect',
    { config: write, schema: { params: idParams, response: { 200: channel } } },
    (request) => disconnect(dependencies, actorOf(request), request.params.id),
  );
}

/** @throws AppError `forbidden` for an API key: only a person can approve, and the answer comes to their browser. */
function inBrowser(request: FastifyRequest): Actor {
  const actor = actorOf(request);
  if (actor.via.startsWith('session:')) return actor;
  throw new AppError('forbidden', 'Connect the mailbox in the browser: an API key cannot approve it.');
}
