import { useState } from 'react';

export const afterSendChoices = ['in_progress', 'done', 'on_hold'] as const;
export type AfterSend = (typeof afterSendChoices)[number];

const storageKey = 'madoguchi-after-send';

/** What becomes of a conversation after sending, as this person chose last on this machine. */
export function useAfterSend(): [AfterSend, (choice: AfterSend) => void] {
  const [choice, setChoice] = useState(() => parseAfterSend(localStorage.getItem(storageKey)));
  return [
    choice,
    (next) => {
      localStorage.setItem(storageKey, next);
      setChoice(next);
    },
  ];
}

/** Reads the remembered choice; anything else is to stay in progress. */
export function parseAfterSend(kept: string | null): AfterSend {
  return afterSendChoices.find((known) => known === kept) ?? 'in_progress';
}
