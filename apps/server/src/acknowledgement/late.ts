import type { Tx } from '../platform/db/index.ts';
import { findSent, reword } from './acknowledgement.store.ts';
import { findCompany } from './book.store.ts';
import { dueWords } from './words.ts';

/**
 * Just before it goes out: «tomorrow» that was written yesterday is «today». A message that is no acknowledgement, and one
 * whose words are right, stays as it is.
 */
export async function freshen(tx: Tx, messageId: string, now = new Date()): Promise<void> {
  const sent = await findSent(tx, messageId);
  if (sent === undefined || sent.words === null || sent.dueAt === null) return;
  const { timeZone } = await findCompany(tx);
  const words = dueWords(Date.parse(sent.dueAt), now.getTime(), timeZone, sent.locale);
  if (words !== sent.words) await reword(tx, messageId, sent.words, words);
}

/** Whether a message may cost one that LINE counts: any but an acknowledgement to which no lead has said yes. */
export async function mayPush(tx: Tx, messageId: string): Promise<boolean> {
  return (await findSent(tx, messageId))?.push ?? true;
}
