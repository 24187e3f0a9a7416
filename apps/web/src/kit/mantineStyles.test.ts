import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(source, path), 'utf8');

const styles = new Set(
  [...read('kit/mantineStyles.ts').matchAll(/core\/styles\/(\w+)\.css/gu)].map(([, name]) => name),
);
const offered = new Set(
  globSync('*.css', {
    cwd: join(dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css')), 'styles'),
  }).map((file) => file.replace('.css', '')),
);

/** The components of Mantine that the code imports by name. */
function used(): string[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter(
    (path) => !/\.(test|fixture)\./u.test(path),
  );
  const imports = files.flatMap((path) =>
    [...read(path).matchAll(/import \{([^}]+)\} from '@mantine\/core'/gu)].flatMap(([, names = '']) =>
      names.split(','),
    ),
  );
  return [...new Set(imports.map((name) => name.trim()))].filter((name) => offered.has(name));
}

describe('Mantine’s styles', () => {
  it('are imported for every component in use', () => {
    expect(used().filter((name) => !styles.has(name))).toEqual([]);
  });

  it('exist', () => {
    const bases = new Set(['baseline', 'global']);
    const unknown = [...styles].filter(
      (name) => name !== undefined && !offered.has(name) && !bases.has(name),
    );
    expect(unknown).toEqual([]);
  });
});
