import type { LetterTemplate } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { addLetter, writeLetter } from './commands.ts';
import { refuseFaulty } from './fill.ts';
import { listLetters, readLetter } from './queries.ts';
import * as store from './store.ts';

/** The letters of the workspace’s own, as sets carry them. Changes are told by whoever makes them. */
export const portableLetters = {
  async list(tx: Tx, locked: boolean): Promise<LetterTemplate[]> {
    if (locked) await store.lockLetters(tx);
    return (await listLetters(tx)).filter(({ standard }) => !standard);
  },

  add: addLetter,

  /** Writes a new version of one. @throws AppError `invalid_request`, `not_found` */
  async save(
    tx: Tx,
    memberId: string,
    key: string,
    letter: Pick<LetterTemplate, 'name' | 'fields'>,
  ): Promise<void> {
    refuseFaulty(letter.fields);
    await writeLetter(tx, memberId, await readLetter(tx, key), { ...letter, ours: false });
  },

  async remove(tx: Tx, key: string): Promise<void> {
    await store.deleteLetter(tx, key);
  },
};
