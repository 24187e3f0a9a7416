import type { Me, SessionMethod } from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import type { Database } from '../platform/db/index.ts';
import { actorOf, AppError } from '../platform/http/index.ts';
import { findSession, mustFirst, sessionToken } from './authenticate.ts';
import { deviceName } from './device.ts';
import { isAllowed, plainAddress } from './networks.ts';
import { noteOfAccount } from './notes.ts';
import { describeMe } from './routes.ts';
import { secondStepDue, type Visit } from './session.ts';
import { deleteSessionByToken, setMethod } from './sessions.store.ts';
import type { SessionMember } from './store.ts';

export function addressNotAllowed(address: string): AppError {
  return new AppError(
    'address_not_allowed',
    `This workspace is open only from certain networks, and ${address} is not in one of them. Connect from the office or by its VPN.`,
  );
}

/**
 * Lets in whom the library has opened a session for: notes how they proved themselves, and looks whether this address
 * is one the workspace allows.
 * @throws AppError `two_factor_required` when only the password was asked for so far, `address_not_allowed`,
 * `forbidden` for an account without a workspace.
 */
export async function letIn(
  database: Database,
  { request }: Visit,
  token: string | null,
  method: SessionMethod,
): Promise<Me> {
  if (token === null) throw secondStepDue();
  await database.outside((tx) => setMethod(tx, token, method));
  const session = await findSession(database, token);
  if (session === undefined) {
    throw new AppError('forbidden', 'This account is not a member of any workspace. Ask for an invitation.');
  }
  const by = { via: 'sign_in', address: plainAddress(request.ip) } as const;
  const device = deviceName(request.headers['user-agent']);
  if (!isAllowed(request.ip, session.allowedNetworks)) {
    await database.outside((tx) => deleteSessionByToken(tx, token));
    await noteOfAccount(database, session.userId, 'sign_in.failed', { reason: 'address', device }, by);
    throw addressNotAllowed(by.address);
  }
  await noteOfAccount(database, session.userId, 'sign_in.succeeded', { method, device }, by);
  return describeMe(database, session.workspaceId, session.memberId, mustFirst(session) !== undefined);
}

/** Notes an attempt that failed; nothing for an account that there is not. */
export async function noteFailure(
  database: Database,
  request: FastifyRequest,
  userId: string | undefined,
  reason: 'password' | 'code' | 'passkey',
): Promise<void> {
  if (userId === undefined) return;
  const device = deviceName(request.headers['user-agent']);
  const by = { via: 'sign_in', address: plainAddress(request.ip) } as const;
  await noteOfAccount(database, userId, 'sign_in.failed', { reason, device }, by);
}

/**
 * The session of this request, for what concerns the account itself.
 * @throws AppError `forbidden` for an API key: a program never changes how its maker signs in.
 */
export async function ownSession(database: Database, request: FastifyRequest): Promise<SessionMember> {
  const token = actorOf(request).via.startsWith('session:') ? sessionToken(request) : null;
  const session = token === null ? undefined : await findSession(database, token);
  if (session === undefined) {
    throw new AppError('forbidden', 'Sign in to change how you sign in: an API key cannot.');
  }
  return session;
}
