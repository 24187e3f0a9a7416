import type { Database, Tx } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import type { LanguageEngine } from './engine.ts';
import type { CheckTask } from './protocol.ts';

/** What the desk knows around a reply. Names are as in the records. */
export type WritingContext = Pick<
  CheckTask,
  | 'customer'
  | 'honorific'
  | 'company'
  | 'members'
  | 'asked'
  | 'dissatisfied'
  | 'channel'
  | 'closures'
  | 'workdays'
>;

/** What the language feature works with. */
export type LanguageDependencies = {
  database: Database;
  engine: LanguageEngine;
  log: Logger;
  /**
   * Told by the feature that holds conversations, which this one does not know; null: of the workspace alone.
   * @throws AppError `not_found` for a conversation that this workspace does not have.
   */
  contextOf: (tx: Tx, conversationId: string | null) => Promise<WritingContext>;
};
