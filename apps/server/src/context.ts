import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import { emailHeaderId, fileEmailCopy, sendEmail, type EmailSettings } from './channels/email/index.ts';
import { readMissed, receive, writingContext, type DeliveryDependencies } from './conversations/index.ts';
import {
  allWorkspaceIds,
  createAuth,
  createAuthenticate,
  findMember,
  type IdentityDependencies,
} from './identity/index.ts';
import type { IndexingDependencies } from './customers/index.ts';
import { createLanguageEngine } from './language/index.ts';
import { findChannel, MailboxRunner, toEmailSettings } from './mailboxes/index.ts';
import { beat } from './operations/index.ts';
import { Database, migrate, type Tx } from './platform/db/index.ts';
import { AppError } from './platform/http/index.ts';
import { Jobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/log.ts';
import { startEmbeddedPostgres } from './platform/postgres/index.ts';
import { RealtimeHub } from './platform/realtime/index.ts';
import { SecretBox } from './platform/secrets/index.ts';
import { loadSample } from './sample/index.ts';
import { masterSecret } from './secret-file.ts';

/** What a started process is made of; features get the parts they need from here and from nowhere else. */
export type Context = {
  config: Config;
  log: Logger;
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  identity: IdentityDependencies;
  delivery: DeliveryDependencies;
  mailboxes: { database: Database; realtime: RealtimeHub; box: SecretBox };
  indexing: IndexingDependencies;
  runner: MailboxRunner;
  processId: string;
  workspaceIds: () => Promise<string[]>;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
  readingSettings: (tx: Tx, channelId: string) => Promise<EmailSettings>;
  close: () => Promise<void>;
};

export type Connection = { url: string; directUrl: string; stop: () => Promise<void> };

/** The owner's PostgreSQL, or the embedded one in the data folder. */
export async function connect(config: Config, log: Logger): Promise<Connection> {
  if (config.databaseUrl !== null) {
    return {
      url: config.databaseUrl,
      directUrl: config.databaseDirectUrl ?? config.databaseUrl,
      stop: () => Promise.resolve(),
    };
  }
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (message) => log.info(message),
  });
  return { url: server.connectionString, directUrl: server.connectionString, stop: () => server.stop() };
}

/** Schema and job queue brought up to date; answers the role transactions step down to. */
export async function prepareDatabase(
  connection: Connection,
): Promise<{ applied: string[]; appRole: string | null }> {
  const result = await migrate(connection.directUrl);
  await Jobs.install(connection.directUrl, result.appRole);
  return result;
}

/** Builds everything and connects it; nothing runs yet but the listener for wake-ups. */
export async function createContext(config: Config, log: Logger): Promise<Context> {
  const connection = await connect(config, log);
  try {
    return await assemble(config, log, connection);
  } catch (error) {
    await connection.stop();
    throw error;
  }
}

async function assemble(config: Config, log: Logger, connection: Connection): Promise<Context> {
  const { appRole, applied } = await prepareDatabase(connection);
  if (applied.length > 0) log.info({ applied }, 'the database schema was brought up to date');
  const box = new SecretBox(await masterSecret(config.secret, config.dataDir));
  const database = new Database({
    connectionString: connection.url,
    appRole,
    pooled: connection.url !== connection.directUrl,
  });
  const realtime = new RealtimeHub({ connectionString: connection.directUrl, pool: database.pool, log });
  const jobs = new Jobs({ connectionString: connection.directUrl, log, worker: config.roles.has('worker') });
  const processId = randomUUID();
  const engine = createLanguageEngine(log);
  const auth = createAuth({
    connectionString: connection.url,
    secret: box.derive('sessions'),
    publicUrl: config.publicUrl,
  });
  const workspaceIds = async () => (await database.outside(allWorkspaceIds)).map((row) => row.id);

  async function readingSettings(tx: Tx, channelId: string): Promise<EmailSettings> {
    const row = await findChannel(tx, channelId);
    const settings = row === undefined ? null : toEmailSettings(row, box, config.maxMailBytes);
    if (settings === null)
      throw new AppError('unprocessable', 'This channel is not an e-mail channel any more.');
    return settings;
  }
  const settingsOf = (workspaceId: string, channelId: string) =>
    database.inWorkspace(workspaceId, (tx) => readingSettings(tx, channelId));

  const delivery: DeliveryDependencies = {
    database,
    realtime,
    jobs,
    log,
    language: { database, engine, log, contextOf: writingContext },
    processId,
    headerId: emailHeaderId,
    send: async ({ workspaceId, channelId, message, beforeTransmit }) =>
      sendEmail(await settingsOf(workspaceId, channelId), message, beforeTransmit),
    fileCopy: async ({ workspaceId, channelId, message }) =>
      fileEmailCopy(await settingsOf(workspaceId, channelId), message),
  };
  const runner = new MailboxRunner({
    database,
    realtime,
    box,
    log,
    processId,
    maxMailBytes: config.maxMailBytes,
    workspaceIds,
    receive: (workspaceId, channelId, items, alsoStore) =>
      receive({ database, realtime, jobs }, workspaceId, channelId, items, alsoStore),
  });
  await database.outside((tx) => beat(tx, processId));
  await realtime.start();
  return {
    config,
    log,
    database,
    realtime,
    jobs,
    identity: {
      database,
      realtime,
      auth,
      authenticate: createAuthenticate(database),
      publicUrl: config.publicUrl,
      loadSample: async (tx, ownerId) => {
        await loadSample(tx, ownerId);
        tx.afterCommit(
          () =>
            void readMissed(delivery, tx.workspaceId).catch((error: unknown) =>
              log.warn({ err: error }, 'the messages of the sample are read later'),
            ),
        );
      },
    },
    delivery,
    mailboxes: { database, realtime, box },
    indexing: { database, realtime, log, readNames: (names) => engine.readNames(names) },
    runner,
    processId,
    workspaceIds,
    memberExists: async (tx, memberId) => (await findMember(tx, memberId)) !== undefined,
    readingSettings,
    close: async () => {
      await engine.close();
      await realtime.stop();
      await auth.close();
      await database.close();
      await connection.stop();
    },
  };
}
