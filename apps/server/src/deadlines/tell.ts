import type { Database } from '../platform/db/index.ts';
import { noteDue } from './tell.store.ts';

/** Notes deadlines that come soon or have passed, so that those concerned are told: each once. */
export function noteDueDeadlines(
  { database }: { database: Database },
  workspaceId: string,
  now = new Date(),
): Promise<void> {
  return database.inWorkspace(workspaceId, (tx) => noteDue(tx, now));
}
