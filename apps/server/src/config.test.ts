import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadEnvironmentFile, readConfig } from './config.ts';

/** The message of the error that reading this environment ends with. */
function complaint(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'none';
}

describe('without any setting', () => {
  it('the desk runs on this machine alone, with its own database, as one process', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: 'localhost',
      databaseUrl: null,
      databaseDirectUrl: null,
      publicUrl: null,
      trustProxy: false,
      secret: null,
      logLevel: 'info',
      maxMailBytes: 50 * 1024 * 1024,
    });
    expect([...config.roles]).toEqual(['api', 'worker']);
    expect(config.dataDir).toBe(resolve(import.meta.dirname, '../../../data'));
  });

  it('a variable that is set to nothing is as good as not set', () => {
    const names = [
      'PORT',
      'HOST',
      'DATA_DIR',
      'DATABASE_URL',
      'DATABASE_DIRECT_URL',
      'PUBLIC_URL',
      'TRUST_PROXY',
    ];
    const more = ['MADOGUCHI_SECRET', 'LOG_LEVEL', 'MAX_MAIL_MB', 'REQUESTS_PER_MINUTE', 'MADOGUCHI_ROLES'];
    const empty = Object.fromEntries([...names, ...more].map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe('settings', () => {
  it('are read from the environment', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: 'somewhere',
      DATABASE_URL: 'postgresql://u:p@db:6432/desk',
      DATABASE_DIRECT_URL: 'postgres://u:p@db:5432/desk',
      PUBLIC_URL: 'https://desk.example.jp/',
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'debug',
      MAX_MAIL_MB: '20',
      REQUESTS_PER_MINUTE: '100',
      BUSY_AFTER_MS: '0',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgresql://u:p@db:6432/desk',
      databaseDirectUrl: 'postgres://u:p@db:5432/desk',
      publicUrl: 'https://desk.example.jp',
      trustProxy: 1,
      logLevel: 'debug',
      maxMailBytes: 20 * 1024 * 1024,
      requestsPerMinute: 100,
      busyAfterMs: 0,
    });
    expect(isAbsolute(config.dataDir)).toBe(true);
  });

  it('a database is reached directly unless a second address says how', () => {
    const url = 'postgres://db/desk';
    expect(readConfig({ DATABASE_URL: url }).databaseDirectUrl).toBe(url);
  });

  it.each([
    ['api', ['api']],
    ['worker', ['worker']],
    ['api,worker', ['api', 'worker']],
    [' worker , api,', ['worker', 'api']],
  ])('MADOGUCHI_ROLES=%j', (text, roles) => {
    expect([...readConfig({ MADOGUCHI_ROLES: text }).roles]).toEqual(roles);
  });
});

describe('a wrong setting', () => {
  it.each([
    ['PORT', '70000', '0 to 65535'],
    ['PORT', '-1', '0 to 65535'],
    ['PORT', '3000.5', 'whole number'],
    ['PORT', 'http', 'whole number'],
    ['PORT', '0x10', 'whole number'],
    ['MAX_MAIL_MB', '0', '1 to 200'],
    ['REQUESTS_PER_MINUTE', '1', '10 to'],
    ['BUSY_AFTER_MS', '-1', '0 to'],
    ['MADOGUCHI_ROLES', 'api,boss', 'api,worker'],
    ['MADOGUCHI_ROLES', ',', 'api,worker'],
    ['DATABASE_URL', 'mysql://x', 'postgres://user:password@host:5432/database'],
    ['DATABASE_DIRECT_URL', 'localhost', 'postgres://user:password@host:5432/database'],
    ['PUBLIC_URL', 'desk.example.jp', 'https://desk.example.jp'],
    ['PUBLIC_URL', 'ftp://desk.example.jp', 'https://desk.example.jp'],
    ['TRUST_PROXY', 'maybe', 'true (one proxy in front)'],
    ['LOG_LEVEL', 'loud', 'info'],
  ])('%s=%s is refused with its name and what it takes', (name, value, hint) => {
    const message = complaint({ [name]: value });
    expect(message).toContain(name);
    expect(message).toContain(hint);
  });

  it('never shows a password', () => {
    expect(complaint({ DATABASE_URL: 'mysql://user:secret@db/desk' })).not.toContain('secret');
  });
});

describe('.env', () => {
  it('fills in what the environment does not say', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-env-'));
    const before = process.cwd();
    try {
      process.chdir(folder);
      loadEnvironmentFile();
      await writeFile(join(folder, '.env'), 'MAX_MAIL_MB=7\n');
      loadEnvironmentFile();
      expect(readConfig().maxMailBytes).toBe(7 * 1024 * 1024);
    } finally {
      process.chdir(before);
      await rm(folder, { recursive: true });
    }
  });
});
