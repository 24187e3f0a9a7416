/**
 * The 24 solar terms (二十四節気) as Japan has reckoned them since 1844 (天保暦, 定気法): the day, in Japan's time, on which
 * the sun's apparent longitude reaches a multiple of 15°. The National Astronomical Observatory announces them each
 * February for the year to come (暦要項, in force for Japan); computed here by the method of J. Meeus, «Astronomical
 * Algorithms», chapter 25, which is exact to about a quarter of an hour, and tested against the announced days.
 */
export const solarTerms = [
  { ja: '春分', en: 'vernal equinox' },
  { ja: '清明', en: 'clear and bright' },
  { ja: '穀雨', en: 'grain rain' },
  { ja: '立夏', en: 'start of summer' },
  { ja: '小満', en: 'lesser ripening' },
  { ja: '芒種', en: 'grain in ear' },
  { ja: '夏至', en: 'summer solstice' },
  { ja: '小暑', en: 'lesser heat' },
  { ja: '大暑', en: 'greater heat' },
  { ja: '立秋', en: 'start of autumn' },
  { ja: '処暑', en: 'end of heat' },
  { ja: '白露', en: 'white dew' },
  { ja: '秋分', en: 'autumnal equinox' },
  { ja: '寒露', en: 'cold dew' },
  { ja: '霜降', en: 'first frost' },
  { ja: '立冬', en: 'start of winter' },
  { ja: '小雪', en: 'lesser snow' },
  { ja: '大雪', en: 'greater snow' },
  { ja: '冬至', en: 'winter solstice' },
  { ja: '小寒', en: 'lesser cold' },
  { ja: '大寒', en: 'greater cold' },
  { ja: '立春', en: 'start of spring' },
  { ja: '雨水', en: 'rain water' },
  { ja: '啓蟄', en: 'awakening of insects' },
] as const;

export type SolarTerm = (typeof solarTerms)[number]['ja'];

const dayMs = 86_400_000;
/** Midnight at the end of a day in Japan, as hours of UTC of that day. */
const endOfDay = 15 / 24;
/** Earth time runs ahead of clock time by about this many seconds in this century. */
const deltaSeconds = 72;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The sun's apparent longitude in degrees, for days of UTC since 2000-01-01 12:00. */
function longitude(days: number): number {
  const t = (days + deltaSeconds / 86_400) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = radians(357.52911 + 35_999.05029 * t - 0.0001537 * t * t);
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = radians(125.04 - 1934.136 * t);
  const apparent = mean + centre - 0.00569 - 0.00478 * Math.sin(node);
  return ((apparent % 360) + 360) % 360;
}

/** Which term a day of Japan lies in: the last that has begun by its end. `day` is `YYYY-MM-DD`. */
export function solarTermOn(day: string): (typeof solarTerms)[number] {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(2000, 0, 1, 12)) / dayMs + endOfDay;
  const term = solarTerms[Math.floor(longitude(days) / 15)];
  if (term === undefined) throw new RangeError(`not a day: ${day}`);
  return term;
}

/** Whether a day lies in the stretch from the beginning of one term to the day before another begins. */
export function isBetween(
  term: SolarTerm,
  from: SolarTerm | undefined,
  until: SolarTerm | undefined,
): boolean {
  const place = (name: SolarTerm) => solarTerms.findIndex(({ ja }) => ja === name);
  // Half a year each way: «from 立秋» alone means until the term is long past.
  const since = (a: number, b: number) => (a - b + 24) % 24;
  const here = place(term);
  if (from !== undefined && since(here, place(from)) >= 12) return false;
  return until === undefined || since(here, place(until)) >= 12;
}
