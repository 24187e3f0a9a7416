import { signIn } from '@madoguchi/contract';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Where the identity library answers it, under its base path; rate limits name it. */
export const signInPath = '/sign-in/mailbox';

/** Opens a session for someone whom we know already (by passkey). The library has no address of its own to reach it by. */
export const verifiedPath = '/sign-in/verified';

/**
 * Signing in by any address that mail reaches. The library's own `/sign-in/email` takes only addresses of RFC 5322's
 * narrow form and would lock out who has had `a..b@docomo.ne.jp` since before carriers kept to it.
 */
export function mailboxSignIn() {
  return {
    id: 'mailbox-sign-in',
    endpoints: {
      signInMailbox: createAuthEndpoint(signInPath, { method: 'POST', body: signIn }, async (request) => {
        const { internalAdapter, password: passwords } = request.context;
        const { email, password } = request.body;
        const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
        const hash = found?.accounts.find((account) => account.providerId === 'credential')?.password;
        if (found === null || hash === undefined || hash === null) {
          // Takes as long as for an address that is known.
          await passwords.hash(password);
          throw new APIError('UNAUTHORIZED');
        }
        if (!(await passwords.verify({ hash, password }))) throw new APIError('UNAUTHORIZED');
        const { user } = found;
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(request, { session, user });
        return request.json({ token: session.token });
      }),
      signInVerified: createAuthEndpoint(
        verifiedPath,
        { method: 'POST', body: z.object({ userId: z.uuid() }) },
        async (request) => {
          const { internalAdapter } = request.context;
          const user = await internalAdapter.findUserById(request.body.userId);
          if (user === null) throw new APIError('UNAUTHORIZED');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(request, { session, user });
          return request.json({ token: session.token });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
