import type {
  AcknowledgementReason,
  AcknowledgementRules,
  AcknowledgementVariant,
  Reading,
} from '@madoguchi/contract';

/** Everything that a decision depends on. */
export type Facts = {
  rule: AcknowledgementRules['channels'][number] | undefined;
  harassment: AcknowledgementRules['harassment'];
  reading: Pick<Reading, 'mood' | 'intent' | 'urgency' | 'harassment'>;
  channelType: string;
  /** A call that nobody took: it is told by another way than it came, and may be about what goes on already. */
  call: boolean;
  /** Whether anything can be sent there, and nothing is on its way by another's hand. */
  answerable: boolean;
  /** Whether somebody is there by the channel's calendar. */
  open: boolean;
  /** How long ago it came, in milliseconds. */
  age: number;
  /** What stood before it in the same matter. */
  before: 'inbound' | 'outbound' | null;
  /** What we sent since: something that is out; or something that may still be taken back, until when. */
  since: { kind: 'sent' } | { kind: 'sending'; until: Date } | null;
  /** Whether somebody has closed the matter meanwhile. */
  closed: boolean;
  machine: boolean;
  lately: boolean;
  tooMany: boolean;
  /** LINE: whether the reply is free now; null elsewhere. */
  free: boolean | null;
};

export type Decision =
  | { kind: 'send'; variant: AcknowledgementVariant }
  | { kind: 'skip'; reason: AcknowledgementReason }
  | { kind: 'wait'; until: Date };

/** Later than this an acknowledgement says only that nobody was there, in milliseconds. */
const tooLate = 12 * 3_600_000;

/** Whether a message is acknowledged, and as what. */
export function decide(facts: Facts): Decision {
  const { rule, since } = facts;
  const skip = (reason: AcknowledgementReason): Decision => ({ kind: 'skip', reason });
  if (rule === undefined) return skip('off');
  if (facts.machine) return skip('automatic_sender');
  if (facts.age > tooLate) return skip('too_late');
  if (since?.kind === 'sent') return skip('answered');
  // A person is about to answer: only when they take it back is there something left to say.
  if (since?.kind === 'sending') return { kind: 'wait', until: since.until };
  if (facts.closed) return skip('closed');
  if (facts.before !== null && !facts.call) return skip(facts.before === 'inbound' ? 'not_first' : 'ours');
  if (facts.reading.intent === 'thanks') return skip('thanks');
  if (facts.channelType === 'chat' && !facts.open) return skip('chat_notice');
  if (rule.when === 'closed' && facts.open) return skip('open_hours');
  if (facts.lately) return skip('lately');
  if (facts.tooMany) return skip('too_many');
  const variant = facts.call ? 'call' : variantOf(facts.reading);
  if (variant === 'harassment' && facts.harassment === 'none') return skip('harassment');
  if (!facts.answerable) return skip('no_way');
  if (facts.free === false && !rule.push) return skip('no_free_reply');
  return { kind: 'send', variant };
}

/** What kind of message it is: abuse first, then what is wrong, then what is urgent. */
export function variantOf({ mood, intent, urgency, harassment }: Facts['reading']): AcknowledgementVariant {
  if (harassment.length > 0) return 'harassment';
  if (intent === 'complaint' || mood === 'dissatisfied') return 'complaint';
  return urgency === 'high' ? 'urgent' : 'usual';
}
