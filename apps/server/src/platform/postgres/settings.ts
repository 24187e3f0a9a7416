/** Where a server listens: in a folder (Unix) or on a port of 127.0.0.1 with a password (Windows). */
export type Address =
  | { readonly kind: 'socket'; readonly folder: string }
  | { readonly kind: 'port'; readonly port: number; readonly password: string };

/** The port in a Unix socket's name; the folder is what tells servers apart. */
export const socketPort = 5432;

/** What an owner may tune in `postgresql.conf`, written once when the data folder is made. */
export const initialSettings = `
# Madoguchi's starting point. Change these as you like; they apply from the next start.
shared_buffers = '128MB'
max_connections = 100
max_wal_size = '1GB'
min_wal_size = '80MB'
wal_compression = on
jit = off
`;

/**
 * What holds whatever stands in `postgresql.conf`. Errors of statements are not logged: their texts can carry what
 * customers wrote, and the application sees each of them anyway.
 */
const fixed: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  log_statement: 'none',
};

function listening(address: Address): Readonly<Record<string, string>> {
  if (address.kind === 'port') {
    return { listen_addresses: '127.0.0.1', port: String(address.port), unix_socket_directories: '' };
  }
  return {
    listen_addresses: '',
    port: String(socketPort),
    // The setting is a list: quotes keep a comma in the path from ending it.
    unix_socket_directories: `"${address.folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
}

/** `postgres`'s arguments for its settings; `extra` settings come last and win. */
export function settingArguments(address: Address, extra: Readonly<Record<string, string>> = {}): string[] {
  const all = { ...fixed, ...listening(address), ...extra };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * `initdb`'s arguments: the same cluster whatever the language of the machine. The C.UTF-8 locale built into
 * PostgreSQL (since 17) knows every letter's case and never changes with the system's libraries, as an index needs.
 */
export function initdbArguments(major: number, passwordFile?: string): string[] {
  const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const access =
    passwordFile === undefined
      ? ['--auth-local=trust', '--auth-host=reject']
      : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  return ['--username=postgres', '--encoding=UTF8', '--locale=C', ...locale, '--data-checksums', ...access];
}

/** A connection string for `pg`, which TLS settings of the environment do not change. */
export function connectionString(address: Address, database: string): string {
  const name = encodeURIComponent(database);
  if (address.kind === 'port') {
    return `postgres://postgres:${encodeURIComponent(address.password)}@127.0.0.1:${address.port}/${name}?sslmode=disable`;
  }
  const host = encodeURIComponent(address.folder);
  return `postgres://postgres@localhost/${name}?host=${host}&port=${socketPort}&sslmode=disable`;
}
