import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../platform/http/index.ts';
import { sessionCookie, type Auth } from './auth.ts';

export type Visit = { request: FastifyRequest; reply: FastifyReply };

const tokenOfCookie = new RegExp(
  String.raw`^(?:__Secure-)?${sessionCookie.replace('.', String.raw`\.`)}=([^;]+)`,
);

/** The token of a session that the library has just opened, from the cookies it sets; null when it opened none. */
export function tokenIn(cookies: readonly string[]): string | null {
  const values = cookies.flatMap((cookie) => tokenOfCookie.exec(cookie)?.[1] ?? []);
  return values.at(-1)?.split('.')[0] ?? null;
}

/**
 * Runs one of the identity library's own endpoints, so that its rate limits hold, and passes its cookies on.
 * @throws AppError `too_many_requests`
 */
export async function callLibrary(
  auth: Auth,
  { request, reply }: Visit,
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
  if (response.status === 429) {
    throw new AppError('too_many_requests', 'Too many attempts. Wait a minute before you try again.');
  }
  return response;
}

/** What signing in by password came to: a session, or (null) the question for the second step. */
export type SignedIn = { token: string | null };

/** @throws AppError `wrong_credentials` or `too_many_requests`; the same words whether the address is known or not. */
export async function signIn(
  auth: Auth,
  visit: Visit,
  credentials: { email: string; password: string },
): Promise<SignedIn> {
  const response = await callLibrary(auth, visit, '/sign-in/mailbox', credentials);
  if (response.status === 401)
    throw new AppError('wrong_credentials', 'The e-mail address or the password is not right.');
  if (!response.ok) throw new Error(`the identity library answered ${response.status}`);
  const body: unknown = await response.json();
  if (typeof body === 'object' && body !== null) {
    if ('twoFactorRedirect' in body) return { token: null };
    if ('token' in body && typeof body.token === 'string') return { token: body.token };
  }
  throw new Error('the identity library answered without a token');
}

/** The answer to a password that is right where a second step is due; its cookie is set by then. */
export function secondStepDue(): AppError {
  return new AppError(
    'two_factor_required',
    'Enter the code of your authenticator app, or one of your recovery codes: POST /api/v1/session/second-step.',
  );
}

/**
 * The same for an account that was made just now, which stands even if nobody can be signed in at this moment (too many
 * joined from one address, say): null then, and they sign in later.
 */
export async function signInIfPossible(
  auth: Auth,
  visit: Visit,
  credentials: { email: string; password: string },
): Promise<string | null> {
  try {
    return (await signIn(auth, visit, credentials)).token;
  } catch (error) {
    visit.request.log.warn({ err: error }, 'a new account could not be signed in at once');
    return null;
  }
}

export async function signOut(auth: Auth, visit: Visit): Promise<void> {
  await callLibrary(auth, visit, '/sign-out', {});
}

/** Moves the end of a session in use on, in the database and in the cookie; who works daily is never signed out. */
export async function renewSession(auth: Auth, visit: Visit): Promise<void> {
  await callLibrary(auth, visit, '/get-session', null);
}
