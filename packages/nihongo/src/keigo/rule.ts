import type { Hit, Severity, Source } from './finding.ts';
import type { Reply } from './reply.ts';

/** One rule of keigo: stable id, how grave, where it comes from, and how it is found. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly source: Source;
  readonly find: (reply: Reply) => Hit[];
}
