import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serverProgram } from './build-server.ts';
import { buildWebIfStale } from './build-web.ts';
import { hasPostgres15 } from './prepare/needs.ts';
import { prepare } from './prepare/prepare.ts';
import { repository, runNode, tool } from './run.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { closingLine, countTests, failures, total } from './test-summary.ts';
import type { Count } from './test-summary.ts';

const projects: { name: string; env?: Record<string, string>; possible?: () => boolean }[] = [
  { name: 'unit' },
  { name: 'language' },
  { name: 'database-15', env: { TEST_POSTGRES: 'debian' }, possible: hasPostgres15 },
  { name: 'e2e' },
];

/** Runs one of Vitest's projects; the arguments, such as a part of a file's name, go to Vitest as they are. */
async function runProject(
  name: string,
  env: Record<string, string>,
  args: string[],
): Promise<Count & { named: string[] }> {
  const report = join(repository, '.cache', `tests-${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    name,
    '--passWithNoTests',
    ...reporters,
    ...args,
  ];
  const { ok } = await runNode(vitest, { env });
  const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  return { ...countTests(text, ok), named: failures(text, repository).map((line) => `${name}: ${line}`) };
}

/** Builds the web app and the server for the tests of whole desks; a build that fails counts as a failed test. */
function build(): boolean {
  try {
    buildWebIfStale(repository);
    serverProgram(repository);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

mkdirSync(join(repository, '.cache'), { recursive: true });
await prepare();
const isBuilt = build();

const args = process.argv.slice(2);
const temporary = makeTemporaryFolder();
process.on('exit', () => temporary.remove());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const counts: Count[] = isBuilt ? [] : [{ passed: 0, failed: 1, skipped: 0 }];
const failed: string[] = isBuilt ? [] : ['the web app or the server could not be built'];
for (const { name, env = {}, possible } of projects) {
  if (possible !== undefined && !possible()) continue;
  if (name === 'e2e' && !isBuilt) continue;
  console.log(`\n── ${name} ──`);
  const { named, ...count } = await runProject(name, { ...env, TMPDIR: temporary.path }, args);
  counts.push(count);
  failed.push(...named);
}

const sum = total(counts);
if (sum.passed + sum.failed === 0) {
  console.error(`No test was run${args.length > 0 ? `: none matches ${args.join(' ')}` : ''}.`);
  process.exitCode = 1;
}
if (sum.failed > 0) process.exitCode = 1;
if (failed.length > 0) console.log(`\nFailed:\n${failed.join('\n')}`);
console.log(`\n${closingLine(sum)}`);
