import { mentionMapping } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { ListKind, TakeUnit } from '../lists/index.ts';
import { keepFound } from './keep.ts';
import { guessMapping, problemIn, problems, readRow, valuesOf } from './list-rows.ts';

/** Where no zone is known yet: only the look beforehand, which shows cells as they stand. */
const usualZone = 'Asia/Tokyo';

/** Lists of mentions, one a row: exports of listening tools, of review sites for their shops, of one’s own records. */
export const mentionRows: ListKind = {
  guess: guessMapping,
  problemOf: (given) => {
    const code = problemIn(mentionMapping.parse(given));
    return code === null ? null : { code, detail: problems[code] };
  },
  preview: (rows, given) => {
    const mapping = mentionMapping.parse(given);
    return rows.map((row) => {
      const read = readRow(row, mapping, usualZone);
      return { values: valuesOf(row, mapping), error: 'code' in read ? read : null };
    });
  },
  begin: async (tx, { createdBy, mapping: given }): Promise<TakeUnit> => {
    const mapping = mentionMapping.parse(given);
    const timeZone = await timeZoneOf(tx);
    return async (inner, [row]) => {
      if (row === undefined) return { done: 'refused', errors: [] };
      const read = readRow(row, mapping, timeZone);
      if ('code' in read) return { done: 'refused', errors: [read] };
      // Open pages learn of the list itself, once a batch.
      const kept = await keepFound(inner, [], { ...read, via: 'list', sourceId: null, by: createdBy });
      return { done: kept.done === 'created' ? 'created' : 'skipped', customerId: null };
    };
  },
};
