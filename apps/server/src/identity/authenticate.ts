import type { FastifyRequest } from 'fastify';
import type { Database } from '../platform/db/index.ts';
import type { Actor, Authenticate } from '../platform/http/index.ts';
import { sessionCookie } from './auth.ts';
import { actorOfKey } from './keys.ts';
import { scopesOf } from './policy.ts';
import { memberOfSession, type SessionMember } from './store.ts';

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
  return database.outside((tx) => memberOfSession(tx, token));
}

/** A bearer key wins over a cookie; each is looked up on every request, so that taking one away works at once. */
export function createAuthenticate(database: Database): Authenticate {
  return async (request): Promise<Actor | null> => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return actorOfKey(database, authorization.replace(/^Bearer\s+/i, ''));
    const token = sessionToken(request);
    if (token === null) return null;
    const session = await findSession(database, token);
    if (session === undefined) return null;
    return {
      workspaceId: session.workspaceId,
      memberId: session.memberId,
      memberName: session.name,
      role: session.role,
      scopes: scopesOf(session.role),
      via: `session:${session.sessionId}`,
    };
  };
}
