import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder, mayKeepInMemory } from './temporary-folder.ts';

const gib = 2 ** 30;
const mounts = (options: string): string =>
  `proc /proc proc rw 0 0\ntmpfs /dev/shm tmpfs ${options} 0 0\ntmpfs /run tmpfs rw 0 0\n`;

describe('temporary files are kept in memory', () => {
  it.each([
    ['where there is room', mounts('rw,relatime'), 4, 8, true],
    ['not where the folder is small, as in most containers', mounts('rw,nosuid'), 0.06, 8, false],
    ['not where memory is short', mounts('rw'), 12, 4, false],
    ['not where programs may not run', mounts('rw,nosuid,noexec'), 12, 12, false],
    ['not where nothing may be written', mounts('ro'), 12, 12, false],
    ['not where there is no such folder', 'proc /proc proc rw 0 0\n', 12, 12, false],
  ])('%s', (_name, mounted, folder, memory, expected) => {
    expect(mayKeepInMemory(mounted, { folder: folder * gib, memory: memory * gib })).toBe(expected);
  });
});

it('are in a folder that every user may write to, and that goes with all in it', () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder.path, 'x'), 'x');
  expect(statSync(folder.path).mode & 0o7777).toBe(0o1777);
  folder.remove();
  expect(existsSync(folder.path)).toBe(false);
});
