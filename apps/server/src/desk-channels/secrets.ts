import type { SealedColumn } from '../platform/secrets/index.ts';

/** Where the secrets of channels lie, for changing the key that seals them. Bound to their channel: copied to another one they do not open. */
export const sealedChannelSecrets: SealedColumn = {
  table: 'channel',
  column: 'secrets',
  contextOf: (channelId) => `channel ${channelId}`,
};
