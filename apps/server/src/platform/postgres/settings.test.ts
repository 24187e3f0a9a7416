import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { type Address, connectionString, initdbArguments, settingArguments } from './settings.ts';

const socket = (folder: string): Address => ({ kind: 'socket', folder });
const port: Address = { kind: 'port', port: 54_321, password: 'p@ss/wörd' };

/** The settings as PostgreSQL gets them. */
function settings(args: readonly string[]): Map<string, string> {
  const pairs = args
    .filter((arg) => arg !== '-c')
    .map((arg) => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] as const);
  return new Map(pairs);
}

describe('a connection string', () => {
  it('is read by pg as it was meant, for every folder and database name', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => !text.includes('\0') && text.isWellFormed());
    fc.assert(
      fc.property(name, fc.stringMatching(/^[a-z_あ-ん ]{1,20}$/), (folder, database) => {
        const client = new pg.Client({ connectionString: connectionString(socket(`/${folder}`), database) });
        expect([client.host, client.port, client.user, client.database]).toEqual([
          `/${folder}`,
          5432,
          'postgres',
          database,
        ]);
        expect(client.ssl).toBe(false);
      }),
    );
  });

  it('carries the password and port where there are no Unix sockets', () => {
    const client = new pg.Client({ connectionString: connectionString(port, 'madoguchi') });
    expect([client.host, client.port, client.password, client.database]).toEqual([
      '127.0.0.1',
      54_321,
      'p@ss/wörd',
      'madoguchi',
    ]);
  });
});

describe('the settings of a server', () => {
  it('keep it off the network where there are Unix sockets', () => {
    const found = settings(settingArguments(socket('/data/run')));
    expect(found.get('listen_addresses')).toBe('');
    expect(found.get('unix_socket_directories')).toBe('"/data/run"');
    expect(found.get('unix_socket_permissions')).toBe('0700');
  });

  it('quote a folder with commas and quotation marks', () => {
    expect(settings(settingArguments(socket('/a,"b"'))).get('unix_socket_directories')).toBe('"/a,""b"""');
  });

  it('hold to 127.0.0.1 and the port elsewhere, and need no quoting in a command line', () => {
    const args = settingArguments(port);
    expect(settings(args).get('listen_addresses')).toBe('127.0.0.1');
    expect(settings(args).get('port')).toBe('54321');
    expect(args.filter((arg) => /[\s"]/.test(arg))).toEqual([]);
  });

  it('are durable, and let a test say otherwise', () => {
    expect(settings(settingArguments(port)).get('fsync')).toBe('on');
    expect(settings(settingArguments(port, { fsync: 'off' })).get('fsync')).toBe('off');
  });
});

describe('initdb’s arguments', () => {
  it('ask for the built-in locale and checksums', () => {
    expect(initdbArguments(18)).toEqual([
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--auth-local=trust',
      '--auth-host=reject',
    ]);
  });

  it('do without what older versions do not know', () => {
    expect(initdbArguments(15).join(' ')).not.toContain('builtin');
  });

  it('ask for a password where everybody on the machine can connect', () => {
    const args = initdbArguments(18, 'C:\\data\\postgres-password');
    expect(args.slice(-2)).toEqual(['--auth=scram-sha-256', '--pwfile=C:\\data\\postgres-password']);
  });
});
