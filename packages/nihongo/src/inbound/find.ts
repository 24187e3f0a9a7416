import type { Span } from '../text/span.ts';
import type { MessageView } from './view.ts';

/** Finds every place of one form in a message. */
export type Finder = (view: MessageView) => Span[];

const all = (pattern: RegExp): RegExp =>
  pattern.flags.includes('g') ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);

/** The same finder, which looks at each message once however many rules ask. */
function once(find: Finder): Finder {
  const known = new WeakMap<MessageView, Span[]>();
  return (view) => {
    const before = known.get(view);
    if (before !== undefined) return before;
    const found = find(view);
    known.set(view, found);
    return found;
  };
}

/** Finds a pattern in the text as it is written (with half-width letters and digits). */
export function written(pattern: RegExp): Finder {
  const search = all(pattern);
  return once(({ plain }) =>
    Array.from(plain.matchAll(search), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Finds a pattern in the gist: dictionary forms with marks, see `MessageView`. */
export function meant(pattern: RegExp): Finder {
  const search = all(pattern);
  return once(({ gist, gistStart, gistEnd }) =>
    Array.from(gist.matchAll(search), (match) => ({
      start: gistStart[match.index] ?? 0,
      end: gistEnd[match.index + Math.max(match[0].length, 1) - 1] ?? 0,
    })),
  );
}

/** What any of them finds. */
export function either(...finders: readonly Finder[]): Finder {
  return (view) => finders.flatMap((find) => find(view));
}

/** How many units lie between two places; below nought where they overlap. */
const gap = (one: Span, other: Span): number =>
  Math.max(one.start, other.start) - Math.min(one.end, other.end);

/** The span of a list in order of start that is nearest to another; the list is not empty. */
function closest(sorted: readonly Span[], to: Span): Span {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < to.start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [sorted[Math.max(low - 1, 0)] ?? to, sorted[low] ?? to];
  return gap(before, to) <= gap(after, to) ? before : after;
}

const inOrder = (spans: Span[]): Span[] => spans.toSorted((a, b) => a.start - b.start);

/**
 * Where the first is found with the second close by, on whichever side: one place from the one to the other.
 *
 * @param distance most UTF-16 units between them
 */
export function near(first: Finder, second: Finder, distance: number): Finder {
  return (view) => {
    const ones = first(view);
    const others = ones.length === 0 ? [] : inOrder(second(view));
    if (others.length === 0) return [];
    return ones.flatMap((one) => {
      const other = closest(others, one);
      if (gap(one, other) > distance) return [];
      return [{ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }];
    });
  };
}

/** Where the first is found and the second is not within some units of it. */
export function except(first: Finder, second: Finder, distance = 0): Finder {
  return (view) => {
    const ones = first(view);
    const others = ones.length === 0 ? [] : inOrder(second(view));
    return others.length === 0 ? ones : ones.filter((one) => gap(one, closest(others, one)) > distance);
  };
}
