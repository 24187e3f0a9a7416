import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What something is built from, from the repository's root: folders with all that is in them, and files. */
export type Sources = { folders: string[]; files: string[] };

/** What something was built from: `fingerprint` tells the contents, `stamp` names, sizes and times, which are read far faster. */
type Origin = { fingerprint: string; stamp: string };

const isProduct = (path: string): boolean => !/\.(?:test|fixture)\.tsx?$/.test(path);

/** The files there are, apart from tests and what only tests use, in an order that is the same everywhere. */
function filesOf(root: string, { folders, files }: Sources): string[] {
  const within = folders.flatMap((folder) => {
    const path = join(root, folder);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  });
  const single = files
    .map((file) => join(root, file))
    .filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  return [...within, ...single].filter(isProduct).toSorted();
}

const nameOf = (root: string, path: string): string => relative(root, path).replaceAll('\\', '/');

function digest(root: string, files: string[], told: (path: string) => string | Buffer): string {
  const hash = createHash('sha256');
  for (const path of files) {
    const contents = told(path);
    hash.update(`${nameOf(root, path)}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

/**
 * A fingerprint of sources: the same for the same contents, wherever the repository lies.
 *
 * @param root absolute path of the repository
 */
export const fingerprintOf = (root: string, sources: Sources): string =>
  digest(root, filesOf(root, sources), (path) => readFileSync(path));

function stampOf(root: string, sources: Sources): string {
  return digest(root, filesOf(root, sources), (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  });
}

function originIn(record: string): Origin | undefined {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as Origin;
  } catch {
    return undefined;
  }
}

/**
 * The sources as they are, to be compared with what something was built from. As long as the record's stamp says that no file was
 * touched, their contents are not read.
 *
 * @param record the file in which the build has noted its origin
 */
export function originOf(root: string, sources: Sources, record: string): Origin & { noted: boolean } {
  const known = originIn(record);
  const stamp = stampOf(root, sources);
  if (known?.stamp === stamp) return { ...known, noted: true };
  const fingerprint = fingerprintOf(root, sources);
  if (known?.fingerprint !== fingerprint) return { fingerprint, stamp, noted: false };
  // Touched, but the same: another time this is seen at once. Where it may not be noted, it is only seen later.
  try {
    note(record, { fingerprint, stamp });
  } catch {}
  return { fingerprint, stamp, noted: true };
}

/** Notes what something was built from. */
export function note(record: string, { fingerprint, stamp }: Origin): void {
  mkdirSync(dirname(record), { recursive: true });
  const aside = `${record}-${process.pid}`;
  writeFileSync(aside, JSON.stringify({ fingerprint, stamp }));
  renameSync(aside, record);
}
