import type { Channel } from '@madoguchi/contract';
import { kindOf, type ChannelKinds, type ChannelParts } from './kind.ts';
import type { ChannelRow } from './store.ts';

/** A row as the API shows it: with everything but secrets. */
export function toChannel(row: ChannelRow, parts: ChannelParts): Channel {
  const { id, type, name, address, signature, enabled, state, reason, stateSince, lastReceivedAt } = row;
  const shown = { id, type, name, address, signature, enabled, state, reason, stateSince, lastReceivedAt };
  return { ...shown, imap: null, smtp: null, oauth: null, line: null, chat: null, phone: null, ...parts };
}

/** The same for a channel of any kind. */
export function showChannel(kinds: ChannelKinds, row: ChannelRow): Channel {
  return toChannel(row, kindOf(kinds, row)?.show(row) ?? {});
}

/** What the audit log tells of a channel: all but its secrets. */
export function factsOf(kinds: ChannelKinds, row: ChannelRow) {
  const { name, address, enabled } = row;
  return { name, address, enabled, ...kindOf(kinds, row)?.facts(row) };
}
