import type { FastifyRequest } from 'fastify';
import type { Database } from '../platform/db/index.ts';
import { AppError, type Actor, type Authenticate } from '../platform/http/index.ts';
import { sessionCookie } from './auth.ts';
import { actorOfKey } from './keys.ts';
import { isAllowed, plainAddress } from './networks.ts';
import { scopesOf } from './policy.ts';
import { touchSession } from './sessions.store.ts';
import { memberOfSession, type Doors, type SessionMember } from './store.ts';

/** The session's token from the cookie (the part before the library's signature), or null. */
export function sessionToken(request: FastifyRequest): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const found = pairs.find(([name]) => name === sessionCookie || name === `__Secure-${sessionCookie}`);
  if (found === undefined) return null;
  return decodeURIComponentSafe(found.slice(1).join('=')).split('.')[0] ?? null;
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function findSession(database: Database, token: string): Promise<SessionMember | undefined> {
  return database.readOutside((tx) => memberOfSession(tx, token));
}

/** What a member who came in by password alone must do where their role is asked for more. */
export function mustFirst(session: SessionMember): Actor['mustFirst'] {
  const asked = session.twoFactorRoles.includes(session.role);
  return asked && session.method === 'password' ? 'set_up_two_factor' : undefined;
}

/** @throws AppError `address_not_allowed` */
function refuseForeignNetwork(address: string, { allowedNetworks }: Doors): void {
  if (isAllowed(address, allowedNetworks)) return;
  throw new AppError(
    'address_not_allowed',
    `This workspace is open only from certain networks, and ${address} is not in one of them.`,
  );
}

/** A bearer key wins over a cookie; each is looked up on every request, so that taking one away works at once. */
export function createAuthenticate(database: Database): Authenticate {
  return async (request): Promise<Actor | null> => {
    const address = plainAddress(request.ip);
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const { doors, ...actor } = await actorOfKey(database, authorization.replace(/^Bearer\s+/i, ''));
      refuseForeignNetwork(address, doors);
      return { ...actor, address };
    }
    const token = sessionToken(request);
    if (token === null) return null;
    const session = await findSession(database, token);
    if (session === undefined) return null;
    refuseForeignNetwork(address, session);
    if (session.unseen) await database.outside((tx) => touchSession(tx, session.sessionId, address));
    const first = mustFirst(session);
    return {
      workspaceId: session.workspaceId,
      memberId: session.memberId,
      memberName: session.name,
      role: session.role,
      scopes: scopesOf(session.role),
      via: `session:${session.sessionId}`,
      address,
      ...(first === undefined ? {} : { mustFirst: first }),
    };
  };
}
