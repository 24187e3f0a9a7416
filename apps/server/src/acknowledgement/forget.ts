import type { ChangeDependencies } from '../platform/realtime/index.ts';
import * as store from './acknowledgement.store.ts';

/** For how many days it is shown why somebody was not acknowledged. */
const shownDays = 30;

export function forgetSkipped(
  { database }: Pick<ChangeDependencies, 'database'>,
  workspaceId: string,
  now = new Date(),
): Promise<unknown> {
  const before = new Date(now.getTime() - shownDays * 86_400_000);
  return database.inWorkspace(workspaceId, (tx) => store.forgetSkipped(tx, before));
}
