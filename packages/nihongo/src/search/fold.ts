import { normalize, type Normalized } from '../text/normalize.ts';
import { kanjiVariants } from './variants.ts';

const katakana = /^[ァ-ヶヽヾ]$/u;
const hiraganaShift = 0x60;
const dash = /^[‐‑‒–—―−－]$/u;

/**
 * A text in the form in which it is searched: NFKC, small letters, hiragana for katakana of any width, one form of dashes
 * and of kanji with variants; with the way back to the original, for highlights.
 */
export function foldForSearch(text: string): Normalized {
  const normalized = normalize(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let at = 0;
  for (const character of normalized.text) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    out += folded;
    at += character.length;
  }
  const end = at;
  return {
    text: out,
    toOriginal: (span) => {
      const start = starts[span.start] ?? end;
      return normalized.toOriginal({
        start,
        end: span.end > span.start ? (ends[span.end - 1] ?? end) : start,
      });
    },
  };
}

/** Katakana as hiragana: シロ → しろ. */
export function toHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶヽヾ]/gu, shiftToHiragana);
}

function shiftToHiragana(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - hiraganaShift);
}

function foldCharacter(character: string): string {
  if (katakana.test(character)) return shiftToHiragana(character);
  if (dash.test(character)) return '-';
  return kanjiVariants.get(character) ?? character.toLowerCase();
}
