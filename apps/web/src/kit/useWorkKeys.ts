import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type RefObject } from 'react';
import { isComposing } from './combo.ts';
import { useShortcut } from './keys.ts';
import type { PlainKey } from './translate.ts';
import { neighbourOf, rowAfter } from './workKeys.ts';

const selector = '[data-work]';

/** What each key says in the list of keys, and for `e` and `m` which button of the row (`data-does`) it presses. */
type Keys = {
  next: PlainKey;
  previous: PlainKey;
  open: PlainKey;
  e: { does: string; says: PlainKey };
  m: { does: string; says: PlainKey };
};

/**
 * Lets a list of `WorkRow` be gone through and worked off without a mouse; one stays where one was when a row goes.
 *
 * @param shown the rows' ids with a space between them
 * @param at the row to begin with
 */
export function useWorkKeys(region: RefObject<HTMLElement | null>, shown: string, keys: Keys, at?: string) {
  const held = useRef<{ id: string; shown: string } | null>(null);
  const rows = () => [...(region.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const current = () => document.activeElement?.closest<HTMLElement>(selector) ?? null;
  const focus = (id: string) =>
    rows()
      .find((row) => row.dataset['work'] === id)
      ?.focus();
  const go = (step: 1 | -1) => neighbourOf(rows(), current(), step)?.focus();
  const press = (what: string) => current()?.querySelector<HTMLElement>(`[data-does="${what}"]`)?.click();
  useShortcut('j', keys.next, () => go(1));
  useShortcut('k', keys.previous, () => go(-1));
  useShortcut('o', keys.open, () => press('open'));
  useShortcut('e', keys.e.says, () => press(keys.e.does));
  useShortcut('m', keys.m.says, () => press(keys.m.does));

  const back = useEffectEvent(() => {
    if (at !== undefined) focus(at);
  });
  useEffect(() => back(), []);
  const goOn = useEffectEvent((now: string) => {
    const left = held.current;
    if (left === null || document.activeElement !== document.body) return;
    const next = rowAfter(left.shown.split(' '), now.split(' '), left.id);
    if (next !== null) focus(next);
  });
  useEffect(() => goOn(shown), [shown]);

  return {
    onFocus: () => {
      const id = current()?.dataset['work'];
      if (id !== undefined) held.current = { id, shown };
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (isComposing(event.nativeEvent) || !(event.target instanceof HTMLElement)) return;
      if (!event.target.matches(selector)) return;
      if (event.key === 'Enter') press('open');
      else if (event.key === 'ArrowDown') go(1);
      else if (event.key === 'ArrowUp') go(-1);
      else return;
      event.preventDefault();
    },
  };
}
