import { execFile } from 'node:child_process';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type ServerProcess } from './mail-process.ts';

const run = promisify(execFile);

/** Where a private Postfix listens and whom it asks, all on 127.0.0.1. */
export interface PostfixPorts {
  submission: number;
  smtps: number;
  /** Dovecot's authentication and LMTP. */
  auth: number;
  lmtp: number;
}

/**
 * Starts a private Postfix (its own queue, no DNS, no relay beyond Dovecot): who has signed in may send, STARTTLS on
 * one port, TLS from the start on another. All mail goes to Dovecot by LMTP; what Dovecot refuses comes back to its
 * sender as a real delivery status notification. Needs root, because Postfix does. `folder` holds Dovecot's
 * `cert.pem` and `key.pem`.
 */
export async function startPostfix(folder: string, ports: PostfixPorts): Promise<ServerProcess> {
  const config = join(folder, 'postfix');
  const queue = join(folder, 'queue');
  const data = join(folder, 'data');
  for (const path of [config, queue, data]) await mkdir(path, { recursive: true });
  await run('chown', ['postfix', data]);
  await writeOld(join(config, 'main.cf'), mainCf(folder, ports));
  await writeOld(join(config, 'master.cf'), masterCf(ports));
  await makeQueue(queue);
  return startServer('/usr/lib/postfix/sbin/master', ['-c', config, '-d'], [ports.submission]);
}

/** A file dated in the past: Postfix waits two seconds for one just written, in case it is being edited. */
async function writeOld(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  await utimes(path, new Date(0), new Date(0));
}

/** The queue's folders with the owners Postfix insists on (its postfix-files); its own script takes seconds. */
async function makeQueue(queue: string): Promise<void> {
  const own = [
    'active',
    'bounce',
    'corrupt',
    'defer',
    'deferred',
    'flush',
    'hold',
    'incoming',
    'private',
    'saved',
    'trace',
  ];
  for (const name of [...own, 'maildrop', 'public', 'pid']) await mkdir(join(queue, name), { mode: 0o700 });
  await run('chown', ['postfix', ...own.map((name) => join(queue, name))]);
  await run('chown', ['postfix:postdrop', join(queue, 'maildrop'), join(queue, 'public')]);
  await run('chmod', ['1730', join(queue, 'maildrop')]);
  await run('chmod', ['2710', join(queue, 'public')]);
  await run('chmod', ['755', join(queue, 'pid')]);
}

/** With the shortest pause before a service that gave up is started again, a minute by default: Dovecot is stopped in tests. */
const mainCf = (folder: string, ports: PostfixPorts): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.jp
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
default_transport = lmtp:inet:127.0.0.1:${ports.lmtp}
transport_maps =
disable_dns_lookups = yes
smtpd_peername_lookup = no
fast_flush_domains =
lmtp_destination_concurrency_limit = 20
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${ports.auth}
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${folder}/cert.pem
smtpd_tls_key_file = ${folder}/key.pem
smtpd_client_connection_count_limit = 0
minimal_backoff_time = 2s
maximal_backoff_time = 5s
queue_run_delay = 2s
service_throttle_time = 1s
message_size_limit = 60000000
`;

const masterCf = (ports: PostfixPorts): string => `127.0.0.1:${ports.submission} inet n - n - - smtpd
127.0.0.1:${ports.smtps} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
lmtp unix - - n - - lmtp
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
