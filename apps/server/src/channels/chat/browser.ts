const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bLine\//i, 'LINE'],
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (agent: string, known: typeof browsers): string | undefined =>
  known.find(([pattern]) => pattern.test(agent))?.[1];

/** «Safari · iPhone»: what a person wants to know of a User-Agent; null where it tells nothing. */
export function browserOf(agent: string | null): string | null {
  if (agent === null) return null;
  const names = [nameIn(agent, browsers), nameIn(agent, systems)].filter((name) => name !== undefined);
  return names.length === 0 ? null : names.join(' · ');
}
