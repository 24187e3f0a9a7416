import type { Channel, CreateChannel, UpdateChannel } from '@madoguchi/contract';
import { recordAudit, type SecretChanges } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import { changing, noSuchChannel, subjectOf } from './changing.ts';
import { createByKind, kindOf, type ChannelKinds } from './kind.ts';
import { factsOf, showChannel } from './shown.ts';
import * as store from './store.ts';

export type ChannelDependencies = { database: Database; realtime: RealtimeHub; kinds: ChannelKinds };

/** @throws AppError `not_found` */
async function found(tx: Tx, id: string): Promise<store.ChannelRow> {
  const row = await store.findChannel(tx, id);
  if (row === undefined) throw noSuchChannel();
  return row;
}

/** @throws AppError `not_found` */
async function locked(tx: Tx, id: string): Promise<store.ChannelRow> {
  const row = await store.lockChannel(tx, id);
  if (row === undefined) throw noSuchChannel();
  return row;
}

/** Connects a channel: what comes by it is received from the next moment on. */
export function createChannel(
  dependencies: ChannelDependencies,
  actor: Actor,
  input: CreateChannel,
): Promise<Channel> {
  const { kinds } = dependencies;
  const id = newId();
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    await createByKind(kinds, tx, id, input);
    const made = await found(tx, id);
    await recordAudit(tx, actor, 'channel.created', {
      subject: subjectOf(made),
      after: factsOf(kinds, made),
    });
    return showChannel(kinds, made);
  });
}

/** Changes settings; what is left out stays, secrets too. What touches the connection makes it anew. */
export function updateChannel(
  dependencies: ChannelDependencies,
  actor: Actor,
  id: string,
  change: UpdateChannel,
): Promise<Channel> {
  const { kinds } = dependencies;
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await locked(tx, id);
    const secrets =
      (await kindOf(kinds, row)?.update(tx, row, change)) ?? (await updateSample(tx, row, change));
    const saved = await found(tx, id);
    const unchanged = Object.fromEntries(Object.keys(secrets).map((name) => [name, false]));
    await recordAudit(tx, actor, 'channel.updated', {
      subject: subjectOf(saved),
      before: { ...factsOf(kinds, row), ...unchanged },
      after: { ...factsOf(kinds, saved), ...secrets },
    });
    return showChannel(kinds, saved);
  });
}

async function updateSample(tx: Tx, row: store.ChannelRow, change: UpdateChannel): Promise<SecretChanges> {
  const { name = row.name, signature = row.signature, enabled = row.enabled } = change;
  await store.saveChannel(
    tx,
    row.id,
    { ...row, name, signature, enabled },
    { reconnect: enabled !== row.enabled },
  );
  return {};
}

/** Tries to connect again at once, also after a wrong password. */
export function retryChannel(dependencies: ChannelDependencies, actor: Actor, id: string): Promise<Channel> {
  const { kinds } = dependencies;
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await locked(tx, id);
    await kindOf(kinds, row)?.retry(tx, row);
    return showChannel(kinds, await found(tx, id));
  });
}

/** @throws AppError `conflict` for a channel that has received anything: its record stays, it can be switched off. */
export function deleteChannel(dependencies: ChannelDependencies, actor: Actor, id: string): Promise<void> {
  const { kinds } = dependencies;
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await locked(tx, id);
    await kindOf(kinds, row)?.forget(tx, row);
    if (!(await store.deleteChannel(tx, id))) {
      throw new AppError(
        'conflict',
        'This channel has conversations, which stay. Switch it off instead of removing it.',
      );
    }
    await recordAudit(tx, actor, 'channel.deleted', { subject: subjectOf(row), before: factsOf(kinds, row) });
  });
}
