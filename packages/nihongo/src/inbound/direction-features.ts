import type { Feature } from '../model/linear.ts';
import type { Predicate } from '../morph/predicate.ts';
import { has } from '../morph/predicate.ts';
import type { Concept } from './concepts/find-concepts.ts';
import type { MessageView } from './view.ts';

/** How far behind a word its predicate may end, in UTF-16 units. */
const reach = 24;

const favours = ['くださる', 'いただく', 'いただける', 'もらう', 'もらえる', 'くれる'];
const isFavour = (one: Predicate): boolean =>
  /^(?:itadak|kudasaru)/u.test(one.frame) || one.base === 'くださる' || has(one, ...favours);

/** しろ and 来い, not ください. */
const isOrder = (one: Predicate): boolean =>
  one.ending === 'imperative' && one.frame !== 'negau' && !isFavour(one);

/** What tells who does it to whom, and whether it is done, asked, ordered or held out. */
const turns: readonly (readonly [name: string, holds: (predicate: Predicate) => boolean])[] = [
  ['suffered', (one) => has(one, 'れる', 'られる') && (one.past || one.ending === 'te')],
  ['received', isFavour],
  ['ordered', isOrder],
  ['asked', (one) => one.mood === 'request' && !isOrder(one)],
  ['wondered', (one) => one.mood === 'question'],
  ['made', (one) => has(one, 'せる', 'させる')],
  ['willed', (one) => one.ending === 'volitional' || has(one, 'やる')],
  ['wished', (one) => one.desire],
  ['supposed', (one) => one.ending === 'conditional'],
  ['denied', (one) => one.negative],
  ['past', (one) => one.past],
  ['theirs', (one) => one.honorifics.includes('respectful')],
  ['mine', (one) => one.honorifics.includes('humble')],
];
const turnsOf = (predicate: Predicate): string[] =>
  turns.filter(([, holds]) => holds(predicate)).map(([name]) => name);

/** The predicate that a word belongs to: the one that it is part of, or the next of its sentence. */
function predicateOf({ start, end }: Concept, predicates: readonly Predicate[]): Predicate | undefined {
  const next = predicates.find((predicate) => predicate.end > start);
  return next === undefined || next.start - end > reach ? undefined : next;
}

/** Whose act, done to whom: each class of words with the turn of its predicate (`d:`), and the turns themselves. */
export function directionFeatures({ sentences }: MessageView, concepts: readonly Concept[]): Feature[] {
  const found: Feature[] = [];
  for (const { start, end, predicates } of sentences) {
    const known = new Map(predicates.map((predicate) => [predicate, turnsOf(predicate)]));
    for (const [predicate, names] of known)
      for (const name of names) found.push({ name: `d:${name}`, start: predicate.start, end: predicate.end });
    for (const concept of concepts) {
      if (concept.start < start || concept.start >= end) continue;
      const predicate = predicateOf(concept, predicates);
      for (const turn of (predicate === undefined ? undefined : known.get(predicate)) ?? [])
        found.push({ name: `d:${concept.name}>${turn}`, start: concept.start, end: concept.end });
    }
  }
  return found;
}
