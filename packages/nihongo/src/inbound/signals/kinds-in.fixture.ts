import { readDocument } from '../../text/document.ts';
import { viewOf } from '../view.ts';
import { findSignals } from './find-signals.ts';

/** The kinds of the signals in a text, in its order; for tables of sentences. */
export function kindsIn(text: string): string[] {
  return findSignals(viewOf(readDocument(text))).map(({ kind }) => kind);
}
