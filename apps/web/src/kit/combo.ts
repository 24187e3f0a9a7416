/** What a shortcut needs to know of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

type Stroke = { key: string; mod: boolean; alt: boolean; shift: boolean };

const named: Record<string, string> = {
  esc: 'escape',
  space: ' ',
  plus: '+',
  up: 'arrowup',
  down: 'arrowdown',
};

function parseStroke(text: string): Stroke {
  const words = text.toLowerCase().split('+');
  const last = words.at(-1) ?? '';
  return {
    key: named[last] ?? last,
    mod: words.includes('mod'),
    alt: words.includes('alt'),
    shift: words.includes('shift'),
  };
}

/** The strokes of a combination: `j`, `?`, `mod+Enter`, `alt+Enter`, `Escape`, or in sequence `g i`. */
export function parseCombo(combo: string): Stroke[] {
  return combo.trim().split(/\s+/u).map(parseStroke);
}

/** A key that an input method still uses for itself; Safari reports some only by keyCode 229. */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** Whether this press is this stroke. Shift matters only for keys that have no other meaning with it. */
export function isStroke(stroke: Stroke, press: KeyPress): boolean {
  const isSign = press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase();
  return (
    press.key.toLowerCase() === stroke.key &&
    (press.ctrlKey || press.metaKey) === stroke.mod &&
    press.altKey === stroke.alt &&
    (isSign || press.shiftKey === stroke.shift)
  );
}

/**
 * Whether a press completes a combination, given the presses before it (oldest first).
 * Nothing matches while an input method is composing.
 */
export function completes(combo: string, earlier: readonly KeyPress[], press: KeyPress): boolean {
  if (isComposing(press)) return false;
  const strokes = parseCombo(combo);
  const presses = [...earlier, press].slice(-strokes.length);
  return (
    presses.length === strokes.length &&
    strokes.every((stroke, index) => {
      const candidate = presses[index];
      return candidate !== undefined && isStroke(stroke, candidate);
    })
  );
}

const labels: Record<string, string> = {
  escape: 'Esc',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  ' ': 'Space',
};

/** How the keys of a combination are written for people, one array a stroke. */
export function comboLabels(combo: string, isApple: boolean): string[][] {
  return parseCombo(combo).map(({ key, mod, alt, shift }) => [
    ...(mod ? [isApple ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isApple ? '⌥' : 'Alt'] : []),
    ...(shift ? [isApple ? '⇧' : 'Shift'] : []),
    labels[key] ?? key.toUpperCase(),
  ]);
}
