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

/** Writes the configuration into `folder`, which holds `cert.pem` and `key.pem`, and starts the server. */
export async function startDovecot(folder: string, ports: DovecotPorts): Promise<Dovecot> {
  for (const name of ['users', 'mail', 'run', 'state']) await mkdir(join(folder, name), { recursive: true });
  if (userInfo().uid === 0) await chmod(join(folder, 'mail'), 0o777);
  const config = join(folder, 'dovecot.conf');
  await writeFile(config, configuration(folder, ports));
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

function configuration(folder: string, ports: DovecotPorts): string {
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
  return `protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
auth_verbose = yes
mail_home = ${folder}/mail/%u
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
${identity}
passdb {
  driver = passwd-file
  args = ${folder}/users/%u
}
userdb {
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
