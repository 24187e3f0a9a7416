import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What the sizes of the repository's files come to. */
export interface LineReport {
  problems: string[];
  summary: string;
}

const longest = 400;
const testsPerSource = 0.8;
const isTest = (path: string): boolean =>
  /\.(test|fixture)\.tsx?$/.test(path) || path.startsWith('e2e/') || path.startsWith('tools/lint-fixtures/');
// Words and tables, not logic: there is nothing in them to test line by line.
const isData = (path: string): boolean =>
  /(^|\/)(data|i18n|fixtures|migrations)\//.test(path) || path.endsWith('.css');

const suppression =
  /(?:\/\/|\/\*)\s*(?:(?:ox|es)lint-disable[\w-]*|@ts-(?:ignore|nocheck|expect-error))(?![^\n]* -- \w)/;

/** Lines that say something: neither blank nor a closing line feed. */
export function countLines(text: string): number {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
}

/**
 * Judges files by the style: none over 400 lines, no check switched off without a reason, and at least 0.8 lines of test
 * for each line of source (which is said, not enforced).
 */
export function judgeLines(files: SourceFile[]): LineReport {
  const problems = files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const found = lines > longest ? [`${path} has ${lines} lines; split it: ${longest} is the most`] : [];
    if (suppression.test(text) && !isTest(path)) {
      found.push(`${path} switches a check off without a reason: write it after " -- "`);
    }
    return found;
  });
  const logic = files.filter(({ path }) => !isTest(path) && !isData(path));
  const sum = (some: SourceFile[]): number => some.reduce((all, { text }) => all + countLines(text), 0);
  const [source, test] = [sum(logic), sum(files.filter(({ path }) => isTest(path)))];
  const sizes = logic.map(({ text }) => text.split('\n').length).toSorted((a, b) => a - b);
  const ratio = source === 0 ? 1 : test / source;
  const summary =
    `${files.length} files, half of them under ${sizes[Math.floor(sizes.length / 2)] ?? 0} lines; ` +
    `${test} lines of test for ${source} of source: ${ratio.toFixed(2)}` +
    (ratio < testsPerSource ? ` (below the ${testsPerSource} that the style asks for)` : '');
  return { problems, summary };
}

/** The code of the repository, without what is installed, built or generated. */
export function readCode(root: string): SourceFile[] {
  const pattern = '{apps,packages,scripts,bench,simulate,e2e,tools}/**/*.{ts,tsx,js,css,sql}';
  const skip = (path: string): boolean => /(^|[\\/])(node_modules|dist)$|\.generated\.ts$/.test(path);
  const paths = globSync([pattern, '*.config.ts'], { cwd: root, exclude: skip });
  return paths.toSorted().map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, path), 'utf8'),
  }));
}
