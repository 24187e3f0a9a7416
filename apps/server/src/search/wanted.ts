import type { RawBuilder } from '../platform/db/index.ts';
import { queryGrams } from './grams.ts';
import { fieldMark, fieldNumber } from './text.ts';

/** A text that a document has, or has not. `field` 0: anywhere. Folded, never empty. */
export type Term = { term: string; field: number; negated: boolean };

/** What is looked for, as a query was understood. */
export type Wanted = {
  terms: Term[];
  /** Instants: at or after, and before. */
  after: string | null;
  before: string | null;
  hasFile: boolean | null;
  /** Grams that every document has for other reasons than its text. */
  marks: number[];
  /** Of the message `m`. */
  message: RawBuilder<unknown>[];
  /** Of its conversation `c`. */
  conversation: RawBuilder<unknown>[];
};

export const everything = (): Wanted => ({
  terms: [],
  after: null,
  before: null,
  hasFile: null,
  marks: [],
  message: [],
  conversation: [],
});

/** The grams that every document has which matches. */
export function gramsOf(wanted: Wanted): number[] {
  const asked = wanted.terms.filter((term) => !term.negated).flatMap((term) => queryGrams(term.term));
  return [...new Set([...wanted.marks, ...asked])];
}

/** The words that are marked in what is found. */
export function wordsOf(wanted: Wanted, ...fields: (keyof typeof fieldNumber)[]): string[] {
  const numbers = new Set<number>([0, ...fields.map((field) => fieldNumber[field])]);
  return wanted.terms.filter((term) => !term.negated && numbers.has(term.field)).map((term) => term.term);
}

/** Whether a document that is in no index yet has what is wanted of its text. */
export function matches(wanted: Wanted, document: string): boolean {
  const fields = document.split(fieldMark);
  const hasFile = (fields[fieldNumber.files - 1] ?? '') !== '';
  if (wanted.hasFile !== null && wanted.hasFile !== hasFile) return false;
  return wanted.terms.every(({ term, field, negated }) => {
    const text = field === 0 ? document : (fields[field - 1] ?? '');
    return text.includes(term) !== negated;
  });
}
