import type { Marker } from '@madoguchi/contract/template-variables';

export type Part = { text: string; marked: boolean; at: number };

/** A text in parts, those that are still to be filled in marked. */
export function partsOf(text: string, markers: readonly Pick<Marker, 'start' | 'end'>[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of markers) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false, at });
    parts.push({ text: text.slice(start, end), marked: true, at: start });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false, at });
  return parts;
}

/** The next place to fill in from the caret on, going round; null when there is none. */
export function nextMarker<Place extends Pick<Marker, 'start'>>(
  markers: readonly Place[],
  caret: number,
): Place | null {
  return markers.find(({ start }) => start >= caret) ?? markers[0] ?? null;
}

/** The offset of a line and column, both from 1, the column in characters. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
}
