import type { Broadcast, Channel, Locale } from '@madoguchi/contract';
import type { NewBroadcastSearch } from '../search.ts';
import { pageOf, type ChosenPage } from './page.ts';

/** What is written of a broadcast. */
export type BroadcastDraft = Pick<
  Broadcast,
  'kind' | 'purpose' | 'name' | 'language' | 'subject' | 'body' | 'segment' | 'perMinute'
> & { channelId: string; personalPage: ChosenPage | null };

/** Channels that broadcasts can go by. */
export function sendingChannels(channels: readonly Channel[]): Channel[] {
  return channels.filter(({ type, enabled }) => enabled && (type === 'email' || type === 'line'));
}

/** How many a minute go out when nobody says. */
export const usualPace = (type: string | undefined): number => (type === 'line' ? 5000 : 60);

/** A draft with nothing written yet, but what an address said of it. */
export function emptyDraft(
  channels: readonly Channel[],
  language: Locale,
  { name = '', tiers, page = '' }: NewBroadcastSearch = {},
): BroadcastDraft {
  const [first] = sendingChannels(channels);
  return {
    kind: 'news',
    purpose: 'news',
    channelId: first?.id ?? '',
    name,
    language,
    subject: '',
    body: '',
    segment: tiers === undefined ? {} : { tiers: tiers.split(',') },
    personalPage: pageOf(page),
    perMinute: usualPace(first?.type),
  };
}

export function draftOf(broadcast: Broadcast): BroadcastDraft {
  const { kind, purpose, name, language, subject, body, segment, personalPage, perMinute, channel } =
    broadcast;
  const channelId = channel.id ?? '';
  return { kind, purpose, name, language, subject, body, segment, personalPage, perMinute, channelId };
}

/** What narrows whom it goes to by one value. */
export type Narrowing = Exclude<keyof BroadcastDraft['segment'], 'tiers'>;

/** A field that was emptied narrows nothing. */
export function narrowed(
  segment: BroadcastDraft['segment'],
  field: Narrowing,
  value: string,
): BroadcastDraft['segment'] {
  const { [field]: _before, ...rest } = segment;
  return value === '' ? rest : { ...rest, [field]: value };
}

/** Whether anything was changed that is not saved yet. */
export const isChanged = (draft: BroadcastDraft, saved: BroadcastDraft): boolean =>
  JSON.stringify(draft) !== JSON.stringify(saved);
