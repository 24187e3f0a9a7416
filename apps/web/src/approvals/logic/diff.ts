import { diffArrays } from 'diff';

/** A piece of two texts compared: in both, only in the old one, or only in the new one. */
export type Piece = { kind: 'same' | 'removed' | 'added'; text: string };

/** Two long texts without anything in common would be compared for minutes; they are shown one after the other. */
const mostEdits = 3000;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words of a text, Japanese too, with everything between them; together they are the text. */
export function segment(text: string): string[] {
  return Array.from(words.segment(text), ({ segment: word }) => word);
}

/** What was changed from one text to another, word by word. Nothing of either is left out. */
export function diffWords(before: string, after: string): Piece[] {
  const changes = diffArrays(segment(before), segment(after), { maxEditLength: mostEdits });
  if (changes === undefined) return whole(before, after);
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  return gathered(pieces);
}

function whole(before: string, after: string): Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/**
 * One change instead of several where only a particle stands between them: a reader sees a phrase that was rewritten, not
 * its letters. In each change what was removed comes first.
 */
function gathered(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const between = removed + added !== '' && index < pieces.length - 1;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (between && isParticle(text)) {
      removed += text;
      added += text;
    } else {
      close();
      result.push({ kind, text });
    }
  }
  close();
  return result;
}

function isParticle(text: string): boolean {
  return /^[\p{sc=Hiragana}ー]$/u.test(text);
}
