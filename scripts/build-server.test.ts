import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverProgram } from './build-server.ts';

let root: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A desk in miniature: it reads a file beside a source, loads something when it is wanted, and runs a program of its own. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'madoguchi-server-'));
  chmodSync(root, 0o755);
  write('package.json', '{"type":"module"}');
  write(
    'apps/server/src/deep/words.ts',
    `
    import { readFileSync } from 'node:fs';
    import { join } from 'node:path';
    export const words: string = readFileSync(new URL('../words.txt', import.meta.url), 'utf8');
    export const again: string = readFileSync(join(import.meta.dirname, '../words.txt'), 'utf8');
  `,
  );
  write('apps/server/src/words.txt', '窓口');
  write('apps/server/src/later.ts', `export const later = 'loaded later' as const;`);
  write(
    'apps/server/src/deep/sum.helper.ts',
    `
    import { words } from './words.ts';
    console.log(JSON.stringify({ helper: words, file: import.meta.url }));
  `,
  );
  write(
    'apps/server/src/cli.ts',
    `
    import { spawnSync } from 'node:child_process';
    import { fileURLToPath } from 'node:url';
    import { again, words } from './deep/words.ts';
    const { later } = await import('./later.ts');
    const program = fileURLToPath(new URL('deep/sum.helper.ts', import.meta.url));
    const helper = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    console.log(JSON.stringify({ words, again, later, program, helper: JSON.parse(helper.stdout), args: process.argv.slice(2) }));
  `,
  );
});

afterEach(() => {
  chmodSync(join(root, 'apps/server'), 0o755);
  rmSync(root, { recursive: true, force: true });
});

const runs = (program: string): unknown =>
  JSON.parse(execFileSync(process.execPath, [program, 'start'], { encoding: 'utf8' }));
const bundles = (): string[] =>
  readdirSync(join(root, 'apps/server/dist')).filter((name) => name !== 'sources.json');

describe('the program of the server', () => {
  it('is a bundle that finds its files, loads what is wanted later, and runs its programs from the bundle', () => {
    const program = serverProgram(root);
    const place = (path: string): string => pathToFileURL(join(root, path)).href;
    expect(dirname(dirname(program))).toBe(join(root, 'apps/server/dist'));
    expect(runs(program)).toEqual({
      words: '窓口',
      again: '窓口',
      later: 'loaded later',
      program: join(dirname(program), 'sum.helper.js'),
      helper: { helper: '窓口', file: place('apps/server/src/deep/sum.helper.ts') },
      args: ['start'],
    });
  });

  it('is made once for the same sources, anew after a change, and back at once with the change', () => {
    const first = serverProgram(root);
    expect(serverProgram(root)).toBe(first);
    write('apps/server/src/later.ts', `export const later = 'changed' as const;`);
    const second = serverProgram(root);
    expect(runs(second)).toMatchObject({ later: 'changed' });
    write('apps/server/src/later.ts', `export const later = 'loaded later' as const;`);
    expect(serverProgram(root)).toBe(first);
    expect(runs(first)).toMatchObject({ later: 'loaded later' });
    expect(bundles()).toHaveLength(2);
  });

  it('is made in a process of its own: nothing of what bundles stays in the desk', async () => {
    const asked = `import { serverProgram } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'build-server.ts')).href)};
      serverProgram(${JSON.stringify(root)});
      console.log(process.report.getReport().sharedObjects.filter((path) => path.endsWith('.node')).length);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', asked]);
    expect(stdout.trim()).toBe('0');
    expect(bundles()).toHaveLength(1);
  });

  it('keeps the three last used bundles, and nothing that an interrupted build left long ago', () => {
    const made = (n: number): string => {
      write('apps/server/src/later.ts', `export const later = ${n};`);
      const program = serverProgram(root);
      expect(runs(program)).toMatchObject({ later: n });
      return basename(dirname(program));
    };
    const [one, , three, four] = [made(1), made(2), made(3), made(1), made(3), made(4)].filter(
      (name, index, all) => all.indexOf(name) === index,
    );
    expect(bundles().toSorted()).toEqual([one, three, four].toSorted());
    const left = (name: string, hours: number): void => {
      const folder = join(root, 'apps/server/dist', name);
      mkdirSync(folder);
      const then = Date.now() / 1000 - hours * 3600;
      utimesSync(folder, then, then);
    };
    left('0123456789abcdef-old', 2);
    left('0123456789abcdef-new', 0.5);
    const five = made(5);
    expect(bundles().toSorted()).toEqual([three, four, five, '0123456789abcdef-new'].toSorted());
  });

  it('is the same for two that make it at once', async () => {
    const script = pathToFileURL(join(import.meta.dirname, 'build-server.ts')).href;
    const asked = `import { serverProgram } from ${JSON.stringify(script)}; console.log(serverProgram(${JSON.stringify(root)}));`;
    const ask = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', asked]);
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(other);
    expect(runs(one.stdout.trim())).toMatchObject({ words: '窓口' });
    expect(bundles()).toHaveLength(1);
  });

  it('is not made of what cannot be bundled, says why, and leaves nothing behind', () => {
    serverProgram(root);
    write('apps/server/src/later.ts', `export * from './missing.ts';`);
    expect(() => serverProgram(root)).toThrow(/missing\.ts/);
    write('apps/server/src/later.ts', `export const later = import.meta.filename;`);
    expect(() => serverProgram(root)).toThrow(/later\.ts uses import\.meta\.filename/);
    write('apps/server/src/old.cjs', `module.exports = __dirname;`);
    write('apps/server/src/later.ts', `export { default as later } from './old.cjs';`);
    expect(() => serverProgram(root)).toThrow(/old\.cjs looks for files beside itself/);
    expect(bundles()).toHaveLength(1);
  });

  it('is the sources where they may not be written, and the bundle where somebody else has made it', () => {
    const own = join(root, 'scripts');
    cpSync(import.meta.dirname, own, { recursive: true });
    symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'), 'junction');
    const asked = `import { serverProgram } from ${JSON.stringify(pathToFileURL(join(own, 'build-server.ts')).href)};
      console.log(serverProgram(${JSON.stringify(root)}));`;
    // Root may write everywhere: somebody else is asked.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const told = (): string => {
      const options = { encoding: 'utf8', ...nobody } as const;
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '--eval', asked],
        options,
      );
      expect(stderr).toBe('');
      expect(runs(stdout.trim())).toMatchObject({ words: '窓口', later: 'loaded later' });
      return stdout.trim();
    };
    chmodSync(join(root, 'apps/server'), 0o555);
    expect(told()).toBe(join(root, 'apps/server/src/cli.ts'));
    chmodSync(join(root, 'apps/server'), 0o755);
    const program = serverProgram(root);
    rmSync(join(root, 'apps/server/dist/sources.json'));
    chmodSync(join(root, 'apps/server/dist'), 0o555);
    expect(told()).toBe(program);
    chmodSync(join(root, 'apps/server/dist'), 0o755);
  });
});
