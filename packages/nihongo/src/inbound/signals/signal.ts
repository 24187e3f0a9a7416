import type { Span } from '../../text/span.ts';
import type { Finder } from '../find.ts';

/** What a signal speaks for when it stands alone. */
type Leaning = 'dissatisfied' | 'pleased' | 'neutral';

/** One form of words that tells something about the writer's mood. */
export interface SignalRule {
  readonly kind: string;
  readonly leaning: Leaning;
  readonly find: Finder;
}

/** A signal found in a message. */
export interface Signal extends Span {
  readonly kind: string;
}

/** What each form is called, and what is found for it. */
export function signal(kind: string, leaning: Leaning, find: Finder): SignalRule {
  return { kind, leaning, find };
}
