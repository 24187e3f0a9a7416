import { createReadStream } from 'node:fs';
import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupPlan } from '../config.ts';
import type { Database } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import type { MasterKeys } from '../platform/secrets/index.ts';
import { dump } from './dump.ts';
import { backupName, backupNamePattern, writeWhole } from './file.ts';
import * as store from './run.store.ts';
import { dueSlot } from './schedule.ts';
import { verify } from './verify.ts';

export type BackupDependencies = {
  database: Database;
  log: Logger;
  processId: string;
  directUrl: string;
  version: string;
  master: MasterKeys;
  passphrase: string | null;
  plan: BackupPlan | null;
};

/**
 * Takes the backup that is due or asked for, if this process is the one to: writes it, reads it again to the end, and
 * then removes the oldest beyond what is kept. How it went is kept for people and for Prometheus.
 */
export async function takeDueBackup(dependencies: BackupDependencies, now = new Date()): Promise<void> {
  const { database, plan, processId } = dependencies;
  if (plan === null) return;
  await database.outside(store.endStranded);
  const asked = await database.outside((tx) => store.claimAsked(tx, processId));
  if (asked !== undefined) return take(dependencies, plan, asked);
  const slot = dueSlot(plan.times, plan.timeZone, now);
  if (await database.outside((tx) => store.claimSlot(tx, slot, processId)))
    await take(dependencies, plan, slot);
}

async function take(dependencies: BackupDependencies, plan: BackupPlan, slot: Date): Promise<void> {
  const { database, log, directUrl, version, master, passphrase } = dependencies;
  const file = await freeName(plan);
  const path = join(plan.folder, file);
  let outcome: store.Outcome;
  try {
    let rows = 0;
    const bytes = await writeWhole(path, async (sink) => {
      const keys = master();
      const options = { connectionString: directUrl, version, passphrase, keys, withSecret: false };
      ({ rows } = await dump(options, sink));
    });
    await verify(createReadStream(path), passphrase);
    outcome = { file, bytes, rows };
    await removeOldest(plan);
    log.info({ file, bytes, rows }, 'took a backup');
  } catch (error) {
    log.error({ err: error }, 'the backup failed');
    outcome = { error: error instanceof Error ? error.message : String(error) };
  }
  await database.outside((tx) => store.endRun(tx, slot, outcome));
}

/** A name by the clock that no file has yet: two backups in one second get two. */
async function freeName({ folder, timeZone }: BackupPlan): Promise<string> {
  const names = new Set(await readdir(folder).catch(() => []));
  let at = new Date();
  while (names.has(backupName(at, timeZone))) at = new Date(at.getTime() + 1000);
  return backupName(at, timeZone);
}

/** Only files of the name that backups get are ever removed. */
async function removeOldest({ folder, keep }: BackupPlan): Promise<void> {
  const names = (await readdir(folder)).filter((name) => backupNamePattern.test(name)).toSorted();
  for (const name of names.slice(0, Math.max(0, names.length - keep))) await unlink(join(folder, name));
}
