import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Whether the list may move by itself: it stands at its top and no mouse is over it. */
export function useQuiet(scroller: RefObject<HTMLElement | null>): () => boolean {
  const pointed = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const enter = (event: PointerEvent) => {
      pointed.current = event.pointerType === 'mouse';
    };
    const leave = () => {
      pointed.current = false;
    };
    element.addEventListener('pointerenter', enter);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointerenter', enter);
      element.removeEventListener('pointerleave', leave);
    };
  }, [scroller]);
  return useCallback(() => !pointed.current && (scroller.current?.scrollTop ?? 0) < 8, [scroller]);
}
