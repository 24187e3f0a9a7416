import type { OwnWord, RawFinding } from './protocol.ts';

/** The same length as the text, without differences of width and case: offsets stay true. */
export function foldEvenly(text: string): string {
  let folded = '';
  for (const unit of text.split('')) {
    const plain = unit.normalize('NFKC').toLowerCase();
    folded += plain.length === 1 ? plain : unit;
  }
  return folded;
}

type Place = { start: number; end: number };

const latin = /[a-z0-9]/;

/** A word in Latin letters is found as a whole word only: «app» is not in «apple». */
function isWhole(folded: string, { start, end }: Place): boolean {
  const joins = (a: string, b: string) => latin.test(a) && latin.test(b);
  return (
    !joins(folded.charAt(start - 1), folded.charAt(start)) &&
    !joins(folded.charAt(end - 1), folded.charAt(end))
  );
}

/** Every place of a word in a text that was folded, one after another. */
export function placesOf(folded: string, word: string): Place[] {
  const wanted = foldEvenly(word);
  const places: Place[] = [];
  let at = wanted === '' ? -1 : folded.indexOf(wanted);
  while (at !== -1) {
    const place = { start: at, end: at + wanted.length };
    const whole = isWhole(folded, place);
    if (whole) places.push(place);
    at = folded.indexOf(wanted, whole ? place.end : at + 1);
  }
  return places;
}

const within = (inner: Place, outer: Place) => outer.start <= inner.start && inner.end <= outer.end;

function messageOf({ kind, word, instead }: OwnWord): RawFinding['message'] {
  if (kind === 'preferred' && instead !== null) {
    return {
      ja: `この職場では「${word}」を「${instead}」と書きます。`,
      en: `This workspace writes «${instead}» instead of «${word}».`,
    };
  }
  const other = instead === null ? '' : `「${instead}」に言い換えます。`;
  const otherInEnglish = instead === null ? '' : ` Write «${instead}» instead.`;
  return {
    ja: `「${word}」は、この職場で使わないと決めた言葉です。${other}`,
    en: `This workspace does not use «${word}».${otherInEnglish}`,
  };
}

/** Findings of the workspace's own words: `ng-word`, and `preferred-word` with its fix. The longer word wins. */
export function findOwnWords(text: string, words: readonly OwnWord[]): RawFinding[] {
  const folded = foldEvenly(text);
  const taken = words.filter((one) => one.kind === 'product').flatMap((one) => placesOf(folded, one.word));
  const found: RawFinding[] = [];
  const marked = words
    .filter((one) => one.kind !== 'product')
    .toSorted((a, b) => b.word.length - a.word.length);
  for (const one of marked) {
    // «サポート» is no mistake within «サポートセンター», where that is what is preferred.
    const right = one.instead === null ? [] : placesOf(folded, one.instead);
    for (const place of placesOf(folded, one.word)) {
      if (taken.some((other) => within(place, other))) continue;
      if (right.some((other) => within(place, other))) continue;
      taken.push(place);
      const ng = one.kind === 'ng';
      found.push({
        id: '',
        rule: ng ? 'ng-word' : 'preferred-word',
        severity: ng ? 'error' : 'info',
        source: 'workspace',
        ...place,
        at: text.slice(place.start, place.end),
        message: messageOf(one),
        suggest: one.instead === null ? [] : [one.instead],
      });
    }
  }
  return found;
}

/** Leaves out what is marked in the name of a product: a name is never wrong. */
export function sparingProducts(
  text: string,
  words: readonly OwnWord[],
  findings: RawFinding[],
): RawFinding[] {
  const folded = foldEvenly(text);
  const products = words.filter((one) => one.kind === 'product').flatMap((one) => placesOf(folded, one.word));
  const shared = (a: Place, b: Place) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return findings.filter(
    (finding) =>
      !products.some((product) => shared(finding, product) * 2 >= Math.max(1, finding.end - finding.start)),
  );
}
