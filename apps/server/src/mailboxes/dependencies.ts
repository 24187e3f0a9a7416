import type { Database } from '../platform/db/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import type { MailTokens } from './oauth/tokens.ts';

/** What reading and connecting mailboxes works with. */
export type MailboxDependencies = {
  database: Database;
  realtime: RealtimeHub;
  box: SecretBox;
  tokens: MailTokens;
};
