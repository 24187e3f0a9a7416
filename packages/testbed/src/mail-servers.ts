import { debianServersAvailable, startDebianServers } from './mail-debian.ts';
import { startInProcessServers } from './mail-in-process.ts';
import type { MailServers } from './mail-types.ts';

export type { StoredMail } from './mail-reader.ts';
export type { MailServers } from './mail-types.ts';

/**
 * Starts mail servers: Debian's Dovecot and Postfix as root on Debian (installed if need be), else small in-process
 * ones. Start once a test file and stop in `afterAll`.
 */
export async function startMailServers(): Promise<MailServers> {
  if (await debianServersAvailable()) return startDebianServers();
  return startInProcessServers();
}
