import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fingerprintOf, note, originOf, type Sources } from './sources.ts';

/** What the built web app is made from; a change in any of these makes it stale. */
const sources: Sources = {
  folders: [
    'apps/web/src',
    'apps/web/public',
    'packages/contract/src',
    'packages/nihongo/src',
    'packages/widget/src',
  ],
  files: [
    ...['index.html', 'package.json', 'vite.config.ts', 'tsconfig.json'].map((name) => `apps/web/${name}`),
    ...['frame.html', 'package.json', 'vite.config.ts', 'tsconfig.json'].map(
      (name) => `packages/widget/${name}`,
    ),
    'package-lock.json',
    'scripts/build-web.ts',
  ],
};

const record = (dist: string): string => join(dist, '.sources');
const distOf = (root: string): string => join(root, 'apps/web/dist');

/** A fingerprint of the web app's sources. */
export const fingerprintWeb = (root: string): string => fingerprintOf(root, sources);

/** Tells whether `apps/web/dist` was built from the sources as they are. */
export const isWebFresh = (root: string): boolean => originOf(root, sources, record(distOf(root))).noted;

/** Files that get smaller when they are packed; pictures and fonts are packed already. */
const packable = '**/*.{css,html,js,json,svg,txt,webmanifest}';

/** Below this many bytes packing saves no packet on the network. */
const smallest = 1024;

/** Packs the texts of a folder once, so that no request has to: `.br` and `.gz` beside each, where that is smaller. */
export function packTexts(folder: string): void {
  for (const path of globSync(packable, { cwd: folder })) {
    const text = readFileSync(join(folder, path));
    if (text.length < smallest) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    const packed = { br: brotliCompressSync(text, { params }), gz: gzipSync(text, { level: 9 }) };
    for (const [name, bytes] of Object.entries(packed))
      if (bytes.length < text.length) writeFileSync(join(folder, `${path}.${name}`), bytes);
  }
}

/** Builds one Vite project into a folder. @throws Error with Vite's output when that fails */
function build(project: string, outDir: string, what: string): void {
  const vite = join(
    dirname(createRequire(join(project, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const args = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--manifest', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The ${what} could not be built:\n${stdout}${stderr}`);
}

/**
 * Builds the web app into `apps/web/dist`, and the web chat that other sites load into its folder `widget`, unless it is there and fresh. It is built aside and moved into place, so that
 * an interrupted build leaves the old one as it was.
 *
 * @param root absolute path of the repository
 * @returns whether it had to be built
 * @throws Error with Vite's output when the build fails
 */
export function buildWebIfStale(root: string): { built: boolean } {
  const dist = distOf(root);
  const origin = originOf(root, sources, record(dist));
  if (origin.noted) return { built: false };
  const web = join(root, 'apps/web');
  const aside = join(web, 'node_modules', `.building-${process.pid}`);
  const widget = join(root, 'packages/widget');
  try {
    build(web, aside, 'web app');
    if (existsSync(widget)) build(widget, join(aside, 'widget'), 'web chat');
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  packTexts(aside);
  note(record(aside), origin);
  rmSync(dist, { recursive: true, force: true });
  renameSync(aside, dist);
  return { built: true };
}
