import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What the built web app is made from; a change in any of these makes it stale. */
const sources = [
  'apps/web/{src,public}/**/*',
  'apps/web/{index.html,package.json,vite.config.ts,tsconfig.json}',
  'packages/{contract,nihongo,widget}/src/**/*',
  'packages/widget/{frame.html,package.json,vite.config.ts,tsconfig.json}',
  'package-lock.json',
  'scripts/build-web.ts',
];

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/**
 * A fingerprint of the web app's sources: the same for the same contents, wherever the repository lies.
 *
 * @param root absolute path of the repository
 */
export function fingerprintWeb(root: string): string {
  const hash = createHash('sha256');
  const entries = sources.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of files.filter((file) => !isTest(file)).toSorted()) {
    const contents = readFileSync(path);
    hash.update(`${path.slice(root.length).replaceAll('\\', '/')}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

/** Tells whether `apps/web/dist` was built from the sources as they are. */
export function isWebFresh(root: string): boolean {
  try {
    return readFileSync(join(root, 'apps/web/dist/.sources'), 'utf8') === fingerprintWeb(root);
  } catch {
    return false;
  }
}

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
  if (isWebFresh(root)) return { built: false };
  const web = join(root, 'apps/web');
  const fingerprint = fingerprintWeb(root);
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
  writeFileSync(join(aside, '.sources'), fingerprint);
  const dist = join(web, 'dist');
  rmSync(dist, { recursive: true, force: true });
  renameSync(aside, dist);
  return { built: true };
}

if (import.meta.main) {
  const { built } = buildWebIfStale(join(import.meta.dirname, '..'));
  console.log(built ? 'The web app was built.' : 'The web app is up to date.');
}
