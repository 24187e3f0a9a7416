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
  const response = await callLibrary(auth, request, reply, '/sign-in/email', {
    ...credentials,
    rememberMe: true,
  });
  if (response.status === 429) {
    throw new AppError('too_many_requests', 'Too many attempts. Wait a minute before you try again.');
  }
  if (!response.ok)
    throw new AppError('wrong_credentials', 'The e-mail address or the password is not right.');
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('token' in body) || typeof body.token !== 'string') {
    throw new Error('the identity library answered without a token');
  }
  return body.token;
}

export async function signOut(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await callLibrary(auth, request, reply, '/sign-out', {});
}

/** Moves the end of a session in use on, in the database and in the cookie; who works daily is never signed out. */
export async function renewSession(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await callLibrary(auth, request, reply, '/get-session', null);
}
