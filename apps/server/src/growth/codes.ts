import { randomInt } from 'node:crypto';

/** Letters and digits that are read and heard apart: no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V; no vowels, so that chance spells no word. */
const letters = '34679CDFGHJKMNPRTWXY';

/** A code for comparison: without differences of width and case, spaces and «-». */
export function codeKey(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―ー−_]/gu, '');
}

/**
 * The check letter of a code by the Luhn algorithm modulo the number of letters, which must be even: it finds every single wrong letter and
 * nearly every two that were exchanged. Letters of a prefix that are not among ours count by their code point.
 */
export function checkLetter(body: string): string {
  const size = letters.length;
  let sum = 0;
  let isDoubled = true;
  for (const letter of [...body].toReversed()) {
    const known = letters.indexOf(letter);
    const value = (known === -1 ? (letter.codePointAt(0) ?? 0) : known) % size;
    const weighed = isDoubled ? value * 2 : value;
    sum += Math.floor(weighed / size) + (weighed % size);
    isDoubled = !isDoubled;
  }
  return letters[(size - (sum % size)) % size] ?? '';
}

export type CodeShape = { prefix: string; length: number; checkDigit: boolean };

/** A code made by chance; a prefix stands before it with a «-». */
export function newCode({ prefix, length, checkDigit }: CodeShape): string {
  const random = Array.from(
    { length: checkDigit ? length - 1 : length },
    () => letters[randomInt(letters.length)],
  );
  const body = random.join('');
  const check = checkDigit ? checkLetter(`${prefix}${body}`) : '';
  return `${prefix === '' ? '' : `${prefix}-`}${body}${check}`;
}
