import type { Span } from './span.ts';

/** A line of a text without its line break. */
export interface Line extends Span {
  readonly text: string;
  /** Whether it holds nothing but white space. */
  readonly blank: boolean;
}

/** The lines of a text. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
    const content = text.slice(start, end);
    lines.push({ start, end, text: content, blank: content.trim() === '' });
    start = stop + 1;
  }
  return lines;
}
