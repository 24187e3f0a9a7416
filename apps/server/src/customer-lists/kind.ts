import { importMapping, type ImportMapping } from '@madoguchi/contract';
import { nameKey } from '../customers/index.ts';
import type { ListFacts, ListKind, Mapping, TakeUnit } from '../lists/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { applyRow, type ApplyOptions } from './apply.ts';
import { guessMapping, problemOf } from './headings.ts';
import { listPeople } from './people.store.ts';
import { readRow } from './row.ts';

const details = {
  no_name: 'Say which column holds the name, the company or the e-mail address.',
  field_twice: 'Two columns are to be the same field. Choose one of them.',
} as const;

/** What was kept of a mapping is one of ours: it was checked when the list was begun. */
const ours = (mapping: Mapping): ImportMapping => importMapping.parse(mapping);

/** Lists of customers, a customer a row. */
export const customerRows: ListKind = {
  guess: guessMapping,
  problemOf: (mapping) => {
    const code = problemOf(ours(mapping));
    return code === null ? null : { code, detail: details[code] };
  },
  preview: (rows, mapping) =>
    rows.map((row) => {
      const read = readRow(row, ours(mapping));
      return { values: read.values, error: read.ok ? null : read.error };
    }),
  begin: async (tx, list): Promise<TakeUnit> => {
    const options = await optionsOf(tx, list);
    const mapping = ours(list.mapping);
    return async (inner, [row]) => {
      if (row === undefined) return { done: 'refused', errors: [] };
      const read = readRow(row, mapping);
      if (!read.ok) return { done: 'refused', errors: [read.error] };
      const applied = await applyRow(inner, read.candidate, options);
      return applied.done === 'refused' ? { done: 'refused', errors: [applied.error] } : applied;
    };
  },
};

async function optionsOf(tx: Tx, { name, existing, createdBy }: ListFacts): Promise<ApplyOptions> {
  const people = await listPeople(tx);
  return {
    existing,
    actorId: people.some(({ id }) => id === createdBy) ? createdBy : null,
    importName: name,
    memberNamed: (text) =>
      people.find((one) => nameKey(one.name) === nameKey(text) || one.email === text.trim().toLowerCase())
        ?.id,
  };
}
