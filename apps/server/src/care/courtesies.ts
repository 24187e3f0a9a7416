import type { CareRegion, Courtesy, CourtesyWindow } from '@madoguchi/contract';
import { solarTermOn, type SolarTerm } from '../templates/index.ts';
import { courtesyRules, type CourtesyRule, type Point } from './courtesy-data.ts';
import { addDays, type Day } from './days.ts';

/** About when a term begins; it moves by a day or two from year to year. */
const around: Partial<Record<SolarTerm, string>> = { 小暑: '07-04', 立秋: '08-04', 立春: '02-01' };

/** The day on which a solar term begins in a year. */
export function termDay(year: number, term: SolarTerm): Day {
  let day = `${year}-${around[term] ?? '01-01'}`;
  for (let nth = 0; nth < 400; nth += 1, day = addDays(day, 1)) if (solarTermOn(day).ja === term) return day;
  throw new RangeError(`${term} does not begin in ${year}`);
}

function dayOf(point: Point, year: number): Day {
  if ('on' in point) return `${year}-${point.on}`;
  const day = termDay(year, point.term);
  return point.eve === true ? addDays(day, -1) : day;
}

export function ruleOf(courtesy: Courtesy): CourtesyRule {
  const rule = courtesyRules.findLast((one) => one.courtesy === courtesy);
  if (rule === undefined) throw new RangeError(`no such courtesy: ${courtesy}`);
  return rule;
}

/** The last day of what a late 歳暮 becomes is in the next year, and 松の内 is longer in the Kansai. */
function lateUntil(
  courtesy: Courtesy,
  into: Courtesy,
  until: Point,
  year: number,
  region: CareRegion | null,
): Day {
  const of = courtesy === 'seibo' ? year + 1 : year;
  if (courtesy === 'seibo' && into === 'nengajo' && region === 'kansai') return `${of}-01-15`;
  return dayOf(until, of);
}

/** When a courtesy of a year is paid in a region, until when it is called so, and what it is called after that. */
export function windowOf(
  courtesy: Courtesy,
  year: number,
  region: CareRegion | null,
  locale: 'ja' | 'en' = 'ja',
): CourtesyWindow {
  const rule = ruleOf(courtesy);
  const own =
    region === null
      ? undefined
      : (rule.windows.find(({ regions }) => regions !== 'others' && regions.includes(region)) ??
        rule.windows.find(({ regions }) => regions === 'others'));
  const { from, until, latest } = own ?? rule.unknown;
  const last = dayOf(latest, year);
  const becomes: CourtesyWindow['becomes'] = [];
  let since = addDays(last, 1);
  for (const next of rule.becomes) {
    const ends = lateUntil(courtesy, next.courtesy, next.until, year, region);
    // Where the courtesy itself lasts longer, this name has no day.
    if (ends < since) continue;
    becomes.push({ courtesy: next.courtesy, title: next[locale], from: since, until: ends });
    since = addDays(ends, 1);
  }
  return {
    region,
    from: dayOf(from, year),
    until: dayOf(until, year),
    latest: last,
    becomes,
    certain: own?.certain ?? (rule.windows.length === 1 && rule.windows[0]?.regions === 'others'),
  };
}

/** By when to choose who gets a courtesy, when it is proposed to whoever prepares it, and by when it goes out. */
export function courtesyDays(
  courtesy: Courtesy,
  window: Pick<CourtesyWindow, 'from' | 'until'>,
): { decideBy: Day; prepareOn: Day; dueOn: Day } {
  const { decideDays, sendDays } = ruleOf(courtesy);
  const decideBy = addDays(window.from, -decideDays);
  return { decideBy, prepareOn: addDays(decideBy, 7), dueOn: addDays(window.from, -sendDays) };
}
