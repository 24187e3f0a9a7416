import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isKeptApart, readLabelled } from '../src/evaluate/labelled.ts';

const corpus = join(import.meta.dirname, '../corpus');

/**
 * What the last layers learn from: everything under `corpus/training` whose file name begins so, and of the
 * development set the two thirds that are not kept apart.
 *
 * @param set `inbound` or `mentions`
 * @param further beginnings of other files' names that are learnt from too
 */
export function trainingItems<Item>(set: string, further: readonly string[] = []): Item[] {
  const prefixes = [set, ...further].map((name) => `${name}.`);
  const files = readdirSync(join(corpus, 'training')).filter((file) =>
    prefixes.some((prefix) => file.startsWith(prefix)),
  );
  const development = readLabelled<Item & { readonly id: string }>(
    join(corpus, 'development', `${set}.jsonl`),
  );
  return [
    ...development.filter((item) => !isKeptApart(item.id)),
    ...files.toSorted().flatMap((file) => readLabelled<Item>(join(corpus, 'training', file))),
  ];
}
