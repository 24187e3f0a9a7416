import type { VoiceFit } from '@madoguchi/contract';

/** What stands where sentences were left out; whatever somebody wrote themselves is no mark in their words. */
const marks = ['（中略）', '(中略)', '（略）', '［…］', '[…]', '[...]', '…'];

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * The sentences of a text. A cut within one could turn its meaning («良いとは思わない»), so that a sentence is the least that may
 * be left out.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？!?][」』）)”"’]*)(?![。！？!?」』）)”"’])|(?<=[a-z0-9)]\.)\s+|\n+/u)
    .map(plain)
    .filter((sentence) => sentence !== '');
}

/** Where a run of sentences begins in others, from a place on; -1 where it does not. */
function placeOf(run: readonly string[], among: readonly string[], from: number): number {
  for (let at = from; at + run.length <= among.length; at += 1)
    if (run.every((sentence, index) => among[at + index] === sentence)) return at;
  return -1;
}

/**
 * Whether words are what was said with nothing but whole sentences left out, in the same order, and a mark wherever some are
 * missing: 「…」 or 「（中略）」.
 */
export function isShortening(said: string, words: string): boolean {
  const usable = marks.filter((mark) => !said.includes(mark));
  let rest = words;
  for (const mark of usable) rest = rest.replaceAll(mark, '\u0000');
  const original = sentencesOf(said);
  const runs = rest.split(/\u0000+/u).map(sentencesOf);
  if (runs.every((run) => run.length === 0)) return false;
  let from = 0;
  for (const [index, run] of runs.entries()) {
    const isLast = index === runs.length - 1;
    if (run.length === 0) continue;
    // Without a mark before it, it begins where the words begin; without one behind it, it ends where they end.
    const at = index === 0 ? placeOf(run, original.slice(0, run.length), 0) : placeOf(run, original, from);
    const place = isLast && at !== -1 ? placeOf(run, original, original.length - run.length) : at;
    if (at === -1 || place < at || (index === 0 && place !== 0)) return false;
    from = place + run.length;
  }
  return true;
}

/** How words to be shown stand to what was said. */
export function fitOf(said: string, words: string): VoiceFit {
  if (plain(said) === plain(words)) return 'said';
  return isShortening(said, words) ? 'shortened' : 'changed';
}
