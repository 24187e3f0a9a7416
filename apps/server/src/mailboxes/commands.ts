import type { Channel, CreateChannel, UpdateChannel } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { changing, isElsewhere, notFound, refuseTaken, shown, subjectOf } from './changing.ts';
import type { MailTokens } from './oauth/tokens.ts';
import { auditFacts, changedSecrets, sealPasswords, withoutPassword } from './settings.ts';
import * as store from './store.ts';

export type MailboxDependencies = {
  database: Database;
  realtime: RealtimeHub;
  box: SecretBox;
  tokens: MailTokens;
};

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
    if (row.oauth !== null && (imap !== undefined || smtp !== undefined))
      throw new AppError(
        'conflict',
        'This mailbox is connected with Google or Microsoft. Disconnect it before you enter servers and passwords.',
      );
    const passwords = { imap: imap?.password, smtp: smtp?.password };
    const config: store.ChannelConfig = {
      ...row.config,
      ...(imap === undefined ? {} : { imap: withoutPassword(imap) }),
      ...(smtp === undefined ? {} : { smtp: withoutPassword(smtp) }),
      ...(change.allowSelfSigned === undefined ? {} : { allowSelfSigned: change.allowSelfSigned }),
    };
    const enabled = change.enabled ?? row.enabled;
    const secrets = row.type === 'email' ? changedSecrets(dependencies.box, row, passwords) : null;
    if (row.type === 'email' && enabled && !row.enabled && secrets === null && row.oauth === null)
      throw new AppError('unprocessable', 'Nothing opens this mailbox. Connect it, or enter its passwords.');
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
        secrets,
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
    await dependencies.tokens.forget(tx, id);
    if (!(await store.deleteChannel(tx, id))) {
      throw new AppError(
        'conflict',
        'This channel has conversations, which stay. Switch it off instead of removing it.',
      );
    }
    await recordAudit(tx, actor, 'channel.deleted', { subject: subjectOf(row), before: auditFacts(row) });
  });
}
