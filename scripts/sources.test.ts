import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf, note, originOf } from './sources.ts';

let parent: string;
let root: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const sources = { folders: ['src', 'public'], files: ['package.json'] };

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'madoguchi-sources-'));
  root = join(parent, 'repository');
  write('src/deep/er.ts', '窓口');
  write('src/a.ts', 'a');
  write('package.json', '{}');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('the fingerprint of sources', () => {
  it.each(['src/deep/er.ts', 'src/new.ts', 'public/icon.svg', 'package.json'])(
    'changes with %s',
    (path: string) => {
      const before = fingerprintOf(root, sources);
      write(path, 'changed');
      expect(fingerprintOf(root, sources)).not.toBe(before);
    },
  );

  it('changes when words move from one file to the next', () => {
    write('src/a.ts', 'ab');
    write('src/b.ts', 'c');
    const before = fingerprintOf(root, sources);
    write('src/a.ts', 'a');
    write('src/b.ts', 'bc');
    expect(fingerprintOf(root, sources)).not.toBe(before);
  });

  it('is the same wherever the repository lies, and whatever tests and other files there are', () => {
    const before = fingerprintOf(root, sources);
    for (const path of ['src/a.test.ts', 'src/a.fixture.ts', 'src/a.test.tsx', 'other/a.ts'])
      write(path, 'new');
    const elsewhere = join(parent, 'elsewhere');
    renameSync(root, elsewhere);
    root = elsewhere;
    expect(fingerprintOf(root, sources)).toBe(before);
  });
});

describe('what something was built from', () => {
  const record = () => join(root, 'dist/record.json');
  const noted = () => originOf(root, sources, record()).noted;

  it('is not known before it is noted, nor where the note cannot be read', () => {
    expect(noted()).toBe(false);
    note(record(), originOf(root, sources, record()));
    expect(noted()).toBe(true);
    writeFileSync(record(), '{"fing');
    expect(noted()).toBe(false);
  });

  it('is another after a change, a new file and one that is gone', () => {
    for (const change of [
      () => write('src/a.ts', 'b'),
      () => write('src/c.ts', ''),
      () => rmSync(join(root, 'src/c.ts')),
    ]) {
      note(record(), originOf(root, sources, record()));
      change();
      expect(noted()).toBe(false);
    }
  });

  it('is the same when files were touched, and from then on told without reading them', () => {
    note(record(), originOf(root, sources, record()));
    const before = readFileSync(record(), 'utf8');
    utimesSync(join(root, 'src/a.ts'), new Date(0), new Date(0));
    expect(noted()).toBe(true);
    const after = readFileSync(record(), 'utf8');
    expect(after).not.toBe(before);
    expect(noted()).toBe(true);
    expect(readFileSync(record(), 'utf8')).toBe(after);
  });
});
