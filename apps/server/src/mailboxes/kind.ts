import type { CreateChannel, UpdateChannel } from '@madoguchi/contract';
import {
  insertChannel,
  refuseTaken,
  saveChannel,
  type ChannelKind,
  type ChannelRow,
} from '../desk-channels/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import type { MailTokens } from './oauth/tokens.ts';
import {
  auditFacts,
  changedSecrets,
  isElsewhere,
  mailboxParts,
  sealPasswords,
  withoutPassword,
} from './settings.ts';
import { forgetPlace, type MailboxConfig, type MailboxRow } from './store.ts';

type KindDependencies = { box: SecretBox; tokens: MailTokens };
type CreateMailbox = Extract<CreateChannel, { type: 'email' }>;

/** E-mail by IMAP and SMTP, as a kind of channel. */
export function mailboxKind({ box, tokens }: KindDependencies): ChannelKind<'email'> {
  return {
    create: (tx, id, input) => create(tx, box, id, input),
    update: (tx, row, change) => update(tx, box, mailbox(row), change),
    retry: (tx, row) => saveChannel(tx, row.id, row, { reconnect: true }),
    forget: (tx, row) => tokens.forget(tx, row.id),
    show: (row) => mailboxParts(mailbox(row)),
    facts: (row) => auditFacts(mailbox(row).config),
  };
}

/** Asked for e-mail channels only: their rows hold what this kind put there. */
const mailbox = (row: ChannelRow): MailboxRow => row as MailboxRow;

async function create(tx: Tx, box: SecretBox, id: string, input: CreateMailbox): Promise<void> {
  const { name, address, signature, imap, smtp, firstSyncDays, allowSelfSigned } = input;
  await refuseTaken(tx, 'email', address, id);
  await insertChannel(tx, {
    id,
    type: 'email',
    name,
    address,
    signature,
    config: { imap: withoutPassword(imap), smtp: withoutPassword(smtp), firstSyncDays, allowSelfSigned },
    secrets: sealPasswords(box, id, { imap: imap.password, smtp: smtp.password }),
    state: 'connecting',
  });
}

async function update(
  tx: Tx,
  box: SecretBox,
  row: MailboxRow,
  change: UpdateChannel,
): Promise<{ passwordChanged: boolean }> {
  const { imap, smtp, allowSelfSigned, name = row.name, signature = row.signature } = change;
  const { enabled = row.enabled, address = row.address } = change;
  if (change.address !== undefined) await refuseTaken(tx, 'email', address, row.id);
  if (row.oauth !== null && (imap !== undefined || smtp !== undefined))
    throw new AppError(
      'conflict',
      'This mailbox is connected with Google or Microsoft. Disconnect it before you enter servers and passwords.',
    );
  const passwords = { imap: imap?.password, smtp: smtp?.password };
  const config: MailboxConfig = {
    ...row.config,
    ...(imap === undefined ? {} : { imap: withoutPassword(imap) }),
    ...(smtp === undefined ? {} : { smtp: withoutPassword(smtp) }),
    ...(allowSelfSigned === undefined ? {} : { allowSelfSigned }),
  };
  const secrets = changedSecrets(box, row, passwords);
  if (enabled && !row.enabled && secrets === null && row.oauth === null)
    throw new AppError('unprocessable', 'Nothing opens this mailbox. Connect it, or enter its passwords.');
  const reconnect =
    enabled !== row.enabled || imap !== undefined || smtp !== undefined || allowSelfSigned !== undefined;
  if (imap !== undefined && isElsewhere(row.config.imap, imap)) await forgetPlace(tx, row.id);
  await saveChannel(tx, row.id, { name, address, signature, enabled, config, secrets }, { reconnect });
  return { passwordChanged: passwords.imap !== undefined || passwords.smtp !== undefined };
}
