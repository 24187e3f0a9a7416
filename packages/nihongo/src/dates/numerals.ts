/** A number of at most four digits, or a kanji numeral; for building larger patterns. */
export const numeral = '(?:\\d{1,4}|[〇一二三四五六七八九十百]{1,5})';

const digits = '〇一二三四五六七八九';
const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
]);

/** The value of a numeral: `25`, `二五` and `二十五` are one number. NaN where the text is none. */
export function numeralValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let current = 0;
  let positional = text !== '';
  for (const c of text) if (places.has(c)) positional = false;
  for (const c of text) {
    const place = places.get(c);
    const digit = digits.indexOf(c);
    if (place !== undefined) {
      total += (current || 1) * place;
      current = 0;
    } else if (digit === -1) return Number.NaN;
    else current = positional ? current * 10 + digit : digit;
  }
  return text === '' ? Number.NaN : total + current;
}
