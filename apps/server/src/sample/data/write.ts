import type { ClockTime, SampleMessage } from './types.ts';

/**
 * Template tags, so that a mail can stand in the source just as it reads, its line breaks included. The text takes no
 * substitutions: dates are `{date:N}` placeholders, rendered when the sample is loaded.
 */
type TextTag = (text: TemplateStringsArray) => SampleMessage;

const plain = (text: TemplateStringsArray): string => text.join('').trim();

/** A message from the customer, `day` days from the day of loading, at `time` in Asia/Tokyo. */
export function received(day: number, time: ClockTime): TextTag {
  return (text) => ({ direction: 'inbound', day, time, text: plain(text) });
}

/** An answer sent by the member with the key `author`. */
export function replied(author: string, day: number, time: ClockTime): TextTag {
  return (text) => ({ direction: 'outbound', day, time, author, text: plain(text) });
}

/** An internal note left by the member with the key `author`. */
export function noted(author: string, day: number, time: ClockTime): TextTag {
  return (text) => ({ direction: 'note', day, time, author, text: plain(text) });
}
