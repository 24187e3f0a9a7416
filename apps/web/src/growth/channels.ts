import type { LinkChannel } from '@madoguchi/contract';
import type { Words } from './words.ts';

/** Places that a link can be put, besides anywhere. */
export const channels: readonly Exclude<LinkChannel, 'any'>[] = [
  'line',
  'mail',
  'instagram',
  'x',
  'facebook',
  'youtube',
  'tiktok',
  'note',
  'print',
  'store',
  'partner',
  'referral',
  'ambassador',
];

/** Names that are the same in every language. */
const brands = {
  line: 'LINE',
  instagram: 'Instagram',
  x: 'X',
  facebook: 'Facebook',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  note: 'note',
} as const;

const isBrand = (channel: LinkChannel): channel is keyof typeof brands => channel in brands;

/** What a place is called. */
export const channelName = (w: Words, channel: LinkChannel): string =>
  isBrand(channel) ? brands[channel] : w(`growth.channel.${channel}`);
