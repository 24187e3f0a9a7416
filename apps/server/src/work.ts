import type { Context } from './context.ts';
import { forgetOldRequests } from './assistance/index.ts';
import { approvalGate } from './approvals/index.ts';
import { answerByRule, automationAnswer, forgetRuns, runRules, watchWaiting } from './automation/index.ts';
import { forgetUploads } from './attachments/index.ts';
import {
  copyToSent,
  countMarks,
  countReplyMarks,
  deliver,
  deliverMessage,
  endHolds,
  fileSentCopy,
  forgetAbsent,
  forgetBulkChanges,
  readInbound,
  readMessage,
  readMissed,
  recoverOutbox,
} from './conversations/index.ts';
import { takeDueBackup } from './backup/index.ts';
import { forgetCodes, forgetOldVisitors, mailAnswers, mailUnseenAnswers } from './chat/index.ts';
import { forgetOldEntries } from './audit/index.ts';
import { forgetOldConsents } from './consent/index.ts';
import { forgetOldFlows } from './mailboxes/index.ts';
import {
  checkAccounts,
  fetchContent,
  fetchMedia,
  mailCode,
  mailLineCode,
  forgetOldLine,
  forgetOldLinks,
  forwardOne,
  forwardWebhook,
  takeEvents,
} from './line/index.ts';
import { mailReset, mailResetLink } from './identity/index.ts';
import { forgetOldImports, resumeLists, takeOver, takeOverList } from './customer-lists/index.ts';
import { indexCustomers } from './customers/index.ts';
import { forgetOldMarks } from './language/index.ts';
import { beat, endLease, forgetOldKeys, forgetSlowStatements } from './operations/index.ts';
import { forgetOldEvents } from './platform/realtime/index.ts';
import {
  collectCauses,
  dispatchDue,
  forgetOldNotifications,
  noteDueCallbacks,
  recoverSendings,
  sendNotification,
  sendOne,
} from './notifications/index.ts';
import { dispatchEvents, forgetOldDeliveries, postDelivery, postWebhook } from './webhooks/index.ts';
import { deleteRecording, deleteRecordingAt, endLostCalls, forgetCallDrafts } from './telephone/index.ts';
import { settleUses } from './templates/index.ts';
import { keepIndex } from './search/index.ts';
import { forgetFeedback, forgetGroups, forgetPictures, gatherAnswers } from './knowledge/index.ts';
import { applyRules } from './retention/index.ts';

const second = 1000;
const hour = 3600 * second;

/** Declares all background work; which of it runs depends on the process's roles. */
export function registerWork(context: Context): void {
  const { jobs, delivery, database, runner, workspaceIds, processId } = context;
  jobs.handle(deliverMessage, (target) => deliver(delivery, target));
  jobs.handle(fileSentCopy, (target) => copyToSent(delivery, target));
  jobs.handle(readMessage, (target) => readInbound(delivery, target));
  jobs.handle(countMarks, async (target) => {
    await settleUses({ database }, target);
    await countReplyMarks(delivery, target);
  });

  jobs.handle(postWebhook, (target) => postDelivery(context.webhooks, target));
  jobs.handle(sendNotification, (target) => sendOne(context.notifications, target));
  jobs.handle(mailUnseenAnswers, (target) => mailAnswers(context.chat, target));
  jobs.handle(mailReset, (target) => mailResetLink(context.identity, target));
  const lists = { database, realtime: delivery.realtime, jobs, log: context.log };
  jobs.handle(takeOverList, (target) => takeOver(lists, target));

  jobs.handle(automationAnswer, (task) => answerByRule({ ...delivery, approval: approvalGate }, task));

  jobs.handle(fetchContent, (target, { last }) => fetchMedia(context.line, target, last));
  jobs.handle(deleteRecording, (target) => deleteRecordingAt(context.telephone, target));
  jobs.handle(mailLineCode, (target) => mailCode(context.line, target));
  jobs.handle(forwardWebhook, (target) => forwardOne(context.line, target));

  const inEach = (work: (workspaceId: string) => Promise<unknown>) => async () => {
    for (const workspaceId of await workspaceIds()) await work(workspaceId);
  };
  jobs.every('heartbeat', 4 * second, () => database.outside((tx) => beat(tx, processId)));
  jobs.every('mailboxes', second, () => runner.reconcile());
  jobs.every(
    'events of LINE',
    second / 2,
    inEach(async (workspaceId) => {
      while (await takeEvents(context.line, workspaceId));
    }),
  );
  jobs.every(
    'accounts at LINE',
    second,
    inEach((workspaceId) => checkAccounts(context.line, workspaceId)),
  );
  jobs.every(
    'outbox',
    5 * second,
    inEach((workspaceId) => recoverOutbox(delivery, workspaceId)),
  );
  jobs.every(
    'holds',
    30 * second,
    inEach((workspaceId) => endHolds(delivery, workspaceId)),
  );
  jobs.every(
    'presence',
    15 * second,
    inEach((workspaceId) => forgetAbsent(delivery, workspaceId)),
  );
  jobs.every('broadcasts', second, async () => context.broadcasts.runner.look(await workspaceIds()));
  jobs.every('backups', 10 * second, () => takeDueBackup(context.backups));
  jobs.every('slow statements', hour, () => database.outside(forgetSlowStatements));
  jobs.every(
    'retention',
    600 * second,
    inEach((workspaceId) => applyRules(context.mailboxes, workspaceId)),
  );
  jobs.every(
    'webhooks',
    second,
    inEach(async (workspaceId) => {
      while (await dispatchEvents(context.webhooks, workspaceId));
    }),
  );
  jobs.every(
    'mail tokens',
    300 * second,
    inEach((workspaceId) => context.mailboxes.tokens.keepFresh(workspaceId)),
  );
  jobs.every(
    'notifications',
    second,
    inEach(async (workspaceId) => {
      while (await collectCauses(context.notifications, workspaceId));
      while (await dispatchDue(context.notifications, workspaceId));
    }),
  );
  jobs.every(
    'call-backs whose time comes',
    20 * second,
    inEach((workspaceId) => noteDueCallbacks(context.notifications, workspaceId)),
  );
  jobs.every(
    'notifications left behind',
    5 * second,
    inEach((workspaceId) => recoverSendings(context.notifications, workspaceId)),
  );
  jobs.every(
    'rules',
    second,
    inEach((workspaceId) => runRules(delivery, workspaceId)),
  );
  jobs.every(
    'waiting customers',
    30 * second,
    inEach((workspaceId) => watchWaiting(delivery, workspaceId)),
  );
  jobs.every(
    'search index',
    second,
    inEach((workspaceId) => keepIndex(database, workspaceId)),
  );
  jobs.every(
    'customers',
    2 * second,
    inEach((workspaceId) => indexCustomers(context.indexing, workspaceId)),
  );
  jobs.every(
    'lists',
    5 * second,
    inEach((workspaceId) => resumeLists(lists, workspaceId)),
  );
  jobs.every(
    'article candidates',
    300 * second,
    inEach((workspaceId) => gatherAnswers(delivery, workspaceId)),
  );
  jobs.every(
    'lost calls',
    60 * second,
    inEach((workspaceId) => endLostCalls(context.telephone, workspaceId)),
  );
  jobs.every(
    'missed readings',
    24 * hour,
    inEach((workspaceId) => readMissed(delivery, workspaceId)),
  );
  jobs.every(
    'cleaning',
    hour,
    inEach((workspaceId) =>
      database.inWorkspace(workspaceId, async (tx) => {
        await forgetOldEvents(tx);
        await forgetOldKeys(tx);
        await forgetUploads(tx);
        await forgetOldMarks(tx);
        await forgetOldDeliveries(tx);
        await forgetBulkChanges(tx);
        await forgetOldEntries(tx);
        await forgetOldImports(tx);
        await forgetOldFlows(tx);
        await forgetOldVisitors(tx);
        await forgetCodes(tx);
        await forgetOldNotifications(tx);
        await forgetOldRequests(tx);
        await forgetRuns(tx);
        await forgetOldLine(tx);
        await forgetOldLinks(tx);
        await forgetPictures(tx);
        await forgetFeedback(tx);
        await forgetGroups(tx);
        await forgetCallDrafts(tx);
        await forgetOldConsents(tx);
      }),
    ),
  );
}

/** Ends background work: nothing new is begun, what runs is finished, and leases are given up at once. */
export async function endWork(context: Context): Promise<void> {
  await context.runner.stop();
  await context.jobs.stop();
  await context.broadcasts.runner.stop();
  await context.database.outside((tx) => endLease(tx, context.processId));
}
