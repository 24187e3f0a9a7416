import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { selfSignedCertificate } from './mail-certificate.ts';
import { startDovecot } from './mail-dovecot.ts';
import { deliverByLmtp } from './mail-lmtp.ts';
import { freePorts } from './mail-ports.ts';
import { startPostfix } from './mail-postfix.ts';
import { readMailbox } from './mail-reader.ts';
import type { MailServers } from './mail-types.ts';

const run = promisify(execFile);
const binaries = [
  '/usr/sbin/dovecot',
  '/usr/lib/dovecot/lmtp',
  '/usr/lib/dovecot/imap',
  '/usr/lib/postfix/sbin/master',
];
const installed = (): boolean => binaries.every((path) => existsSync(path));

/**
 * Whether Debian's Dovecot and Postfix can be used: as root, installing them first where apt is at hand. A lock
 * keeps test files that start together from installing twice. Never throws.
 */
export async function debianServersAvailable(): Promise<boolean> {
  if (process.platform !== 'linux' || userInfo().uid !== 0) return false;
  if (installed()) return true;
  if (!existsSync('/usr/bin/apt-get')) return false;
  const packages = 'dovecot-imapd dovecot-lmtpd postfix';
  const install = `apt-get update -qq; apt-get install -y -qq --no-install-recommends ${packages}`;
  const script = `export DEBIAN_FRONTEND=noninteractive; test -x ${binaries.join(' && test -x ')} || { ${install}; }`;
  try {
    await run('flock', [join(tmpdir(), 'madoguchi-mail-install.lock'), 'sh', '-c', script]);
  } catch {
    return false;
  }
  return installed();
}

/** Starts Dovecot and Postfix in a temporary folder, which goes when they stop. */
export async function startDebianServers(introspection: string | null = null): Promise<MailServers> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-mail-'));
  // Both servers drop root and must still reach their files.
  await chmod(folder, 0o755);
  const { cert, key } = selfSignedCertificate();
  await writeFile(join(folder, 'cert.pem'), cert);
  await writeFile(join(folder, 'key.pem'), key);
  const [imap = 0, imaps = 0, lmtp = 0, auth = 0, submission = 0, smtps = 0] = await freePorts(6);
  // One after the other: Postfix's smtpd asks Dovecot at its start who may sign in, and gives up where nobody answers.
  const dovecot = await startDovecot(folder, { imap, imaps, lmtp, auth }, introspection);
  const postfix = await startPostfix(folder, { submission, smtps, auth, lmtp });
  const passwords = new Map<string, string>();
  // Dovecot takes any number larger than the one before; its own first is the time in seconds.
  let uidValidity = 3_000_000_000;
  return {
    kind: 'debian',
    imap: { host: '127.0.0.1', port: imap, tlsPort: imaps },
    smtp: { host: '127.0.0.1', port: submission, tlsPort: smtps },
    deliver: (address, raw) => deliverByLmtp(lmtp, address, raw),
    addMailbox: async (address, password) => {
      passwords.set(address, password);
      await dovecot.addUser(address, password);
    },
    messages: (address, box = 'INBOX') => readMailbox(imap, address, passwords.get(address) ?? '', box),
    stopImap: () => dovecot.stop(),
    startImap: () => dovecot.start(),
    restartImap: async () => {
      await dovecot.stop();
      await dovecot.start();
    },
    bumpUidValidity: (address) => dovecot.setUidValidity(address, ++uidValidity),
    stop: async () => {
      await Promise.all([postfix.stop(), dovecot.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
