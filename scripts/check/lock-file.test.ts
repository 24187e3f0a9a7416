import { describe, expect, it } from 'vitest';
import { judgeLockFile } from './lock-file.ts';

const lock = (packages: object, lockfileVersion = 3): string => JSON.stringify({ lockfileVersion, packages });

describe('the lock file', () => {
  it('may hold checksums, links and our own packages', () => {
    const packages = {
      '': { name: 'madoguchi-repository' },
      'apps/server': { name: 'madoguchi' },
      'node_modules/madoguchi': { resolved: 'apps/server', link: true },
      'node_modules/zod': { integrity: 'sha512-x' },
      'node_modules/bundler/node_modules/inner': { inBundle: true },
    };
    expect(judgeLockFile(lock(packages))).toEqual([]);
  });

  it.each(['https://registry.example/zod.tgz', 'git+ssh://git@example/zod.git'])(
    'may not name %s',
    (resolved) => {
      expect(judgeLockFile(lock({ 'node_modules/zod': { resolved, integrity: 'sha512-x' } }))).toEqual([
        'node_modules/zod names an address: remove its "resolved" (.npmrc has omit-lockfile-registry-resolved)',
      ]);
    },
  );

  it('pins every package by its checksum, in the form that npm 10 and 11 read', () => {
    expect(judgeLockFile(lock({ 'node_modules/zod': {} }))).toEqual(['node_modules/zod has no "integrity"']);
    expect(judgeLockFile(lock({}, 2))).toEqual(['lockfileVersion is 2, not 3']);
  });

  it('may leave out the checksum of a package that is for other machines alone', () => {
    const windows = { version: '1.0.0', optional: true };
    expect(judgeLockFile(lock({ 'node_modules/tool-win32-x64': windows }))).toEqual([]);
  });

  it('holds the packages of every platform', () => {
    const tool = { integrity: 'sha512-x', optionalDependencies: { 'tool-darwin-x64': '1.0.0' } };
    expect(judgeLockFile(lock({ 'node_modules/tool': tool }))).toEqual([
      '1 packages of other platforms are missing: run "node scripts/complete-lock-file.ts"',
    ]);
  });
});
