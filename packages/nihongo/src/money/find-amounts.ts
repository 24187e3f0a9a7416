import { normalize } from '../text/normalize.ts';
import type { Span } from '../text/span.ts';
import { kanjiDigits, kanjiPlaces, valueOf } from './value.ts';

/** An amount of money in a text. */
export interface Amount extends Span {
  /** As it is written. */
  readonly at: string;
  readonly yen: number;
}

// Repetitions are bounded, and no match begins within a numeral: a text of nothing but digits costs no more than any.
const number = String.raw`(?:\d{1,3}(?:[,、]\d{3}){1,5}(?:\.\d{1,4})?|\d{1,16}(?:\.\d{1,4})?|[${kanjiDigits}]{1,16})`;
const places = String.raw`\s?[${kanjiPlaces}]{1,4}`;
const amount = String.raw`(?:数|${number})?(?:${places}(?:\s?${number})?){0,8}`;
const led = String.raw`(?:数|${number})(?:${places}(?:\s?${number})?){0,8}`;
const outside = String.raw`(?<![\d.,${kanjiDigits}${kanjiPlaces}])`;

const withMark = String.raw`(?:[¥\\]|JPY)\s?(?<marked>${led})`;
// Not 円 as in 円滑 and 円卓.
const withUnit = String.raw`${outside}(?<counted>${amount})\s?(?:円(?![滑満卓盤陣熟形柱])|圓|yen\b|JPY\b)`;
/** «12万で»: nobody says of what, and what is not counted in people or things is money. */
const bare = String.raw`${outside}(?<bare>(?:数|${number})${places.replace('{1,4}', '{0,3}')}[万億])(?![^\s\p{P}\p{S}ぁ-ん])`;
const amounts = new RegExp(`${withMark}|${withUnit}|${bare}`, 'giu');

/**
 * The amounts of yen in a text, in whatever way they are written: 12万円, ¥120,000, １２０，０００円, 十二万円, 12.5万円,
 * 1万2,345円, 120千円, 弐拾万円, JPY 120,000, and 12万 where it is followed by nothing that it could count. Amounts in other
 * currencies are none. «数十万円» counts as ninety, so that no limit is missed.
 */
export function findAmounts(text: string): Amount[] {
  const normalized = normalize(text);
  const found: Amount[] = [];
  for (const match of normalized.text.matchAll(amounts)) {
    const { marked, counted, bare: plain } = match.groups ?? {};
    const digits = marked ?? counted ?? plain ?? '';
    if (digits.trim() === '') continue;
    const yen = valueOf(digits);
    const span = normalized.toOriginal({ start: match.index, end: match.index + match[0].length });
    found.push({ ...span, at: text.slice(span.start, span.end), yen });
  }
  return found;
}
