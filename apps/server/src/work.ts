import type { Context } from './context.ts';
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
  readInbound,
  readMessage,
  readMissed,
  recoverOutbox,
} from './conversations/index.ts';
import { forgetOldImports, resumeLists, takeOver, takeOverList } from './customer-lists/index.ts';
import { indexCustomers } from './customers/index.ts';
import { forgetOldMarks } from './language/index.ts';
import { beat, endLease, forgetOldKeys } from './operations/index.ts';
import { forgetOldEvents } from './platform/realtime/index.ts';

const second = 1000;
const hour = 3600 * second;

/** Declares all background work; which of it runs depends on the process's roles. */
export function registerWork(context: Context): void {
  const { jobs, delivery, database, runner, workspaceIds, processId } = context;
  jobs.handle(deliverMessage, (target) => deliver(delivery, target));
  jobs.handle(fileSentCopy, (target) => copyToSent(delivery, target));
  jobs.handle(readMessage, (target) => readInbound(delivery, target));
  const lists = { database, realtime: delivery.realtime, jobs, log: context.log };
  jobs.handle(takeOverList, (target) => takeOver(lists, target));
  jobs.handle(countMarks, (target) => countReplyMarks(delivery, target));

  const inEach = (work: (workspaceId: string) => Promise<unknown>) => async () => {
    for (const workspaceId of await workspaceIds()) await work(workspaceId);
  };
  jobs.every('heartbeat', 4 * second, () => database.outside((tx) => beat(tx, processId)));
  jobs.every('mailboxes', second, () => runner.reconcile());
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
        await forgetOldImports(tx);
      }),
    ),
  );
}

/** Ends background work: nothing new is begun, what runs is finished, and leases are given up at once. */
export async function endWork(context: Context): Promise<void> {
  await context.runner.stop();
  await context.jobs.stop();
  await context.database.outside((tx) => endLease(tx, context.processId));
}
