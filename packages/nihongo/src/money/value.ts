const digits: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壱壹', '二弐貳', '三参參', '四肆', '五伍', '六陸', '七漆', '八捌', '九玖'].flatMap(
    (forms, value) => [...forms].map((form): [string, number] => [form, value]),
  ),
);
const places: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 陌: 100, 千: 1000, 仟: 1000, 阡: 1000 }),
);
const myriads: ReadonlyMap<string, number> = new Map(Object.entries({ 万: 1e4, 萬: 1e4, 億: 1e8, 兆: 1e12 }));

/** The characters of kanji numerals, for patterns: digits, and what multiplies them. */
export const kanjiDigits = [...digits.keys()].join('');
export const kanjiPlaces = [...places.keys(), ...myriads.keys()].join('');

/** 数万円 may be as much as 九万円: whoever asks whether a limit is reached must be told. */
const several = 9;

/**
 * The value of an amount's number: `120,000`, `12.5万`, `1万2,345`, `十二万三千`, `弐拾万`, `二〇〇`, `数十万`. Digits are
 * ASCII (normalise first).
 */
export function valueOf(number: string): number {
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const [piece] of number.matchAll(/[\d,、.]+|[^\d,、.\s]/gu)) {
    const place = places.get(piece);
    const myriad = myriads.get(piece);
    if (place !== undefined) {
      section += (current ?? 1) * place;
      current = null;
    } else if (myriad !== undefined) {
      section += current ?? 0;
      total += (section === 0 ? 1 : section) * myriad;
      section = 0;
      current = null;
    } else {
      const digit: number | undefined = piece === '数' ? several : digits.get(piece);
      current = digit === undefined ? Number(piece.replaceAll(/[,、]/gu, '')) : (current ?? 0) * 10 + digit;
    }
  }
  return Math.round(total + section + (current ?? 0));
}
