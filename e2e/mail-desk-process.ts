/** The command `madoguchi start` without the web app, which the tests of the API do not need. */
import { readConfig } from '../apps/server/src/config.ts';
import { start } from '../apps/server/src/main.ts';
import { createLogger } from '../apps/server/src/platform/log.ts';

const config = readConfig();
const running = await start(config, createLogger(config.logLevel), null);
process.stdout.write(`Madoguchi is ready: ${running.url}\n`);
process.once('SIGTERM', () => void running.stop());
