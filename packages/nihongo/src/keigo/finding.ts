import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where a rule comes from: the agency's guide on honorifics (文化審議会答申「敬語の指針」2007), or house style. */
export type Source = '敬語の指針' | 'house-style';

/** A text in the two languages of the desk. */
export interface Message {
  readonly ja: string;
  readonly en: string;
}

/** What a rule reports: where, why, and what may stand there instead (best first; empty where only advice is possible). */
export interface Hit extends Span {
  readonly message: Message;
  readonly suggest: readonly string[];
}

/** A hit as the outside sees it. Offsets are UTF-16 units; `at` is the text between them. */
export interface Finding extends Hit {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: Source;
  readonly at: string;
}
