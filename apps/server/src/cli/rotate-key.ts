import { parseArgs } from 'node:util';
import { atTheMachine, recordAudit } from '../audit/index.ts';
import { readConfig } from '../config.ts';
import { connect, prepareDatabase } from '../connect.ts';
import { allWorkspaceIds } from '../identity/index.ts';
import { Database } from '../platform/db/index.ts';
import { createLogger } from '../platform/log.ts';
import { resealColumn, resealInstance, SecretBox } from '../platform/secrets/index.ts';
import { sealedColumns } from '../sealed.ts';
import { addMasterKey, masterKeys, retireMasterKeys } from '../secret-file.ts';

/** Seals anew whatever an older key has sealed, in every workspace; answers how much, and what no key opens. */
async function resealAll(database: Database, box: SecretBox): Promise<{ done: number; unreadable: number }> {
  const total = { done: await resealInstance(database, box), unreadable: 0 };
  for (const { id } of await database.outside(allWorkspaceIds)) {
    let here = 0;
    for (const column of sealedColumns) {
      const { done, unreadable } = await resealColumn(database, id, column, box);
      here += done;
      total.unreadable += unreadable;
    }
    total.done += here;
    if (here > 0) {
      await database.inWorkspace(id, (tx) =>
        recordAudit(tx, atTheMachine, 'secrets.resealed', { after: { count: here } }),
      );
    }
  }
  return total;
}

const afterwards = {
  file: 'Older keys stay in secret.key, for reading only. Save secret.key with your next backup; a day later, when every backup you would go back to is newer, run: madoguchi rotate-key --retire',
  environment: 'MADOGUCHI_OLD_SECRETS can be left out from now on.',
};

/**
 * Changes the master key. Safe while the desk runs, and when it is broken off: run it again.
 * `--resume` goes on without making another key; `--retire` drops all but the newest key when nothing needs them.
 */
export async function rotateKey(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { resume: { type: 'boolean', default: false }, retire: { type: 'boolean', default: false } },
  });
  const config = readConfig();
  const fromFile = config.secret === null;
  const keys = await masterKeys(config);
  if (!fromFile && config.oldSecrets.length === 0) {
    throw new Error(
      'The master key comes from MADOGUCHI_SECRET. Set MADOGUCHI_SECRET to a new one and MADOGUCHI_OLD_SECRETS to the old one, start every process anew, then run this again.',
    );
  }
  const connection = await connect(config, createLogger('warn'));
  try {
    const { appRole } = await prepareDatabase(connection);
    const database = new Database({ connectionString: connection.directUrl, appRole, maxConnections: 2 });
    try {
      if (fromFile && !values.resume && !values.retire) await addMasterKey(config.dataDir);
      const { done, unreadable } = await resealAll(database, new SecretBox(keys));
      process.stdout.write(`${done} secrets were sealed with the newest key.\n`);
      if (unreadable > 0) {
        process.stdout.write(
          `${unreadable} could not be opened with any key that is here: enter those mailbox passwords again. No key was retired.\n`,
        );
        return 1;
      }
      if (fromFile && values.retire) {
        await retireMasterKeys(config.dataDir);
        process.stdout.write('Only the newest key is left in secret.key.\n');
      } else process.stdout.write(`${fromFile ? afterwards.file : afterwards.environment}\n`);
      return 0;
    } finally {
      await database.close();
    }
  } finally {
    await connection.stop();
  }
}
