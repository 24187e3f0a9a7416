import type { FilledTemplate } from '@madoguchi/contract';
import type { Replacement } from '../../language/logic/fixes.ts';

type Call = { start: number; end: number; text: string };
type Field = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange' | 'focus'
>;

/**
 * Puts a filled template into a field, as one step that can be undone: over the line that called for it, or where the
 * caret is; selects the first place that is to be filled in. What was typed meanwhile stays.
 */
export function insertTemplate<F extends Field>(
  field: F,
  { text, markers }: FilledTemplate,
  call: Call | null,
  replace: (field: F, replacement: Replacement) => void,
): void {
  const isThere = call !== null && field.value.slice(call.start, call.end) === call.text;
  const start = isThere ? call.start : field.selectionStart;
  const end = isThere ? call.end : field.selectionEnd;
  replace(field, { start, end, text });
  const [first] = markers;
  const after = start + text.length;
  field.focus();
  if (first === undefined) field.setSelectionRange(after, after);
  else field.setSelectionRange(start + first.start, start + first.end);
}
