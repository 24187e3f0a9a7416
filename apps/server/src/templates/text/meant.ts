import { foldName, templateVariables } from '@madoguchi/contract';
import { alike } from '../likeness/overlap.ts';

const closeEnough = 0.5;

/** The variable somebody may have meant by a name that is none: `お客さま名` → `お客様名`. Null when none is near. */
export function meantBy(name: string, language: 'ja' | 'en'): string | null {
  const folded = foldName(name).replaceAll('さま', '様');
  const candidates = Object.values(templateVariables)
    .flatMap((names) => [...names[language]])
    .map((known) => ({ known, score: alike(foldName(known), folded) }))
    .filter(({ score }) => score >= closeEnough)
    .toSorted((a, b) => b.score - a.score);
  return candidates[0]?.known ?? null;
}
