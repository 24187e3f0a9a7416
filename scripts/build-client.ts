// Builds packages/client as it is published: JavaScript and its types in dist.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository, runNode, tool } from './run.ts';

const client = join(repository, 'packages/client');

/** Builds the client into a folder. @throws Error when its types are wrong. */
export async function buildClient(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  const project = join(client, 'tsconfig.build.json');
  const { ok } = await runNode([tool('typescript/bin/tsc'), '-p', project, '--outDir', outDir]);
  if (!ok) throw new Error('the client does not compile');
}

if (import.meta.main) {
  await buildClient(join(client, 'dist'));
  copyFileSync(join(repository, 'LICENSE'), join(client, 'LICENSE'));
}
