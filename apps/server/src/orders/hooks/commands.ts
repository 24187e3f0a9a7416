import { randomBytes } from 'node:crypto';
import type { MadeOrderHook, OrderHook } from '@madoguchi/contract';
import { recordAudit } from '../../audit/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { AppError, hashOfAddress, newSecretAddress, type Actor } from '../../platform/http/index.ts';
import { changing } from '../../platform/realtime/index.ts';
import type { OrderDependencies } from '../dependencies.ts';
import { placeOf } from './secret.ts';
import * as store from './store.ts';
import { takeDelivery } from './take.ts';

/** The most shops that are connected to one workspace. */
const most = 30;
const noSuchHook = () => new AppError('not_found', 'This connection does not exist in this workspace.');
const noSuchDelivery = () => new AppError('not_found', 'This delivery does not exist in this workspace.');
const news = { type: 'order.changed', conversationId: null } as const;

async function known(tx: Tx, id: string): Promise<OrderHook> {
  const hook = await store.findHook(tx, id);
  if (hook === undefined) throw noSuchHook();
  return hook;
}

const audited = ({ id, name, source }: OrderHook) => ({
  subject: { type: 'order_hook', id, name },
  after: { source },
});

/** Connects a shop; its address and secret are made here, the secret is shown this once. */
export function addHook(
  dependencies: OrderDependencies,
  actor: Actor,
  { name, source }: { name: string; source: string },
): Promise<MadeOrderHook> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    if ((await store.listHooks(tx)).length >= most)
      throw new AppError(
        'conflict',
        `At most ${most} shops can be connected. Delete one that is not needed.`,
      );
    const id = newId();
    const address = newSecretAddress(tx.workspaceId);
    const secret = `mdo_${randomBytes(24).toString('base64url')}`;
    const sealed = dependencies.box.seal(secret, placeOf(id));
    await store.insertHook(tx, { id, name, source, address, hash: hashOfAddress(address), secret: sealed });
    const hook = await known(tx, id);
    await recordAudit(tx, actor, 'order_hook.created', audited(hook));
    events.push(news);
    return { ...hook, secret };
  });
}

export function changeHook(
  dependencies: OrderDependencies,
  actor: Actor,
  id: string,
  change: { name?: string | undefined; enabled?: boolean | undefined },
): Promise<OrderHook> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await known(tx, id);
    await store.saveHook(tx, id, {
      name: change.name ?? before.name,
      enabled: change.enabled ?? before.enabled,
    });
    const after = await known(tx, id);
    await recordAudit(tx, actor, 'order_hook.updated', audited(after));
    events.push(news);
    return after;
  });
}

/** Ends a connection. Orders stay; what of it could not be read goes. */
export function removeHook(dependencies: OrderDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const hook = await known(tx, id);
    await store.deleteHook(tx, id);
    await recordAudit(tx, actor, 'order_hook.deleted', audited(hook));
    events.push(news);
  });
}

async function requireQuarantined(dependencies: OrderDependencies, actor: Actor, id: string): Promise<void> {
  const found = await dependencies.database.inWorkspace(actor.workspaceId, (tx) =>
    store.lockDelivery(tx, id),
  );
  if (found?.state !== 'quarantined') throw noSuchDelivery();
}

/** Tries once more to take what could not be taken. */
export async function retryDelivery(dependencies: OrderDependencies, actor: Actor, id: string) {
  await requireQuarantined(dependencies, actor, id);
  return { ...(await takeDelivery(dependencies, actor.workspaceId, id)), known: true };
}

/** Sets aside what is of no use. */
export async function dropDelivery(dependencies: OrderDependencies, actor: Actor, id: string): Promise<void> {
  await requireQuarantined(dependencies, actor, id);
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.settleDelivery(tx, id, { state: 'dropped' });
    events.push(news);
  });
}
