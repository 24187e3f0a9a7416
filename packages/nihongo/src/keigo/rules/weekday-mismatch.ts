import { hit } from '../hit.ts';
import type { Hit } from '../finding.ts';
import { matches } from '../reply.ts';
import type { Rule } from '../rule.ts';

const names = ['日', '月', '火', '水', '木', '金', '土'];

const digits = (text: string): number => Number(text.normalize('NFKC'));

/** Day of the week, 0 for Sunday (Zeller's congruence by way of the proleptic Gregorian calendar); nothing for a date that is none. */
function weekday(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : undefined;
}

const pattern =
  /(?:(?:令和([0-9０-９]{1,2}|元)|([12１２][0-9０-９]{3}))\s*(?:年|[/／])\s*)?([0-9０-９]{1,2})\s*(?:月|[/／])\s*([0-9０-９]{1,2})\s*日?\s*(?:[(（]\s*([月火水木金土日])(?:曜日?)?\s*(?:・?祝日?)?\s*[)）]|([月火水木金土日])曜日?)/gu;

/** The year of a date that names none: the one of sending, or the next for a month that is long past by then. */
function yearsOf(sentAt: string | undefined, month: number): number[] {
  const local = sentAt === undefined ? undefined : /^(\d{4})-(\d{2})/u.exec(sentAt);
  const year = local?.[1] === undefined ? 2026 : Number(local[1]);
  const sentMonth = local?.[2] === undefined ? 11 : Number(local[2]);
  if (month < sentMonth - 5) return local === undefined || local === null ? [year + 1, year] : [year + 1];
  return month > sentMonth + 8 ? [year, year - 1] : [year];
}

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'error',
  source: 'house-style',
  find: (reply): Hit[] =>
    matches(reply, pattern).flatMap((match) => {
      const [whole, reiwa, western, month = '', day = '', bracketed, spelled] = match;
      const named = bracketed ?? spelled ?? '';
      const explicit =
        western === undefined
          ? reiwa === undefined
            ? undefined
            : 2018 + (reiwa === '元' ? 1 : digits(reiwa))
          : digits(western);
      const years = explicit === undefined ? yearsOf(reply.context.sentAt, digits(month)) : [explicit];
      const right = years.map((year) => weekday(year, digits(month), digits(day)));
      const [first] = right;
      if (first === undefined || right.includes(names.indexOf(named))) return [];
      const fixed = whole.replace(
        new RegExp(`${named}(?=曜日?$|曜日?\\s*[)）]|\\s*(?:・?祝日?)?\\s*[)）]$)`, 'u'),
        names[first] ?? named,
      );
      return [
        hit(
          { start: match.index, end: match.index + whole.length },
          `${years[0] ?? ''}年の${digits(month)}月${digits(day)}日は${names[first] ?? ''}曜日です。`,
          `In ${years[0] ?? ''} that date is a different day of the week.`,
          [fixed],
        ),
      ];
    }),
};
