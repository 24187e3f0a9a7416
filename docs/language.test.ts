import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examplesOf, likeShown } from './examples.fixture.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'apps/server/bin/madoguchi.js');
const document = await readFile(join(root, 'docs/language.md'), 'utf8');

/** What the command prints for the lines typed into it. */
function analyze(lines: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [cli, 'analyze'], (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(lines);
  });
}

const typed = examplesOf(document).flatMap(({ command, shown }) => {
  const lines = /<<'EOF'\n([\s\S]*?)\nEOF$/u.exec(command)?.[1];
  return lines === undefined ? [] : [{ lines, shown }];
});

it('has an example for each kind of text', () => {
  expect(typed).toHaveLength(3);
});

it.each(typed)('the command answers $lines as the document shows', async ({ lines, shown }) => {
  expect(JSON.parse(await analyze(lines))).toEqual(likeShown(shown));
});
