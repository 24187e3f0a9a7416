import type { TagColour } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { keyOf, mostTags } from './domain.ts';
import * as store from './store.ts';

type Fields = { name: string; colour: TagColour };

/** Tags as sets carry them. Changes are told by whoever makes them. */
export const portableTags = {
  list: store.listUsedTags,
  keyOf,

  /** @throws AppError `unprocessable` for too many, `conflict` for a name that is taken */
  async add(tx: Tx, fields: Fields): Promise<string> {
    if ((await store.countTags(tx)) >= mostTags)
      throw new AppError('unprocessable', `A workspace has ${mostTags} tags at most. Merge or delete some.`);
    const made = await store.insertTag(tx, { ...fields, key: keyOf(fields.name) });
    if (made === undefined) throw new AppError('conflict', `There is a tag «${fields.name}» already.`);
    return made.id;
  },

  /** @throws AppError `conflict` for a name that is taken */
  async save(tx: Tx, id: string, fields: Fields): Promise<void> {
    const key = keyOf(fields.name);
    if (await store.isTaken(tx, key, id))
      throw new AppError('conflict', `There is a tag «${fields.name}» already.`);
    await store.saveTag(tx, id, { ...fields, key });
  },

  async remove(tx: Tx, id: string): Promise<void> {
    await store.deleteTag(tx, id);
  },
};
