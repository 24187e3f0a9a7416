import {
  marksOfReading,
  type AutomationCondition,
  type AutomationDefinition,
  type AutomationReason,
  type ConversationStatus,
} from '@madoguchi/contract';
import { holds, prepare, type Prepared } from '../approvals/index.ts';
import { languageOf } from './language-of.ts';

type Named = { id: string; name: string };

/** What is known of a conversation, and of the message that a rule is about. */
export type Facts = {
  conversationId: string;
  subject: string;
  status: ConversationStatus;
  channel: Named;
  customer: Named;
  assignee: Named | null;
  tags: Named[];
  /** The customer’s first message that no machine wrote, and their first conversation. */
  firstContact: boolean;
  /** The one that happened, else the newest of the customer. */
  message: {
    id: string;
    direction: 'inbound' | 'outbound' | 'note';
    /** Without the history quoted below it. */
    text: string;
    subject: string | null;
    fromAddress: string;
    automatic: boolean;
    attachments: number;
  } | null;
  /** Null until it was read. */
  reading: { mood: string; intent: string; urgency: string; harassed: boolean } | null;
};

type Texts = { subject: Prepared; body: Prepared };

/** What a condition found: null for nothing. */
type Found = string[] | null;

const some = (found: string[]): Found => (found.length === 0 ? null : found);

function domainIn(domains: readonly string[], address: string): Found {
  const own = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((domain) => own === domain || own.endsWith(`.${domain}`)) ? [own] : null;
}

function look(condition: AutomationCondition, facts: Facts, texts: Texts): Found {
  const { message } = facts;
  switch (condition.kind) {
    case 'channel':
      return condition.channelIds.includes(facts.channel.id) ? [facts.channel.name] : null;
    case 'status':
      return condition.statuses.includes(facts.status) ? [facts.status] : null;
    case 'assignee':
      if (facts.assignee === null) return condition.nobody ? [] : null;
      return condition.memberIds.includes(facts.assignee.id) ? [facts.assignee.name] : null;
    case 'tags':
      return some(facts.tags.filter(({ id }) => condition.tagIds.includes(id)).map(({ name }) => name));
    case 'customer':
      return condition.customerIds.includes(facts.customer.id) ? [facts.customer.name] : null;
    case 'words': {
      const { where, words } = condition;
      const within = [
        ...(where === 'body' ? [] : [texts.subject]),
        ...(where === 'subject' ? [] : [texts.body]),
      ];
      return some(words.filter((word) => within.some((text) => holds(text, word))));
    }
    case 'reading': {
      const marks = facts.reading === null ? [] : marksOfReading(facts.reading);
      return some(condition.marks.filter((mark) => marks.includes(mark)));
    }
    case 'sender_domain':
      return message === null || message.direction !== 'inbound'
        ? null
        : domainIn(condition.domains, message.fromAddress);
    case 'attachment':
      return (message?.attachments ?? 0) > 0 ? [] : null;
    case 'language': {
      const language = message === null ? null : languageOf(message.text);
      return language !== null && condition.languages.includes(language) ? [language] : null;
    }
    case 'automatic':
      return message?.automatic === true ? [] : null;
  }
}

/**
 * Whether the conditions of a rule hold, and what was found; with the first that did not hold. A condition that nothing
 * can be known of (no message was read yet) does not hold, and its opposite neither.
 */
export function judge(
  { match, conditions }: Pick<AutomationDefinition, 'match' | 'conditions'>,
  facts: Facts,
): AutomationReason & { missed: number[] } {
  const texts = {
    subject: prepare(facts.message?.subject ?? facts.subject),
    body: prepare(facts.message?.text ?? ''),
  };
  const found: string[] = [];
  const missed: number[] = [];
  for (const [index, condition] of conditions.entries()) {
    const unknown = condition.kind === 'reading' && facts.reading === null;
    const seen = look(condition, facts, texts);
    if (unknown || (seen === null) !== condition.not) missed.push(index);
    else found.push(...(seen ?? []));
  }
  const held = match === 'all' ? missed.length === 0 : missed.length < conditions.length;
  const fits = conditions.length === 0 || held;
  return fits
    ? { code: 'matched', condition: null, found: [...new Set(found)].slice(0, 20), missed }
    : { code: 'condition', condition: missed[0] ?? null, found: [], missed };
}
