import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { completes, isComposing } from './combo.ts';
import type { KeyPress } from './combo.ts';
import type { PlainKey } from './translate.ts';

type Options = {
  /** Also while typing in a field. */
  inInputs?: boolean;
  /** Switched off without leaving the help. */
  enabled?: boolean;
};

type Shortcut = {
  combo: string;
  description: PlainKey;
  handler: (event: KeyboardEvent) => void;
  options: Required<Options>;
};

const sequenceLimit = 1000;
let shortcuts: readonly Shortcut[] = [];
let earlier: { press: KeyPress; at: number }[] = [];
const listeners = new Set<() => void>();

function setShortcuts(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

function isInDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** Runs the shortcut that a key press completes; the newest registered wins. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || isInDialog()) return;
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  const typing = isTyping(event.target);
  const now = event.timeStamp;
  earlier = earlier.filter(({ at }) => now - at < sequenceLimit).slice(-2);
  const presses = earlier.map(({ press }) => press);
  const found = shortcuts.findLast(
    ({ combo, options }) =>
      options.enabled && (options.inInputs || !typing) && completes(combo, presses, event),
  );
  earlier = found === undefined && !typing ? [...earlier, { press: event, at: now }] : [];
  if (found === undefined) return;
  event.preventDefault();
  found.handler(event);
}

/** Listens to the keyboard while mounted; once, in the layout. */
export function useKeyboard(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * Registers a shortcut while mounted and lists it in the `?` help under `description`.
 * It is ignored while an input method composes, while a dialog is open, and in fields unless asked for.
 */
export function useShortcut(
  combo: string,
  description: PlainKey,
  handler: (event: KeyboardEvent) => void,
  { inInputs = false, enabled = true }: Options = {},
): void {
  const onCombo = useEffectEvent(handler);
  useEffect(() => {
    const shortcut: Shortcut = {
      combo,
      description,
      handler: (event) => onCombo(event),
      options: { inInputs, enabled },
    };
    setShortcuts([...shortcuts, shortcut]);
    return () => setShortcuts(shortcuts.filter((other) => other !== shortcut));
  }, [combo, description, inInputs, enabled]);
}

/** Every shortcut that works on the screen now. */
export function useShortcuts(): readonly { combo: string; description: PlainKey }[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shortcuts,
  );
}
