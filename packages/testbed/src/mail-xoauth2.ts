import { boxKey } from './mail-memory.ts';
import type { Introspection } from './mail-types.ts';

/** The mailbox that an initial response of XOAUTH2 opens; null where token and user do not belong together. */
export function tokenUser(oauth: Introspection, response: string): string | null {
  const text = Buffer.from(response, 'base64').toString();
  const [, user = '', token = ''] =
    /^user=([^\u0001]*)\u0001auth=Bearer ([^\u0001]*)\u0001\u0001$/i.exec(text) ?? [];
  const owner = oauth.ownerOf(token);
  return owner !== null && boxKey(owner) === boxKey(user) ? boxKey(user) : null;
}
