import type { Finding } from '@madoguchi/contract';
import type { Span } from './edit.ts';
import { byGravity, levelOf } from './severity.ts';
import type { Level } from './severity.ts';

/** A piece of the text with all that lies over the whole of it, in the order given. */
export type Piece<Place extends Span> = { start: number; text: string; over: Place[] };

/** Cuts a text wherever a place begins or ends. Joined again, the pieces are the text. */
export function cut<Place extends Span>(text: string, places: readonly Place[]): Piece<Place>[] {
  const within = places.filter(({ start, end }) => 0 <= start && start < end && end <= text.length);
  const edges = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const over = within.filter((place) => place.start <= start && end <= place.end);
    return { start, text: text.slice(start, end), over };
  });
}

/** A piece of a reply: plain, or marked with how it is drawn and the findings it belongs to, gravest first. */
export type Segment = { start: number; text: string; level: Level | null; ids: string[] };

/** A reply as it is drawn under the field. */
export function segmentsOf(text: string, findings: readonly Finding[]): Segment[] {
  return cut(text, findings).map(({ start, text: words, over }) => {
    const [gravest, ...others] = over.toSorted(byGravity);
    if (gravest === undefined) return { start, text: words, level: null, ids: [] };
    return { start, text: words, level: levelOf(gravest), ids: [gravest, ...others].map(({ id }) => id) };
  });
}
