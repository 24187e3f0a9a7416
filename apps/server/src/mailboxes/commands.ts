import type { Channel, CreateChannel, UpdateChannel } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { auditFacts, changedSecrets, sealPasswords, toChannel, withoutPassword } from './settings.ts';
import * as store from './store.ts';

export type MailboxDependencies = { database: Database; realtime: RealtimeHub; box: SecretBox };

async function changing<T>(
  dependencies: MailboxDependencies,
  workspaceId: string,
  id: string,
  work: (tx: Tx) => Promise<T>,
) {
  return dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'channel.updated', conversationId: null, data: { channelId: id } }]);
    tx.afterCommit(() => dependencies.realtime.wake(workspaceId));
    return result;
  });
}

async function shown(tx: Tx, id: string): Promise<Channel> {
  const row = await store.findChannel(tx, id);
  if (row === undefined) throw notFound();
  return toChannel(row);
}

function subjectOf({ id, name }: store.ChannelRow) {
  return { type: 'channel', id, name };
}

function notFound(): AppError {
  return new AppError('not_found', 'This channel does not exist in this workspace.');
}

async function refuseTaken(tx: Tx, address: string, exceptId: string): Promise<void> {
  if (await store.addressTaken(tx, address, exceptId)) {
    throw new AppError(
      'address_in_use',
      `${address} is connected already. Change that channel, or use another address.`,
    );
  }
}

/** Connects a mailbox: it is read from the next moment on. */
export async function createChannel(
  dependencies: MailboxDependencies,
  actor: Actor,
  input: CreateChannel,
): Promise<Channel> {
  const id = newId();
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    await refuseTaken(tx, input.address, id);
    await store.insertChannel(tx, {
      id,
      type: 'email',
      name: input.name,
      address: input.address,
      signature: input.signature,
      config: {
        imap: withoutPassword(input.imap),
        smtp: withoutPassword(input.smtp),
        firstSyncDays: input.firstSyncDays,
        allowSelfSigned: input.allowSelfSigned,
      },
      secrets: sealPasswords(dependencies.box, id, { imap: input.imap.password, smtp: input.smtp.password }),
      state: 'connecting',
    });
    const made = await store.findChannel(tx, id);
    if (made !== undefined)
      await recordAudit(tx, actor, 'channel.created', { subject: subjectOf(made), after: auditFacts(made) });
    return shown(tx, id);
  });
}

/** Changes settings; a password left out stays as it was. What touches the connection makes it anew. */
export async function updateChannel(
  dependencies: MailboxDependencies,
  actor: Actor,
  id: string,
  change: UpdateChannel,
): Promise<Channel> {
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await store.lockChannel(tx, id);
    if (row === undefined) throw notFound();
    if (change.address !== undefined) await refuseTaken(tx, change.address, id);
    const { imap, smtp } = change;
    const passwords = { imap: imap?.password, smtp: smtp?.password };
    const config: store.ChannelConfig = {
      ...row.config,
      ...(imap === undefined ? {} : { imap: withoutPassword(imap) }),
      ...(smtp === undefined ? {} : { smtp: withoutPassword(smtp) }),
      ...(change.allowSelfSigned === undefined ? {} : { allowSelfSigned: change.allowSelfSigned }),
    };
    const enabled = change.enabled ?? row.enabled;
    const reconnect =
      enabled !== row.enabled ||
      imap !== undefined ||
      smtp !== undefined ||
      change.allowSelfSigned !== undefined;
    await store.saveChannel(
      tx,
      id,
      {
        name: change.name ?? row.name,
        address: change.address ?? row.address,
        signature: change.signature ?? row.signature,
        enabled,
        config,
        secrets: row.type === 'email' ? changedSecrets(dependencies.box, row, passwords) : null,
      },
      { reconnect, elsewhere: imap !== undefined && isElsewhere(row.config.imap, imap) },
    );
    const saved = (await store.findChannel(tx, id)) ?? row;
    const passwordChanged = passwords.imap !== undefined || passwords.smtp !== undefined;
    await recordAudit(tx, actor, 'channel.updated', {
      subject: subjectOf(saved),
      before: { ...auditFacts(row), passwordChanged: false },
      after: { ...auditFacts(saved), passwordChanged },
    });
    return shown(tx, id);
  });
}

/** Whether another mailbox is named: the same user at the same host is the same one, however it is reached. */
function isElsewhere(before: store.AccountConfig | undefined, after: store.AccountConfig): boolean {
  return before === undefined || before.host !== after.host || before.user !== after.user;
}

/** Tries to connect again at once, also after a wrong password. */
export async function retryChannel(
  dependencies: MailboxDependencies,
  actor: Actor,
  id: string,
): Promise<Channel> {
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await store.lockChannel(tx, id);
    if (row === undefined) throw notFound();
    await store.saveChannel(tx, id, row, { reconnect: true, elsewhere: false });
    return shown(tx, id);
  });
}

/** @throws AppError `conflict` for a channel that has received anything: its record stays, it can be switched off. */
export async function deleteChannel(
  dependencies: MailboxDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  await changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await store.lockChannel(tx, id);
    if (row === undefined) throw notFound();
    if (!(await store.deleteChannel(tx, id))) {
      throw new AppError(
        'conflict',
        'This channel has conversations, which stay. Switch it off instead of removing it.',
      );
    }
    await recordAudit(tx, actor, 'channel.deleted', { subject: subjectOf(row), before: auditFacts(row) });
  });
}
