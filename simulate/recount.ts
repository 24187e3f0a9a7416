import { afterOpen, dayOf, instant, isWorkday, monthOf, nextWorkday, timeOf } from './japan.ts';
import { grouped, type MessageRow, type Rows } from './rows.ts';

/** One deadline as it came out by this count. */
export type Counted = {
  conversationId: string;
  kind: 'acknowledgement' | 'first_answer' | 'next_answer';
  messageId: string;
  dueAt: number;
  /** Null: still runs, or ended without an answer in time. */
  outcome: 'kept' | 'late' | 'ended' | null;
  month: string;
};

const acknowledgedBy = (at: number): number => {
  const on = dayOf(at);
  return isWorkday(on) && timeOf(at) < '15:00' ? instant(on, '18:00') : instant(nextWorkday(on), '12:00');
};

/**
 * Reckons every deadline from what was said and done, by the rules as installed and without the desk's code. Conversations
 * that were ever on hold are left out: their time stands still, which the desk's own recount test covers.
 */
export function recount(rows: Rows, now: number): { counted: Counted[]; held: Set<string> } {
  const messages = grouped(rows.messages, (row) => row.conversationId);
  const activities = grouped(rows.activities, (row) => row.conversationId);
  const upset = new Set(
    rows.readings
      .filter(({ mood, intent }) => mood === 'dissatisfied' || intent === 'complaint')
      .map(({ messageId }) => messageId),
  );
  const held = new Set<string>();
  const counted: Counted[] = [];
  for (const { id } of rows.conversations) {
    const changes = activities.get(id) ?? [];
    if (changes.some(({ to }) => to === 'on_hold')) held.add(id);
    else {
      const closings = changes.filter(({ to }) => to === 'done').map(({ at }) => at);
      counted.push(...ofOne(id, messages.get(id) ?? [], closings, upset, now));
    }
  }
  return { counted, held };
}

function ofOne(
  conversationId: string,
  messages: readonly MessageRow[],
  closings: readonly number[],
  upset: ReadonlySet<string>,
  now: number,
): Counted[] {
  const found: Counted[] = [];
  const answers = messages.filter(({ direction }) => direction === 'outbound');
  const people = answers.filter(({ automatic }) => !automatic);
  let settledUntil = Number.NEGATIVE_INFINITY;
  let begun = false;
  for (const asked of messages) {
    if (asked.direction !== 'inbound' || asked.automatic) {
      begun ||= asked.direction === 'outbound' && !asked.automatic;
      continue;
    }
    const person = people.find(({ ordinal }) => ordinal > asked.ordinal);
    const closed = closings.find((at) => at >= asked.at) ?? null;
    if (asked.at <= settledUntil) continue;
    const metAt = person !== undefined && (closed === null || person.at <= closed) ? person.at : null;
    const settled = metAt ?? closed;
    settledUntil = settled ?? Number.POSITIVE_INFINITY;
    const meanwhile = messages.filter(
      (each) =>
        each.direction === 'inbound' &&
        each.ordinal >= asked.ordinal &&
        (person === undefined || each.ordinal < person.ordinal) &&
        each.at <= settledUntil,
    );
    const judge = (kind: Counted['kind'], dueAt: number, met: number | null): void => {
      const end = met ?? closed;
      const over = end === null ? (dueAt < now ? 'late' : null) : end > dueAt ? 'late' : null;
      const outcome = over ?? (end === null ? null : met === null ? 'ended' : 'kept');
      found.push({
        conversationId,
        kind,
        messageId: asked.id,
        dueAt,
        outcome,
        month: monthOf(dueAt),
      });
    };
    const ordinary = instant(nextWorkday(dayOf(asked.at)), '18:00');
    // A complaint counts from the message that makes it one, and takes nothing from what was said before.
    const complaint = meanwhile.find(({ id }) => upset.has(id));
    const byRule =
      complaint === undefined
        ? ordinary
        : Math.min(complaint === asked ? Number.POSITIVE_INFINITY : ordinary, afterOpen(complaint.at, 120));
    judge(begun ? 'next_answer' : 'first_answer', byRule, metAt);
    if (!begun) {
      const any = answers.find(({ ordinal }) => ordinal > asked.ordinal);
      const first = any !== undefined && (closed === null || any.at <= closed) ? any.at : null;
      judge('acknowledgement', acknowledgedBy(asked.at), first);
    }
    begun = true;
  }
  return found;
}
