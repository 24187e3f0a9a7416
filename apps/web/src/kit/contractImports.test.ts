import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const isShipped = (path: string): boolean => !/\.(?:test|fixture)\.tsx?$/u.test(path);

it('takes types alone from the contract’s front door, behind which its library of schemas stands', () => {
  const taking = globSync('**/*.{ts,tsx}', { cwd: source })
    .filter(isShipped)
    .filter((path) =>
      /import (?!type\b)[^;]*from '@madoguchi\/contract'/u.test(readFileSync(join(source, path), 'utf8')),
    );
  expect(taking).toEqual([]);
});
