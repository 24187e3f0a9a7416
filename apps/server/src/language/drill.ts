import type { DrillQuestion } from '@madoguchi/contract';
import type { DrillPair } from '@madoguchi/nihongo';
import type { Guide } from './protocol.ts';

/** Which of the ranked rules each of the five questions is about: most of all the one that is marked most. */
const turnsOfMarked = [0, 1, 0, 2, 1] as const;
const turnsOfNone = [0, 1, 2, 3, 4] as const;

/** Questions in which one writes the sentence anew, by their place in the drill. */
const writtenAnew = new Set([2, 4]);

export type RuleRecord = { rule: string; marks: number; given: number; right: number };

/** What one needs most first: most marked, then most often answered wrong, then least practised. */
export function rankRules(rules: readonly string[], records: readonly RuleRecord[]): RuleRecord[] {
  const known = new Map(records.map((record) => [record.rule, record]));
  return rules
    .map((rule) => known.get(rule) ?? { rule, marks: 0, given: 0, right: 0 })
    .toSorted((a, b) => b.marks - a.marks || b.given - b.right - (a.given - a.right) || a.given - b.given);
}

const idOf = (rule: string, index: number) => `${rule}.${index}`;

/** The pair a question's id names. */
export function pairOf(pairs: readonly DrillPair[], questionId: string): DrillPair | undefined {
  const match = /^([a-z-]+)\.(\d{1,3})$/.exec(questionId);
  return match === null ? undefined : pairs.filter((pair) => pair.rule === match[1]).at(Number(match[2]));
}

/** Which of the two stands first: even over the questions, the same at each look. */
const rightComesFirst = (id: string) =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0;

function questionOf(
  pair: DrillPair,
  id: string,
  title: DrillQuestion['title'],
  anew: boolean,
): DrillQuestion {
  const { rule, wrong, right } = pair;
  if (anew) return { id, rule, title, kind: 'fix', sentence: wrong, choices: [] };
  const choices = rightComesFirst(id) ? [right, wrong] : [wrong, right];
  return { id, rule, title, kind: 'choose', sentence: null, choices };
}

/** Five questions for one member. What was answered gives way to what was not yet, until all had their turn. */
export function chooseDrill(
  guide: Guide,
  rules: readonly string[],
  records: readonly RuleRecord[],
): DrillQuestion[] {
  const ranked = rankRules(rules, records);
  const turns = ranked[0] !== undefined && ranked[0].marks > 0 ? turnsOfMarked : turnsOfNone;
  const asked = new Map<string, number>();
  return turns.flatMap((turn, place) => {
    const record = ranked[turn % Math.max(1, ranked.length)];
    const pairs = guide.pairs.filter((pair) => pair.rule === record?.rule);
    if (record === undefined || pairs.length === 0) return [];
    const nth = asked.get(record.rule) ?? 0;
    asked.set(record.rule, nth + 1);
    const index = (record.given + nth) % pairs.length;
    const pair = pairs[index];
    const title = guide.rules.find((rule) => rule.rule === record.rule)?.title ?? {
      ja: record.rule,
      en: record.rule,
    };
    return pair === undefined
      ? []
      : [questionOf(pair, idOf(record.rule, index), title, writtenAnew.has(place))];
  });
}

function pairsOfLetters(text: string): Map<string, number> {
  const letters = [...text.normalize('NFKC').replace(/[\s、。！？]/gu, '')];
  const counts = new Map<string, number>();
  for (const [index, letter] of letters.slice(0, -1).entries()) {
    const pair = letter + (letters[index + 1] ?? '');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How like two sentences are, 0 to 1 (Dice's coefficient of neighbouring letters). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOfLetters(one), pairsOfLetters(other)];
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0);
  return size(a) + size(b) === 0 ? 0 : (2 * shared) / (size(a) + size(b));
}

/** A sentence written anew must still say what was to be said. */
const likeEnough = 0.4;

const bare = (text: string) => text.normalize('NFKC').replace(/[\s、。]/gu, '');

/**
 * Whether an answer is right: the right sentence itself, or one like it in which the rule finds nothing.
 *
 * @param marked the rules that mark the answer
 */
export function isRight(pair: DrillPair, answer: string, marked: readonly string[]): boolean {
  if (bare(answer) === bare(pair.right)) return true;
  if (bare(answer) === bare(pair.wrong)) return false;
  const like = Math.max(likeness(answer, pair.right), likeness(answer, pair.wrong));
  return like >= likeEnough && !marked.includes(pair.rule);
}
