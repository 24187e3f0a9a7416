import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { keepPlaces } from './places.ts';

/** Libraries that look for files beside their own (`__dirname`), or that bring another version of one that does. */
const besideTheirFiles = ['@fastify/swagger', 'imapflow', 'pino'];

/**
 * Bundles the command line, and with it the server, into a folder: a few files for what is always loaded, others for what is
 * loaded when it is wanted, and for programs that run in processes of their own. It runs where it lies and only there: files beside the
 * sources are read from there, and a few libraries from `node_modules`. Names and lines stay, so that an error tells where it was.
 *
 * @param root absolute path of the repository
 * @param folder absolute path of a folder within the repository, of the same depth as the one it will run in
 * @throws Error when something is missing, or does what a bundle cannot
 */
export async function bundleServer(root: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { cli: join(root, 'apps/server/src/cli.ts') },
    platform: 'node',
    experimental: { attachDebugInfo: 'simple' },
    external: besideTheirFiles,
    plugins: [keepPlaces(folder)],
    onLog: (level, { message, code }) => {
      // Libraries evaluate and mix kinds of modules as they please; what cannot be found is ours.
      if (level === 'warn' && code === 'UNRESOLVED_IMPORT') throw new Error(message);
    },
  });
  try {
    await bundle.write({
      dir: folder,
      format: 'esm',
      comments: { legal: false, annotation: false, jsdoc: false },
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
    });
  } finally {
    await bundle.close();
  }
}
