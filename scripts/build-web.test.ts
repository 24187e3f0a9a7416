import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWebIfStale, fingerprintWeb, isWebFresh } from './build-web.ts';
import { tool } from './run.ts';

let root: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'madoguchi-web-'));
  write('apps/web/package.json', '{"type":"module"}');
  write('apps/web/index.html', '<!doctype html><script type="module" src="/src/main.ts"></script>');
  write('apps/web/src/main.ts', 'document.title = "窓口";');
  write('package-lock.json', '{}');
  mkdirSync(join(root, 'apps/web/node_modules'));
  symlinkSync(tool('vite'), join(root, 'apps/web/node_modules/vite'), 'junction');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the fingerprint of the web app', () => {
  it('changes with a source, a schema and the lock file', () => {
    const seen = new Set([fingerprintWeb(root)]);
    for (const path of ['apps/web/src/kit/title.ts', 'packages/contract/src/index.ts', 'package-lock.json']) {
      write(path, 'changed');
      seen.add(fingerprintWeb(root));
    }
    expect(seen.size).toBe(4);
  });

  it('does not change with a test', () => {
    const before = fingerprintWeb(root);
    write('apps/web/src/main.test.ts', 'anything');
    expect(fingerprintWeb(root)).toBe(before);
  });
});

describe('the build', () => {
  it('happens once for the same sources, and again after a change', () => {
    expect(isWebFresh(root)).toBe(false);
    expect(buildWebIfStale(root)).toEqual({ built: true });
    expect(existsSync(join(root, 'apps/web/dist/index.html'))).toBe(true);
    expect(existsSync(join(root, 'apps/web/dist/.vite/manifest.json'))).toBe(true);
    expect(buildWebIfStale(root)).toEqual({ built: false });
    write('apps/web/src/main.ts', 'document.title = "案件";');
    expect(buildWebIfStale(root)).toEqual({ built: true });
  });

  it('leaves the last good one in place when it fails, and says why', () => {
    buildWebIfStale(root);
    const page = readFileSync(join(root, 'apps/web/dist/index.html'), 'utf8');
    write('apps/web/src/main.ts', 'import "./missing.ts";');
    expect(() => buildWebIfStale(root)).toThrow(/missing\.ts/);
    expect(readFileSync(join(root, 'apps/web/dist/index.html'), 'utf8')).toBe(page);
    expect(isWebFresh(root)).toBe(false);
  });
});
