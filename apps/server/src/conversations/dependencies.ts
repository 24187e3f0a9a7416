import type { LanguageDependencies } from '../language/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';

/** What writing, sending and deciding work with. */
export type WritingDependencies = {
  database: Database;
  realtime: RealtimeHub;
  jobs: Jobs;
  language: LanguageDependencies;
  /** The identifier our message will carry outside (Message-ID), made by the channel's adapter. */
  headerId: (input: { secret: string; conversationId: string; messageId: string; address: string }) => string;
};
