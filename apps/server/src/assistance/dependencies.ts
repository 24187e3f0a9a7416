import type { LanguageDependencies } from '../language/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import type { RealtimeHub } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import type { Patience } from './model.ts';

/** What assistance works with. */
export type AssistanceDependencies = {
  database: Database;
  realtime: RealtimeHub;
  box: SecretBox;
  log: Logger;
  language: LanguageDependencies;
  patience: Patience;
};
