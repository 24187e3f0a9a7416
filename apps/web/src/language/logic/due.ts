import type { FoundPromise, Locale } from '@madoguchi/contract';
import { formatDay } from '../../kit/time.ts';

/**
 * When a promise is due, as people write it: `11月25日(水)`, `11月25日(水) 15:00`, `Wed 25 Nov, 15:00`; null without a
 * date. The engine reads dates as they are meant in Japan, so the words say the same in every time zone.
 */
export function dueWords(
  { due }: Pick<FoundPromise, 'due'>,
  locale: Locale,
  now = new Date(),
): string | null {
  if (due === null) return null;
  const [date = '', time] = due.split('T');
  const day = formatDay(`${date}T00:00:00.000Z`, locale, 'UTC', now);
  if (time === undefined) return day;
  return `${day}${locale === 'ja' ? ' ' : ', '}${time}`;
}
