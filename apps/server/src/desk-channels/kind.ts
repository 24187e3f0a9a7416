import type { Channel, ChannelType, CreateChannel, UpdateChannel } from '@madoguchi/contract';
import type { ChannelDetails, SecretChanges } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { ChannelRow } from './store.ts';

/** What the API shows of a channel of one kind, beside what all have. */
export type ChannelParts = Partial<Pick<Channel, 'imap' | 'smtp' | 'oauth' | 'line' | 'chat' | 'phone'>>;

type Of<Type extends CreateChannel['type']> = Extract<CreateChannel, { type: Type }>;

/** What a kind of channel (e-mail, LINE, …) knows about its settings. All of it runs in the caller's transaction. */
export type ChannelKind<Type extends CreateChannel['type']> = {
  /** Inserts the channel's row. @throws AppError for settings that cannot be. */
  create: (tx: Tx, id: string, input: Of<Type>) => Promise<void>;
  /**
   * Saves what `change` says of a locked row; what it leaves out stays, secrets too. Answers which secrets changed, for
   * the audit log. @throws AppError for settings that cannot be.
   */
  update: (tx: Tx, row: ChannelRow, change: UpdateChannel) => Promise<SecretChanges>;
  /** Tries to connect at once, whatever became of the last attempt. */
  retry: (tx: Tx, row: ChannelRow) => Promise<void>;
  /** Takes away what belongs to a channel that is about to be removed. */
  forget: (tx: Tx, row: ChannelRow) => Promise<void>;
  show: (row: ChannelRow) => ChannelParts;
  /** What the audit log tells of it: all but its secrets. */
  facts: (row: ChannelRow) => ChannelDetails;
};

export type ChannelKinds = { [Type in CreateChannel['type']]: ChannelKind<Type> };

/** The kind of a channel; null for the sample's, which has none. */
export function kindOf(
  kinds: ChannelKinds,
  { type }: Pick<ChannelRow, 'type'>,
): ChannelKinds[CreateChannel['type']] | null {
  const known: Partial<Record<ChannelType, ChannelKinds[CreateChannel['type']]>> = kinds;
  return known[type] ?? null;
}

/** Inserts a channel by the kind it is of. */
export function createByKind<Type extends CreateChannel['type']>(
  kinds: ChannelKinds,
  tx: Tx,
  id: string,
  input: Of<Type> & { type: Type },
): Promise<void> {
  const kind: ChannelKind<Type> = kinds[input.type];
  return kind.create(tx, id, input);
}
