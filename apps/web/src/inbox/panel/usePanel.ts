import { useState } from 'react';

const storageKey = 'madoguchi-customer-panel';
/** Below this width the panel would leave the thread too little room to begin with. */
const roomFor = 1200;

/** Whether the customer panel is open: as it was left on this machine, else by the room there is. */
export function usePanel(): { opened: boolean; toggle: () => void } {
  const [opened, setOpened] = useState(() =>
    startsOpened(localStorage.getItem(storageKey), window.innerWidth),
  );
  return {
    opened,
    toggle: () => {
      localStorage.setItem(storageKey, opened ? 'closed' : 'opened');
      setOpened(!opened);
    },
  };
}

/** Judges what was kept (`opened`, `closed` or nothing) and the window's width in pixels. */
export function startsOpened(kept: string | null, width: number): boolean {
  if (width < roomFor) return false;
  return kept !== 'closed';
}
