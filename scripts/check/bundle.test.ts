import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { initialBytes, initialFiles } from './bundle.ts';

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_react.js', '_kit.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_kit.js': { file: 'assets/kit.js', imports: ['_react.js', 'index.html'] },
  'src/inbox.tsx': { file: 'assets/inbox.js', imports: ['_kit.js'] },
  'style.css': { file: 'assets/style.css', isEntry: true },
};

describe('the JavaScript of a first visit', () => {
  it('is the entry with its static imports, each once, and no screen that is loaded later', () => {
    expect(initialFiles(manifest).toSorted()).toEqual([
      'assets/index.js',
      'assets/kit.js',
      'assets/react.js',
    ]);
  });

  it('is measured after gzip', () => {
    const dist = mkdtempSync(join(tmpdir(), 'madoguchi-bundle-'));
    mkdirSync(join(dist, '.vite'));
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(manifest));
    for (const name of ['index', 'kit', 'react'])
      writeFileSync(join(dist, `assets/${name}.js`), name.repeat(1000));
    const expected = ['index', 'kit', 'react'].map((name) => gzipSync(name.repeat(1000)).length);
    expect(initialBytes(dist)).toBe(expected.reduce((all, size) => all + size, 0));
    rmSync(dist, { recursive: true });
  });
});
