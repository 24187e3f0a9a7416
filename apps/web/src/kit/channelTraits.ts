/** What answers by a kind of channel are made of. */
export type ChannelTraits = {
  /** Whether an answer can be written to the customer at all. */
  answers: boolean;
  /** Whether it is a letter: with a subject, copies, a signature, and what it answers below it. */
  letter: boolean;
};

const letters: ChannelTraits = { answers: true, letter: true };
const talk: ChannelTraits = { answers: true, letter: false };
const none: ChannelTraits = { answers: false, letter: false };
const traits: Partial<Record<string, ChannelTraits>> = { email: letters, line: talk, chat: talk };

/** What a conversation's kind of channel can do; one that is not known here sends nothing. */
export function channelTraits(type: string): ChannelTraits {
  return traits[type] ?? none;
}
