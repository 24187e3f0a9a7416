import {
  askForReset,
  done,
  judgePassword,
  me,
  passkeyOptions,
  passwordVerdict,
  resetParams,
  resetPassword,
  resetPreview,
  secondStep,
  signIn as signInBody,
  signInByPasskey,
} from '@madoguchi/contract';
import { z } from 'zod';
import { AppError, type App } from '../platform/http/index.ts';
import { findAccountByEmail, hasFreshReset, membershipsOf } from './account.store.ts';
import { letIn, noteFailure } from './entry.ts';
import { verifiedPath } from './mailbox-sign-in.ts';
import { plainAddress } from './networks.ts';
import { checkAnswer, passkeyRefused, signInOptions } from './passkeys.ts';
import { mailReset, openReset, useReset } from './reset.ts';
import type { IdentityDependencies } from './routes.ts';
import { callLibrary, secondStepDue, signIn, signOut, tokenIn } from './session.ts';
import { deleteSessionByToken, setMethod, useCode } from './sessions.store.ts';
import { siteOf } from './site.ts';
import { judge } from './strength.ts';
import { enterCode } from './two-factor.ts';

/** What costs a password hash, a mail or a look into dictionaries is limited more tightly, by address. */
const few = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });

/** Coming in and going out: password, second step, passkey, and the way back for who has forgotten. */
export function signInRoutes(app: App, dependencies: IdentityDependencies): void {
  const { database, auth, jobs, publicUrl } = dependencies;

  app.post(
    '/api/v1/session',
    { config: { public: true }, schema: { body: signInBody, response: { 200: me } } },
    async (request, reply) => {
      try {
        const { token } = await signIn(auth, { request, reply }, request.body);
        return await letIn(database, { request, reply }, token, 'password');
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong_credentials') {
          const known = await database.outside((tx) => findAccountByEmail(tx, request.body.email));
          await noteFailure(database, request, known?.userId, 'password');
        }
        throw error;
      }
    },
  );

  app.post(
    '/api/v1/session/second-step',
    { config: { public: true }, schema: { body: secondStep, response: { 200: me } } },
    async (request, reply) => {
      const { kind, code } = request.body;
      const token = await enterCode(auth, { request, reply }, kind, code);
      if (token === null) throw secondStepDue();
      const session = await database.outside((tx) => setMethod(tx, token, kind));
      const fresh =
        kind === 'recovery_code' ||
        (await database.outside((tx) => useCode(tx, session?.userId ?? '', code)));
      if (fresh) return letIn(database, { request, reply }, token, kind);
      await database.outside((tx) => deleteSessionByToken(tx, token));
      await noteFailure(database, request, session?.userId, 'code');
      throw new AppError('wrong_code', 'This code was used already. Sign in again with the next one.');
    },
  );

  app.post(
    '/api/v1/session/passkey-options',
    { config: { public: true, ...few(30) }, schema: { response: { 200: passkeyOptions } } },
    (request) => signInOptions(database, siteOf(publicUrl, request)),
  );

  app.post(
    '/api/v1/session/passkey',
    { config: { public: true, ...few(30) }, schema: { body: signInByPasskey, response: { 200: me } } },
    async (request, reply) => {
      const { userId, verified } = await checkAnswer(database, siteOf(publicUrl, request), request.body);
      if (!verified) {
        await noteFailure(database, request, userId, 'passkey');
        throw passkeyRefused();
      }
      const response = await callLibrary(auth, { request, reply }, verifiedPath, { userId });
      return letIn(database, { request, reply }, tokenIn(response.headers.getSetCookie()), 'passkey');
    },
  );

  app.delete(
    '/api/v1/session',
    { config: { public: true }, schema: { response: { 200: done } } },
    async (request, reply) => {
      await signOut(auth, { request, reply });
      return { done: true as const };
    },
  );

  app.post(
    '/api/v1/passwords/judge',
    {
      config: { public: true, ...few(120) },
      schema: { body: judgePassword, response: { 200: passwordVerdict } },
    },
    (request) => judge(request.body.password, request.body.about),
  );

  app.post(
    '/api/v1/password-resets',
    {
      config: { public: true, ...few(10) },
      schema: {
        body: askForReset,
        response: {
          200: z.object({
            mail: z.boolean().meta({ description: 'Whether this desk sends such mails at all' }),
          }),
        },
      },
    },
    async (request) => {
      if (publicUrl === null) return { mail: false };
      await database.outside(async (tx) => {
        const known = await findAccountByEmail(tx, request.body.email);
        if (known === undefined || (await hasFreshReset(tx, known.userId))) return;
        const [first] = await membershipsOf(tx, known.userId);
        if (first === undefined) return;
        await jobs.enqueue(tx, mailReset, { workspaceId: first.workspaceId, userId: known.userId });
      });
      return { mail: true };
    },
  );

  app.get(
    '/api/v1/password-resets/:token',
    {
      config: { public: true, ...few(60) },
      schema: { params: resetParams, response: { 200: resetPreview } },
    },
    async (request) => {
      const { email, expiresAt } = await openReset(database, request.params.token);
      return { email, expiresAt };
    },
  );

  app.post(
    '/api/v1/password-resets/:token',
    {
      config: { public: true, ...few(20) },
      schema: { params: resetParams, body: resetPassword, response: { 200: done } },
    },
    async (request) => {
      const { password } = request.body;
      await useReset(database, request.params.token, password, plainAddress(request.ip));
      return { done: true as const };
    },
  );
}
