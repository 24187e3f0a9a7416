import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../platform/http/index.ts';
import type { Auth } from './auth.ts';

/** Runs one of the identity library's own endpoints, so that its rate limits hold, and passes its cookies on. */
async function callLibrary(
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  body: object | null,
): Promise<Response> {
  const [library, { clientAddressHeader }] = await Promise.all([auth.library(), import('./library.ts')]);
  const headers = new Headers({ 'content-type': 'application/json', [clientAddressHeader]: request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const base = library.options.baseURL ?? 'http://localhost';
  const response = await library.handler(
    new Request(`${base}/api/v1/auth${path}`, {
      headers,
      ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }),
  );
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return response;
}

/** @throws AppError `wrong_credentials` or `too_many_requests`; the same words whether the address is known or not. */
export async function signIn(
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  credentials: { email: string; password: string },
): Promise<string> {
  const response = await callLibrary(auth, request, reply, '/sign-in/mailbox', credentials);
  if (response.status === 429) {
    throw new AppError('too_many_requests', 'Too many attempts. Wait a minute before you try again.');
  }
  if (response.status === 401)
    throw new AppError('wrong_credentials', 'The e-mail address or the password is not right.');
  if (!response.ok) throw new Error(`the identity library answered ${response.status}`);
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('token' in body) || typeof body.token !== 'string') {
    throw new Error('the identity library answered without a token');
  }
  return body.token;
}

/**
 * The same for an account that was made just now, which stands even if nobody can be signed in at this moment (too many
 * joined from one address, say): null then, and they sign in later.
 */
export async function signInIfPossible(
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  credentials: { email: string; password: string },
): Promise<string | null> {
  try {
    return await signIn(auth, request, reply, credentials);
  } catch (error) {
    request.log.warn({ err: error }, 'a new account could not be signed in at once');
    return null;
  }
}

export async function signOut(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await callLibrary(auth, request, reply, '/sign-out', {});
}

/** Moves the end of a session in use on, in the database and in the cookie; who works daily is never signed out. */
export async function renewSession(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await callLibrary(auth, request, reply, '/get-session', null);
}
