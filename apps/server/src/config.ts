import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { mailOauthOf, type MailOauthConfig } from './config-mail.ts';
import { ConfigError } from './config-error.ts';

export type Role = 'api' | 'worker';

export type Config = {
  port: number;
  host: string;
  /** Folder of the embedded database, keys and logs. */
  dataDir: string;
  /** A PostgreSQL of the owner's, or null for the embedded one. */
  databaseUrl: string | null;
  /** The same database without a pooler in between: for LISTEN and for migrations. */
  databaseDirectUrl: string | null;
  roles: ReadonlySet<Role>;
  /** Where people reach the desk from outside, for links in mails and for cookies. */
  publicUrl: string | null;
  /** Whose X-Forwarded-* is believed: nobody’s, that of so many proxies in front, or that of proxies in these networks. */
  trustProxy: false | number | string[];
  /** Master key that seals secrets; else one is made in the data folder. */
  secret: string | null;
  /** Master keys that it has replaced: they open, but do not seal. */
  oldSecrets: string[];
  logLevel: string;
  /** Largest mail that is read in full, in bytes. */
  maxMailBytes: number;
  /** Whether webhooks may be sent to addresses inside the own network. */
  webhookInnerAddresses: boolean;
  /** Applications registered with Google and Microsoft for all workspaces, and where those are reached. */
  mailOauth: MailOauthConfig;
  /** API requests a minute for one session or key. */
  requestsPerMinute: number;
  /** Requests are refused while this thread answers later than so many milliseconds; 0: never. */
  busyAfterMs: number;
  /** Encrypts backups that the worker takes by itself, and is what commands use unless told a file. */
  backupPassphrase: string | null;
  /** When and where the worker takes backups; null for none. */
  backups: BackupPlan | null;
  /** Bearer token that opens /metrics from elsewhere; without one only this machine itself may read it. */
  metricsToken: string | null;
  /** A port of their own for /metrics, /healthz and /readyz, also in a worker; null for none. */
  metricsPort: number | null;
  /** How long a process that stops says so at /readyz before it takes no more requests, in seconds. */
  drainSeconds: number;
  /** A statement that takes this many milliseconds or more is counted as slow. */
  slowQueryMs: number;
};

export type BackupPlan = {
  folder: string;
  /** Times of day, `HH:MM`, in `timeZone`. */
  times: readonly string[];
  timeZone: string;
  /** How many files are kept. */
  keep: number;
};

export { ConfigError };
export type { MailOauthConfig, MailServer, ProviderConfig } from './config-mail.ts';

const repositoryRoot = resolve(import.meta.dirname, '../../..');

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function integer(name: string, text: string | null, fallback: number, min: number, max: number): number {
  if (text === null) return fallback;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}; it is «${text}».`);
  }
  return number;
}

function rolesOf(value: string | null): ReadonlySet<Role> {
  const names = (value ?? 'api,worker')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const roles = new Set<Role>();
  for (const name of names) {
    if (name !== 'api' && name !== 'worker') {
      throw new ConfigError(`MADOGUCHI_ROLES takes api, worker or api,worker; it is «${value}».`);
    }
    roles.add(name);
  }
  if (roles.size === 0)
    throw new ConfigError('MADOGUCHI_ROLES is empty: set api, worker or api,worker, or leave it out.');
  return roles;
}

function databaseUrlOf(name: string, value: string | null): string | null {
  if (value !== null && !/^postgres(ql)?:\/\//.test(value)) {
    throw new ConfigError(`${name} must look like postgres://user:password@host:5432/database.`);
  }
  return value;
}

function publicUrlOf(value: string | null): string | null {
  if (value === null) return null;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new ConfigError(`PUBLIC_URL must be an address such as https://desk.example.jp; it is «${value}».`);
  }
  return value.replace(/\/+$/, '');
}

/**
 * `true` is one proxy: the address that it appended is believed, and what a client wrote before it is not. With `true`
 * for any number, whoever writes the header would choose their own address.
 */
function trustProxyOf(value: string | null): false | number | string[] {
  if (value === null || value === 'false') return false;
  if (value === 'true') return 1;
  if (/^[1-9]$/.test(value)) return Number(value);
  const networks = value.split(/[\s,]+/).filter((each) => each !== '');
  if (networks.every((each) => isIP(each.split('/')[0] ?? '') !== 0)) return networks;
  throw new ConfigError(
    `TRUST_PROXY takes false, true (one proxy in front), their number, or their addresses such as 10.0.0.0/8; it is «${value}».`,
  );
}

function oneOf(name: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  throw new ConfigError(`${name} takes ${values.join(' or ')}; it is «${value}».`);
}

function timesOf(name: string, value: string): string[] {
  const times = value.split(',').map((time) => time.trim());
  const wrong = times.find((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time));
  if (wrong !== undefined)
    throw new ConfigError(`${name} takes times such as 03:30 or 03:30,15:30; it is «${value}».`);
  return [...new Set(times)].toSorted();
}

function zoneOf(name: string, value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigError(`${name} takes a time zone such as Asia/Tokyo; it is «${value}».`);
  }
}

/**
 * Reads the configuration from the environment. A variable that is set to nothing counts as not set.
 * @throws ConfigError naming the variable and what it takes.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const value = (name: string): string | null => {
    const text = environment[name]?.trim();
    return text === undefined || text === '' ? null : text;
  };
  const whole = (name: string, fallback: number, min: number, max: number) =>
    integer(name, value(name), fallback, min, max);
  const backupFolder = value('BACKUP_DIR');
  const databaseUrl = databaseUrlOf('DATABASE_URL', value('DATABASE_URL'));
  return {
    port: whole('PORT', 3000, 0, 65_535),
    host: value('HOST') ?? 'localhost',
    dataDir: resolve(value('DATA_DIR') ?? resolve(repositoryRoot, 'data')),
    databaseUrl,
    databaseDirectUrl: databaseUrlOf('DATABASE_DIRECT_URL', value('DATABASE_DIRECT_URL')) ?? databaseUrl,
    roles: rolesOf(value('MADOGUCHI_ROLES')),
    publicUrl: publicUrlOf(value('PUBLIC_URL')),
    trustProxy: trustProxyOf(value('TRUST_PROXY')),
    secret: value('MADOGUCHI_SECRET'),
    oldSecrets: (value('MADOGUCHI_OLD_SECRETS') ?? '').split(/[\s,]+/).filter((each) => each !== ''),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', logLevels),
    maxMailBytes: whole('MAX_MAIL_MB', 50, 1, 200) * 1024 * 1024,
    webhookInnerAddresses:
      oneOf('WEBHOOK_INNER_ADDRESSES', value('WEBHOOK_INNER_ADDRESSES') ?? 'false', ['true', 'false']) ===
      'true',
    mailOauth: mailOauthOf(value),
    requestsPerMinute: whole('REQUESTS_PER_MINUTE', 6000, 10, 10_000_000),
    busyAfterMs: whole('BUSY_AFTER_MS', 2000, 0, 60_000),
    backupPassphrase: value('MADOGUCHI_BACKUP_PASSPHRASE'),
    backups:
      backupFolder === null
        ? null
        : {
            folder: resolve(backupFolder),
            times: timesOf('BACKUP_TIMES', value('BACKUP_TIMES') ?? '03:30'),
            timeZone: zoneOf('BACKUP_TIME_ZONE', value('BACKUP_TIME_ZONE') ?? 'Asia/Tokyo'),
            keep: whole('BACKUP_KEEP', 7, 1, 1000),
          },
    metricsToken: value('METRICS_TOKEN'),
    metricsPort: value('METRICS_PORT') === null ? null : whole('METRICS_PORT', 0, 0, 65_535),
    drainSeconds: whole('DRAIN_SECONDS', 0, 0, 300),
    slowQueryMs: whole('SLOW_QUERY_MS', 200, 1, 600_000),
  };
}

/** Loads `.env` of the working folder into the environment when there is one. */
export function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
