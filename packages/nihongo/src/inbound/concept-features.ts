import type { Feature } from '../model/linear.ts';
import type { Concept } from './concepts/find-concepts.ts';
import type { MessageView, Sentence } from './view.ts';

/** How far apart two concepts may stand to be weighed together, in UTF-16 units. */
const reach = 60;

/** How a sentence ends: as an order, a request, a wish, a denial … */
function endingOf({ predicates }: Sentence): string {
  const last = predicates.at(-1);
  if (last === undefined) return 'noun';
  const mood = last.ending === 'imperative' ? '令' : last.mood;
  return `${mood}${last.negative ? '否' : ''}${last.desire ? '欲' : ''}`;
}

const pairNames = new Map<string, Map<string, string>>();

/** The name of a pair in either order, written only once: there are far more pairs in a message than names. */
function pairName(one: string, other: string): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  const names = pairNames.get(first) ?? new Map<string, string>();
  const known = names.get(second);
  if (known !== undefined) return known;
  const name = `p:${first}&${second}`;
  pairNames.set(first, names.set(second, name));
  return name;
}

function pairsOf(concepts: readonly Concept[]): Feature[] {
  const found = new Map<string, Feature>();
  concepts.forEach((one, index) => {
    for (let next = index + 1; next < concepts.length; next++) {
      const other = concepts[next];
      if (other === undefined || other.start - one.end >= reach) break;
      const name = pairName(one.name, other.name);
      if (!found.has(name)) found.set(name, { name, start: one.start, end: other.end });
    }
  });
  return [...found.values()];
}

/** Who and what a message speaks of: classes of words (`c:`), two together (`p:`), and how their sentence ends (`m:`). */
export function conceptFeatures(view: MessageView, concepts: readonly Concept[]): Feature[] {
  const endings = view.sentences.flatMap((sentence) => {
    const ending = endingOf(sentence);
    return concepts
      .filter(({ start }) => start >= sentence.start && start < sentence.end)
      .map(({ name, start, end }) => ({ name: `m:${name}|${ending}`, start, end }));
  });
  return [
    ...concepts.map(({ name, start, end }) => ({ name: `c:${name}`, start, end })),
    ...pairsOf(concepts),
    ...endings,
  ];
}
