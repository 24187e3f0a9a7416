import type { Locale } from '@madoguchi/contract';
import type { Words } from './words.ts';

/** `3.4`: points and trust, no finer than their intervals are. */
export const pointText = (value: number): string => value.toFixed(1);

/** `+0.32`, `−0.05`, `±0.00`: a change with its sign, which a screen reader says too. */
export function changeText(by: number): string {
  const size = Math.abs(by).toFixed(2);
  if (size === '0.00') return '±0.00';
  return `${by > 0 ? '+' : '−'}${size}`;
}

/** `83.2%`; never rounded up to all, nor down to nothing. */
export function shareText(share: number, locale: Locale): string {
  const shown = share === 0 || share === 1 ? share : Math.min(0.999, Math.max(0.001, share));
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(shown);
}

const channels = ['email', 'line', 'chat', 'phone', 'sample', 'page'] as const;

function channelText(w: Words, type: string): string {
  const known = channels.find((one) => one === type);
  return known === undefined ? type : w(`trust.channel.${known}`);
}

/** What a segment is called; of tags and channels, by the name that is known. */
export function segmentText(w: Words, key: string, name: string | null): string {
  switch (key) {
    case 'all':
    case 'new':
    case 'returning':
    case 'company':
    case 'person':
      return w(`trust.segment.${key}`);
    default:
      return key.startsWith('channel:')
        ? w('trust.segment.channel', { name: channelText(w, key.slice('channel:'.length)) })
        : w('trust.segment.tag', { name: name ?? '' });
  }
}

/** The month so many months after one (before it, where negative). */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The nearest whole number above all that is drawn, 3 at least. */
export const topOf = (values: readonly number[]): number => Math.max(3, Math.ceil(Math.max(0, ...values)));
