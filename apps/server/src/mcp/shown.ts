import type {
  CheckResult,
  Conversation,
  CustomerDetail,
  Draft,
  Message,
  TimelineEntry,
} from '@madoguchi/contract';
import { longestMessage, longestPiece, outside, outsideOrNull } from './outside.ts';

/** What an assistant is shown of a conversation. */
export function shownConversation(conversation: Conversation) {
  const { id, status, holdReason, holdUntil, subject, preview, assignee, customer } = conversation;
  const { channelType, lastMessageId, lastMessageAt, lastDirection, waitingSince, dueAt, messageCount } =
    conversation;
  const { mood, harassed, tagIds, mergedInto, createdAt } = conversation;
  return {
    id,
    status,
    holdReason: outsideOrNull(holdReason),
    holdUntil,
    subject: outside(subject),
    preview: outside(preview),
    assignee,
    customer: {
      id: customer.id,
      name: outside(customer.name),
      company: outsideOrNull(customer.company),
    },
    channelType,
    lastMessageId,
    lastMessageAt,
    lastDirection,
    waitingSince,
    dueAt,
    messageCount,
    mood,
    harassed,
    tagIds,
    mergedInto,
    createdAt,
  };
}

/** A message without the mail's machinery; what it quotes is left out. */
export function shownMessage(message: Message) {
  const { id, ordinal, direction, subject, text, quotedFrom, from, author, sentAt, receivedAt } = message;
  const own = quotedFrom === null ? text : text.slice(0, quotedFrom);
  return {
    id,
    ordinal,
    direction,
    subject: outsideOrNull(subject),
    from: { name: outsideOrNull(from.name), address: outside(from.address) },
    author,
    at: sentAt ?? receivedAt,
    text: outside(own.trimEnd(), longestMessage),
    quotesEarlier: quotedFrom !== null,
    automatic: message.automatic,
    delivery: message.delivery,
    attachments: message.attachments.map(({ name, type, size }) => ({ name: outside(name), type, size })),
    reading:
      message.reading === null ? null : { mood: message.reading.mood, urgency: message.reading.urgency },
  };
}

export function shownDraft(draft: Draft) {
  return { text: outside(draft.text, longestPiece), basedOn: draft.basedOn, updatedAt: draft.updatedAt };
}

export function shownCustomer(customer: CustomerDetail) {
  const { id, name, reading, company, title, phone, note, contactPersonId, contactPoints } = customer;
  return {
    id,
    name: outside(name),
    reading: outsideOrNull(reading),
    company: outsideOrNull(company),
    title: outsideOrNull(title),
    phone: outsideOrNull(phone),
    note: outside(note, longestMessage),
    contactPersonId,
    careNotes: customer.careNotes
      .slice(0, 50)
      .map(({ kind, text, notedOn }) => ({ kind, text: outside(text), notedOn })),
    contactPoints: contactPoints.slice(0, 20).map(({ kind, value }) => ({ kind, value: outside(value) })),
  };
}

/** One thing that happened with a customer; what it tells beside may be anybody’s words. */
export function shownEntry({ id, at, source, kind, actor, text, conversation, data }: TimelineEntry) {
  const told = Object.entries(data).flatMap(([name, value]) =>
    value === null ? [] : [[name, outside(value)] as const],
  );
  return {
    id,
    at,
    source,
    kind,
    actor,
    text: outsideOrNull(text),
    conversation:
      conversation === null ? null : { id: conversation.id, subject: outside(conversation.subject) },
    data: Object.fromEntries(told),
  };
}

/** Findings as an assistant corrects by them; `stops` are those for which a person could not send the text. */
export function shownCheck({ findings, promises, checklist }: CheckResult) {
  const shown = findings.slice(0, 50).map(({ rule, severity, at, message, suggest, ...rest }) => ({
    rule,
    severity,
    stops: rest.action === 'block',
    at: outside(at),
    // They quote: the customer’s own question, for one.
    message: { ja: outside(message.ja), en: outside(message.en) },
    suggest: suggest.slice(0, 3),
  }));
  const promised = promises.slice(0, 20).map(({ at, act, due }) => ({ at: outside(at), act, due }));
  return { findings: shown, more: findings.length - shown.length, promises: promised, checklist };
}
