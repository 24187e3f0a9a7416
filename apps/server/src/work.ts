import { clean } from './clean.ts';
import type { Context } from './context.ts';
import { checkQuestions, lookAtDue } from './attention/index.ts';
import { tellSigns } from './attention-signs.ts';
import { approvalGate } from './approvals/index.ts';
import { answerByRule, automationAnswer, runRules, watchWaiting } from './automation/index.ts';
import {
  copyToSent,
  countMarks,
  countReplyMarks,
  deliver,
  deliverMessage,
  endHolds,
  fileSentCopy,
  forgetAbsent,
  forgetBlank,
  readInbound,
  readMessage,
  readMissed,
  recoverOutbox,
} from './conversations/index.ts';
import { keepCare } from './care/index.ts';
import { takeDueBackup } from './backup/index.ts';
import { mailAnswers, mailUnseenAnswers } from './chat/index.ts';
import {
  checkAccounts,
  fetchContent,
  fetchMedia,
  mailCode,
  mailLineCode,
  forwardOne,
  forwardWebhook,
  takeEvents,
} from './line/index.ts';
import { remindLate } from './improvement/index.ts';
import { mailReset, mailResetLink } from './identity/index.ts';
import { resumeLists, takeOver, takeOverList } from './lists/index.ts';
import { indexCustomers } from './customers/index.ts';
import { acknowledgeWaiting, forgetSkipped } from './acknowledgement/index.ts';
import { noteDueDeadlines, reckonStale, walkOn } from './deadlines/index.ts';
import { attributeDue, forgetBrowsers } from './growth/index.ts';
import { countWaiting, reckonForecast } from './loyalty/index.ts';
import {
  countMentionDays,
  lookOnce,
  readWaiting,
  sendAnswer,
  sendMentionAnswer,
  tendMentions,
} from './mentions/index.ts';
import { countDue, readAnswers } from './trust/index.ts';
import { countReports } from './reports/index.ts';
import { untilDone } from './platform/jobs/index.ts';
import { keepPromise, sendNotices } from './notices/index.ts';
import { takeLeft } from './orders/index.ts';
import { passOnOrders } from './order-news.ts';
import { beat, endLease, forgetSlowStatements } from './operations/index.ts';
import {
  collectCauses,
  dispatchDue,
  noteDueCallbacks,
  noteDueThings,
  recoverSendings,
  sendNotification,
  sendOne,
} from './notifications/index.ts';
import { dispatchEvents, postDelivery, postWebhook } from './webhooks/index.ts';
import { deleteRecording, deleteRecordingAt, endLostCalls } from './telephone/index.ts';
import { planSurveys, sendSurveys } from './surveys/index.ts';
import { settleUses } from './templates/index.ts';
import { lookAtCause, watchPromises } from './promises/index.ts';
import { keepIndex } from './search/index.ts';
import { gatherAnswers } from './knowledge/index.ts';
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
    await checkQuestions(delivery, target);
  });

  jobs.handle(postWebhook, (target) => postDelivery(context.webhooks, target));
  jobs.handle(sendNotification, (target) => sendOne(context.notifications, target));
  jobs.handle(mailUnseenAnswers, (target) => mailAnswers(context.chat, target));
  jobs.handle(mailReset, (target) => mailResetLink(context.identity, target));
  const lists = {
    database,
    realtime: delivery.realtime,
    jobs,
    log: context.log,
    listKinds: context.listKinds,
  };
  jobs.handle(takeOverList, (target) => takeOver(lists, target));

  jobs.handle(automationAnswer, (task) => answerByRule({ ...delivery, approval: approvalGate }, task));

  jobs.handle(fetchContent, (target, { last }) => fetchMedia(context.line, target, last));
  jobs.handle(sendMentionAnswer, (target, { last }) => sendAnswer(context.mentions, target, last));
  jobs.handle(deleteRecording, (target) => deleteRecordingAt(context.telephone, target));
  jobs.handle(mailLineCode, (target) => mailCode(context.line, target));
  jobs.handle(forwardWebhook, (target) => forwardOne(context.line, target));

  // A second old at most: all work asks for them, most of it every second.
  let workspaces: { asked: number; ids: Promise<string[]> } | null = null;
  const currentWorkspaces = (): Promise<string[]> => {
    if (workspaces === null || Date.now() - workspaces.asked > second) {
      const ids = workspaceIds();
      ids.catch(() => (workspaces = null));
      workspaces = { asked: Date.now(), ids };
    }
    return workspaces.ids;
  };
  const inEach = (work: (workspaceId: string) => Promise<unknown>) => async () => {
    for (const workspaceId of await currentWorkspaces()) if (!jobs.stopping.aborted) await work(workspaceId);
  };
  const until = { stopping: jobs.stopping };
  const allInEach = (piece: (workspaceId: string) => Promise<boolean>) =>
    inEach((workspaceId) => untilDone(until, () => piece(workspaceId)));
  jobs.every('heartbeat', 4 * second, () => database.outside((tx) => beat(tx, processId)), { always: true });
  jobs.every('mailboxes', second, () => runner.reconcile());
  jobs.every(
    'events of LINE',
    second / 2,
    allInEach((workspaceId) => takeEvents(context.line, workspaceId)),
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
  jobs.every(
    'acknowledgements',
    second,
    inEach((workspaceId) => acknowledgeWaiting(context.acknowledging, workspaceId)),
  );
  jobs.every(
    'old decisions not to acknowledge',
    hour,
    inEach((workspaceId) => forgetSkipped(context.acknowledging, workspaceId)),
  );
  jobs.every(
    'blank new messages',
    hour,
    inEach((workspaceId) => forgetBlank(delivery, workspaceId)),
  );
  jobs.every(
    'notices of delays',
    second,
    inEach((workspaceId) => sendNotices(delivery, workspaceId)),
  );
  jobs.every(
    'what surveys ask about',
    20 * second,
    inEach((workspaceId) => planSurveys({ database }, workspaceId)),
  );
  jobs.every(
    'surveys',
    2 * second,
    inEach((workspaceId) => sendSurveys({ ...delivery, publicUrl: context.config.publicUrl }, workspaceId)),
  );
  jobs.every(
    'what shops sent',
    5 * second,
    inEach((workspaceId) => takeLeft(context.orders, workspaceId)),
  );
  jobs.every(
    'what led to orders',
    second,
    allInEach((workspaceId) => attributeDue(delivery, workspaceId)),
  );
  jobs.every(
    'browsers of old clicks',
    hour,
    allInEach((workspaceId) => forgetBrowsers({ database }, workspaceId)),
  );
  jobs.every(
    'what follows from orders',
    5 * second,
    inEach(async (workspaceId) => {
      await untilDone(until, () => passOnOrders({ database }, workspaceId));
      await untilDone(until, () => keepPromise(delivery, workspaceId));
    }),
  );
  jobs.every(
    'word of mouth',
    2 * second,
    inEach(async (workspaceId) => {
      await untilDone(until, () => lookOnce(context.mentions, workspaceId));
      await untilDone(until, () => readWaiting(context.mentions, workspaceId));
    }),
  );
  jobs.every(
    'word of mouth by day',
    5 * second,
    inEach((workspaceId) => countMentionDays({ database, ...until }, workspaceId)),
  );
  jobs.every(
    'terms of networks and changes in word of mouth',
    hour,
    inEach((workspaceId) => tendMentions(context.mentions, workspaceId)),
  );
  jobs.every(
    'who bought when',
    5 * second,
    inEach((workspaceId) => countWaiting({ database, ...until }, workspaceId)),
  );
  jobs.every(
    'forecasts of repeat buying',
    hour,
    inEach((workspaceId) => reckonForecast({ database }, workspaceId)),
  );
  jobs.every(
    'what answers say of trust',
    5 * second,
    allInEach((workspaceId) => readAnswers({ database }, workspaceId)),
  );
  jobs.every(
    'trust',
    10 * second,
    inEach((workspaceId) => countDue({ database, ...until }, workspaceId)),
  );
  jobs.every(
    'reports',
    10 * second,
    inEach((workspaceId) => countReports({ database, ...until }, workspaceId)),
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
    allInEach((workspaceId) => dispatchEvents(context.webhooks, workspaceId)),
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
      await untilDone(until, () => collectCauses(context.notifications, workspaceId));
      await untilDone(until, () => dispatchDue(context.notifications, workspaceId));
    }),
  );
  jobs.every(
    'call-backs whose time comes',
    20 * second,
    inEach((workspaceId) => noteDueCallbacks(context.notifications, workspaceId)),
  );
  jobs.every(
    'deadlines',
    second,
    inEach(async (workspaceId) => {
      await untilDone(until, () => reckonStale(delivery, workspaceId));
      await untilDone(until, () => walkOn(delivery, workspaceId));
    }),
  );
  jobs.every(
    'deadlines that are near',
    20 * second,
    inEach((workspaceId) => noteDueDeadlines({ database }, workspaceId)),
  );
  jobs.every(
    'signs that others know',
    hour,
    inEach((workspaceId) => tellSigns({ database }, workspaceId)),
  );
  jobs.every(
    'after-care',
    5 * second,
    inEach((workspaceId) => keepCare({ database, realtime: delivery.realtime, ...until }, workspaceId)),
  );
  jobs.every(
    'what is due today',
    60 * second,
    inEach((workspaceId) => noteDueThings(context.notifications, workspaceId)),
  );
  jobs.every(
    'words that promise, and keep promises',
    second,
    allInEach((workspaceId) => lookAtCause(delivery, workspaceId)),
  );
  jobs.every(
    'promises whose time comes',
    5 * second,
    inEach((workspaceId) => watchPromises({ ...delivery, ...until }, workspaceId)),
  );
  jobs.every(
    'notifications left behind',
    5 * second,
    inEach((workspaceId) => recoverSendings(context.notifications, workspaceId)),
  );
  jobs.every(
    'rules',
    second,
    inEach((workspaceId) => runRules({ ...delivery, ...until }, workspaceId)),
  );
  jobs.every(
    'customers who need care',
    second,
    allInEach((workspaceId) => lookAtDue({ ...delivery, log: context.log }, workspaceId)),
  );
  jobs.every(
    'waiting customers',
    30 * second,
    inEach((workspaceId) => watchWaiting(delivery, workspaceId)),
  );
  jobs.every(
    'late steps of cases',
    60 * second,
    allInEach((workspaceId) => remindLate(delivery, workspaceId)),
  );
  jobs.every(
    'search index',
    second,
    inEach((workspaceId) => keepIndex(database, workspaceId)),
  );
  jobs.every(
    'customers',
    2 * second,
    inEach((workspaceId) => indexCustomers({ ...context.indexing, ...until }, workspaceId)),
  );
  jobs.every(
    'lists',
    5 * second,
    inEach((workspaceId) => resumeLists(lists, workspaceId)),
  );
  jobs.every(
    'article candidates',
    60 * second,
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
    inEach((workspaceId) => database.inWorkspace(workspaceId, clean)),
  );
}

/** Ends background work: nothing new is begun, what runs is finished, and leases are given up at once. */
export async function endWork(context: Context): Promise<void> {
  await context.runner.stop();
  await context.jobs.stop();
  await context.broadcasts.runner.stop();
  await context.database.outside((tx) => endLease(tx, context.processId));
}
