import type { Database } from '../platform/db/index.ts';
import { idAt } from '../platform/db/index.ts';
import { forgetVisitors, keptMonths } from './click.store.ts';

/** How many clicks one transaction forgets the browser of. */
const batch = 5000;

/** Forgets of which browser clicks were, once they are older than the workspace keeps that; true while there may be more. */
export function forgetBrowsers(
  { database }: { database: Database },
  workspaceId: string,
  now = new Date(),
): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const until = new Date(now);
    until.setUTCMonth(until.getUTCMonth() - (await keptMonths(tx)));
    return (await forgetVisitors(tx, idAt(until.getTime()), batch)) === batch;
  });
}
