import { isWord } from './terms.ts';

/** Words of something a question may be like: a template, or a question it answered before. */
export type Candidate = { templateId: string; kind: 'cue' | 'body' | 'use'; terms: readonly string[] };

/** Below this, nothing is suggested. Chosen on the labelled questions of `questions.fixture.ts`; see its test. */
export const threshold = 0.3;

/** What stands in a template's text says less of what is asked than the questions named for it. */
const bodyWeight = 0.6;

type Weights = (term: string) => number;

const unknownWeight = 0.4;

/** Rare words say more than common ones; a word of two signs more than one sign. */
function weigh(candidates: readonly Candidate[]): Weights {
  const counts = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = candidates.length;
  return (term) => Math.log(1 + (all + 1) / ((counts.get(term) ?? 0) + 0.5)) * (isWord(term) ? 1 : 0.6);
}

const sum = (terms: readonly string[], weight: Weights) =>
  terms.reduce((total, term) => total + weight(term) ** 2, 0);

/**
 * How much of the meaning of one is in the other: the cosine of their weighted words, but with a long letter counted as
 * no longer than an ordinary one, since what it asks is a small part of it.
 */
function likeness(question: readonly string[], length: number, terms: readonly string[], weight: Weights) {
  const theirs = new Set(terms);
  const shared = question.filter((term) => theirs.has(term));
  if (shared.length === 0) return { score: 0, shared };
  return { score: sum(shared, weight) / Math.sqrt(length * sum(terms, weight)), shared };
}

/** As many words at least, and at most, a question counts as having: neither one word nor a long letter tells more. */
const fewest = 5;
const longest = 16;

/**
 * How much a question says. Words that no template knows count a little: they say that it may be about something else.
 */
function lengthOf(terms: readonly string[], candidates: readonly Candidate[], weight: Weights): number {
  const known = new Set(candidates.flatMap((candidate) => candidate.terms));
  const ordinary = Math.log(1 + candidates.length) ** 2 * 0.6;
  const said = sum(
    terms.filter((term) => known.has(term)),
    weight,
  );
  const unsaid = terms.filter((term) => !known.has(term)).length * ordinary * unknownWeight;
  return Math.min(Math.max(said + unsaid, ordinary * fewest), Math.max(said, ordinary * longest));
}

export type Scored = { templateId: string; score: number; similarUses: number; words: string[] };

/** Every template by how well it fits a question, best first; those below the threshold are left out. */
export function score(
  questionTerms: readonly string[],
  candidates: readonly Candidate[],
  from = threshold,
): Scored[] {
  const weight = weigh(candidates);
  const length = lengthOf(questionTerms, candidates, weight);
  const found = new Map<string, Scored>();
  for (const { templateId, kind, terms } of candidates) {
    const like = likeness(questionTerms, length, terms, weight);
    const value = like.score * (kind === 'body' ? bodyWeight : 1);
    const before = found.get(templateId) ?? { templateId, score: 0, similarUses: 0, words: [] };
    const isBest = value > before.score;
    found.set(templateId, {
      templateId,
      score: Math.max(value, before.score),
      similarUses: before.similarUses + (kind === 'use' && value >= threshold ? 1 : 0),
      words: isBest ? best(like.shared, weight) : before.words,
    });
  }
  return [...found.values()]
    .map((each) => ({ ...each, score: Math.min(1, each.score + Math.min(0.1, each.similarUses * 0.01)) }))
    .filter((each) => each.score >= from)
    .toSorted((a, b) => b.score - a.score || (a.templateId < b.templateId ? -1 : 1));
}

/**
 * The words that decided, as they stand in the question: pairs that follow one another make one word again.
 * Single signs are told only where there is no word.
 */
function best(shared: readonly string[], weight: Weights): string[] {
  const words: { text: string; weight: number }[] = [];
  for (const term of shared.filter(isWord)) {
    const last = words.at(-1);
    const follows = last !== undefined && !/^[a-z]/u.test(term) && last.text.endsWith([...term][0] ?? '');
    if (follows) {
      last.text += [...term].slice(1).join('');
      last.weight += weight(term);
    } else words.push({ text: term, weight: weight(term) });
  }
  const told = words.length > 0 ? words : shared.map((text) => ({ text, weight: weight(text) }));
  return told
    .toSorted((x, y) => y.weight - x.weight)
    .slice(0, 3)
    .map(({ text }) => text);
}
