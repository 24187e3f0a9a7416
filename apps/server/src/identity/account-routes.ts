import {
  accountSecurity,
  addPasskey as addPasskeyBody,
  changePassword,
  confirmPassword,
  confirmTwoFactor,
  done,
  idParams,
  page,
  passkey,
  newPasskeyOptions,
  recoveryCodes,
  session as sessionSchema,
  twoFactorStart,
} from '@madoguchi/contract';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { findAccount, isTwoFactorAsked, savePassword } from './account.store.ts';
import { deviceName } from './device.ts';
import { ownSession } from './entry.ts';
import { noteOfAccount } from './notes.ts';
import { addPasskey, registrationOptions } from './passkeys.ts';
import { deletePasskey, listPasskeys } from './passkeys.store.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { IdentityDependencies } from './routes.ts';
import * as sessions from './sessions.store.ts';
import { siteOf } from './site.ts';
import { refuseWeak } from './strength.ts';
import { tellOfSessions } from './tell.ts';
import {
  countRecoveryCodes,
  enterCode,
  renewRecoveryCodes,
  startTwoFactor,
  stopTwoFactor,
} from './two-factor.ts';

const finished = { done: true as const };
const own = { whileRestricted: true } as const;
const guessing = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** What protects one's own account: password, second factors, and where one is signed in. */
export function accountRoutes(app: App, dependencies: IdentityDependencies): void {
  const { database, auth, publicUrl } = dependencies;

  app.get(
    '/api/v1/me/security',
    { config: own, schema: { response: { 200: accountSecurity } } },
    async (request) => {
      const { userId } = await ownSession(database, request);
      const [account, passkeys, required] = await database.outside((tx) =>
        Promise.all([findAccount(tx, userId), listPasskeys(tx, userId), isTwoFactorAsked(tx, userId)]),
      );
      const enabled = account?.twoFactor === true;
      const recoveryCodesLeft = enabled ? await countRecoveryCodes(auth, userId) : 0;
      return {
        passwordChangedAt: account?.passwordChangedAt ?? null,
        twoFactor: { enabled, recoveryCodesLeft },
        passkeys,
        required,
      };
    },
  );

  app.get(
    '/api/v1/me/sessions',
    { config: own, schema: { response: { 200: page(sessionSchema) } } },
    async (request) => {
      const { userId, sessionId } = await ownSession(database, request);
      const rows = await database.outside((tx) => sessions.listSessions(tx, userId));
      const items = rows.map(({ userAgent, ...row }) => ({
        ...row,
        device: deviceName(userAgent),
        current: row.id === sessionId,
      }));
      return { items, nextCursor: null };
    },
  );

  app.delete(
    '/api/v1/me/sessions/:id',
    { config: own, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const { userId } = await ownSession(database, request);
      const ended = await database.outside((tx) => sessions.endSession(tx, userId, request.params.id));
      if (ended === undefined) throw new AppError('not_found', 'This session has ended already.');
      const facts = { count: 1, device: deviceName(ended.userAgent) };
      await noteOfAccount(database, userId, 'session.ended', facts, actorOf(request));
      await tellOfSessions(dependencies, userId);
      return finished;
    },
  );

  app.delete('/api/v1/me/sessions', { config: own, schema: { response: { 200: done } } }, async (request) => {
    const { userId, sessionId } = await ownSession(database, request);
    const count = await database.outside((tx) => sessions.endOtherSessions(tx, userId, sessionId));
    if (count > 0)
      await noteOfAccount(database, userId, 'session.ended', { count, device: null }, actorOf(request));
    await tellOfSessions(dependencies, userId);
    return finished;
  });

  app.post(
    '/api/v1/me/password',
    { config: { ...own, ...guessing }, schema: { body: changePassword, response: { 200: done } } },
    async (request) => {
      const { userId, sessionId } = await ownSession(database, request);
      const account = await database.outside((tx) => findAccount(tx, userId));
      const { current, password } = request.body;
      if (account === undefined || !(await verifyPassword({ hash: account.passwordHash, password: current })))
        throw new AppError('wrong_credentials', 'This is not your present password.');
      await refuseWeak(password, [account.name, account.email]);
      const hash = await hashPassword(password);
      const sessionsEnded = await database.outside(async (tx) => {
        await savePassword(tx, userId, hash);
        return sessions.endOtherSessions(tx, userId, sessionId);
      });
      await noteOfAccount(database, userId, 'password.changed', { sessionsEnded }, actorOf(request));
      await tellOfSessions(dependencies, userId);
      return finished;
    },
  );

  app.post(
    '/api/v1/me/two-factor',
    {
      config: { ...own, shownOnce: true },
      schema: { body: confirmPassword, response: { 200: twoFactorStart } },
    },
    async (request, reply) => {
      await ownSession(database, request);
      return startTwoFactor(auth, { request, reply }, request.body.password);
    },
  );

  /** A session that proved a second factor takes the place of this one; all others end. */
  async function strengthen(token: string | null, method: 'totp' | 'passkey'): Promise<void> {
    if (token === null) return;
    await database.outside(async (tx) => {
      const session = await sessions.setMethod(tx, token, method);
      if (session !== undefined) await sessions.endOtherSessions(tx, session.userId, session.id);
    });
  }

  app.post(
    '/api/v1/me/two-factor/confirm',
    { config: own, schema: { body: confirmTwoFactor, response: { 200: done } } },
    async (request, reply) => {
      const { userId } = await ownSession(database, request);
      const token = await enterCode(auth, { request, reply }, 'totp', request.body.code);
      if (token === null) return finished;
      await strengthen(token, 'totp');
      await noteOfAccount(database, userId, 'two_factor.enabled', { method: 'totp' }, actorOf(request));
      await tellOfSessions(dependencies, userId);
      return finished;
    },
  );

  app.post(
    '/api/v1/me/two-factor/disable',
    { config: own, schema: { body: confirmPassword, response: { 200: done } } },
    async (request, reply) => {
      const { userId } = await ownSession(database, request);
      const token = await stopTwoFactor(auth, { request, reply }, request.body.password);
      await database.outside(async (tx) => {
        const session = token === null ? undefined : await sessions.setMethod(tx, token, 'password');
        await sessions.endOtherSessions(tx, userId, session?.id ?? null);
      });
      const facts = { method: 'totp', passkeysRemoved: 0 } as const;
      await noteOfAccount(database, userId, 'two_factor.disabled', facts, actorOf(request));
      await tellOfSessions(dependencies, userId);
      return finished;
    },
  );

  app.post(
    '/api/v1/me/recovery-codes',
    {
      config: { ...own, shownOnce: true },
      schema: { body: confirmPassword, response: { 200: recoveryCodes } },
    },
    async (request, reply) => {
      const { userId } = await ownSession(database, request);
      const codes = await renewRecoveryCodes(auth, { request, reply }, request.body.password);
      await noteOfAccount(
        database,
        userId,
        'recovery_codes.renewed',
        { count: codes.length },
        actorOf(request),
      );
      return { recoveryCodes: codes };
    },
  );

  app.post(
    '/api/v1/me/passkey-options',
    {
      config: { ...own, ...guessing },
      schema: { body: confirmPassword, response: { 200: newPasskeyOptions } },
    },
    async (request) => {
      const { userId } = await ownSession(database, request);
      const account = await database.outside((tx) => findAccount(tx, userId));
      const { password } = request.body;
      if (account === undefined || !(await verifyPassword({ hash: account.passwordHash, password })))
        throw new AppError('wrong_credentials', 'This is not your password.');
      return registrationOptions(database, siteOf(publicUrl, request), account);
    },
  );

  app.post(
    '/api/v1/me/passkeys',
    { config: own, schema: { body: addPasskeyBody, response: { 201: passkey } } },
    async (request, reply) => {
      const { userId, sessionId } = await ownSession(database, request);
      const added = await addPasskey(database, siteOf(publicUrl, request), userId, request.body);
      await database.outside((tx) => sessions.setMethodById(tx, sessionId, 'passkey'));
      await noteOfAccount(database, userId, 'passkey.added', { name: added.name }, actorOf(request));
      return reply.code(201).send(added);
    },
  );

  app.delete(
    '/api/v1/me/passkeys/:id',
    { config: own, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const { userId } = await ownSession(database, request);
      const removed = await database.outside((tx) => deletePasskey(tx, userId, request.params.id));
      if (removed === undefined) throw new AppError('not_found', 'This passkey is not one of yours.');
      await noteOfAccount(database, userId, 'passkey.removed', { name: removed.name }, actorOf(request));
      return finished;
    },
  );
}
