/** A stretch of a text as it was and as it is: in both, taken out, or put in. */
export type Change = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond this many pieces on both sides, what lies between the equal ends is shown as a whole. */
const mostPieces = 1500;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const piecesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Lengths of the longest common subsequence from each pair of places on. */
function lengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        before[i] === after[j]
          ? (table[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Two texts compared word by word, as Japanese is divided into words. Joined, the parts make either text again. */
export function diff(before: string, after: string): Change[] {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const changes: Change[] = [];
  const put = (kind: Change['kind'], text: string) => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  put('same', a.slice(0, head).join(''));
  between(a.slice(head, a.length - tail), b.slice(head, b.length - tail), put);
  put('same', a.slice(a.length - tail).join(''));
  return changes;
}

function between(
  a: readonly string[],
  b: readonly string[],
  put: (kind: Change['kind'], text: string) => void,
) {
  if (a.length + b.length > mostPieces) {
    put('removed', a.join(''));
    put('added', b.join(''));
    return;
  }
  const table = lengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('same', a[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      put('removed', a[i] ?? '');
      i += 1;
    } else {
      put('added', b[j] ?? '');
      j += 1;
    }
  }
}
