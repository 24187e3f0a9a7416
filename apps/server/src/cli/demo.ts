import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { createContext } from '../context.ts';
import { setUp } from '../identity/index.ts';
import { AppError } from '../platform/http/index.ts';
import { createLogger } from '../platform/log.ts';
import { loadSample } from '../sample/index.ts';
import { runUntilSignal } from './start.ts';

/** Printed for the person at this machine; the demo's desk holds nothing but the sample. */
const owner = {
  name: '緑川 直子',
  email: 'owner@midori-shoten.example.jp',
  password: 'madoguchi-demo',
  workspace: 'みどり商店',
  locale: 'ja' as const,
};

/** Sets up «みどり商店» in a data folder of its own (unless DATABASE_URL names a database) and starts the desk. */
export async function demo(_args: string[]): Promise<number> {
  const read = readConfig();
  const config = read.databaseUrl === null ? { ...read, dataDir: join(read.dataDir, 'demo') } : read;
  const context = await createContext(config, createLogger('warn'));
  try {
    await setUp(context.database, owner, false, loadSample);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'already_set_up')) throw error;
  } finally {
    await context.close();
  }
  process.stdout.write(`Sign in as ${owner.email} with the password ${owner.password}\n`);
  return runUntilSignal(config);
}
