import type { Message } from '@madoguchi/contract';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** How far a thread has been in view, as the ordinal of its furthest message; 0 before any was. */
export function useSeen(scroller: RefObject<HTMLElement | null>, thread: readonly Message[]): number {
  const [seen, setSeen] = useState(0);
  const inView = useRef(new Set<number>());

  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const look = () => {
      if (!document.hidden) setSeen((known) => Math.max(known, ...inView.current));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const ordinal = Number(entry.target.getAttribute('data-ordinal'));
          if (entry.isIntersecting) inView.current.add(ordinal);
          else inView.current.delete(ordinal);
        }
        look();
      },
      // A message that only just peeks in has not been read.
      { root, rootMargin: '0px 0px -48px 0px' },
    );
    for (const { ordinal } of thread) {
      const element = root.querySelector(`[data-ordinal="${ordinal}"]`);
      if (element !== null) observer.observe(element);
    }
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [scroller, thread]);

  return seen;
}
