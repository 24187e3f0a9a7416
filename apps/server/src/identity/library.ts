import { betterAuth } from 'better-auth';
import { organization, twoFactor } from 'better-auth/plugins';
import type { LibraryPool } from '../platform/db/index.ts';
import { mailboxSignIn, signInPath, verifiedPath } from './mailbox-sign-in.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** Tells the library which address a request really comes from; set by us alone, never taken from outside. */
export const clientAddressHeader = 'x-madoguchi-client';

const guesses = { window: 60, max: 10 };

/** The library's second step, asked for after our own way of signing in as after its own. */
function secondStep() {
  const plugin = twoFactor({
    issuer: 'Madoguchi',
    twoFactorTable: 'auth_two_factor',
    backupCodeOptions: { amount: 10, length: 10 },
  });
  const matcher = ({ path }: { path?: string }) => path === signInPath;
  return { ...plugin, hooks: { after: plugin.hooks.after.map((hook) => ({ ...hook, matcher })) } };
}

/**
 * The identity library over our own tables: e-mail and password, sessions in the database, organisations as
 * workspaces, rate limits shared by all processes. Accounts are made by set-up and by invitation only.
 */
export function configure(pool: LibraryPool, options: { secret: string; publicUrl: string | null }) {
  return betterAuth({
    appName: 'Madoguchi',
    secret: options.secret,
    baseURL: options.publicUrl ?? 'http://localhost',
    basePath: '/api/v1/auth',
    trustedOrigins: ['*'],
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 15,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { modelName: 'auth_session', expiresIn: 14 * 86_400, updateAge: 86_400 },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: 60,
      max: 100,
      customRules: {
        [signInPath]: guesses,
        [verifiedPath]: { window: 60, max: 60 },
        '/two-factor/verify-totp': guesses,
        '/two-factor/verify-backup-code': guesses,
        '/two-factor/enable': guesses,
        '/two-factor/disable': guesses,
        '/two-factor/generate-backup-codes': guesses,
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'madoguchi',
      useSecureCookies: options.publicUrl?.startsWith('https:') === true,
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [
      mailboxSignIn(),
      secondStep(),
      organization({
        schema: {
          organization: { modelName: 'workspace' },
          member: { modelName: 'member' },
          invitation: { modelName: 'invitation' },
        },
      }),
    ],
  });
}

export type IdentityLibrary = ReturnType<typeof configure>;
