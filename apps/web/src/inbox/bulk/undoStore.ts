import { useSyncExternalStore } from 'react';

/** Something just done that can be undone for a while; `undo` says in words what came of it. */
export type Undoable = { id: number; text: string; until: number; undo: () => Promise<string> };

/** How long undoing is offered, in milliseconds. */
const offeredFor = 10_000;

let current: Undoable | null = null;
let count = 0;
const listeners = new Set<() => void>();

function set(next: Undoable | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Offers to undo what was just done; what was offered before is offered no more. */
export function offerUndo(text: string, undo: () => Promise<string>): void {
  count += 1;
  set({ id: count, text, until: Date.now() + offeredFor, undo });
}

/** Takes an offer back; nothing when another one stands by now. */
export function withdrawUndo(id: number): void {
  if (current?.id === id) set(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What can be undone now. */
export function useUndoable(): Undoable | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
