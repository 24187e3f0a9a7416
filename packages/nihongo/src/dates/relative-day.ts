import { dayPart, matchAt } from './input.ts';
import type { DayReader } from './input.ts';

/** Days from the day of writing, by word. */
const words: readonly (readonly [RegExp, number])[] = [
  [/(?:明々後日|明明後日|しあさって)/uy, 3],
  [/(?:本日|今日|きょう)(?:か|または|もしくは|、|・|〜|から)?(?:明日|あす|あした)/uy, 1],
  [/(?:明後日|あさって)/uy, 2],
  [/(?:明日|あした|あす(?!か)|明朝|明晩)/uy, 1],
  [/(?:本日|今日|きょう|今夕|今晩|今夜|今朝|今宵|即日|本夕|夜分のうち)/uy, 0],
  [/(?:一昨日|おととい)/uy, -2],
  [/(?:昨日|きのう|昨晩|昨夜|昨夕)/uy, -1],
];

/** Days from the one last named in the sentence, or from the day of writing. */
const following: readonly (readonly [RegExp, number])[] = [
  [/(?:翌々日)/uy, 2],
  [/(?:翌日|翌朝|翌晩|明くる日)/uy, 1],
];
const same = /(?:同日|当日|その日(?!付))/uy;
const dayBefore = /(?:前日|前夜)/uy;

const business = /(翌々営業日|翌営業日|次の営業日|明営業日|次営業日|最短の営業日)/uy;

/** 本日, 明日, 明後日 and the like. */
export const readRelativeDay: DayReader = ({ text, now, calendar, previous, spokenOf }, at) => {
  const next = matchAt(business, text, at);
  if (next) {
    const count = next[1] === '翌々営業日' ? 2 : 1;
    return dayPart(at + next[0].length, calendar.addBusinessDays(previous ?? now.day, count));
  }
  for (const [pattern, shift] of following) {
    const match = matchAt(pattern, text, at);
    if (match) return dayPart(at + match[0].length, (previous ?? now.day) + shift);
  }
  if (spokenOf !== undefined) {
    const [sameDay, before] = [matchAt(same, text, at), matchAt(dayBefore, text, at)];
    if (sameDay) return dayPart(at + sameDay[0].length, spokenOf);
    if (before) return dayPart(at + before[0].length, spokenOf - 1);
  }
  for (const [pattern, shift] of words) {
    const match = matchAt(pattern, text, at);
    if (match) return dayPart(at + clockless(match[0]), now.day + shift);
  }
  return undefined;
};

/** 今夕 and 明朝 carry their time of day in the second character, which the clock reads. */
function clockless(word: string): number {
  return word === '今夕' || word === '本夕' || word === '昨夕' ? 1 : word.length;
}
