import type { Channel } from '@madoguchi/contract';
import type { DotTone } from '../../kit/StateDot.tsx';
import type { PlainKey } from '../../kit/translate.ts';

const tones: Record<Channel['state'], DotTone> = {
  connecting: 'busy',
  live: 'good',
  failed: 'bad',
  off: 'quiet',
};

/** The colour of a channel's state; its word is `channel.state.<state>`. */
export function toneOfState(state: Channel['state']): DotTone {
  return tones[state];
}

const reasons = [
  'wrong_password',
  'consent_missing',
  'access_refused',
  'app_refused',
  'unreachable',
  'tls',
  'mailbox_missing',
  'storage',
  'token_refused',
  'key_refused',
] as const;

/** What happened and what to do, by the reason's code; one we do not know is the server's affair. */
export function reasonKeys(code: string): { title: PlainKey; remedy: PlainKey } {
  const known = reasons.find((reason) => reason === code) ?? 'server';
  return { title: `reason.${known}`, remedy: `reason.${known}.remedy` };
}

/** What a channel's state means to those who wait for its messages. */
export function meaningOf(type: Channel['type'], state: Channel['state']): PlainKey {
  if (type === 'line') return `line.state.${state}.meaning`;
  if (type === 'phone') return `phone.state.${state}.meaning`;
  return type === 'chat' ? `chat.state.${state}` : `channel.state.${state}.meaning`;
}

/** What ends when a channel is deleted. */
export function removalWords(type: Channel['type']): PlainKey {
  if (type === 'line') return 'line.removeConsequence';
  return type === 'chat' ? 'chat.removeConsequence' : 'channel.removeConsequence';
}

/** How a channel is reached, as people write it; nothing for a telephone without a number. */
export function addressOf({ address, phone }: Pick<Channel, 'address' | 'phone'>): string {
  return phone === null ? address : (phone.shownNumber ?? '');
}
