import { deadlineRules, usualDeadlines, type DeadlineRule } from '@madoguchi/contract';
import { calendarsOf } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { findBook, type BookRow } from './book.store.ts';
import type { Book } from './domain.ts';

/** The rules of a row, or those installed. */
export const rulesOf = (row: BookRow | undefined): DeadlineRule[] =>
  row === undefined || row.rules === null ? usualDeadlines : deadlineRules.shape.rules.parse(row.rules);

export type Books = {
  /** The rules with the business time that holds for a channel. */
  bookOf: (channelId: string) => Book;
  /** What was settled before was not judged by anybody. */
  since: number;
};

/** What deadlines are reckoned by in a workspace. */
export async function openBooks(tx: Tx, rules?: readonly DeadlineRule[]): Promise<Books> {
  const [row, calendarOf] = await Promise.all([findBook(tx), calendarsOf(tx)]);
  const held = rules ?? rulesOf(row);
  return {
    bookOf: (channelId) => ({ rules: held, calendar: calendarOf(channelId) }),
    since: row === undefined || row.since === null ? Number.NEGATIVE_INFINITY : Date.parse(row.since),
  };
}
