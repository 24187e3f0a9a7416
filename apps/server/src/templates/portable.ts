import type { TemplateFields } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { add, refuseTooMany } from './commands.ts';
import { foundBy, refuseUnreadable, tidy } from './domain.ts';
import { listShared } from './portable.store.ts';
import * as store from './store.ts';
import { keepVersion } from './version.store.ts';

/** The templates of everybody, as sets carry them. Changes are told by whoever makes them. */
export const sharedTemplates = {
  list: listShared,

  /** @throws AppError `unprocessable` when there are too many, `invalid_request` for a text that cannot be read */
  async add(tx: Tx, memberId: string, fields: TemplateFields): Promise<string> {
    await refuseTooMany(tx, 1);
    refuseUnreadable(fields.body);
    return add(tx, fields, { ownerId: null, memberId });
  },

  /** Writes a new version of one. */
  async save(tx: Tx, memberId: string, id: string, fields: TemplateFields): Promise<void> {
    const tidied = tidy(fields);
    await store.saveTemplate(tx, id, tidied, foundBy(tidied), { ownerId: null, memberId });
    await keepVersion(tx, id, memberId, null);
  },

  async remove(tx: Tx, id: string): Promise<void> {
    await store.deleteTemplate(tx, id);
  },
};
