import type { Database, Tx } from '../platform/db/index.ts';
import { changing as changeAndTell, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import type { Logger } from '../platform/log.ts';
import type { SecretBox } from '../platform/secrets/index.ts';

/** What the telephone works with. */
export type TelephoneDependencies = {
  database: Database;
  realtime: RealtimeHub;
  box: SecretBox;
  log: Logger;
  publicUrl: string | null;
  workspaceIds: () => Promise<string[]>;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
};

const madeTwice = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/**
 * Runs a change, then appends its events and wakes the readers; when another made the same call or customer in this
 * moment, it looks once more and finds what the other made.
 */
export function changing<T>(
  dependencies: Pick<TelephoneDependencies, 'database' | 'realtime'>,
  workspaceId: string,
  work: (tx: Tx, events: NewEvent[]) => Promise<T>,
): Promise<T> {
  return changeAndTell(dependencies, workspaceId, work).catch((error: unknown) => {
    if (!madeTwice(error)) throw error;
    return changeAndTell(dependencies, workspaceId, work);
  });
}
