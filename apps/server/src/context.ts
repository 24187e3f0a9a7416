import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import { listApprovers } from './approvals/index.ts';
import type { AssistanceDependencies } from './assistance/index.ts';
import {
  chatAnswers,
  chatKind,
  chatSender,
  type ChatDependencies,
  type ConfigDependencies,
  type MailDependencies,
} from './chat/index.ts';
import type { BackupDependencies } from './backup/index.ts';
import { emailHeaderId, fileEmailCopy, sendEmail, type EmailSettings } from './channels/email/index.ts';
import type { ChannelSender } from './channels/kit/index.ts';
import {
  describeConversation,
  describeMessage,
  readMissed,
  writingContext,
  type AnswerKind,
  type DeliveryDependencies,
  type ReceivedOutcome,
} from './conversations/index.ts';
import { assembleBroadcasts, takeReport, type AssembledBroadcasts } from './broadcasts/index.ts';
import { addressHasher, type HashAddress } from './consent/index.ts';
import { findCustomer } from './customers/index.ts';
import {
  allWorkspaceIds,
  createAuth,
  createAuthenticate,
  findMember,
  type IdentityDependencies,
  type SendNotice,
} from './identity/index.ts';
import type { IndexingDependencies } from './customers/index.ts';
import { createLanguageEngine, isUpset } from './language/index.ts';
import type { ChannelKinds } from './desk-channels/index.ts';
import { deskMail } from './desk-mail.ts';
import { assembleLine, firstLineAccount, type LineDependencies } from './line/index.ts';
import { findMailbox, mailboxKind, MailboxRunner, MailTokens, toEmailSettings } from './mailboxes/index.ts';
import { beat, ProcessReporter } from './operations/index.ts';
import type {
  CollectDependencies,
  NotificationDependencies,
  SendDependencies,
} from './notifications/index.ts';
import { Database, migrate, newId, StatementLog, type Tx } from './platform/db/index.ts';
import { AppError } from './platform/http/index.ts';
import { Jobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/log.ts';
import { Metrics } from './platform/metrics/index.ts';
import { startEmbeddedPostgres } from './platform/postgres/index.ts';
import { RealtimeHub } from './platform/realtime/index.ts';
import { instanceSecret, SecretBox } from './platform/secrets/index.ts';
import { loadSample } from './sample/index.ts';
import { masterKeys } from './secret-file.ts';
import { forgetRecordings, phoneKind, type TelephoneDependencies } from './telephone/index.ts';
import { receivers } from './receiving.ts';
import { version } from './version.ts';
import { watchDatabase } from './watch-database.ts';
import type { DispatchDependencies, PostDependencies, WebhookDependencies } from './webhooks/index.ts';

/** What a started process is made of; features get the parts they need from here and from nowhere else. */
export type Context = {
  config: Config;
  log: Logger;
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  identity: IdentityDependencies;
  delivery: DeliveryDependencies;
  channelKinds: ChannelKinds;
  line: LineDependencies;
  telephone: TelephoneDependencies;
  mailboxes: { database: Database; realtime: RealtimeHub; box: SecretBox; tokens: MailTokens };
  assistance: AssistanceDependencies;
  broadcasts: AssembledBroadcasts;
  hashAddress: HashAddress;
  chat: ChatDependencies & MailDependencies & ConfigDependencies;
  webhooks: WebhookDependencies & DispatchDependencies & PostDependencies;
  indexing: IndexingDependencies;
  notifications: CollectDependencies & NotificationDependencies & SendDependencies;
  runner: MailboxRunner;
  processId: string;
  metrics: Metrics;
  reporter: ProcessReporter;
  backups: BackupDependencies;
  /** What else a person's data is asked to be erased from, in the transaction that erases it here. */
  erasing: (tx: Tx, conversationIds: readonly string[]) => Promise<void>;
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

const foreignKey =
  'This desk was made with another master key than the one here. Give every process the same secret.key or MADOGUCHI_SECRET; if it is lost, enter the mailbox passwords anew.';

async function assemble(config: Config, log: Logger, connection: Connection): Promise<Context> {
  const { appRole, applied } = await prepareDatabase(connection);
  if (applied.length > 0) log.info({ applied }, 'the database schema was brought up to date');
  const master = await masterKeys(config);
  const box = new SecretBox(master);
  const metrics = new Metrics(version);
  const statementLog = new StatementLog(config.slowQueryMs, (statement, ms) =>
    log.warn({ statement, ms: Math.round(ms) }, 'slow statement'),
  );
  const database = new Database({
    connectionString: connection.url,
    appRole,
    pooled: connection.url !== connection.directUrl,
    statementLog,
  });
  watchDatabase(metrics, database, statementLog);
  const realtime = new RealtimeHub({
    connectionString: connection.directUrl,
    pool: database.pool,
    log,
    onLag: (seconds) => metrics.wakeSeconds.observe(seconds),
  });
  const jobs = new Jobs({
    connectionString: connection.directUrl,
    log,
    worker: config.roles.has('worker'),
    onRun: (job, outcome, seconds) => {
      metrics.jobRuns.inc({ job, outcome });
      metrics.jobSeconds.observe({ job }, seconds);
    },
  });
  const processId = randomUUID();
  const reporter = new ProcessReporter({
    database,
    log,
    statementLog,
    processId,
    version,
    roles: [...config.roles],
  });
  const engine = createLanguageEngine(log);
  const auth = createAuth({
    connectionString: connection.url,
    // Kept sealed: sessions and second factors outlive a change of the master key.
    secret: await database.outside((tx) =>
      instanceSecret(
        tx,
        box,
        'sessions',
        () => box.derive('sessions'),
        () => log.warn(foreignKey),
      ),
    ),
    publicUrl: config.publicUrl,
  });
  const tokens = new MailTokens({ database, realtime, box, log, config: config.mailOauth });
  const workspaceIds = async () => (await database.outside(allWorkspaceIds)).map((row) => row.id);

  const memberExists = async (tx: Tx, memberId: string) => (await findMember(tx, memberId)) !== undefined;

  async function readingSettings(tx: Tx, channelId: string): Promise<EmailSettings> {
    const row = await findMailbox(tx, channelId);
    const tokenSource = tokens.source(tx.workspaceId, channelId);
    const settings = row === undefined ? null : toEmailSettings(row, box, config.maxMailBytes, tokenSource);
    if (settings === null)
      throw new AppError('unprocessable', 'This channel is not an e-mail channel any more.');
    return settings;
  }
  const settingsOf = (workspaceId: string, channelId: string) =>
    database.inWorkspace(workspaceId, (tx) => readingSettings(tx, channelId));

  const mail = deskMail(database, settingsOf);
  const sendMail: SendDependencies['sendMail'] = (workspaceId, notice, beforeTransmit) =>
    mail.send(workspaceId, { ...notice, conversationId: notice.id, automatic: true }, beforeTransmit);
  const sendNotice: SendNotice = async (workspaceId, notice) => {
    const sent = await sendMail(workspaceId, { id: newId(), ...notice }, () => Promise.resolve());
    if (sent?.outcome === 'retry') throw new Error(sent.reason);
    return sent?.outcome === 'delivered';
  };

  const counting = (sender: ChannelSender): ChannelSender => ({
    ...sender,
    send: async (input) => {
      const sent = await sender.send(input);
      metrics.sent.inc({ outcome: sent.outcome });
      return sent;
    },
  });
  const counted = (outcome: ReceivedOutcome) => metrics.received.inc({ outcome });
  const receiving = receivers({ database, realtime, jobs, counted, reported: takeReport });
  const line = assembleLine({
    database,
    realtime,
    jobs,
    log,
    box,
    workspaceIds,
    publicUrl: config.publicUrl,
    allowInner: config.webhookInnerAddresses,
    receive: receiving.line,
    mailPossible: mail.possible,
    sendNotice,
  });
  const channelKinds: ChannelKinds = {
    email: mailboxKind({ box, tokens }),
    line: line.kind,
    chat: chatKind,
    phone: phoneKind({ box, publicUrl: config.publicUrl }),
  };
  const answerKinds: Partial<Record<string, AnswerKind>> = {
    email: { headerId: emailHeaderId, letter: true, reaches: 'email' },
    line: line.answers,
    chat: chatAnswers,
  };
  const senders: Partial<Record<string, ChannelSender>> = {
    email: counting({
      send: async ({ workspaceId, channelId, message, beforeTransmit }) =>
        sendEmail(await settingsOf(workspaceId, channelId), message, beforeTransmit),
      fileCopy: async ({ workspaceId, channelId, message }) =>
        fileEmailCopy(await settingsOf(workspaceId, channelId), message),
    }),
    line: counting(line.sender),
    chat: counting(chatSender({ database, realtime, jobs })),
  };
  const delivery: DeliveryDependencies = {
    database,
    realtime,
    jobs,
    log,
    language: { database, engine, log, contextOf: writingContext },
    processId,
    answering: (type) => answerKinds[type],
    senderOf: (type) => senders[type],
  };
  const broadcasts = assembleBroadcasts({
    database,
    realtime,
    log,
    box,
    processId,
    publicUrl: config.publicUrl,
    sendLine: line.broadcaster,
    headerIdOf: emailHeaderId,
    memberExists,
    sendMail: async (workspaceId, channelId, message, beforeTransmit) =>
      sendEmail(await settingsOf(workspaceId, channelId), message, beforeTransmit),
  });
  const runner = new MailboxRunner({
    database,
    realtime,
    box,
    tokens,
    log,
    processId,
    maxMailBytes: config.maxMailBytes,
    workspaceIds,
    receive: receiving.mail,
  });
  await database.outside((tx) => beat(tx, processId));
  await realtime.start();
  await reporter.start();
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
      jobs,
      sendNotice,
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
    channelKinds,
    line: line.dependencies,
    broadcasts,
    hashAddress: addressHasher(box.derive('addresses of those who were erased')),
    telephone: { database, realtime, box, log, publicUrl: config.publicUrl, workspaceIds, memberExists },
    mailboxes: { database, realtime, box, tokens },
    chat: {
      database,
      realtime,
      jobs,
      box,
      counted,
      mailPossible: mail.possible,
      lineAccount: firstLineAccount,
      isUpset: (text) => isUpset(engine, text),
      sendMail: (workspaceId, letter) =>
        mail.send(workspaceId, { ...letter, automatic: false }, () => Promise.resolve()),
    },
    assistance: {
      database,
      realtime,
      box,
      log,
      language: delivery.language,
      patience: { firstMs: 120_000, nextMs: 60_000 },
    },
    webhooks: {
      database,
      jobs,
      box,
      userAgent: `Madoguchi/${version}`,
      allowInner: config.webhookInnerAddresses,
      resources: { conversation: describeConversation, message: describeMessage, customer: findCustomer },
    },
    indexing: { database, realtime, log, readNames: (names) => engine.readNames(names) },
    notifications: {
      database,
      realtime,
      jobs,
      box,
      log,
      processId,
      publicUrl: config.publicUrl,
      userAgent: `Madoguchi/${version}`,
      allowInner: config.webhookInnerAddresses,
      approvers: async (tx) => (await listApprovers(tx)).map(({ id }) => id),
      mailPossible: mail.possible,
      sendMail,
    },
    runner,
    processId,
    metrics,
    reporter,
    backups: {
      database,
      log,
      processId,
      directUrl: connection.directUrl,
      version,
      master,
      passphrase: config.backupPassphrase,
      plan: config.backups,
    },
    erasing: (tx, conversationIds) => forgetRecordings(tx, jobs, conversationIds),
    workspaceIds,
    memberExists,
    readingSettings,
    close: async () => {
      await reporter.stop();
      await engine.close();
      await realtime.stop();
      await auth.close();
      await database.close();
      await connection.stop();
    },
  };
}
