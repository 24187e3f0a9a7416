type Key = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/** After the end of a composition, Safari sends the keydown of the Enter that ended it within this, in milliseconds. */
const safariMs = 30;

/**
 * Whether a key sends the message. Enter that belongs to an input method never does: Chromium and Firefox say
 * `isComposing`, old ones key code 229, and Safari sends its keydown after the composition ended, still with 229 or
 * with none of both, at once.
 */
export function sends(event: Key, sinceCompositionMs: number): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  return !event.isComposing && event.keyCode !== 229 && sinceCompositionMs > safariMs;
}
