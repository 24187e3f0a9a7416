import type { Readable } from 'node:stream';
import { withClient } from '../platform/postgres/index.ts';
import { BackupError, changed } from './errors.ts';
import * as store from './load.store.ts';
import { readBackup, type ReadBackup } from './read.ts';

export type LoadOptions = {
  /** A direct connection to a database with the desk's schema, owned by its user. */
  readonly connectionString: string;
  readonly passphrase: string | null;
  /** Empties a database that already holds a desk. */
  readonly replace: boolean;
  /** Sends what waited in the outbox: only right when the old desk was stopped before the backup. */
  readonly keepOutbox: boolean;
  readonly onProgress?: (progress: { table: string; rows: number; bytes: number; total: number }) => void;
};

export type Loaded = ReadBackup & { doubtful: number; secret: Buffer | null };

/**
 * Puts a backup into a database, in one transaction: when this resolves the whole of it is there, else, also after
 * `kill -9`, what was there before. An older schema is laid out as it was; migrate afterwards.
 * @throws BackupError that says what is wrong and what to do.
 */
export async function load(options: LoadOptions, source: Readable): Promise<Loaded> {
  return withClient(options.connectionString, async (client) => {
    await store.begin(client);
    const here = await store.workspacesHere(client);
    if (here.length > 0 && !options.replace)
      throw new BackupError(
        `This database already holds a desk («${here.join('», «')}»). Restore into an empty one, or say --replace to delete it for good.`,
      );
    let aside: store.SetAside = { keys: [], secured: [] };
    let shapes = await store.shapes(client);
    let secret: Buffer | null = null;
    const read = await readBackup(
      source,
      options.passphrase,
      {
        manifest: async ({ migrations }) => {
          await store.makeSchema(client, migrations);
          aside = await store.setAside(client);
          shapes = await store.shapes(client);
        },
        part: async (part, bytes) => {
          const shape = shapes.get(`${part.schema}.${part.name}`);
          if (shape === undefined)
            throw changed(`there is no table ${part.schema}.${part.name} in such a desk`);
          return store.copyIn(client, part, shape, bytes);
        },
        sequences: (states) => store.setSequences(client, states),
        secret: (found) => {
          secret = found;
          return Promise.resolve();
        },
      },
      (bytes, rows, table) => options.onProgress?.({ table, rows, bytes, total: 0 }),
    );
    const doubtful = options.keepOutbox ? 0 : await store.doubtOutbox(client);
    await store.putBack(client, aside);
    await store.commit(client);
    await store.analyze(client);
    return { ...read, doubtful, secret };
  });
}
