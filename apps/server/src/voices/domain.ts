import type { VoiceEdit, VoiceFit, VoiceUse } from '@madoguchi/contract';
import { fitOf } from './shortening.ts';

/** A line of the ledger, as far as it decides what stands. */
export type Line = {
  kind: 'given' | 'refused' | 'withdrawn';
  uses: readonly VoiceUse[];
  editing: VoiceEdit;
  /** The wording it was given to. */
  version: number;
  from: string;
  until: string | null;
};

/**
 * The consent that stands at a moment, from the ledger in its order: its last line says everything, so that a withdrawal ends all
 * that was allowed, and whoever consents anew says anew to what.
 */
export function standingAt(ledger: readonly Line[], now: number): Line | null {
  const last = ledger.at(-1);
  if (last?.kind !== 'given') return null;
  const begun = Date.parse(last.from) <= now;
  const over = last.until !== null && Date.parse(last.until) <= now;
  return begun && !over ? last : null;
}

export type Wording = { version: number; words: string; name: string };
export type Shown = { words: string; name: string; fit: VoiceFit };

/**
 * What a consent lets be shown of what was said. The name is the one that was agreed; the words are those that were said, the
 * newest wording that only leaves sentences out, or the very wording that was agreed to. Null: the wording is not there.
 */
export function shownBy(
  said: string,
  wordings: readonly Wording[],
  consent: Pick<Line, 'editing' | 'version'>,
): Shown | null {
  const agreed = wordings.find(({ version }) => version === consent.version);
  if (agreed === undefined) return null;
  const { name } = agreed;
  if (consent.editing === 'correct') return { words: agreed.words, name, fit: fitOf(said, agreed.words) };
  if (consent.editing === 'shorten') {
    const newest = wordings
      .toSorted((one, other) => other.version - one.version)
      .find(({ words }) => fitOf(said, words) !== 'changed');
    if (newest !== undefined) return { words: newest.words, name, fit: fitOf(said, newest.words) };
  }
  return { words: said, name, fit: 'said' };
}

const reach: Record<VoiceEdit, readonly VoiceFit[]> = {
  none: ['said'],
  shorten: ['said', 'shortened'],
  correct: ['said', 'shortened', 'changed'],
};

/** Whether a wording is within what one allows, or asks to be allowed. */
export const covers = (editing: VoiceEdit, fit: VoiceFit): boolean => reach[editing].includes(fit);

/** Whether a score is low: half of the full score or less. */
export const isLow = ({ score, scoreOf }: { score: number | null; scoreOf: number | null }): boolean =>
  score !== null && scoreOf !== null && score * 2 <= scoreOf;
