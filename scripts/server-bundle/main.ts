import { bundleServer } from './bundle.ts';

const [root, folder] = process.argv.slice(2);
if (root === undefined || folder === undefined) throw new Error('name the repository and the folder to fill');
try {
  await bundleServer(root, folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
