import { useEffect, useRef } from 'react';

const dwell = 350;
const grace = 250;

/**
 * Turns the pointer's way over marked words into opening and closing: a card opens when one stays on them, and
 * closes a moment after one has left both, so that it can be reached.
 */
export function usePointing(point: (id: string | null) => void): (id: string | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pointed = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (id) => {
    if (id === pointed.current) return;
    pointed.current = id;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => point(id), id === null ? grace : dwell);
  };
}
