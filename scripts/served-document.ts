import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../apps/server/src/config.ts';
import { start } from '../apps/server/src/main.ts';
import { createLogger } from '../apps/server/src/platform/log.ts';

/** The OpenAPI document as an empty desk in a temporary folder serves it. */
export async function servedDocument(): Promise<{ paths: Record<string, unknown> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-client-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    MADOGUCHI_ROLES: 'api',
    // Asked once, on a machine that may have much else to do.
    BUSY_AFTER_MS: '0',
  });
  const running = await start(config, createLogger('silent'), null);
  try {
    const response = await fetch(`${running.url}/api/v1/openapi.json`);
    const document: unknown = await response.json();
    return document as { paths: Record<string, unknown> };
  } finally {
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
