import type { Aspect } from '../lexicon/entry.ts';
import type { Opinion } from '../lexicon/opinions.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { AspectOpinion } from './mention.ts';

/** Aspects whose word itself says what it is about, whatever noun stands before it: 高い is of the price. */
const surely = new Set(['price', 'delivery', 'staff']);

/** What each judgement is about: the noun named last before it in its clause, else what its own word is about. */
export function readAspects(opinions: readonly Opinion[], clauses: readonly Clause[]): AspectOpinion[] {
  const found: AspectOpinion[] = [];
  const places = clausesOf(clauses, opinions);
  let named:
    | { readonly aspect: Aspect; readonly start: number; readonly clause: Clause | undefined }
    | undefined;
  opinions.forEach((opinion, index) => {
    const clause = places[index];
    if (opinion.plain === 0) {
      if (opinion.aspect !== undefined) named = { aspect: opinion.aspect, start: opinion.start, clause };
      return;
    }
    if (Math.abs(opinion.polarity) < 0.3) return;
    const noun = named?.clause === clause ? named : undefined;
    const own = opinion.aspect;
    const aspect = own !== undefined && surely.has(own) ? own : (noun?.aspect ?? own);
    if (aspect === undefined) return;
    const start = noun?.aspect === aspect ? noun.start : opinion.start;
    found.push({ aspect, polarity: opinion.polarity > 0 ? 'positive' : 'negative', start, end: opinion.end });
  });
  return found;
}
