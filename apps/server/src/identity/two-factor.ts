import type { TwoFactorStart } from '@madoguchi/contract';
import { z } from 'zod';
import { AppError } from '../platform/http/index.ts';
import type { Auth } from './auth.ts';
import { callLibrary, tokenIn, type Visit } from './session.ts';

const started = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
const renewed = z.object({ backupCodes: z.array(z.string()) });
const refused = z.object({ code: z.string().optional() });

/** The library's words for what is wrong, as ours. */
function problemOf(code: string | undefined): AppError {
  switch (code) {
    case 'INVALID_PASSWORD':
      return new AppError('wrong_credentials', 'This is not your password.');
    case 'TOTP_ALREADY_ENABLED':
      return new AppError(
        'conflict',
        'Two-factor sign-in is on already. Switch it off before you set it up anew.',
      );
    case 'TOTP_NOT_ENABLED':
    case 'BACKUP_CODES_NOT_ENABLED':
    case 'TWO_FACTOR_NOT_ENABLED':
      return new AppError('conflict', 'Two-factor sign-in is not set up. Begin with your password.');
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return new AppError('not_signed_in', 'Sign in with your password again, then enter the code.');
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return new AppError('too_many_requests', 'Too many wrong codes. Wait 15 minutes before you try again.');
    default:
      return new AppError(
        'wrong_code',
        'This code is not right, or it was used already. Wait for the next one.',
      );
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  if (response.status >= 500) throw new Error(`the identity library answered ${response.status}`);
  throw problemOf(refused.safeParse(body).data?.code);
}

/** The secret for an authenticator app, not in force until a code of it was entered, and the recovery codes. */
export async function startTwoFactor(auth: Auth, visit: Visit, password: string): Promise<TwoFactorStart> {
  const answer = await answerOf(await callLibrary(auth, visit, '/two-factor/enable', { password }));
  const { totpURI: uri, backupCodes } = started.parse(answer);
  const { encode } = await import('uqr');
  const { data, size } = encode(uri, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return { uri, secret, qr: dark.join(''), qrSize: size, recoveryCodes: backupCodes };
}

/**
 * Enters a code: to finish setting up, or as second step of signing in.
 * @returns the token of the session that the library opened for it.
 */
export async function enterCode(
  auth: Auth,
  visit: Visit,
  kind: 'totp' | 'recovery_code',
  code: string,
): Promise<string | null> {
  const path = kind === 'totp' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const response = await callLibrary(auth, visit, path, { code });
  await answerOf(response);
  return tokenIn(response.headers.getSetCookie());
}

/** Switches it off. @returns the token of the session that takes the place of this one. */
export async function stopTwoFactor(auth: Auth, visit: Visit, password: string): Promise<string | null> {
  const response = await callLibrary(auth, visit, '/two-factor/disable', { password });
  await answerOf(response);
  return tokenIn(response.headers.getSetCookie());
}

/** New recovery codes; the old ones are void. */
export async function renewRecoveryCodes(auth: Auth, visit: Visit, password: string): Promise<string[]> {
  const response = await callLibrary(auth, visit, '/two-factor/generate-backup-codes', { password });
  return renewed.parse(await answerOf(response)).backupCodes;
}

/** How many recovery codes are left: only the library can read them. */
export async function countRecoveryCodes(auth: Auth, userId: string): Promise<number> {
  const library = await auth.library();
  const { backupCodes } = await library.api.viewBackupCodes({ body: { userId } });
  return backupCodes.length;
}
