import type { AttentionCase, AttentionSignal } from '@madoguchi/contract';
import { levelAt, pointsOf } from './domain.ts';
import type { Weights } from './kinds.ts';
import type { ListedCase, SignalRow } from './list.store.ts';

/** How much of a message stands around the words that matter. */
const around = 60;
const longest = 240;

type Span = { start: number; end: number };
type Quoted = { quote: string | null; marks: Span[] };

const wordsOf = /\s+/gu;

/**
 * What every letter says whatever its writer feels. The engine weighs such words among others; to whoever reads why a customer
 * needs care, they show nothing. «お世話になりました» is not among them: so do people take their leave.
 */
const setPhrase =
  /^(?:(?:いつも|大変|平素より?)*お世話にな(?:ります|って(?:おり|い)ます)|お手数(?:ですが?|を(?:おかけ.*)?)?|(?:よろしく|宜しく)お願い.*|恐れ入りますが?)$/u;

/** The words that a signal rests on with what stands around them, in one line, and where in it. */
export function quoteOf(text: string | null, spans: readonly Span[]): Quoted {
  if (text === null || text.trim() === '') return { quote: null, marks: [] };
  const inside = spans
    .filter(({ start, end }) => start < end && end <= text.length && !setPhrase.test(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start);
  const first = inside[0]?.start ?? 0;
  const from = first <= around ? 0 : first - around;
  const to = Math.min(text.length, Math.max(from + longest, (inside[0]?.end ?? 0) + around));
  const cut = text.slice(from, to).toWellFormed();
  // Spaces and line ends become one space each time; the places move with them.
  const place = (at: number) => cut.slice(0, Math.max(0, at - from)).replace(wordsOf, ' ').length;
  const quote = cut.replace(wordsOf, ' ');
  const lead = from > 0 ? '…' : '';
  const marks = inside
    .filter(({ end }) => end <= to)
    .map(({ start, end }) => ({ start: place(start) + lead.length, end: place(end) + lead.length }));
  return { quote: `${lead}${quote}${to < text.length ? '…' : ''}`, marks };
}

const spansOf = ({ evidence }: SignalRow): Span[] =>
  evidence.type === 'message' || evidence.type === 'answer' ? evidence.spans : [];

/** The screen that shows what a signal rests on. */
export function opensOf({ evidence, customerId }: Pick<SignalRow, 'evidence' | 'customerId'>): string {
  switch (evidence.type) {
    case 'message':
    case 'wait':
    case 'silence':
    case 'answer':
      return `/inbox/${evidence.conversationId}#message-${evidence.messageId}`;
    case 'contact_person':
      return `/customers/${customerId}`;
    default:
      return evidence.opens;
  }
}

export function toSignal(row: SignalRow, weights: Weights, now: number): AttentionSignal {
  const { id, kind, at, evidence, end, endedAt, endedBy, why } = row;
  const points = pointsOf({ kind, at: Date.parse(at), strength: row.strength }, weights, now);
  return {
    id,
    kind,
    at,
    points: Math.round(points * 10) / 10,
    evidence,
    opens: opensOf(row),
    ...quoteOf(row.text, spansOf(row)),
    standing: end === null,
    end,
    endedAt,
    endedBy,
    why,
  };
}

/** The strongest first; those that stand before those that do not. */
export function byStrength(a: AttentionSignal, b: AttentionSignal): number {
  return Number(b.standing) - Number(a.standing) || b.points - a.points || (a.at < b.at ? 1 : -1);
}

const reasonsShown = 3;

export function toCase(row: ListedCase, signals: readonly AttentionSignal[]): AttentionCase {
  const { closedAt, how, outcome, outcomeSource, outcomeAt } = row;
  return {
    id: row.id,
    customer: row.customer,
    level: levelAt(row.level),
    since: row.since,
    dueAt: row.dueAt,
    plannedOn: row.plannedOn,
    owner: row.owner,
    state: row.state,
    signalCount: row.signalCount,
    reasons: signals.toSorted(byStrength).slice(0, reasonsShown),
    lastAct: row.lastAct === null ? null : { ...row.lastAct, at: new Date(row.lastAct.at).toISOString() },
    conversationId: row.conversationId,
    closing:
      closedAt === null || how === null
        ? null
        : { at: closedAt, by: row.closedBy, how, helped: row.helped, note: row.note, askOn: row.askOn },
    outcome:
      outcome === null || outcomeSource === null || outcomeAt === null
        ? null
        : { outcome, source: outcomeSource, at: outcomeAt },
  };
}
