import type { Locale } from '@madoguchi/contract';

/** The language of a visitor, of those there are, by what their browser asks for (RFC 9110, 12.5.4). */
export function languageFor(accepted: string | undefined, there: readonly Locale[], usual: Locale): Locale {
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, at) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.map((each) => /^\s*q=([\d.]+)/u.exec(each)?.[1]).find((each) => each !== undefined);
      return { tag: tag.split('-')[0], q: q === undefined ? 1 : Number(q), at };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q || a.at - b.at);
  for (const { tag } of wanted) {
    const found = there.find((each) => each === tag);
    if (found !== undefined) return found;
  }
  return there.includes(usual) ? usual : (there[0] ?? usual);
}
