import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type ServerProcess } from './mail-process.ts';

const run = promisify(execFile);

/** Where a private Dovecot listens, all on 127.0.0.1. */
export interface DovecotPorts {
  imap: number;
  imaps: number;
  lmtp: number;
  auth: number;
}

/** A private Dovecot: its own folder, users, certificate and ports. */
export interface Dovecot {
  start(): Promise<void>;
  stop(): Promise<void>;
  addUser(address: string, password: string): Promise<void>;
  setUidValidity(address: string, value: number): Promise<void>;
}

/**
 * Writes the configuration into `folder`, which holds `cert.pem` and `key.pem`, and starts the server. With an
 * address of `introspection` it also takes access tokens by XOAUTH2, asking there (RFC 7662) whose they are.
 */
export async function startDovecot(
  folder: string,
  ports: DovecotPorts,
  introspection: string | null = null,
): Promise<Dovecot> {
  for (const name of ['users', 'mail', 'run', 'state']) await mkdir(join(folder, name), { recursive: true });
  if (userInfo().uid === 0) await chmod(join(folder, 'mail'), 0o777);
  const config = join(folder, 'dovecot.conf');
  await writeFile(config, configuration(folder, ports, introspection !== null));
  if (introspection !== null) await writeFile(join(folder, 'oauth2.conf'), oauth2(introspection));
  let server: ServerProcess | null = null;
  const dovecot: Dovecot = {
    start: async () => {
      server ??= await startServer('dovecot', ['-F', '-c', config], [ports.imap, ports.lmtp]);
    },
    stop: async () => {
      await server?.stop();
      server = null;
    },
    // One file a user: Dovecot rereads a changed password file at most once a second, a new one at once.
    addUser: (address, password) =>
      writeFile(join(folder, 'users', address), `${address}:{PLAIN}${password}\n`, { mode: 0o644 }),
    setUidValidity: async (address, value) => {
      const change = ['--uid-validity', String(value), 'INBOX'];
      await run('doveadm', ['-c', config, 'mailbox', 'update', '-u', address, ...change]);
    },
  };
  await dovecot.start();
  return dovecot;
}

/** Asked anew each time, so that a token withdrawn is refused from that moment on. */
const oauth2 = (introspection: string): string => `introspection_mode = post
introspection_url = ${introspection}
username_attribute = username
active_attribute = active
active_value = true
force_introspection = yes
client_id = dovecot
client_secret = dovecot
timeout_msecs = 5000
`;

function configuration(folder: string, ports: DovecotPorts, byToken: boolean): string {
  const { uid, gid, username } = userInfo();
  // Dovecot never touches mail as root; without root it can only be the user who started it.
  const identity =
    uid === 0
      ? 'mail_uid = nobody\nmail_gid = nogroup'
      : `mail_uid = ${uid}
mail_gid = ${gid}
first_valid_uid = ${uid}
first_valid_gid = ${gid}
default_login_user = ${username}
default_internal_user = ${username}
default_internal_group = ${gid}
service imap-login {
  chroot =
}
service anvil {
  chroot =
}
service stats {
  chroot =
}`;
  // sdbox, not Maildir: there a mail laid down while a session holds the list of UIDs is numbered later, out of its turn.
  return `protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login${byToken ? ' xoauth2' : ''}
auth_failure_delay = 0
auth_verbose = yes
mail_home = ${folder}/mail/%u
mail_location = sdbox:~/sdbox
mail_max_userip_connections = 100
${identity}
passdb {
  driver = passwd-file
  args = ${folder}/users/%u
}
${byToken ? oauth2Passdb(folder) : ''}userdb {
  driver = static
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = no
  }
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
service auth {
  inet_listener {
    port = ${ports.auth}
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}

const oauth2Passdb = (folder: string): string => `passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${folder}/oauth2.conf
}
`;
