import { debianServersAvailable, startDebianServers } from './mail-debian.ts';
import { startInProcessServers } from './mail-in-process.ts';
import type { Introspection, MailServers } from './mail-types.ts';

export type { StoredMail } from './mail-reader.ts';
export type { MailServers } from './mail-types.ts';

/**
 * Starts mail servers: Debian's Dovecot and Postfix as root on Debian (installed if need be), else small in-process
 * ones. Start once a test file and stop in `afterAll`. With `oauth` they also take access tokens (XOAUTH2).
 */
export async function startMailServers(oauth: Introspection | null = null): Promise<MailServers> {
  if (await debianServersAvailable()) return startDebianServers(oauth?.introspectionUrl ?? null);
  return startInProcessServers(oauth);
}
