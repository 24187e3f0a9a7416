import type { Replacement } from '../logic/fixes.ts';

/**
 * Writes into a field as if it were typed: one step of the browser's own undo. `execCommand` is the only way to that
 * in every browser (the Input Events specification has none yet); where it is refused the words are still put in.
 */
export function replaceInField(field: HTMLTextAreaElement, { start, end, text }: Replacement): void {
  field.focus();
  field.setSelectionRange(start, end);
  const written =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (written) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
}
