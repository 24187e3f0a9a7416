import { createHmac, randomBytes } from 'node:crypto';
import type { Tx } from '../../platform/db/index.ts';
import { countFeedback, saltOf } from './help.store.ts';

type Visitor = { address: string; userAgent: string };

/** A visitor for one day: by what their browser tells anyway, under a salt that is forgotten with the day. No cookie. */
export const visitorHash = (salt: Buffer, { address, userAgent }: Visitor): Buffer =>
  createHmac('sha256', salt)
    .update(`${address} ${userAgent.slice(0, 300)}`)
    .digest()
    .subarray(0, 16);

/** Counts what a visitor said of an article; on one day once, and the last word counts. */
export async function say(
  tx: Tx,
  articleId: string,
  visitor: Visitor,
  helpful: boolean,
  now = new Date(),
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const salt = await saltOf(tx, day, randomBytes(32));
  await countFeedback(tx, { articleId, day, visitor: visitorHash(salt, visitor), helpful });
}
