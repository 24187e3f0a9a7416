import { nextHoliday } from './calendar.ts';
import { toDay } from './day.ts';
import type { Day } from './day.ts';
import { dayPart, matchAt } from './input.ts';
import type { DayReader } from './input.ts';
import { nextAnnual, nthWeekday } from './spans.ts';

const fixed =
  (m: number, d: number) =>
  (y: number): Day =>
    toDay(y, m, d);
const sunday =
  (m: number, n: number) =>
  (y: number): Day =>
    nthWeekday(y, m, n, 6) ?? toDay(y, m, 1);

/** Days of the year that everybody calls by name. */
const feasts: readonly (readonly [RegExp, (year: number) => Day])[] = [
  [/(?:クリスマス・?イブ|クリスマス・?イヴ|聖夜)/uy, fixed(12, 24)],
  [/クリスマス/uy, fixed(12, 25)],
  [/(?:大晦日|大みそか|おおみそか)/uy, fixed(12, 31)],
  [/(?:元日|元旦|お?正月)(?!休|明|飾|用|料|料理|セール|号)/uy, fixed(1, 1)],
  [/バレンタイン(?:デ[ー-])?/uy, fixed(2, 14)],
  [/ホワイトデ[ー-]/uy, fixed(3, 14)],
  [/(?:ひな祭り|雛祭り|桃の節句)/uy, fixed(3, 3)],
  [/端午の節句/uy, fixed(5, 5)],
  [/七夕/uy, fixed(7, 7)],
  [/ハロウィン/uy, fixed(10, 31)],
  [/母の日/uy, sunday(5, 2)],
  [/父の日/uy, sunday(6, 3)],
];

const holiday =
  /(成人の日|建国記念(?:の)?日|天皇誕生日|春分の日|昭和の日|憲法記念日|みどりの日|こどもの日|海の日|山の日|敬老の日|秋分の日|スポーツの日|文化の日|勤労感謝の日|(?<![土日・、の])祝日(?!の?(?:除|は|も|を|・|休|明|前)))/uy;

/** クリスマス, 元日, 文化の日: the next day of that name on or after the day of writing. */
export const readFeast: DayReader = ({ text, now }, at) => {
  for (const [pattern, resolve] of feasts) {
    const match = matchAt(pattern, text, at);
    if (match) return dayPart(at + match[0].length, nextAnnual(now.day, resolve));
  }
  const match = matchAt(holiday, text, at);
  if (!match?.[1]) return undefined;
  const name = match[1].replace('記念日', '記念の日').replace('憲法記念の日', '憲法記念日');
  const day = nextHoliday(now.day, name === '祝日' ? undefined : name);
  return day === undefined ? undefined : dayPart(at + match[0].length, day);
};
