import type { DeadlineRule } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { findBook, saveBook } from './book.store.ts';
import { rulesOf } from './book.ts';

/** The rules of deadlines as sets carry them. Changes are told by whoever makes them. */
export const portableRules = {
  list: async (tx: Tx): Promise<DeadlineRule[]> => rulesOf(await findBook(tx)),

  /** Writes all rules. @throws AppError `conflict` when somebody was faster, `unprocessable` for too many */
  async save(tx: Tx, memberId: string, rules: readonly DeadlineRule[]): Promise<void> {
    if (rules.length > 60)
      throw new AppError('unprocessable', 'There are 60 rules of deadlines at most. Delete some first.');
    const revision = (await findBook(tx))?.revision ?? 0;
    if (!(await saveBook(tx, rules, revision, memberId)))
      throw new AppError('conflict', 'Somebody has changed the rules of deadlines meanwhile. Try again.');
  },
};
