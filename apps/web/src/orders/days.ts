import type { Locale } from '@madoguchi/contract';
import { formatDay } from '../kit/time.ts';

/** A calendar day (`2026-11-24`) as one reads it, wherever the reader is. */
export const dayText = (day: string, locale: Locale, now = new Date()): string =>
  formatDay(`${day}T12:00:00Z`, locale, 'UTC', now);
