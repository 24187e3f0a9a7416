import type { Broadcast, Channel, Locale } from '@madoguchi/contract';

/** What is written of a broadcast. */
export type BroadcastDraft = Pick<
  Broadcast,
  'kind' | 'purpose' | 'name' | 'language' | 'subject' | 'body' | 'segment' | 'perMinute'
> & { channelId: string };

/** Channels that broadcasts can go by. */
export function sendingChannels(channels: readonly Channel[]): Channel[] {
  return channels.filter(({ type, enabled }) => enabled && (type === 'email' || type === 'line'));
}

/** How many a minute go out when nobody says. */
export const usualPace = (type: string | undefined): number => (type === 'line' ? 5000 : 60);

export function emptyDraft(channels: readonly Channel[], language: Locale): BroadcastDraft {
  const [first] = sendingChannels(channels);
  return {
    kind: 'news',
    purpose: 'news',
    channelId: first?.id ?? '',
    name: '',
    language,
    subject: '',
    body: '',
    segment: {},
    perMinute: usualPace(first?.type),
  };
}

export function draftOf(broadcast: Broadcast): BroadcastDraft {
  const { kind, purpose, name, language, subject, body, segment, perMinute, channel } = broadcast;
  return { kind, purpose, name, language, subject, body, segment, perMinute, channelId: channel.id ?? '' };
}

/** A field that was emptied narrows nothing. */
export function narrowed(
  segment: BroadcastDraft['segment'],
  field: keyof BroadcastDraft['segment'],
  value: string,
): BroadcastDraft['segment'] {
  const { [field]: _before, ...rest } = segment;
  return value === '' ? rest : { ...rest, [field]: value };
}

/** Whether anything was changed that is not saved yet. */
export const isChanged = (draft: BroadcastDraft, saved: BroadcastDraft): boolean =>
  JSON.stringify(draft) !== JSON.stringify(saved);
