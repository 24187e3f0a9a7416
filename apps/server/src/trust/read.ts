import { readAnswer } from '@madoguchi/nihongo/answers';
import type { Database } from '../platform/db/index.ts';
import { keepReadings, takeUnread } from './read.store.ts';

/** A few milliseconds of reading, so that nothing else of the process waits for it. */
const batch = 100;

/** Reads some answers that went out: whether they promote, whether they correct. Answers whether there may be more. */
export function readAnswers({ database }: { database: Database }, workspaceId: string): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const unread = await takeUnread(tx, batch);
    if (unread.length === 0) return false;
    const readings = unread.map(({ id, text }) => {
      const { promotions, corrections } = readAnswer(text);
      return { id, promotes: promotions.length > 0, corrects: corrections.length > 0 };
    });
    await keepReadings(tx, readings);
    return unread.length === batch;
  });
}
