import type { Database, Tx } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import * as deliveries from './deliveries.store.ts';
import { failingLimitMs, nextAttempt, signedHeaders } from './domain.ts';
import { postWebhook } from './jobs.ts';
import { post, type Posted } from './post.ts';
import { openSecrets } from './secrets.ts';
import * as store from './store.ts';

export type PostDependencies = {
  database: Database;
  jobs: Jobs;
  box: SecretBox;
  /** What receivers see as sender: `Madoguchi/<version>`. */
  userAgent: string;
  /** Whether addresses inside the own network may be reached. */
  allowInner: boolean;
};

/**
 * Posts a delivery once and records how it went, with the next attempt where there is to be one. A crash between the
 * two posts it again with the same `webhook-id`, by which receivers know it.
 */
export async function postDelivery(
  dependencies: PostDependencies,
  { workspaceId, deliveryId }: { workspaceId: string; deliveryId: string },
): Promise<void> {
  const { database, box, userAgent, allowInner } = dependencies;
  const found = await database.inWorkspace(workspaceId, async (tx) => {
    const due = await deliveries.findDue(tx, deliveryId);
    const target = due === undefined ? undefined : await store.findTarget(tx, due.webhookId);
    return due === undefined || target === undefined ? undefined : { due, target };
  });
  // Deleted meanwhile, delivered by another process, or given up.
  if (found === undefined || found.due.state !== 'waiting') return;
  const { due, target } = found;
  const at = new Date();
  const [newest = '', previous] = openSecrets(box, due.webhookId, target.secrets);
  const bothSign =
    previous !== undefined && target.previousUntil !== null && new Date(target.previousUntil) > at;
  const headers = signedHeaders(deliveryId, at, due.body, bothSign ? [newest, previous] : [newest]);
  const posted: Posted = target.enabled
    ? await post(target.url, { ...headers, 'user-agent': userAgent }, due.body, { allowInner })
    : { status: null, error: 'switched_off', response: null };
  const attempt = { ...posted, attempts: due.attempts, at, durationMs: Date.now() - at.getTime() };
  await database.inWorkspace(workspaceId, (tx) =>
    settle(dependencies, tx, { deliveryId, webhookId: due.webhookId, attempt }),
  );
}

type Attempted = {
  deliveryId: string;
  webhookId: string;
  attempt: Posted & { attempts: number; at: Date; durationMs: number };
};

async function settle({ jobs }: PostDependencies, tx: Tx, attempted: Attempted): Promise<void> {
  const { deliveryId, webhookId, attempt } = attempted;
  const target = await store.lockTarget(tx, webhookId);
  if (target === undefined) return;
  const { status } = attempt;
  const delivered = status !== null && status >= 200 && status < 300;
  const pointless = status === 410 || !target.enabled;
  const nextAt = delivered || pointless ? null : nextAttempt(attempt.attempts + 1, new Date());
  const state = delivered ? 'delivered' : nextAt === null ? 'failed' : 'waiting';
  if (!(await deliveries.recordAttempt(tx, deliveryId, attempt, { state, nextAt }))) return;
  if (nextAt !== null)
    await jobs.enqueue(tx, postWebhook, { workspaceId: tx.workspaceId, deliveryId }, { startAfter: nextAt });
  if (target.enabled) await judgeAddress(tx, webhookId, target, attempt, delivered);
}

/** An address that says it is gone (410), or has failed for days without one success, is not asked any more. */
async function judgeAddress(
  tx: Tx,
  id: string,
  target: store.Target,
  attempt: Attempted['attempt'],
  delivered: boolean,
): Promise<void> {
  if (delivered) {
    if (target.failingSince !== null) await store.noteFailing(tx, id, null);
    return;
  }
  const since = target.failingSince === null ? attempt.at : new Date(target.failingSince);
  if (target.failingSince === null) await store.noteFailing(tx, id, since);
  if (attempt.status === 410) await store.stopWebhook(tx, id, 'gone');
  else if (attempt.at.getTime() - since.getTime() >= failingLimitMs)
    await store.stopWebhook(tx, id, 'failing');
}
