import type { Locale } from '@madoguchi/contract';

/** `1,234`; a number that has reached `cap` means that many or more: `1,000+`. */
export function formatCount(count: number, locale: Locale, cap = Number.POSITIVE_INFINITY): string {
  const text = new Intl.NumberFormat(locale).format(Math.min(count, cap));
  return count >= cap ? `${text}+` : text;
}

/** A file's size: `820 B`, `12 kB`, `3.4 MB`, `1.2 GB` (thousands, as mail providers count). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
