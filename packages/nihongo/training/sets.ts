import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isKeptApart, readLabelled } from '../src/evaluate/labelled.ts';

const corpus = join(import.meta.dirname, '../corpus');

/** Some of the labelled texts, under the name of their file, or `development`. */
interface TrainingSet<Item> {
  readonly name: string;
  readonly items: readonly Item[];
}

/**
 * What the last layers learn from: everything under `corpus/training` whose file name begins so, and of the
 * development set the two thirds that are not kept apart.
 *
 * @param set `inbound` or `mentions`
 * @param further beginnings of other files' names that are learnt from too
 */
export function trainingSets<Item>(set: string, further: readonly string[] = []): TrainingSet<Item>[] {
  const prefixes = [set, ...further].map((name) => `${name}.`);
  const files = readdirSync(join(corpus, 'training')).filter((file) =>
    prefixes.some((prefix) => file.startsWith(prefix)),
  );
  const development = readLabelled<Item & { readonly id: string }>(
    join(corpus, 'development', `${set}.jsonl`),
  );
  return [
    { name: 'development', items: development.filter((item) => !isKeptApart(item.id)) },
    ...files.toSorted().map((file) => ({
      name: file.replace('.jsonl', ''),
      items: readLabelled<Item>(join(corpus, 'training', file)),
    })),
  ];
}

/** The items of all those sets. */
export const trainingItems = <Item>(set: string, further: readonly string[] = []): Item[] =>
  trainingSets<Item>(set, further).flatMap(({ items }) => items);
