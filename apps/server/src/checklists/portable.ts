import type { Checklist } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { addList, writeList } from './commands.ts';
import * as store from './list.store.ts';
import { listsAtWork } from './use.store.ts';

/** Lists as sets carry them. Changes are told by whoever makes them. */
export const portableChecklists = {
  async list(tx: Tx, locked: boolean): Promise<(Checklist & { atWork: boolean })[]> {
    if (locked) await store.lockLists(tx);
    const atWork = await listsAtWork(tx);
    return (await store.listLists(tx)).map((list) => ({ ...list, atWork: atWork.includes(list.id) }));
  },
  add: addList,
  save: writeList,
  remove: store.deleteList,
};
