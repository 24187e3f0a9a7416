import { findLost, lockCall } from './call.store.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import { ended } from './domain.ts';
import { become } from './heard.ts';
import { usualReturn } from './return.ts';

/** Ends calls of which no more was heard: a telephone system that stopped must not leave them ringing for ever. */
export async function endLostCalls(
  dependencies: Pick<TelephoneDependencies, 'database' | 'realtime'>,
  workspaceId: string,
): Promise<void> {
  const lost = await dependencies.database.inWorkspace(workspaceId, findLost);
  for (const id of lost)
    await changing(dependencies, workspaceId, async (tx, events) => {
      const row = await lockCall(tx, id);
      if (row === undefined || row.state === 'ended') return;
      const outcome = row.direction === 'outbound' && row.state === 'ringing' ? 'failed' : null;
      const over = ended(row, { outcome, seconds: row.seconds, at: new Date() });
      // Nobody knows how long they spoke.
      await become(tx, events, row, { ...over, seconds: null }, usualReturn);
    });
}
