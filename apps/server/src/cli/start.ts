import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../config.ts';
import { start } from '../main.ts';
import { createLogger } from '../platform/log.ts';
import { freeWhatLoadingLeft, giveBackWhenIdle } from './heap.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** The built web application; built now when its sources have changed since. */
async function webFolder(): Promise<string> {
  const { buildWebIfStale } = await import('../../../../scripts/build-web.ts');
  buildWebIfStale(repository.replace(/[/\\]$/, ''));
  return join(repository, 'apps/web/dist');
}

/** Runs until it is asked to stop; a second signal ends it at once. */
export async function runUntilSignal(config: Config): Promise<number> {
  const log = createLogger(config.logLevel);
  const folder = config.roles.has('api') ? await webFolder() : null;
  const running = await start(config, log, folder);
  process.stdout.write(
    running.url === '' ? 'Madoguchi is working.\n' : `Madoguchi is ready: ${running.url}\n`,
  );
  freeWhatLoadingLeft();
  giveBackWhenIdle();
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
  log.info('stopping');
  await running.stop();
  return 0;
}

export function startCommand(): Promise<number> {
  return runUntilSignal(readConfig());
}
