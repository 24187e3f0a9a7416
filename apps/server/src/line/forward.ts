import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { post, type Posted } from '../webhooks/index.ts';
import { addForwardings, findDue, recordAttempt } from './forward.store.ts';
import { forwardWebhook } from './jobs.ts';

export type ForwardDependencies = {
  database: Database;
  jobs: Jobs;
  /** Whether addresses inside the own network may be reached. */
  allowInner: boolean;
};

/** Pauses before further attempts, in seconds: reply tokens are worth a minute, so the first come soon. */
const pauses = [5, 15, 60, 300, 1800, 7200];

/** Has a webhook passed on to the other tools of its channel, in the transaction that keeps it. */
export async function passOn(
  { jobs }: { jobs: Jobs },
  tx: Tx,
  channelId: string,
  body: Buffer,
  signature: string,
): Promise<void> {
  for (const forwardingId of await addForwardings(tx, channelId, body, signature))
    await jobs.enqueue(tx, forwardWebhook, { workspaceId: tx.workspaceId, forwardingId });
}

/** Posts the bytes as they came with LINE's own signature, so that the other tool takes them for LINE's. */
export async function forwardOne(
  { database, jobs, allowInner }: ForwardDependencies,
  { workspaceId, forwardingId }: { workspaceId: string; forwardingId: string },
): Promise<void> {
  const due = await database.inWorkspace(workspaceId, (tx) => findDue(tx, forwardingId));
  if (due === undefined || due.state !== 'waiting') return;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'LineBotWebhook/2.0',
    'x-line-signature': due.signature,
  };
  const { status, error }: Pick<Posted, 'status' | 'error'> = due.enabled
    ? await post(due.url, headers, due.body, { allowInner })
    : { status: null, error: 'switched_off' };
  const delivered = status !== null && status >= 200 && status < 300;
  const pause = due.enabled ? pauses[due.attempts] : undefined;
  const nextAt = delivered || pause === undefined ? null : new Date(Date.now() + pause * 1000);
  const state = delivered ? 'delivered' : nextAt === null ? 'failed' : 'waiting';
  await database.inWorkspace(workspaceId, async (tx) => {
    const result = { state, lastStatus: status, lastError: error, nextAt } as const;
    if ((await recordAttempt(tx, forwardingId, due.attempts, result)) && nextAt !== null)
      await jobs.enqueue(tx, forwardWebhook, { workspaceId, forwardingId }, { startAfter: nextAt });
  });
}
