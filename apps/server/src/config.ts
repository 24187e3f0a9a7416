import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

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
  /** Whether X-Forwarded-* of a reverse proxy is believed. */
  trustProxy: boolean;
  /** Secret that seals mailbox passwords and signs sessions; else one is made in the data folder. */
  secret: string | null;
  logLevel: string;
  /** Largest mail that is read in full, in bytes. */
  maxMailBytes: number;
  /** API requests a minute for one session or key. */
  requestsPerMinute: number;
};

export class ConfigError extends Error {}

const repositoryRoot = resolve(import.meta.dirname, '../../..');

function integer(
  name: string,
  value: string | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}; it is «${value}».`);
  }
  return number;
}

function rolesOf(value: string | undefined): ReadonlySet<Role> {
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

function databaseUrlOf(name: string, value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (!/^postgres(ql)?:\/\//.test(value)) {
    throw new ConfigError(`${name} must look like postgres://user:password@host:5432/database.`);
  }
  return value;
}

/**
 * Reads the configuration from the environment (and a `.env` file in the working folder, which wins over nothing set).
 * @throws ConfigError naming the variable and what it takes.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const databaseUrl = databaseUrlOf('DATABASE_URL', environment['DATABASE_URL']);
  const publicUrl = environment['PUBLIC_URL'] ?? null;
  if (publicUrl !== null && !URL.canParse(publicUrl)) {
    throw new ConfigError(
      `PUBLIC_URL must be an address such as https://desk.example.jp; it is «${publicUrl}».`,
    );
  }
  return {
    port: integer('PORT', environment['PORT'], 3000, 0, 65_535),
    host: environment['HOST'] ?? 'localhost',
    dataDir: resolve(environment['DATA_DIR'] ?? resolve(repositoryRoot, 'data')),
    databaseUrl,
    databaseDirectUrl:
      databaseUrlOf('DATABASE_DIRECT_URL', environment['DATABASE_DIRECT_URL']) ?? databaseUrl,
    roles: rolesOf(environment['MADOGUCHI_ROLES']),
    publicUrl: publicUrl?.replace(/\/+$/, '') ?? null,
    trustProxy: environment['TRUST_PROXY'] === 'true',
    secret: environment['MADOGUCHI_SECRET'] ?? null,
    logLevel: environment['LOG_LEVEL'] ?? 'info',
    maxMailBytes: integer('MAX_MAIL_MB', environment['MAX_MAIL_MB'], 50, 1, 200) * 1024 * 1024,
    requestsPerMinute: integer(
      'REQUESTS_PER_MINUTE',
      environment['REQUESTS_PER_MINUTE'],
      6000,
      10,
      10_000_000,
    ),
  };
}

/** Loads `.env` of the working folder into the environment when there is one. */
export function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
