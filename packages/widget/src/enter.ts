type Key = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/** After the end of a composition, Safari sends the keydown of the Enter that ended it within this, in milliseconds. */
const safariMs = 30;

/** What a key does: send, nothing at all, or what it always does. */
export type Deed = 'send' | 'nothing' | 'own';

/**
 * What a key does to the message. Enter that belongs to an input method never sends: Chromium and Firefox say
 * `isComposing`, old ones key code 229, and Safari sends its keydown after the composition has ended, with 229 or with
 * neither, but at once.
 */
export function deedOf(event: Key, sinceCompositionMs: number): Deed {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return 'own';
  if (event.isComposing || event.keyCode === 229) return 'own';
  // Faster than any finger: still the key that ended the composition.
  return sinceCompositionMs > safariMs ? 'send' : 'nothing';
}
