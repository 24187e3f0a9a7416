import type { LineChannel } from '@madoguchi/contract';
import { z } from 'zod';
import type { SealedColumn, SecretBox } from '../platform/secrets/index.ts';
import { findOfKind, type ChannelRow } from '../desk-channels/index.ts';
import type { Tx } from '../platform/db/index.ts';

/** What is kept of a LINE channel in the open. */
export type LineConfig = Pick<
  LineChannel,
  | 'channelId'
  | 'kid'
  | 'apiBaseUrl'
  | 'dataApiBaseUrl'
  | 'showPerson'
  | 'senderIconUrl'
  | 'markAsRead'
  | 'showWriting'
  | 'consentWording'
> & {
  /** Not in channels of before there was one. */
  linkUrl?: string | null;
};

export type LineRow = ChannelRow<LineConfig>;

const secrets = z.object({
  channelSecret: z.string(),
  accessToken: z.string().nullable(),
  privateKey: z.string().nullable(),
});
export type LineSecrets = z.infer<typeof secrets>;

/** Bound to their channel: sealed bytes copied to another one do not open. */
const contextOf = (channelId: string): string => `channel ${channelId}`;

export function sealSecrets(box: SecretBox, channelId: string, values: LineSecrets): Buffer {
  return box.seal(JSON.stringify(values), contextOf(channelId));
}

/** @throws when they were sealed with a key that is lost. */
export function openSecrets(box: SecretBox, row: Pick<ChannelRow, 'id' | 'secrets'>): LineSecrets {
  if (row.secrets === null) return { channelSecret: '', accessToken: null, privateKey: null };
  return secrets.parse(JSON.parse(box.open(row.secrets, contextOf(row.id))));
}

/** Where issued tokens lie, for changing the key that seals them. */
export const sealedLineTokens: SealedColumn = {
  table: 'line_account',
  column: 'token',
  contextOf: (id) => `line token ${id}`,
};

export function sealToken(box: SecretBox, channelId: string, token: string): Buffer {
  return box.seal(token, sealedLineTokens.contextOf(channelId));
}

export function openToken(box: SecretBox, channelId: string, sealed: Buffer): string {
  return box.open(sealed, sealedLineTokens.contextOf(channelId));
}

/** Where LINE is to send webhooks; only the path where nobody has said how the desk is reached from outside. */
export function webhookUrlOf(publicUrl: string | null, channelId: string): string {
  return `${publicUrl ?? ''}/hooks/line/${channelId}`;
}

/** A LINE channel of this workspace; undefined also for one of another kind. */
export function findLine(tx: Tx, id: string): Promise<LineRow | undefined> {
  return findOfKind<LineConfig>(tx, 'line', id);
}
