/** What is read of a keyboard event. */
export type KeyPress = {
  key: string;
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  timeStamp: number;
};

/** Milliseconds after the end of a composition in which a keydown is still the input method's. */
const settling = 50;

/**
 * Tells whether a key press is the person's wish to send, and never while an input method composes:
 * `isComposing` in most browsers, keyCode 229 where that is missing, and in Safari the keydown of the very Enter
 * that ended the composition, which arrives just after `compositionend` and looks like any other.
 */
export function createCompositionGuard() {
  let composing = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    start(): void {
      composing = true;
    },
    end(timeStamp: number): void {
      composing = false;
      endedAt = timeStamp;
    },
    /** Whether the input method is at work, or this press still belongs to it. */
    holds(press: Pick<KeyPress, 'isComposing' | 'keyCode' | 'timeStamp'>): boolean {
      return composing || press.isComposing || press.keyCode === 229 || press.timeStamp - endedAt < settling;
    },
    /** Whether this press sends: Ctrl+Enter or ⌘+Enter; plain Enter is always a new line. */
    sends(press: KeyPress): boolean {
      return press.key === 'Enter' && (press.ctrlKey || press.metaKey) && !this.holds(press);
    },
  };
}
