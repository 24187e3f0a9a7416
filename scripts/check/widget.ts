import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that a site's page loads at once, in bytes after gzip: 2 kB. */
export const largestLoader = 2_000;

/** The most that the chat itself is made of, in bytes after gzip: 30 kB of page, program and style. */
export const largestFrame = 30_000;

const packed = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** Measures the built web chat. The loader must also stand alone: what it imports would be loaded beside it. */
export function judgeWidget(dist: string): { problems: string[]; summary: string } {
  const loader = join(dist, 'loader.js');
  if (!existsSync(loader)) return { problems: ['the web chat was not built'], summary: '' };
  const parts = globSync(['frame.html', 'assets/*.{js,css}'], { cwd: dist }).map((path) => join(dist, path));
  const [small, whole] = [packed(loader), parts.reduce((all, path) => all + packed(path), 0)];
  const problems: string[] = [];
  if (small > largestLoader) problems.push(`the loader has more than ${largestLoader / 1000} kB`);
  if (whole > largestFrame) problems.push(`the chat has more than ${largestFrame / 1000} kB`);
  if (/^\s*(?:import|export)\b/m.test(readFileSync(loader, 'utf8')))
    problems.push('the loader imports something: it must be one file that any page can load');
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(2);
  return {
    problems,
    summary: `${kilobytes(small)} kB of loader and ${kilobytes(whole)} kB of chat after gzip`,
  };
}
