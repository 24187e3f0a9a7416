import { untilDone, type Stopping } from '../platform/jobs/index.ts';
import { takeDueDates } from './dates.ts';
import { takeEvent, type CareDependencies } from './events.ts';
import { showWaiting } from './show.ts';

/** Events taken in one go; the rest in the next, so that no workspace keeps the others waiting. */
const atOnce = 200;

/**
 * Makes tasks ahead: events of dates that come near, the plans of events that were told, and what is to be prepared now.
 * Each step is a transaction that can be repeated; none of them looks at customers for whom nothing happened.
 *
 * @param now by whose clock it works
 */
export async function keepCare(
  dependencies: CareDependencies & Stopping,
  workspaceId: string,
  now: Date = new Date(),
): Promise<void> {
  await untilDone(dependencies, () => takeDueDates(dependencies, workspaceId, now));
  let taken = 0;
  await untilDone(dependencies, async () => {
    taken += 1;
    return (await takeEvent(dependencies, workspaceId, now)) && taken < atOnce;
  });
  await untilDone(dependencies, () => showWaiting(dependencies, workspaceId, now));
}
