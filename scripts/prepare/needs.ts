import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something of the system that some tests run against. */
export interface Need {
  what: string;
  /** Debian's packages that bring it. */
  packages: string[];
  present(): boolean;
  /** What the tests do where it is missing and cannot be installed. */
  without: string;
}

const anyOf = (paths: string[]): boolean => paths.some((path) => existsSync(path));

/** Absolute path of the first of these programs on the search path, or undefined. */
export function findProgram(names: string[], searchPath = process.env['PATH'] ?? ''): string | undefined {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Chromium without windows, which shows a page with two thirds of the work of the whole one. */
export const headlessChromium = 'chromium-headless-shell';

const wholeChromium = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The system's Chromium or Chrome, by the names that distributions give it; `whole`: the one that people use. */
export function systemChromium({ whole = false }: { whole?: boolean } = {}): string | undefined {
  return findProgram(whole ? wholeChromium : [headlessChromium, ...wholeChromium]);
}

/** What the tests need of the system, apart from the browser. */
export const needs: Need[] = [
  {
    what: 'Japanese fonts',
    packages: ['fonts-noto-cjk'],
    present: () =>
      process.platform !== 'linux' ||
      globSync('/usr/{,local/}share/fonts/**/*{CJK,cjk,Japanese,ipa,IPA,takao}*.{ttc,ttf,otf}').length > 0,
    without: 'screens are tested with boxes in place of Japanese letters',
  },
  {
    what: 'Dovecot',
    packages: ['dovecot-imapd', 'dovecot-lmtpd'],
    present: () =>
      anyOf(['/usr/lib/dovecot/imap', '/usr/libexec/dovecot/imap']) &&
      anyOf(['/usr/lib/dovecot/lmtp', '/usr/libexec/dovecot/lmtp']),
    without: 'mail is tested against servers inside the test process',
  },
  {
    what: 'Postfix',
    packages: ['postfix'],
    present: () => anyOf(['/usr/sbin/postfix', '/usr/local/sbin/postfix']),
    without: 'mail is tested against servers inside the test process',
  },
  {
    what: 'PgBouncer',
    packages: ['pgbouncer'],
    present: () => anyOf(['/usr/sbin/pgbouncer']),
    without: 'the database is tested without a pooler in front of it',
  },
  {
    what: 'PostgreSQL 15',
    packages: ['postgresql-15'],
    present: () => hasPostgres15(),
    without: 'the database tests run on the embedded PostgreSQL alone',
  },
];

/** Tells whether Debian's PostgreSQL 15 is on this machine. */
export function hasPostgres15(): boolean {
  return existsSync('/usr/lib/postgresql/15/bin/postgres');
}
