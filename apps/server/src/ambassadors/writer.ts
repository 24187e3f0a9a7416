import { writerKeys, type WriterOf } from '../mentions/index.ts';
import { findWriter } from './account.store.ts';

/** The day an instant falls on in Japan, where the rules on paid posts hold. */
const dayInJapan = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(at);

/** Tells word of mouth which of the ambassadors wrote a post: paid from the day of the first agreement that stands. */
export const writerOf: WriterOf = async (tx, { network, author, address, postedAt }) => {
  const keys = writerKeys({ author, address });
  const found = keys.length === 0 ? undefined : await findWriter(tx, network, keys);
  if (found === undefined) return null;
  const { id, name, since } = found;
  return { id, name, paid: since !== null && since <= dayInJapan(postedAt) };
};
