import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Problem {
  code: string;
  message: string;
  filename: string;
}

const tree = join(import.meta.dirname, 'lint-fixtures');
const oxlint = join(import.meta.dirname, '../node_modules/oxlint/bin/oxlint');
const isBad = (path: string): boolean => /\.bad\.tsx?$/.test(path);

/** Lints the fixture tree once, in JSON, with the rules of the repository. */
function lintFixtures(): Problem[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--config', 'fixtures.config.ts', '--format', 'json'],
    {
      cwd: tree,
      encoding: 'utf8',
    },
  );
  try {
    const report: { diagnostics: Problem[] } = JSON.parse(stdout);
    return report.diagnostics;
  } catch {
    throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  }
}

const problems = lintFixtures();
const files = globSync('{apps,packages,scripts}/**/*.{ts,tsx}', { cwd: tree }).map((path) =>
  path.replaceAll('\\', '/'),
);
const problemsOf = (file: string): Problem[] =>
  problems.filter((problem) => problem.filename.replaceAll('\\', '/') === file);

/** The first line of a bad file: `// expect code: part of the message`. */
function expectationOf(file: string): { code: string; message: string } {
  const [first = ''] = readFileSync(join(tree, file), 'utf8').split('\n');
  const { code, message = '' } =
    /^\/\/ expect (?<code>[^:]+)(?:: (?<message>.+))?$/.exec(first)?.groups ?? {};
  if (code === undefined) throw new Error(`${file} does not begin with "// expect code: message"`);
  return { code, message };
}

describe('the linter refuses what the directions and the style forbid', () => {
  it.each(files.filter(isBad).map((file) => ({ file, ...expectationOf(file) })))(
    '$file breaks $code',
    ({ file, code, message }) => {
      const found = problemsOf(file);
      expect([...new Set(found.map((problem) => problem.code))]).toEqual([code]);
      expect(found.map((problem) => problem.message).join('\n')).toContain(message);
    },
  );
});

describe('the linter accepts what they allow', () => {
  it.each(files.filter((file) => !isBad(file)))('%s is clean', (file) => {
    expect(problemsOf(file)).toEqual([]);
  });

  it('has good and bad files to judge by', () => {
    expect(files.filter(isBad).length).toBeGreaterThanOrEqual(30);
    expect(files.filter((file) => !isBad(file)).length).toBeGreaterThanOrEqual(15);
  });
});
