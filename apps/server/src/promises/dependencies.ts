import type { LanguageDependencies } from '../language/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';

/** What changing the ledger works with. */
export type PromiseDependencies = { database: Database; realtime: RealtimeHub };

/** What its background work needs beside: the engine reads what was sent without a list. */
export type PromiseWorkDependencies = PromiseDependencies & { language: LanguageDependencies };
