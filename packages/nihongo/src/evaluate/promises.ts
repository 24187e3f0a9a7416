import { findPromises } from '../promises/index.ts';
import type { Promised } from '../promises/index.ts';
import { overlaps, readLabelled, spanOf } from './labelled.ts';
import { percent } from './score.ts';

interface LabelledPromise {
  readonly at: string;
  readonly nth?: number;
  readonly act: string;
  readonly due: string | null;
  readonly condition?: string;
}

export interface LabelledPromises {
  readonly id: string;
  readonly sentAt: string;
  readonly text: string;
  readonly promises: readonly LabelledPromise[];
}

export interface PromiseScore {
  readonly labelled: number;
  /** Labelled promises that were found, whose due time is exactly right, and whose act is right too. */
  readonly found: number;
  readonly due: number;
  readonly act: number;
  /** Found where none is labelled. */
  readonly extra: number;
  /** Texts without a promise, and those of them in which one was found. */
  readonly empty: number;
  readonly wronged: number;
  readonly errors: readonly string[];
}

/** Pairs each labelled promise with the found one that overlaps it and, where several do, agrees best. */
function pair(item: LabelledPromises, found: readonly Promised[]): (Promised | undefined)[] {
  const left = new Set(found);
  return item.promises.map((label) => {
    const span = spanOf(item.text, label.at, label.nth);
    const near = [...left].filter((one) => overlaps(one, span));
    const best =
      near.find((one) => one.due === label.due && one.act === label.act) ??
      near.find((one) => one.due === label.due) ??
      near[0];
    if (best) left.delete(best);
    return best;
  });
}

const show = (one: Promised): string => `«${one.at}» ${one.act} ${one.due} ${one.condition ?? ''}`;

/** Scores the promises found in labelled messages; every error in a line of its own. */
export function scorePromises(items: readonly LabelledPromises[]): PromiseScore {
  const errors: string[] = [];
  let [labelled, hits, due, act, extra, empty, wronged] = [0, 0, 0, 0, 0, 0, 0];
  for (const item of items) {
    const found = findPromises(item.text, { sentAt: item.sentAt });
    if (item.promises.length === 0) empty += 1;
    if (item.promises.length === 0 && found.length > 0) wronged += 1;
    const pairs = pair(item, found);
    item.promises.forEach((label, index) => {
      const one = pairs[index];
      const want = `«${label.at}» ${label.act} ${label.due} ${label.condition ?? ''}`;
      labelled += 1;
      if (one) hits += 1;
      if (one?.due === label.due) due += 1;
      if (one?.act === label.act) act += 1;
      if (!one)
        errors.push(`${item.id} ${item.sentAt} missed ${want}\n      in ${item.text.replaceAll('\n', '⏎')}`);
      else if (one.due !== label.due)
        errors.push(`${item.id} ${item.sentAt} due: want ${want}\n      got ${show(one)}`);
      else if (one.act !== label.act) errors.push(`${item.id} act: want ${want}\n      got ${show(one)}`);
      else if ((one.condition !== null) !== (label.condition !== undefined))
        errors.push(`${item.id} condition: want ${want}\n      got ${show(one)}`);
    });
    for (const one of found.filter((promise) => !pairs.includes(promise))) {
      extra += 1;
      errors.push(`${item.id} extra ${show(one)}\n      in ${item.text.replaceAll('\n', '⏎')}`);
    }
  }
  return { labelled, found: hits, due, act, extra, empty, wronged, errors };
}

/** The figures of a score in a few lines. */
export function reportPromises(name: string, score: PromiseScore): string {
  const { labelled, found, due, act, extra, empty, wronged } = score;
  return [
    `${name}: due right ${due}/${labelled} (${percent(due / (labelled || 1))}), found ${found}, act right ${act}`,
    `  false: ${wronged} of ${empty} texts without a promise (${percent(wronged / (empty || 1))}); ${extra} found too many in all`,
  ].join('\n');
}

if (import.meta.main) {
  for (const path of process.argv.slice(2)) {
    const score = scorePromises(readLabelled<LabelledPromises>(path));
    for (const error of score.errors) console.log(error);
    console.log(reportPromises(path, score));
  }
}
