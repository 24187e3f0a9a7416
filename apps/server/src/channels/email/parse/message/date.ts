const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zone names of RFC 5322 and Japan, in minutes east of Greenwich. */
const zones: Readonly<Record<string, number>> = {
  jst: 540,
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const japanMinutes = 540;

function zoneMinutes(zone: string | undefined): number {
  if (!zone) return japanMinutes;
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!numeric) return zones[zone.toLowerCase()] ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length >= 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function instant(parts: {
  year: number;
  month: number;
  day: number;
  time: string;
  zone: string | undefined;
}): Date | null {
  const [hour = 0, minute = 0, second = 0] = parts.time.split(':').map(Number);
  if (hour > 24 || minute > 59 || second > 60 || parts.day < 1 || parts.day > 31) return null;
  const utc = Date.UTC(parts.year, parts.month, parts.day, hour, minute - zoneMinutes(parts.zone), second);
  const date = new Date(utc);
  return Number.isNaN(utc) || date.getUTCFullYear() < 1970 || date.getUTCFullYear() > 9999 ? null : date;
}

/**
 * Reads a Date header (RFC 5322), also with names in Japanese around it, two-digit years, zone names, or
 * in ISO 8601. A date without a zone is read as Japan time. Null when there is no date in it.
 */
export function parseMailDate(value: string | null): Date | null {
  const text = (value ?? '').slice(0, 200);
  const zone = '(?:\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,4})\\b)?';
  const classic = new RegExp(
    `(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s-]+(\\d{2,4})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)${zone}`,
  );
  const match = classic.exec(text);
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '');
  if (match && month >= 0) {
    const [, day, , year, time, offset] = match;
    return instant({ year: fullYear(year ?? ''), month, day: Number(day), time: time ?? '', zone: offset });
  }
  const iso = new RegExp(
    `(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[T\\s]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?${zone}`,
  ).exec(text);
  if (!iso) return null;
  const [, year, isoMonth, day, time, offset] = iso;
  return instant({
    year: Number(year),
    month: Number(isoMonth) - 1,
    day: Number(day),
    time: time ?? '',
    zone: offset,
  });
}
