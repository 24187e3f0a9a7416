import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import { freshen, mayPush } from './acknowledgement/index.ts';
import { listApprovers } from './approvals/index.ts';
import { chatAnswers, chatKind, chatSender } from './chat/index.ts';
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
import { assembleBroadcasts, takeReport } from './broadcasts/index.ts';
import { closingGate, findUse } from './checklists/index.ts';
import { addressHasher } from './consent/index.ts';
import { customerRows } from './customer-lists/index.ts';
import { findCustomer } from './customers/index.ts';
import {
  allWorkspaceIds,
  createAuth,
  createAuthenticate,
  findMember,
  type SendNotice,
} from './identity/index.ts';
import { createLanguageEngine, isUpset, type LanguageDependencies } from './language/index.ts';
import type { Context } from './context-parts.ts';
import { connect, prepareDatabase, type Connection } from './connect.ts';
import type { ChannelKinds } from './desk-channels/index.ts';
import { plannedDue, settleChanged } from './deadlines/index.ts';
import { deskMail } from './desk-mail.ts';
import { assembleGrowth } from './growth/index.ts';
import { assembleLine, firstLineAccount, hasFreeReply } from './line/index.ts';
import { findMailbox, mailboxKind, MailboxRunner, MailTokens, toEmailSettings } from './mailboxes/index.ts';
import { beat, ProcessReporter } from './operations/index.ts';
import type { SendDependencies } from './notifications/index.ts';
import { writerOf } from './ambassadors/index.ts';
import { describeMention, mentionRows, usualNetworks } from './mentions/index.ts';
import { mentionSign } from './mention-signs.ts';
import { orderRows } from './orders/index.ts';
import { personalPages, tierAudience } from './programmes/index.ts';
import { Database, newId, StatementLog, type Tx } from './platform/db/index.ts';
import { AppError } from './platform/http/index.ts';
import { Jobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/log.ts';
import { Metrics } from './platform/metrics/index.ts';
import { RealtimeHub } from './platform/realtime/index.ts';
import { instanceSecret, SecretBox } from './platform/secrets/index.ts';
import { masterKeys } from './secret-file.ts';
import { forgetRecordings, phoneKind } from './telephone/index.ts';
import {
  describePromise,
  enterTold,
  giveOpenPromises,
  openPromisesOf,
  promiseLedger,
  reminderOf,
} from './promises/index.ts';
import { receivers } from './receiving.ts';
import { describeAnswer } from './surveys/index.ts';
import { version } from './version.ts';
import { watchDatabase } from './watch-database.ts';

export type { Context };

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
    settle: settleChanged,
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
  const line = assembleLine(
    {
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
    },
    { mayPush },
  );
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
  const language: LanguageDependencies = { database, engine, log, contextOf: writingContext };
  const delivery: DeliveryDependencies = {
    database,
    realtime,
    jobs,
    log,
    language,
    promises: promiseLedger(language),
    closing: closingGate,
    processId,
    answering: (type) => answerKinds[type],
    senderOf: (type) => senders[type],
    freshen,
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
    tiers: tierAudience,
    pages: personalPages(box.derive('addresses of personal pages')),
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
        // Wanted once at most.
        const { loadSample } = await import('./sample/index.ts');
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
    acknowledging: {
      ...delivery,
      plannedDue,
      promised: enterTold,
      isFree: (tx, { id, type }, address) =>
        type === 'line' ? hasFreeReply(tx, id, address) : Promise.resolve(null),
    },
    channelKinds,
    line: line.dependencies,
    broadcasts,
    handovers: {
      database,
      realtime,
      answering: delivery.answering,
      promises: { open: openPromisesOf, give: giveOpenPromises },
    },
    listKinds: { customers: customerRows, orders: orderRows, mentions: mentionRows },
    mentions: {
      database,
      realtime,
      jobs,
      log,
      box,
      language,
      memberExists,
      allowInner: config.webhookInnerAddresses,
      userAgent: `Madoguchi/${version}`,
      networks: usualNetworks,
      writerOf,
      ...mentionSign,
    },
    orders: { database, realtime, box },
    growth: assembleGrowth({ database, realtime, publicUrl: config.publicUrl }),
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
      resources: {
        conversation: describeConversation,
        message: describeMessage,
        customer: findCustomer,
        promise: describePromise,
        checklist: findUse,
        mention: describeMention,
        answer: describeAnswer,
      },
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
      promiseReminder: reminderOf,
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
