import { createHash, randomInt } from 'node:crypto';

/** Letters and figures that nobody mistakes for one another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const half = 4;

/** How long a code works, in minutes. */
export const codeMinutes = 15;

/** 8 of 31 signs are 8.5 × 10¹¹ codes, of which a few live at a time, and ten may be tried in an hour. */
export function newCode(): string {
  const part = (): string => Array.from({ length: half }, () => signs[randomInt(signs.length)]).join('');
  return `${part()}-${part()}`;
}

/** A code as somebody sends it: wide letters, small ones and other dashes are taken too. Null for any other text. */
export function readCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐‑‒–—―−ー-]+/gu, '');
  if (plain.length !== half * 2 || ![...plain].every((sign) => signs.includes(sign))) return null;
  return `${plain.slice(0, half)}-${plain.slice(half)}`;
}

export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
