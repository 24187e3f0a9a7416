import type { Conversation, HarassmentKind, Reading } from '@madoguchi/contract';
import type { Span } from './edit.ts';

/** One judgement about a customer's message that is worth a badge. */
export type Judgement = 'harassment' | 'dissatisfied' | 'veiled' | 'urgent';

/** What a colleague should know before reading on, the weightiest first; mostly nothing. */
export function judgementsOf(reading: Reading | null): Judgement[] {
  if (reading === null) return [];
  const mood = reading.mood === 'dissatisfied' ? ([reading.veiled ? 'veiled' : 'dissatisfied'] as const) : [];
  return [
    ...(reading.harassment.length > 0 ? (['harassment'] as const) : []),
    ...mood,
    ...(reading.urgency === 'high' ? (['urgent'] as const) : []),
  ];
}

/** The mark of a conversation in a list; null when its mood needs nobody's notice. */
export function markOf({
  harassed,
  mood,
}: Pick<Conversation, 'harassed' | 'mood'>): 'harassment' | 'dissatisfied' | null {
  if (harassed) return 'harassment';
  return mood === 'dissatisfied' ? 'dissatisfied' : null;
}

/** The words a judgement rests on. `tone` decides how they are marked. */
export type Evidence = Span & { kind: string; tone: 'harassment' | 'signal' };

/** The signals that a message is friendly or merely asks: they are no evidence of anything to worry about. */
const harmless = new Set([
  'praise',
  'gratitude',
  'delight',
  'relief',
  'comes-again',
  'good-surprise',
  'set-thanks',
  'plain-question',
  'plain-request',
]);

/** All evidence of a reading, in the order of the text, each kind and place once. */
export function evidenceOf({ signals, harassment, mood }: Reading): Evidence[] {
  const shown = mood === 'dissatisfied' ? signals.filter(({ kind }) => !harmless.has(kind)) : [];
  const all: Evidence[] = [
    ...harassment.map((one) => ({ ...one, tone: 'harassment' as const })),
    ...shown.map((one) => ({ ...one, tone: 'signal' as const })),
  ];
  const known = new Set<string>();
  return all
    .filter(({ kind, start, end }) => {
      const key = `${kind} ${start} ${end}`;
      return !known.has(key) && known.add(key);
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The kinds of harassment this page has words for; a newer server may know more. */
export const harassmentKinds: readonly HarassmentKind[] = [
  'threat',
  'insult',
  'intimidation',
  'kneeling-demand',
  'persistence',
  'detention',
  'discrimination',
  'sexual',
  'personal-attack',
  'excessive-demand',
];

/** The signals of dissatisfaction this page has words for. */
export const signalKinds = [
  'asks-again',
  'has-waited',
  'withdraws',
  'hedges',
  'compares',
  'expected-more',
  'contrary',
  'told-otherwise',
  'self-blame',
  'third-party',
  'resigns',
  'sarcasm',
  'copes',
  'trouble',
  'anger',
  'demands-account',
  'legal-steps',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** A kind with words of its own, or `other`. */
export function knownSignal(kind: string): SignalKind | 'other' {
  return signalKinds.find((known) => known === kind) ?? 'other';
}

/** A kind with words of its own, or `other`. */
export function knownHarassment(kind: string): HarassmentKind | 'other' {
  return harassmentKinds.find((known) => known === kind) ?? 'other';
}

/** Whether evidence is the message as a whole (as when it asks again what was asked before), not one place in it. */
export function isWhole({ start, end }: Span, text: string): boolean {
  return start <= 0 && end >= text.trimEnd().length;
}
