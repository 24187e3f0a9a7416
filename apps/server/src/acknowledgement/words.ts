import {
  acknowledgementVariables,
  installedAcknowledgements,
  type AcknowledgementRules,
  type AcknowledgementText,
  type Locale,
} from '@madoguchi/contract';

const minuteMs = 60_000;

/** Times are told in steps of ten minutes, never earlier than they are. */
export const toldTime = (due: number): number => Math.ceil(due / (10 * minuteMs)) * 10 * minuteMs;

type Day = { year: number; month: number; day: number; hour: number; minute: number };

function partsOf(at: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86_400_000;

/**
 * A time as it is told at another: 本日18時, 明日11月25日(水)12時, 1月5日(火)12時; in English «6:00 pm today (Japan time)».
 * Midnight is the end of the day before.
 */
export function dueWords(due: number, now: number, timeZone: string, locale: Locale): string {
  const isMidnight = partsOf(due, timeZone).hour === 0 && partsOf(due, timeZone).minute === 0;
  const at = partsOf(isMidnight ? due - minuteMs : due, timeZone);
  const away = dayNumber(at) - dayNumber(partsOf(now, timeZone));
  const { hour, minute } = isMidnight ? { hour: 24, minute: 0 } : at;
  const noon = new Date(Date.UTC(at.year, at.month - 1, at.day, 12));
  if (locale === 'ja') {
    const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }).format(noon);
    const date = `${away > 300 ? `${at.year}年` : ''}${at.month}月${at.day}日(${weekday})`;
    const day = away === 0 ? '本日' : away === 1 ? `明日${date}` : date;
    return `${day}${hour}時${minute === 0 ? '' : `${minute}分`}`;
  }
  const date = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(away > 300 && { year: 'numeric' }),
  })
    .format(noon)
    .replace(',', '');
  const time = `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour >= 12 && hour < 24 ? 'pm' : 'am'}`;
  const day = away === 0 ? ' today' : away === 1 ? ` tomorrow, ${date}` : ` on ${date}`;
  return `${isMidnight ? 'midnight' : time}${day} (${timeZone === 'Asia/Tokyo' ? 'Japan time' : timeZone})`;
}

/** The language somebody wrote in; where nothing was written, as in a picture, Japanese. */
export function languageOf(text: string): Locale {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text)) return 'ja';
  return /\p{L}{2}/u.test(text) ? 'en' : 'ja';
}

/** The own words for a case, or the installed ones. */
export function textFor(
  { texts }: Pick<AcknowledgementRules, 'texts'>,
  { variant, locale, form }: Omit<AcknowledgementText, 'text'>,
): string {
  const fits = (each: AcknowledgementText) =>
    each.variant === variant && each.locale === locale && each.form === form;
  return (texts.find(fits) ?? installedAcknowledgements.find(fits))?.text ?? '';
}

export type Values = {
  customer: string;
  company: string;
  /** The name of who answers; null while that is nobody. */
  person: string | null;
  /** The time in words; null where none is promised. */
  due: string | null;
};

const aboutTime = /\{(?:期日|due)\}/u;

/** Fills a text in. A line with a time gives way to `untimed` where there is none. */
export function fillIn(text: string, untimed: string, values: Values, locale: Locale): string {
  const { customer, company, person, due } = values;
  const nobody = locale === 'ja' ? '担当者' : 'A member of our team';
  const lines = text.split('\n').map((line) => (due === null && aboutTime.test(line) ? untimed : line));
  // All at once: what stands in a name is no variable.
  return lines
    .join('\n')
    .replaceAll(/(担当の)?\{([^{}]*)\}/gu, (whole, before: string | undefined, name: string) => {
      const known = meaning(name);
      if (known === null) return whole;
      if (known === 'person') return person === null ? nobody : `${before ?? ''}${person}`;
      return `${before ?? ''}${known === 'due' ? (due ?? '') : known === 'company' ? company : customer}`;
    });
}

/** Which variable is meant, by its Japanese or its English name. */
function meaning(name: string) {
  const found = Object.entries(acknowledgementVariables).find((pair) => pair.some((each) => each === name));
  return found === undefined ? null : found[1];
}

/** How staff are called before customers: by the family name in Japanese. */
export function calledBefore(name: string, locale: Locale): string {
  const [family = name] = name.trim().split(/[\s\u3000]+/u);
  return locale === 'ja' ? family : name;
}

/** How the customer is addressed; nobody is called by the first part of their address. */
export function addressed(
  { name, honorific }: { name: string; honorific: string },
  address: string,
  locale: Locale,
): string {
  const isProvisional = name === '' || name === address || name === address.split('@')[0];
  if (isProvisional) return locale === 'ja' ? 'お客様' : 'Customer';
  return locale === 'ja' && honorific !== '' ? `${name} ${honorific}` : name;
}
