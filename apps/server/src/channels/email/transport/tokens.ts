import { TokenFailure, type TokenSource } from './account.ts';
import { problemOf } from './problems.ts';

/**
 * Signs in with an access token. One that the server refuses may have been withdrawn before its time: it is renewed,
 * once. Rejects with what `signIn` does, or with `TokenFailure` when a fresh token is refused too.
 */
export async function withToken<T>(source: TokenSource, signIn: (token: string) => Promise<T>): Promise<T> {
  const first = await source.token();
  try {
    return await signIn(first);
  } catch (error) {
    if (problemOf(error).code !== 'wrong_password') throw error;
  }
  const fresh = await source.token(first);
  try {
    return await signIn(fresh);
  } catch (error) {
    if (problemOf(error).code !== 'wrong_password') throw error;
    throw new TokenFailure({
      code: 'access_refused',
      message:
        'The mail server does not let the account that approved open this mailbox. Connect again with the account of this address, and see that IMAP and SMTP are switched on for it.',
    });
  }
}
