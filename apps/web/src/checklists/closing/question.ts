import { useSyncExternalStore } from 'react';

/** What is left where something is closed; `sending`: with an answer, which can also go out without closing. */
export type Left = {
  points: readonly { checklist: string; text: string }[];
  /** How many conversations; their points are not told. */
  conversations?: number;
  mayClose: boolean;
  sending: boolean;
};
export type Choice = 'close' | 'keep_open' | null;
type Question = Left & { answer: (choice: Choice) => void };

let current: Question | null = null;
const listeners = new Set<() => void>();

function set(next: Question | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Asks whether to close although points are open; null: neither. A question that stood is answered with that. */
export function askToClose(left: Left): Promise<Choice> {
  current?.answer(null);
  return new Promise((resolve) => {
    const answer = (choice: Choice) => {
      set(null);
      resolve(choice);
    };
    set({ ...left, answer });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useQuestion(): Question | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
