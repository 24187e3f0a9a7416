import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { CallRow } from './call.store.ts';

/** By when a call that nobody took is returned unless the telephone's settings say otherwise, in minutes. */
export const usualReturn = 60;

/**
 * By when a call that nobody took is to be returned: when so many minutes have passed in which somebody is there, by the
 * telephone's calendar. The clock alone counts for an emergency, and by a calendar that never opens.
 */
export async function returnBy(
  tx: Tx,
  { channelId, startedAt, onCall }: Pick<CallRow, 'channelId' | 'startedAt' | 'onCall'>,
  minutes: number,
): Promise<Date> {
  const [start, length] = [Date.parse(startedAt), minutes * 60_000];
  const due = onCall === null ? (await calendarFor(tx, channelId)).addOpenTime(start, length) : null;
  return new Date(due ?? start + length);
}
