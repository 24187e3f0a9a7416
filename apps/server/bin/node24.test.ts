import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A copy of the launcher beside a program of our own, and a Node that says it is version 20. */
let folder: string;
let launch: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-launcher-'));
  cpSync(import.meta.dirname, join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  // The version is overwritten before the launcher is loaded: the branch for an old Node runs on the one at hand.
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.11.0' });`;
  writeFileSync(join(folder, 'old.js'), old);
  launch = ['--import', join(folder, 'old.js'), join(folder, 'bin/madoguchi.js')];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pin(): void {
  const bin = join(folder, 'node_modules/node/bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(folder, 'node_modules/node/package.json'), '{"name":"node"}');
  symlinkSync(process.execPath, join(bin, 'node'));
}

const program = (text: string): void => writeFileSync(join(folder, 'src/launch.ts'), text);

describe('the command on a Node older than 24', () => {
  it('says what to do where the pinned Node is not installed', () => {
    program('console.log("never");');
    const { status, stderr, stdout } = spawnSync(process.execPath, launch, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Run "npm rebuild node"');
  });

  it('hands the arguments over and gives the exit code back', () => {
    pin();
    program('console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7 satisfies number;');
    const { status, stdout } = spawnSync(process.execPath, [...launch, 'setup', '--name', '窓口'], {
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('["setup","--name","窓口"]');
    expect(status).toBe(7);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('passes %s on and waits for the end', async (signal) => {
    program(`
      process.on('${signal}', () => { console.log('stopping'); process.exit(3); });
      setInterval(() => undefined, 1000);
      console.log('ready');
    `);
    const child = spawn(process.execPath, launch, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    child.kill(signal);
    expect((await lines.next()).value).toBe('stopping');
    const [code]: unknown[] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
    expect(code).toBe(3);
  });

  it('stops the program when the command itself is killed', async () => {
    program(`
      process.on('SIGTERM', () => { console.log('orphan stops'); process.exit(0); });
      setInterval(() => undefined, 1000);
      console.log('ready');
    `);
    const child = spawn(process.execPath, launch, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    child.kill('SIGKILL');
    expect((await lines.next()).value).toBe('orphan stops');
  });
});

describe('the command on Node 24 or later', () => {
  it('runs the program in the same process', () => {
    program('console.log(process.pid, process.argv.slice(2).join());');
    const { pid, stdout } = spawnSync(process.execPath, [join(folder, 'bin/madoguchi.js'), 'start'], {
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe(`${pid} start`);
  });
});
