import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('lives through a holiday and the day after it, and nothing is broken', async () => {
  const args = ['--customers', '60', '--days', '2', '--from', '2026-11-03'];
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'run.ts'), ...args]);
  expect(stdout).toContain('Seed 1: 60 customers and 12 at the desk, 2 days from 2026-11-03.');
  expect(stdout).toMatch(/^acknowledgements +[1-9]\d*$/m);
  expect(stdout).toMatch(/^answers by people +[1-9]\d*$/m);
  expect(stdout).toMatch(/^promises given by staff +[1-9]\d*$/m);
  expect(stdout).toContain('Nothing is broken.');
}, 180_000);
