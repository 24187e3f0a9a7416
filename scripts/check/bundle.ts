import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Vite's manifest: what each chunk imports before it can run. */
export type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>;

/** The most JavaScript that a first visit may load before anything is shown, in bytes after gzip: 250 kB. */
export const largestInitial = 250_000;

/** The files that a first visit loads: the entries and all that they import statically. */
export function initialFiles(manifest: Manifest): string[] {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) visit(key);
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

/** Measures the built web app's initial JavaScript, in bytes after gzip. */
export function initialBytes(dist: string): number {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizes = initialFiles(manifest).map((file) => gzipSync(readFileSync(join(dist, file))).length);
  return sizes.reduce((all, size) => all + size, 0);
}
