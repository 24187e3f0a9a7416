import type { Signal } from './signals/signal.ts';

interface Previous {
  readonly from: 'customer' | 'own';
  readonly text: string;
}

const longest = 2000;

/** Pairs of neighbouring letters, without punctuation: what two wordings of one question share. */
function pairsOf(text: string): Set<string> {
  const letters = Array.from(
    text
      .slice(0, longest)
      .normalize('NFKC')
      .replaceAll(/[\s\p{P}\p{S}]/gu, ''),
  );
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}

/** Least share of pairs in common (of the shorter text) that makes two messages the same question. */
const same = 0.6;
const shortest = 8;

function resembles(a: string, b: string): boolean {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const smaller = Math.min(one.size, other.size);
  if (smaller < shortest) return false;
  const common = [...one].filter((pair) => other.has(pair)).length;
  return common / smaller >= same && smaller * 3 >= Math.max(one.size, other.size);
}

/** A signal over the whole message where the customer wrote much the same before and had no answer since. */
export function askedBefore(text: string, previous: readonly Previous[]): Signal | undefined {
  const answered = previous.findLastIndex(({ from }) => from === 'own');
  const waiting = previous.slice(answered + 1).filter(({ from }) => from === 'customer');
  const again = waiting.some((one) => resembles(one.text, text));
  return again ? { kind: 'asks-again', start: 0, end: text.length } : undefined;
}
