import type { CreateWebhook, UpdateWebhook, Webhook } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { namesInner } from './address.ts';
import { replayDelivery } from './deliveries.store.ts';
import { enqueue } from './dispatch.ts';
import { newSecret, previousSecretMs } from './domain.ts';
import { postWebhook } from './jobs.ts';
import { openSecrets, sealSecrets } from './secrets.ts';
import * as store from './store.ts';

export type WebhookDependencies = { database: Database; jobs: Jobs; box: SecretBox; allowInner: boolean };

/** More would say the same thing to too many. */
const most = 20;

export function noSuchWebhook(): AppError {
  return new AppError('not_found', 'This webhook does not exist in this workspace.');
}

/** What the audit log tells of a webhook; the path of an address may hold a secret. */
function auditOf({ name, url, events, enabled }: Webhook, urlChanged: boolean) {
  return { name, host: new URL(url).host, events, switchedOn: enabled, urlChanged };
}

const subjectOf = ({ id, name }: Webhook) => ({ type: 'webhook', id, name });

async function known(tx: Tx, id: string): Promise<Webhook> {
  const webhook = await store.findWebhook(tx, id);
  if (webhook === undefined) throw noSuchWebhook();
  return webhook;
}

/** Refused when it is entered, so that nobody waits for what can never arrive. */
function refuseInner(allowInner: boolean, text: string): void {
  const url = new URL(text);
  if (allowInner || !(namesInner(url) || url.hostname === 'localhost')) return;
  throw new AppError(
    'invalid_request',
    'This address lies inside the network of the desk. Enter one on the public Internet, or have the operator set WEBHOOK_INNER_ADDRESSES=true.',
  );
}

/** Makes a webhook and its secret, which is answered here and never again. */
export function createWebhook(
  { database, box, allowInner }: WebhookDependencies,
  actor: Actor,
  input: CreateWebhook,
): Promise<Webhook & { secret: string }> {
  refuseInner(allowInner, input.url);
  const id = newId();
  const secret = newSecret();
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    if ((await store.listWebhooks(tx)).length >= most)
      throw new AppError(
        'conflict',
        `A workspace has at most ${most} webhooks. Delete one that is not needed.`,
      );
    const events = [...new Set(input.events)];
    const secrets = sealSecrets(box, id, [secret]);
    await store.insertWebhook(tx, id, { ...input, events, secrets, createdBy: actor.memberId });
    const made = await known(tx, id);
    await recordAudit(tx, actor, 'webhook.created', { subject: subjectOf(made), after: auditOf(made, true) });
    return { ...made, secret };
  });
}

export function updateWebhook(
  { database, allowInner }: WebhookDependencies,
  actor: Actor,
  id: string,
  change: UpdateWebhook,
): Promise<Webhook> {
  if (change.url !== undefined) refuseInner(allowInner, change.url);
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await known(tx, id);
    await store.updateWebhook(tx, id, {
      name: change.name ?? before.name,
      url: change.url ?? before.url,
      events: [...new Set(change.events ?? before.events)],
      enabled: change.enabled ?? before.enabled,
    });
    const after = await known(tx, id);
    await recordAudit(tx, actor, 'webhook.updated', {
      subject: subjectOf(after),
      before: auditOf(before, false),
      after: auditOf(after, after.url !== before.url),
    });
    return after;
  });
}

/** A new secret. The one before it signs along for a day, so that the receiver can change without a gap. */
export function renewSecret(
  { database, box }: WebhookDependencies,
  actor: Actor,
  id: string,
): Promise<Webhook & { secret: string }> {
  const secret = newSecret();
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const target = await store.lockTarget(tx, id);
    if (target === undefined) throw noSuchWebhook();
    const [present = ''] = openSecrets(box, id, target.secrets);
    const until = new Date(Date.now() + previousSecretMs);
    await store.saveSecrets(tx, id, sealSecrets(box, id, [secret, present]), until);
    const webhook = await known(tx, id);
    await recordAudit(tx, actor, 'webhook.secret_renewed', {
      subject: subjectOf(webhook),
      after: { until: until.toISOString() },
    });
    return { ...webhook, secret };
  });
}

export async function deleteWebhook(
  dependencies: WebhookDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await known(tx, id);
    if (!(await store.deleteWebhook(tx, id))) throw noSuchWebhook();
    await recordAudit(tx, actor, 'webhook.deleted', {
      subject: subjectOf(before),
      before: auditOf(before, false),
    });
  });
}

/** Sends `webhook.test`, to try an address out. @returns the delivery's id */
export function testWebhook(
  { database, jobs }: WebhookDependencies,
  actor: Actor,
  id: string,
): Promise<string> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const webhook = await known(tx, id);
    refuseSwitchedOff(webhook);
    const delivery = await enqueue(tx, jobs, id, `test:${newId()}`, 'webhook.test', {
      webhook: { id, name: webhook.name },
    });
    return delivery ?? '';
  });
}

/** Sends a delivery once more: the same bytes under the same id. */
export function replay(
  { database, jobs }: WebhookDependencies,
  actor: Actor,
  id: string,
  deliveryId: string,
): Promise<void> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    refuseSwitchedOff(await known(tx, id));
    if (!(await replayDelivery(tx, id, deliveryId)))
      throw new AppError('not_found', 'This delivery does not exist any more: they are kept for 30 days.');
    await jobs.enqueue(tx, postWebhook, { workspaceId: tx.workspaceId, deliveryId });
  });
}

function refuseSwitchedOff(webhook: Webhook): void {
  if (!webhook.enabled) throw new AppError('conflict', 'This webhook is switched off. Switch it on first.');
}
