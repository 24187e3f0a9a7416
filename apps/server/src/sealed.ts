import { sealedChannelSecrets } from './desk-channels/index.ts';
import { sealedLineTokens } from './line/index.ts';
import { sealedOauth } from './mailboxes/index.ts';
import { sealedRooms } from './notifications/index.ts';
import { sealedMentionSecrets } from './mentions/index.ts';
import { sealedModelKeys } from './assistance/index.ts';
import { sealedOrderSecrets } from './orders/index.ts';
import type { SealedColumn } from './platform/secrets/index.ts';
import { sealedWebhookSecrets } from './webhooks/index.ts';

/** Every column that holds what the master key has sealed. A feature that seals something adds its own here. */
export const sealedColumns: readonly SealedColumn[] = [
  sealedChannelSecrets,
  sealedWebhookSecrets,
  sealedRooms,
  ...sealedOauth,
  sealedModelKeys,
  sealedLineTokens,
  sealedOrderSecrets,
  sealedMentionSecrets,
];
