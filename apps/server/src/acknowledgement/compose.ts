import type { AcknowledgementRules, AcknowledgementVariant, DeadlineMark, Locale } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { AskedRow } from './acknowledgement.store.ts';
import { findCompany } from './book.store.ts';
import type { PlannedDue } from './dependencies.ts';
import { addressed, calledBefore, dueWords, fillIn, textFor, toldTime } from './words.ts';

/** What a deadline may depend on of a reading. */
export function marksOf({ mood, intent, urgency, harassment }: AskedRow['reading']): DeadlineMark[] {
  return [
    ...(intent === 'complaint' ? (['complaint'] as const) : []),
    ...(mood === 'dissatisfied' ? (['dissatisfied'] as const) : []),
    ...(urgency === 'high' ? (['urgent'] as const) : []),
    ...(harassment.length > 0 ? (['harassment'] as const) : []),
  ];
}

export type Composed = {
  text: string;
  /** The time in words as it stands in the text; null where none does. */
  words: string | null;
  dueAt: Date | null;
  /** The line that promises it. */
  sentence: string;
};

type Case = {
  asked: Omit<AskedRow, 'text' | 'quotedFrom' | 'ordinal' | 'conversationId' | 'call'>;
  variant: AcknowledgementVariant;
  locale: Locale;
  form: 'letter' | 'talk';
  address: string;
  /** The first message of a customer, or a new matter. */
  first: boolean;
  now: Date;
};

/**
 * Writes an acknowledgement: with the time by which the deadline rules have a person answer, never an earlier one, and only
 * one that is still to come.
 */
export async function compose(
  plannedDue: PlannedDue,
  tx: Tx,
  rules: AcknowledgementRules,
  { asked, variant, locale, form, address, first, now }: Case,
  text = textFor(rules, { variant, locale, form }),
): Promise<Composed> {
  const { company, timeZone } = await findCompany(tx);
  const about = {
    channelId: asked.channelId,
    customerId: asked.customerId,
    tags: asked.tagIds,
    reading: marksOf(asked.reading),
    receivedAt: new Date(asked.receivedAt),
  };
  const planned =
    variant === 'harassment' ? null : await plannedDue(tx, about, first ? 'first_answer' : 'next_answer');
  const told = planned === null ? null : toldTime(planned.dueAt.getTime());
  const due = told === null || told <= now.getTime() ? null : told;
  const words = due === null ? null : dueWords(due, now.getTime(), timeZone, locale);
  const { assignee } = asked;
  const person = assignee === null ? null : calledBefore(assignee.name, locale);
  const values = { customer: addressed(asked.customer, address, locale), company, person, due: words };
  const filled = fillIn(text, rules.untimed[locale], values, locale);
  const line = words === null ? undefined : filled.split('\n').find((each) => each.includes(words));
  // A text that says no time promises none.
  const isTold = line !== undefined && due !== null;
  return {
    text: filled,
    words: isTold ? words : null,
    dueAt: isTold ? new Date(due) : null,
    sentence: line ?? '',
  };
}
