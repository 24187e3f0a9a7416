/** An amount of money as lists write it; null when it is none. In whole units of the currency’s smallest part. */
export function readAmount(text: string, currency: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[¥\\$€£,円\s]/gu, '')
    .replace(/^[▲△−]/u, '-');
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/u.exec(plain);
  if (match === null) return null;
  const [, sign = '', whole = '', part = ''] = match;
  const digits = decimalsOf(currency);
  // 3000.00 yen are 3,000 yen; half a yen there is not.
  if (/[1-9]/u.test(part.slice(digits))) return null;
  const amount = Number(whole) * 10 ** digits + Number(part.slice(0, digits).padEnd(digits, '0') || 0);
  return sign === '-' && amount > 0 ? -amount : amount;
}

/** Decimal places of a currency (ISO 4217): none for yen, two for dollars. Two for a code that nobody knows. */
export function decimalsOf(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
}

/** A day as lists write it, as `2026-11-20`; null when it is none. */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?(?:[\sT(（].*)?$/u.exec(plain);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** An instant as lists write it; without a zone of its own it is of the place’s. Null when it is none. */
export function readInstant(text: string, timeZone: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const day = readDay(plain);
  if (day === null) return null;
  const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?/u.exec(plain);
  const [, hour = '0', minute = '00', second = '00'] = time ?? [];
  const local = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  const zone = /(Z|[+-]\d{2}:?\d{2})$/u.exec(plain)?.[1];
  if (time !== null && zone !== undefined) {
    const given = new Date(`${local}${zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`}`);
    return Number.isNaN(given.getTime()) ? null : given.toISOString();
  }
  const guess = new Date(`${local}Z`);
  if (Number.isNaN(guess.getTime())) return null;
  const first = new Date(guess.getTime() - offsetAt(guess, timeZone));
  return new Date(guess.getTime() - offsetAt(first, timeZone)).toISOString();
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return new Date(`${parts.replace(' ', 'T')}Z`).getTime() - Math.floor(at.getTime() / 1000) * 1000;
}
