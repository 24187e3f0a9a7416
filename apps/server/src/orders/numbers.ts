import { numberKey } from './domain.ts';

/** What says that a number is an order's: then one sign is enough. */
const named =
  /[#＃]|(?:ご?注文(?:番号|ID|No\.?)?|受注番号|order\s*(?:number|no\.?|id)?)\s*(?:は|[:：#＃])?\s*/giu;

/** Numbers as shops give them: digits with letters and dashes around, in any width. */
const candidate = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}_＿\-－]{0,58}/gu;

/** The shortest that is looked for where nothing says what it is, and without a unit that says it is something else. */
const shortest = 4;
const amount = /^\s?(?:円|年|月|日|時|分|個|点|本|枚|名|人|歳|%|％|yen\b|JPY\b)/iu;
const sign = /[¥￥$＄〒]\s?$/u;

/** The most numbers that are looked for in one text. */
const most = 50;

export type Written = { written: string; key: string };

/** What in a text may be an order's number: as it stands there, and as it is looked for. Whether it is one, only the orders say. */
export function writtenNumbers(text: string): Written[] {
  const announced = new Set([...text.matchAll(named)].map((found) => found.index + found[0].length));
  const found = [...text.matchAll(candidate)].flatMap((match) => {
    const written = match[0].replaceAll(/[_＿\-－]+$/gu, '');
    const key = numberKey(written);
    const isNamed = announced.has(match.index);
    if (!/\d/u.test(key) || (!isNamed && key.length < shortest)) return [];
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 5);
    const isLoose = !isNamed || key.length < shortest;
    if (isLoose && amount.test(behind)) return [];
    if (!isNamed && sign.test(text.slice(Math.max(0, match.index - 2), match.index))) return [];
    return [{ written, key }];
  });
  return [...new Map(found.map((one) => [one.written, one])).values()].slice(0, most);
}

/** The numbers alone, each once. */
export const numbersIn = (text: string): string[] => [...new Set(writtenNumbers(text).map(({ key }) => key))];
