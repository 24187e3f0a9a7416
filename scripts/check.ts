import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWebIfStale } from './build-web.ts';
import { initialBytes, largestInitial } from './check/bundle.ts';
import { judgeWidget } from './check/widget.ts';
import { judgeLines, readCode } from './check/lines.ts';
import { judgeLockFile } from './check/lock-file.ts';
import { repository, runNode, tool } from './run.ts';

interface Step {
  name: string;
  /** Says what is wrong on the way, and whether nothing is. */
  check(): Promise<boolean> | boolean;
}

const command = async (args: string[]): Promise<boolean> => (await runNode(args)).ok;

const complain = (problems: string[]): boolean => {
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
};

function checkLines(): boolean {
  const { problems, summary } = judgeLines(readCode(repository));
  console.log(summary);
  return complain(problems);
}

function checkBundle(): boolean {
  buildWebIfStale(repository);
  const bytes = initialBytes(join(repository, 'apps/web/dist'));
  console.log(`${(bytes / 1000).toFixed(1)} kB of JavaScript after gzip before the first screen`);
  return (
    bytes <= largestInitial ||
    complain([`that is more than ${largestInitial / 1000} kB: load a screen's code later`])
  );
}

function checkWidget(): boolean {
  buildWebIfStale(repository);
  const { problems, summary } = judgeWidget(join(repository, 'apps/web/dist/widget'));
  console.log(summary);
  return complain(problems);
}

const knip = tool('knip/bin/knip.js');
const steps: Step[] = [
  { name: 'format (oxfmt)', check: () => command([tool('oxfmt/bin/oxfmt'), '--check', '.']) },
  { name: 'lint (oxlint)', check: () => command([tool('oxlint/bin/oxlint')]) },
  { name: 'types of the server (tsc)', check: () => command([tool('typescript/bin/tsc'), '-p', '.']) },
  {
    name: 'types of the web app (tsc)',
    check: () => command([tool('typescript/bin/tsc'), '-p', 'apps/web']),
  },
  {
    name: 'types of the web chat (tsc)',
    check: () => command([tool('typescript/bin/tsc'), '-p', 'packages/widget']),
  },
  {
    name: 'types of the client (tsc)',
    check: () => command([tool('typescript/bin/tsc'), '-p', 'packages/client']),
  },
  { name: 'unused code, tests and scripts too (knip)', check: () => command([knip, '--no-config-hints']) },
  {
    name: 'unused code of the product (knip --strict)',
    check: () => command([knip, '--strict', '--no-config-hints']),
  },
  {
    name: 'lock file',
    check: () => complain(judgeLockFile(readFileSync(join(repository, 'package-lock.json'), 'utf8'))),
  },
  { name: 'lines', check: checkLines },
  { name: 'size of the web app', check: checkBundle },
  { name: 'size of the web chat', check: checkWidget },
];

const results: string[] = [];
for (const { name, check } of steps) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  let ok = false;
  try {
    ok = await check();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  results.push(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (!ok) process.exitCode = 1;
}
console.log(`\n── summary ──\n${results.join('\n')}`);
