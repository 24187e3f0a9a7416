import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildWebIfStale, fingerprintWeb, isWebFresh, packTexts } from './build-web.ts';
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
    for (const path of [
      'apps/web/src/kit/title.ts',
      'packages/contract/src/index.ts',
      'package-lock.json',
      'scripts/build-web.ts',
    ]) {
      write(path, 'changed');
      seen.add(fingerprintWeb(root));
    }
    expect(seen.size).toBe(5);
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

  it('packs what a browser loads first', () => {
    const words = Array.from({ length: 400 }, (_, index) => `案件${index}`).join(' ');
    write('apps/web/src/main.ts', `document.title = ${JSON.stringify(words)};`);
    buildWebIfStale(root);
    const dist = join(root, 'apps/web/dist');
    const [script = ''] = globSync('assets/*.js', { cwd: dist });
    expect(String(brotliDecompressSync(readFileSync(join(dist, `${script}.br`))))).toContain('案件399');
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

describe('packing', () => {
  const folder = () => join(root, 'site');
  const there = () => globSync('**/*.{br,gz}', { cwd: folder() }).toSorted();
  const text = '窓口へようこそ。'.repeat(200);

  it('leaves a packed copy of each text beside it, with the same contents', () => {
    const names = [
      'assets/main-abc.css',
      'assets/main-abc.js',
      'icon.svg',
      'index.html',
      'manifest.webmanifest',
    ];
    for (const name of names) write(`site/${name}`, text);
    packTexts(folder());
    expect(there()).toEqual(names.flatMap((name) => [`${name}.br`, `${name}.gz`]).toSorted());
    for (const name of names) {
      const packed = (ending: string) => readFileSync(join(folder(), `${name}.${ending}`));
      expect(String(brotliDecompressSync(packed('br')))).toBe(text);
      expect(String(gunzipSync(packed('gz')))).toBe(text);
      expect(readFileSync(join(folder(), name), 'utf8')).toBe(text);
    }
  });

  it('passes over pictures and fonts, over what is short, and over what does not get smaller', () => {
    write('site/icon.png', text);
    write('site/assets/kana.woff2', text);
    write('site/short.js', 'start()');
    const noise = Array.from({ length: 4096 }, () => randomBytes(1).toString('latin1')).join('');
    mkdirSync(join(folder(), 'noise'));
    writeFileSync(join(folder(), 'noise/noise.txt'), noise, 'latin1');
    packTexts(folder());
    expect(there()).toEqual([]);
  });
});
