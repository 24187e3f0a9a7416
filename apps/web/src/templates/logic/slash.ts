/** A line that calls for a template: where it lies in the text, and what was typed behind the stroke. */
export type Slash = { start: number; end: number; query: string };

const longest = 40;

/**
 * The call at the caret: a line of its own that begins with a stroke of either width, the caret at its end. Null
 * anywhere else, so that dates, fractions and addresses stay what they are.
 */
export function slashAt(text: string, caret: number): Slash | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const next = text.indexOf('\n', caret);
  const end = next === -1 ? text.length : next;
  const line = text.slice(start, end);
  if (caret !== end || !/^[/／]/u.test(line) || line.length > longest || /[/／]/u.test(line.slice(1)))
    return null;
  return { start, end, query: line.slice(1) };
}
